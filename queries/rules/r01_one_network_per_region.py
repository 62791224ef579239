"""R01: each region has exactly one contracted network (Leidraad ch. 1, 3 and 6, annex 4)."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.answers import State
from graph.day import GraphOnDay
from graph.records import Source
from graph.text import NOTHING, Text, dutch_list, english_list
from queries import geography, networks
from queries.cited import together
from queries.coverage.regions import RegionCoverage, coverage_of
from queries.gaps.municipalities import list_sources
from queries.rules.documents import LEIDRAAD, LEIDRAAD_ANNEX_4
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.sentences import names
from queries.whom_to_ask import PREFERENTIAL_INSURERS, PROGRAMME, region_parties

CONTRACTED = ("CONTRACTED", "PARTLY_CONTRACTED")
"""At these levels a second network for the same municipalities is what chapter 6 rules out; at other
levels the passage only says that one is the most efficient."""


@dataclass(frozen=True, slots=True)
class _Verdict:
    status: Status
    severity: Severity
    case: str
    remark: Text
    remedy: Text


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every region of the scheme, judged on the networks at the level."""
    for region in geography.regions(view, scope.scheme):
        yield _judged(view, scope, coverage_of(view, region, scope.level))


def _judged(view: GraphOnDay, scope: RuleScope, found: RegionCoverage) -> Judgement:
    verdict = _verdict(scope, found)
    return Judgement(
        subject=found.region,
        status=verdict.status,
        severity=verdict.severity,
        explanation=found.explanation + verdict.remark + _listed_meanwhile(view, scope, found),
        sources=_sources(view, scope, found),
        case=verdict.case,
        remedy=verdict.remedy,
        ask_whom=(*region_parties(view, found.region), PREFERENTIAL_INSURERS, PROGRAMME),
    )


def _verdict(scope: RuleScope, found: RegionCoverage) -> _Verdict:
    if found.state is State.ONE:
        return _Verdict(Status.OK, Severity.MUST, "", NOTHING, NOTHING)
    if found.state is State.UNKNOWN:
        return _Verdict(Status.UNKNOWN, Severity.MUST, "", NOTHING, ASK_FOR_CONTRACTS)
    if found.state is State.NONE:
        return _Verdict(Status.VIOLATION, Severity.SHOULD, "NONE", AMBITION, FORM_A_NETWORK)
    if not found.in_several:
        return _Verdict(Status.VIOLATION, Severity.TIP, "OWN_MUNICIPALITIES", _apart(found), RECORD_WHICH)
    contracted = scope.level in CONTRACTED
    severity, remark = (Severity.MUST, ONLY_ONE) if contracted else (Severity.SHOULD, NOT_CONTRACTED_YET)
    return _Verdict(Status.VIOLATION, severity, "SAME_MUNICIPALITIES", remark, CHOOSE_ONE)


def _apart(found: RegionCoverage) -> Text:
    """Several networks without a municipality in common: allowed, unless it is not known what they cover."""
    silent = [entry.network.name for entry in found.networks if not entry.covered]
    if not silent:
        return EACH_ITS_OWN
    return Text(
        f"Van {dutch_list(silent)} noemen onze bronnen hier geen gemeenten; of de netwerken er delen, is niet "
        "bekend. Volgens bijlage 4 van de Leidraad kunnen er meerdere netwerken per regio zijn.",
        f"For {english_list(silent)} our sources state no municipalities here; whether they share any is not "
        "known. Annex 4 of the Leidraad says that there can be several networks per region.",
    )


def _listed_meanwhile(view: GraphOnDay, scope: RuleScope, found: RegionCoverage) -> Text:
    """What the list says of a region for which nothing is known at the level."""
    if found.state is not State.UNKNOWN or scope.level == networks.LISTED:
        return NOTHING
    listed = [entry.network for entry in coverage_of(view, found.region).networks]
    if not listed:
        return NOTHING
    return Text(
        f"Wel op de lijst van het programma: {dutch_list(names(listed))}.",
        f"On the programme's list there is: {english_list(names(listed))}.",
    )


def _sources(view: GraphOnDay, scope: RuleScope, found: RegionCoverage) -> tuple[Source, ...]:
    """Which networks there are, how far they are and which municipalities they state."""
    at_level = (
        stated.sources
        for entry in found.networks
        for stated in networks.statuses(view, entry.network.id)
        if stated.status.id == scope.level
    )
    members = {member.municipality.id: member.sources for member in geography.members(view, found.region)}
    covers = [
        cover.sources
        for entry in found.networks
        for cover in networks.municipalities(view, entry.network)
        if cover.municipality.id in members
    ]
    return together(*at_level, *covers, *members.values(), *([] if covers else [list_sources(view)]))


