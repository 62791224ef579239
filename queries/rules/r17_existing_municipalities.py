"""R17: no statement refers to a municipality on a day it did not exist (data quality).

Such a statement is kept and shown, and counts in no answer about existing municipalities (domain.md). A
source from before the merger was right when it spoke: what it would say now is not known.
"""

from collections.abc import Iterator, Mapping, Sequence

from graph.day import GraphOnDay
from graph.records import Node, Statement
from graph.remembered import remembered
from graph.text import Text, dutch_list, english_list
from queries.municipalities import not_existing
from queries.networks import parts_in
from queries.rules.documents import OUR_OWN
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.whom_to_ask import Party

ABOUT_THE_PAST = ("SUCCEEDED_BY", "HAS_OBSERVATION")
"""What became of a municipality, and what was counted in an earlier period: no reference to the day."""

MOST_NAMED = 5


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every municipality, of any day, to which a statement refers that holds on the day."""
    references = _references(view)
    for municipality in view.graph.by_label.get("Municipality", ()):
        found = references.get(municipality.id)
        if found:
            yield (
                _existing(view, municipality, found)
                if view.exists(municipality)
                else _gone(view, municipality, found)
            )


@remembered
def _references(view: GraphOnDay) -> Mapping[str, Sequence[Statement]]:
    """The statements that hold on the day and name a municipality as subject, object or qualifier."""
    found: dict[str, list[Statement]] = {}
    for kind in sorted(view.graph.stated.of_kind):
        if kind not in ABOUT_THE_PAST:
            for statement in view.of_kind(kind):
                for code in _named(view, statement):
                    found.setdefault(code, []).append(statement)
    return found


def _named(view: GraphOnDay, statement: Statement) -> set[str]:
    ids = {statement.subject, statement.object, *parts_in(statement.text("for_municipalities"))}
    return {id for id in ids if (node := view.node(id)) is not None and node.label == "Municipality"}


def _existing(view: GraphOnDay, municipality: Node, found: Sequence[Statement]) -> Judgement:
    text = Text(f"{municipality.name} bestaat op deze dag.", f"{municipality.name} exists on this day.")
    return Judgement(municipality, Status.OK, Severity.TIP, text, view.sources_of(*found))


def _gone(view: GraphOnDay, municipality: Node, found: Sequence[Statement]) -> Judgement:
    wrong = [s for s in found if _spoke_when_gone(view, municipality, s)]
    shown = wrong or list(found)
    sources = view.sources_of(*shown)
    verdict = SAID_AFTER if wrong else SAID_BEFORE
    return Judgement(
        subject=municipality,
        status=Status.VIOLATION if wrong else Status.UNKNOWN,
        severity=Severity.TIP,
        explanation=not_existing(view, municipality) + _where(view, municipality, shown) + verdict,
        sources=sources,
        remedy=REPLACE,
        ask_whom=tuple(dict.fromkeys(Party(s.publisher, s.url) for s in sources if s.publisher)),
    )


def _spoke_when_gone(view: GraphOnDay, municipality: Node, statement: Statement) -> bool:
    """Whether an edition that says it, or the period it states, lies where the municipality is no more."""
    ended = municipality.day("exists_to")
    if ended is None or view.day < ended:  # it does not exist yet
        return True
    editions = [view.graph.sources[source].speaks_from for source in statement.sources]
    later = any(ended <= edition <= view.day for edition in editions)
    return later or (statement.valid_from is not None and statement.valid_from >= ended)


def _where(view: GraphOnDay, municipality: Node, found: Sequence[Statement]) -> Text:
    """The other things that the statements name, so that a person can find them."""
    others = dict.fromkeys(s.subject if s.object == municipality.id else s.object for s in found)
    names = sorted(view.name(id) for id in others)
    return Text(
        f"Onze bronnen noemen {municipality.name} nog bij {dutch_list(names, MOST_NAMED)}.",
        f"Our sources still name {municipality.name} with {english_list(names, MOST_NAMED)}.",
    )


SAID_AFTER = Text(
    "Wij laten dat staan, maar tellen het niet mee bij gemeenten die bestaan.",
    "We keep it, but do not count it among municipalities that exist.",
)
SAID_BEFORE = Text(
    "De bron is van vóór de herindeling; wat zij nu zou zeggen, weten wij niet.",
    "The source is from before the merger; what it would say now, we do not know.",
)
REPLACE = Text(
    "Laat de bron de gemeente noemen die er nu is, en voor welk deel.",
    "Let the source name the municipality that is there now, and for which part.",
)

RULE = Rule(
    id="R17",
    title=Text("Genoemde gemeenten bestaan", "Municipalities that are named exist"),
    category=Category.DATA_QUALITY,
    severity=Severity.TIP,
    passages=(Passage(OUR_OWN, "kwaliteit van gegevens"),),
    explanation=Text(
        "Een bron die een gemeente noemt die niet meer bestaat, is niet bijgewerkt. Wij laten de uitspraak staan en "
        "zeggen waar de gemeente in opging. Is de bron van vóór de herindeling, dan was zij juist toen zij sprak; wat "
        "nu geldt is dan niet te beoordelen.",
        "A source that names a municipality that no longer exists was not updated. We keep the statement and say what "
        "the municipality went into. Where the source is from before the merger it was right when it spoke; what holds "
        "now cannot be judged then.",
    ),
    remedy=REPLACE,
    ask_whom=Text("De uitgever van de bron.", "The publisher of the source."),
    check=check,
    looks_at=Text("gemeenten die een bron noemt", "municipalities that a source names"),
)
