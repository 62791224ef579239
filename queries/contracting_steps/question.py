"""The question `contracting-steps`: the steps with dates, where each network stands, and who is to act next."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.records import Node
from graph.text import NOTHING, Text, dutch_list
from queries import geography, networks
from queries.aspects import known_or_not
from queries.contracting_steps import wording
from queries.contracting_steps.steps import NetworkSteps, StepRow, Taken, steps_of
from queries.question import Asked, Column, Parameter, Question, Result
from queries.things import by_name

LAST, NEXT, ESCALATED, NOTHING_KNOWN = "LAST", "NEXT", "ESCALATED", "NOTHING_KNOWN"
PLACES = {
    LAST: Text("laatste die wij kennen", "last one we know"),
    NEXT: Text("daarna, volgens de Leidraad", "after that, by the Leidraad"),
    ESCALATED: Text("opgeschaald", "escalated"),
    NOTHING_KNOWN: Text("geen stap bekend", "no step known"),
    "": NOTHING,
}


@dataclass(frozen=True, slots=True)
class PlacedStep:
    """A step with its place in the story of its network: the last one known, the next, escalation, or none."""

    row: StepRow
    place: str

    @property
    def network(self) -> Node:
        """The network whose step it is."""
        return self.row.network


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """All steps of one network; else, by network, the last that we know, what comes next, and escalation."""
    chosen = asked.get("network")
    if chosen and asked.get("region"):
        raise BadInput("U gaf een regio en een netwerk op; kies er één.", "Vraag een regio of een netwerk.")
    if chosen:
        found = steps_of(view, networks.network(view, chosen))
        rows = tuple(PlacedStep(row, _place(found, row)) for row in found.steps)
        return Result(wording.of_network(found) + wording.ORDER, rows)
    where, which = _which(view, asked)
    all_found = [steps_of(view, network) for network in which]
    placed = tuple(step for found in all_found for step in where_it_stands(found))
    return Result(wording.of_everybody(all_found, where), placed)


def where_it_stands(found: NetworkSteps) -> Iterator[PlacedStep]:
    """The last step that we know, the next one and escalation; the first step where we know nothing."""
    if found.last is None:
        yield PlacedStep(found.steps[0], NOTHING_KNOWN)
    for row in found.steps:
        if place := _place(found, row):
            yield PlacedStep(row, place)


def _which(view: GraphOnDay, asked: Asked) -> tuple[Text, Sequence[Node]]:
    level = networks.require_level(view, asked.level)
    region = geography.region(view, asked.get("region")) if asked.get("region") else None
    if region is None:
        return networks.level_words(view, level), networks.networks_at(view, level)
    found = [node for node in networks.in_region(view, region) if networks.is_at(view, node.id, level)]
    return Text(f"In {region.name}", f"In {region.name}"), by_name(found)


def _place(found: NetworkSteps, row: StepRow) -> str:
    if row in found.escalations:
        return ESCALATED
    if found.last is not None and row == found.last:
        return LAST
    return NEXT if found.next is not None and row == found.next else ""


def _of(read: Callable[[StepRow], str | Text | None]) -> Callable[[PlacedStep], str | Text | None]:
    return lambda placed: read(placed.row)


QUESTION = Question(
    name="contracting-steps",
    title=Text("Stappen van de contractering", "Contracting steps"),
    asks=Text(
        "Welke stappen naar een contract zette een netwerk, en wie is daarna aan zet?",
        "Which steps towards a contract did a network take, and who is to act next?",
    ),
    parameters=(
        Parameter("network", Text("netwerk (id)", "network (id)"), default="gezond-groningen"),
        Parameter("region", Text("regio (id)", "region (id)"), default="iza-groningen"),
    ),
    columns=(
        Column("id", Text("Id", "Id"), _of(lambda row: row.network.id), in_table=False),
        Column("network", Text("Netwerk", "Network"), _of(lambda row: row.network.name)),
        Column("step_id", Text("Stap (id)", "Step (id)"), _of(lambda row: row.step.id), in_table=False),
        Column("number", Text("Nr.", "No."), _of(lambda row: row.step.text("notation"))),
        Column("step", Text("Stap", "Step"), _of(lambda row: row.step.name)),
        Column("taken", Text("Gezet?", "Taken?"), _of(lambda row: wording.WORDS[row.taken])),
        Column("date", Text("Datum", "Date"), _of(lambda row: row.day.isoformat() if row.day else None)),
        Column("place", Text("Waar het staat", "Place"), lambda placed: PLACES[placed.place]),
        Column("who", Text("Wie, volgens de Leidraad", "Who, by the Leidraad"), _of(lambda row: row.actors)),
        Column("by", Text("Waaruit het blijkt", "By what"), _of(lambda row: row.by), in_table=False),
        Column(
            "source",
            Text("Bron", "Source"),
            _of(lambda row: dutch_list([s.id for s in row.sources])),
            in_table=False,
        ),
    ),
    aspects=(
        known_or_not(
            "taken",
            Text("Stap", "Step"),
            Text("gezet", "taken"),
            lambda placed: placed.row.taken is not Taken.UNKNOWN,
        ),
    ),
    answer=answer,
)
