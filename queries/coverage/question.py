"""The question `coverage`: does every region have exactly one network at a level?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from graph.answers import Reason, State
from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.remembered import on_day
from graph.text import NOTHING, Text
from queries import geography, networks
from queries.aspects import Aspect
from queries.columns import explanation_column, listed
from queries.coverage.regions import RegionCoverage, changed_between, coverage_of
from queries.question import Asked, Column, Parameter, Question, Result
from queries.sentences import answer_sign, answer_words, names, no_regions, scheme_words


@dataclass(frozen=True, slots=True)
class Total:
    """How many regions share one answer. `inhabitants` is None unless sources vouch for all members."""

    state: State
    reason: Reason | None
    complete: bool
    regions: int
    inhabitants: int | None
    changed: int | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """The answer for a whole scheme."""

    sentence: Text
    totals: tuple[Total, ...]
    regions: tuple[RegionCoverage, ...]


def coverage(
    view: GraphOnDay, scheme: str = "IZA", level: str = networks.LISTED, compared_with: date | None = None
) -> Coverage:
    """The coverage of every region of a scheme at a level, and how many changed since another day."""
    scheme, level = geography.require_scheme(view, scheme), networks.require_level(view, level)
    rows = [coverage_of(view, region, level) for region in geography.regions(view, scheme)]
    if compared_with is not None:
        before = on_day(view, compared_with)
        rows = [replace(row, changed=changed_between(before, view, row.region, level)) for row in rows]
    return Coverage(_sentence(view, scheme, level, rows), totals(rows), tuple(rows))


def totals(rows: Sequence[RegionCoverage]) -> tuple[Total, ...]:
    """The rows counted by state, reason and completeness, in the order of the four answers."""
    groups: dict[tuple[State, Reason | None, bool], list[RegionCoverage]] = {}
    for row in rows:
        groups.setdefault((row.state, row.reason, row.complete), []).append(row)
    order = list(State)
    keys = sorted(groups, key=lambda key: (order.index(key[0]), str(key[1]), not key[2]))
    return tuple(_total(key, groups[key]) for key in keys)


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """The coverage of the scheme, for the command line and the downloads."""
    compared_with = asked.get("compared_with")
    try:
        day = date.fromisoformat(compared_with) if compared_with else None
    except ValueError as error:
        raise BadInput(f"“{compared_with}” is geen datum.", "Schrijf een datum als 2026-06-30.") from error
    found = coverage(view, asked.scheme, asked.level, day)
    return Result(found.sentence, found.regions)


def _total(key: tuple[State, Reason | None, bool], rows: Sequence[RegionCoverage]) -> Total:
    counts = [row.inhabitants for row in rows]
    people = None if any(count is None for count in counts) else sum(count for count in counts if count)
    compared = [row.changed for row in rows if row.changed is not None]
    return Total(*key, len(rows), people, sum(compared) if compared else None)


def _sentence(view: GraphOnDay, scheme: str, level: str, rows: Sequence[RegionCoverage]) -> Text:
    start, title = networks.level_words(view, level), scheme_words(view, scheme)
    if not rows:
        return no_regions(title)
    exactly = sum(row.state is State.ONE and row.complete for row in rows)
    ours = sum(row.state is State.ONE and not row.complete for row in rows)
    count = {state: sum(row.state is state for row in rows) for state in State}
    text = Text(
        f"{start.nl}, van de {len(rows)} {title.nl}: {exactly} met precies één netwerk, {ours} met één "
        f"netwerk in onze bronnen, {count[State.SEVERAL]} met meer dan één, {count[State.NONE]} zonder netwerk "
        f"en {count[State.UNKNOWN]} onbekend.",
        f"{start.en}, of {len(rows)} {title.en}: {exactly} with exactly one network, {ours} with one network "
        f"in our sources, {count[State.SEVERAL]} with more than one, {count[State.NONE]} without a network "
        f"and {count[State.UNKNOWN]} unknown.",
    )
    return text + (_by_definition() if scheme == geography.MGN else NOTHING)


def _by_definition() -> Text:
    return Text(
        "Bij MGN-regio's volgt dat uit de definitie (het gebied dat een netwerk noemt), behalve waar gebieden "
        "elkaar overlappen.",
        "For MGN regions that follows from the definition (the area that a network states), except where areas "
        "overlap.",
    )


QUESTION = Question(
    name="coverage",
    title=Text("Netwerken per regio", "Networks per region"),
    asks=Text("Heeft elke regio precies één netwerk?", "Does every region have exactly one network?"),
    parameters=(
        Parameter("compared_with", Text("vergelijk met (datum)", "compare with"), default="2026-06-30"),
    ),
    columns=(
        Column("id", Text("Id", "Id"), lambda row: row.region.id, in_table=False),
        Column("name", Text("Regio", "Region"), lambda row: row.region.name),
        Column(
            "answer",
            Text("Antwoord", "Answer"),
            lambda row: answer_words(row.state, row.reason, row.complete),
        ),
        Column("state", Text("Code", "State"), lambda row: row.state, in_table=False),
        Column("reason", Text("Reden", "Reason"), lambda row: row.reason, in_table=False),
        Column("complete", Text("Volledig", "Complete"), lambda row: row.complete, in_table=False),
        Column(
            "networks",
            Text("Netwerken", "Networks"),
            lambda row: listed([entry.network.name for entry in row.networks]),
        ),
        Column(
            "without_network",
            Text("Gemeenten zonder netwerk", "Municipalities without network"),
            lambda row: listed(names(row.without_network)),
        ),
        Column(
            "in_several",
            Text("Gemeenten in meer netwerken", "Municipalities in several networks"),
            lambda row: listed(names(row.in_several)),
        ),
        Column(
            "proposals",
            Text("Voorstellen (geen feit)", "Proposals (no fact)"),
            lambda row: listed([p.network.name for p in row.proposals]),
        ),
        Column("inhabitants", Text("Inwoners", "Inhabitants"), lambda row: row.inhabitants),
        Column("changed", Text("Veranderd", "Changed"), lambda row: row.changed, in_table=False),
        explanation_column(in_table=False),
    ),
    aspects=(
        Aspect(
            "state",
            Text("Netwerken", "Networks"),
            lambda row: answer_sign(row.state, row.reason, row.complete),
        ),
    ),
    answer=answer,
)