AMBITION = Text(
    "De Leidraad wil dat elke regio in 2025 een netwerk heeft of inricht.",
    "The Leidraad aims at a network in every region, or one being set up, in 2025.",
)
ONLY_ONE = Text(
    "De Leidraad zegt dat er per regio maar één netwerk wordt gecontracteerd.",
    "The Leidraad says that only one network per region is contracted.",
)
NOT_CONTRACTED_YET = Text(
    "Volgens de Leidraad is één samenwerkingsverband per regio het meest doelmatig, en wordt er maar één "
    "gecontracteerd. Dat deze netwerken gecontracteerd zijn, staat hier niet.",
    "By the Leidraad one cooperation per region is the most efficient, and only one is contracted. This does "
    "not say that these networks are contracted.",
)
EACH_ITS_OWN = Text(
    "Volgens bijlage 4 van de Leidraad kunnen er meerdere netwerken per regio zijn; hoofdstuk 6 gaat uit van "
    "één.",
    "Annex 4 of the Leidraad says that there can be several networks per region; chapter 6 assumes one.",
)
ASK_FOR_CONTRACTS = Text(
    "Vraag de preferente zorgverzekeraars welk netwerk zij in deze regio hebben gecontracteerd, met een stuk "
    "dat het zegt.",
    "Ask the preferential insurers which network they contracted in this region, with a paper that says so.",
)
FORM_A_NETWORK = Text(
    "Laat de partijen in de regio vertellen welk netwerk er is of komt. Komt samenwerking niet van de grond, "
    "dan gaan de preferente zorgverzekeraars en de mandaatgemeente met hen in gesprek (bijlage 3).",
    "Let the parties in the region tell which network there is or will be. Where cooperation does not start, "
    "the preferential insurers and the mandate municipality talk with them (annex 3).",
)
RECORD_WHICH = Text(
    "Leg vast welk netwerk voor welke gemeenten werkt, en of zij samengaan.",
    "Record which network works for which municipalities, and whether they will merge.",
)
CHOOSE_ONE = Text(
    "Spreek af welk netwerk voor deze gemeenten wordt gecontracteerd, of leg met alle betrokkenen een "
    "tijdelijke afwijking vast.",
    "Agree which network is contracted for these municipalities, or record a temporary deviation with all "
    "involved.",
)

RULE = Rule(
    id="R01",
    title=Text("Eén gecontracteerd netwerk per regio", "One contracted network per region"),
    category=Category.LEIDRAAD,
    severity=Severity.MUST,
    passages=(
        Passage(
            LEIDRAAD, "hoofdstuk 6", "Er wordt maar één Mentale gezondheidsnetwerk per regio gecontracteerd."
        ),
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "In een regio is het daarom het meest doelmatig om te komen tot één samenwerkingsverband.",
        ),
        Passage(
            LEIDRAAD,
            "hoofdstuk 1",
            "Zo zorgen we ervoor dat elke regio in 2025 een Mentale gezondheidsnetwerk heeft.",
        ),
        Passage(
            LEIDRAAD,
            "hoofdstuk 3",
            "Alle regio's hebben in 2025 een Mentale gezondheidsnetwerk of zijn bezig met de inrichting.",
        ),
        Passage(LEIDRAAD_ANNEX_4, "bijlage 4", "Er kunnen meerdere MGN's per regio zijn."),
    ),
    explanation=Text(
        "Per regio wordt maar één netwerk gecontracteerd. Twee gecontracteerde netwerken voor dezelfde gemeenten "
        "wijken daarvan af. Meer netwerken met elk eigen gemeenten kan (bijlage 4): dat is een tip. Geen netwerk "
        "volgens een bron die volledig is: let op. Zonder bron is het niet te beoordelen.",
        "Only one network per region is contracted. Two contracted networks for the same municipalities deviate "
        "from that. Several networks with municipalities of their own can be (annex 4): a tip. None, by a source "
        "that is complete: take note. Without a source it cannot be judged.",
    ),
    remedy=Text(
        "Spreek per regio af welk netwerk wordt gecontracteerd en voor welke gemeenten, en leg dat vast.",
        "Agree per region which network is contracted for which municipalities, and record it.",
    ),
    ask_whom=Text(
        "De preferente zorgverzekeraars en de mandaathouder van de regio; over de lijst het programma.",
        "The preferential insurers and the mandate holder of the region; on the list the programme.",
    ),
    check=check,
    contradictions=Text(
        "Hoofdstuk 6 zegt dat er maar één netwerk per regio wordt gecontracteerd; bijlage 4 zegt dat er meerdere "
        "per regio kunnen zijn. Over het jaar verschillen de passages ook: een netwerk in elke regio in 2025 "
        "(hoofdstuk 1), een netwerk of de inrichting ervan (hoofdstuk 3), 30 netwerken in 2025 en 60 in 2027 "
        "(bijlage 4). Wat een regio is, bepalen de partijen zelf (hoofdstuk 4, stap 3).",
        "Chapter 6 says that only one network per region is contracted; annex 4 says that there can be several. "
        "The passages also differ on the year: a network in every region in 2025 (chapter 1), a network or its "
        "set-up (chapter 3), 30 networks in 2025 and 60 in 2027 (annex 4). The parties themselves decide what a "
        "region is (chapter 4, step 3).",
    ),
    looks_at=Text("regio's van de gekozen indeling", "regions of the chosen scheme"),
    statements=("LR003", "LR044", "LR124", "LR151", "LR251"),
)
