"""The layer `findings`: the strongest finding of the rules in every municipality.

A finding on a municipality counts there; one on a network or region in all its municipalities. Severity is
told by weight, from light to dark, not by traffic lights (docs/pages.md).
"""

from collections.abc import Iterator, Sequence

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.remembered import remembered
from graph.text import Text, dutch_list, english_list
from queries import geography, networks
from queries.cited import together
from queries.layers import signs
from queries.layers.by_region import groups
from queries.layers.layer import Choices, Layer, MapClass, Painted, Place
from queries.rules import all_rules
from queries.rules.checking import Finding, check
from queries.rules.rule import RuleScope, Severity, Status
from queries.sentences import scheme_words

MUST = MapClass("must", Text("wijkt af van de Leidraad", "deviates from the Leidraad"), "#143A6E")
SHOULD = MapClass("should", Text("let op", "take note"), "#2A6CB5")
TIP = MapClass("tip", Text("tip", "tip"), "#A3C6E4")
FINE = MapClass("fine", Text("in orde", "in order"), "#F4F8FB", outline="#3E78B2")
WAIVED = MapClass("waived", Text("afgesproken afwijking", "agreed deviation"), signs.PURPLE)
UNKNOWN = signs.UNKNOWN.titled(
    "niet te beoordelen",
    "cannot be judged",
    Text(
        "Onze bronnen zeggen te weinig om te oordelen; dat zegt niets over de regio.",
        "Our sources say too little to judge; that says nothing of the region.",
    ),
)
BY_SEVERITY = {Severity.MUST: MUST, Severity.SHOULD: SHOULD, Severity.TIP: TIP}
BY_STATUS = {Status.WAIVED: WAIVED, Status.UNKNOWN: UNKNOWN, Status.OK: FINE}
CLASSES = (MUST, SHOULD, TIP, WAIVED, UNKNOWN, FINE)
"""From the strongest to the weakest: a municipality has the first that applies."""


def paint(view: GraphOnDay, choices: Choices) -> Painted:
    """Every municipality with the strongest finding that touches it."""
    found = findings_by_municipality(view, choices)
    return Painted(
        layer=LAYER.id,
        title=LAYER.title,
        choice=(
            networks.level_words(view, choices.level),
            scheme_words(view, choices.scheme),
        ),
        sentence=_sentence(view, choices),
        classes=CLASSES,
        places=tuple(_place(node, found.get(node.id, ())) for node in view.of_label("Municipality")),
        groups=groups(view, choices.scheme),
        keyed=True,
    )


def class_of(finding: Finding) -> MapClass:
    """The class of one finding: by severity where it deviates, else by status."""
    judgement = finding.judgement
    if judgement.status is Status.VIOLATION:
        return BY_SEVERITY[judgement.severity]
    return BY_STATUS[judgement.status]


@remembered
def findings_by_municipality(view: GraphOnDay, choices: Choices) -> dict[str, tuple[Finding, ...]]:
    """The findings that touch every municipality, the strongest first."""
    touched: dict[str, list[Finding]] = {}
    for finding in _all_findings(view, choices):
        for code in _municipalities(view, choices.scheme, finding.judgement.subject):
            touched.setdefault(code, []).append(finding)
    return {code: tuple(sorted(found, key=_strongest_first)) for code, found in touched.items()}


def _all_findings(view: GraphOnDay, choices: Choices) -> Iterator[Finding]:
    scope = RuleScope(choices.scheme, choices.level)
    for outcome in check(view, all_rules().values(), scope):
        yield from outcome.findings


def _strongest_first(finding: Finding) -> tuple[int, str, str]:
    return CLASSES.index(class_of(finding)), finding.rule.id, finding.id


def _municipalities(view: GraphOnDay, scheme: str, subject: Node) -> Sequence[str]:
    """The municipalities that a subject touches: itself, those of a network, or those of a region."""
    if subject.label == "Municipality":
        return (subject.id,)
    if subject.label == "Network":
        return [cover.municipality.id for cover in networks.municipalities(view, subject)]
    if subject.label == "Region":
        return [member.municipality.id for member in geography.members(view, subject)]
    return ()


def _place(municipality: Node, found: Sequence[Finding]) -> Place:
    name = municipality.name
    if not found:
        text = Text(f"Geen regel zegt iets over {name}.", f"No rule says anything about {name}.")
        return Place(municipality, UNKNOWN.id, UNKNOWN.title, text, ())
    sign = class_of(found[0])
    strongest = [finding for finding in found if class_of(finding) is sign]
    sources: tuple[Source, ...] = together(s for finding in strongest for s in finding.judgement.sources)
    counts = _counts(found)
    return Place(
        municipality,
        sign.id,
        sign.title,
        Text(f"{name}: {counts.nl}.", f"{name}: {counts.en}.") + strongest[0].judgement.explanation,
        sources,
    )


def _counts(found: Sequence[Finding]) -> Text:
    """2 keer let op, 1 keer tip en 14 keer niet te beoordelen."""
    counted = [(sign, sum(class_of(finding) is sign for finding in found)) for sign in CLASSES]
    occurring = [(sign.title, number) for sign, number in counted if number]
    return Text(
        dutch_list([f"{number} keer {title.nl}" for title, number in occurring]),
        english_list([f"{number} times {title.en}" for title, number in occurring]),
    )


def _sentence(view: GraphOnDay, choices: Choices) -> Text:
    found = list(_all_findings(view, choices))
    start, rules = networks.level_words(view, choices.level), len(all_rules())
    if not found:
        return Text(f"{start.nl}: er zijn geen regels getoetst.", f"{start.en}: no rules were checked.")
    counts = _counts(found)
    return Text(
        f"{start.nl}, {rules} regels getoetst: {counts.nl}.",
        f"{start.en}, {rules} rules checked: {counts.en}.",
    )


LAYER = Layer(
    id="findings",
    order=70,
    title=Text("Toets aan de Leidraad", "Check against the Leidraad"),
    asks=Text(
        "Wat is per gemeente de zwaarste bevinding van de regels?",
        "What is the strongest finding of the rules in every municipality?",
    ),
    classes=CLASSES,
    paint=paint,
    uses_scheme=True,
    uses_level=True,
    default_level="CONTRACTED",
)
