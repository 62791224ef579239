"""The question `networks-of-municipality`: one municipality by code or name, or all of them."""

from dataclasses import dataclass

from graph.answers import Reason, State
from graph.day import GraphOnDay
from graph.records import Node
from graph.remembered import remembered
from graph.text import Text, dutch_count
from queries import geography, municipalities, networks
from queries.aspects import of_answer
from queries.columns import listed
from queries.networks_of_municipality.networks import NetworksAnswer, networks_of
from queries.question import Asked, Column, Parameter, Question, Result
from queries.sentences import answer_words, names


@dataclass(frozen=True, slots=True)
class RegionIn:
    """A region that sources count the municipality to."""

    scheme: str
    region: Node


@dataclass(frozen=True, slots=True)
class MunicipalityNetworks:
    """One municipality with its regions, its networks and, where it no longer exists, what became of it."""

    code: str
    name: str
    inhabitants: int | None
    regions: tuple[RegionIn, ...]
    networks: NetworksAnswer
    successors: tuple[Node, ...]
    answers_for: tuple[Node, ...]


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """The networks of the municipality that is asked for, or of every municipality of the day."""
    level = networks.require_level(view, asked.level)
    if asked.get("municipality"):
        chosen = municipalities.municipality_of(view, asked.get("municipality"))
        row = row_of(view, chosen, level)
        return Result(row.networks.explanation, (row,))
    rows = tuple(row_of(view, node, level) for node in view.of_label("Municipality"))
    return Result(_sentence(view, level, rows), rows)


@remembered
def row_of(view: GraphOnDay, municipality: Node, level: str) -> MunicipalityNetworks:
    """Everything query 3 of the interfaces asks of one municipality."""
    exists = view.exists(municipality)
    regions = geography.regions_of(view, municipality.id) if exists else []
    return MunicipalityNetworks(
        code=municipality.id,
        name=municipality.name,
        inhabitants=geography.inhabitants(view, municipality.id),
        regions=tuple(RegionIn(region.text("scheme"), region) for region, _ in regions),
        networks=networks_of(view, municipality, level),
        successors=tuple(municipalities.successors(view, municipality)),
        answers_for=tuple(municipalities.answers_for(view, municipality)),
    )


def _sentence(view: GraphOnDay, level: str, rows: tuple[MunicipalityNetworks, ...]) -> Text:
    start = networks.level_words(view, level)
    exactly = sum(row.networks.state is State.ONE and row.networks.complete for row in rows)
    ours = sum(row.networks.state is State.ONE and not row.networks.complete for row in rows)
    count = {state: sum(row.networks.state is state for row in rows) for state in State}
    parts = sum(row.networks.reason is Reason.PARTS for row in rows)
    more = count[State.SEVERAL] - parts
    return Text(
        f"{start.nl}, van de {dutch_count(len(rows), 'gemeente', 'gemeenten')}: {exactly} in precies één "
        f"netwerk, {ours} in één netwerk in onze bronnen, {more} in meer dan één, {parts} in delen, "
        f"{count[State.NONE]} bij geen enkel netwerk en {count[State.UNKNOWN]} onbekend.",
        f"{start.en}, of {len(rows)} municipalities: {exactly} in exactly one network, {ours} in one network "
        f"in our sources, {more} in more than one, {parts} in parts, {count[State.NONE]} with no network and "
        f"{count[State.UNKNOWN]} unknown.",
    )


def _words(answer: NetworksAnswer) -> Text:
    return answer_words(answer.state, answer.reason, answer.complete)


QUESTION = Question(
    name="networks-of-municipality",
    title=Text("Netwerken van een gemeente", "Networks of a municipality"),
    asks=Text("In welk netwerk valt mijn gemeente?", "In which network is my municipality?"),
    parameters=(
        Parameter("municipality", Text("gemeente (code of naam)", "municipality"), default="Utrecht"),
    ),
    columns=(
        Column("code", Text("Code", "Code"), lambda row: row.code),
        Column("name", Text("Gemeente", "Municipality"), lambda row: row.name),
        Column("inhabitants", Text("Inwoners", "Inhabitants"), lambda row: row.inhabitants),
        Column("answer", Text("Antwoord", "Answer"), lambda row: _words(row.networks)),
        Column("state", Text("Code antwoord", "State"), lambda row: row.networks.state, in_table=False),
        Column("reason", Text("Reden", "Reason"), lambda row: row.networks.reason, in_table=False),
        Column("complete", Text("Volledig", "Complete"), lambda row: row.networks.complete, in_table=False),
        Column(
            "networks",
            Text("Netwerken", "Networks"),
            lambda row: listed(
                [f"{c.network.name}{f' ({c.part})' if c.part else ''}" for c in row.networks.candidates]
            ),
        ),
        Column(
            "proposals",
            Text("Voorstellen (geen feit)", "Proposals (no fact)"),
            lambda row: listed([p.network.name for p in row.networks.proposals]),
        ),
        Column("answers_for", Text("Nu", "Now"), lambda row: listed(names(row.answers_for))),
        Column(
            "explanation",
            Text("Toelichting", "Explanation"),
            lambda row: row.networks.explanation,
            in_table=False,
        ),
    ),
    aspects=(of_answer("networks", Text("Netwerk", "Network")),),
    answer=answer,
)
