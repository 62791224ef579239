"""The question `plan-and-money`: plan, contracts and money of a network beside each other in time."""

from graph.day import GraphOnDay
from graph.text import Text
from queries import networks
from queries.aspects import Aspect
from queries.columns import explanation_column, sources_column
from queries.plan_and_money import wording
from queries.plan_and_money.lines import Known, TermLine, lines_of
from queries.question import Asked, Column, Parameter, Question, Result

SIGNS = {
    Known.PERIOD: "ONE_INCOMPLETE",
    Known.END: "ONE_INCOMPLETE",
    Known.NO_END: "PARTS",
    Known.NONE_BY_SOURCE: "NONE",
    Known.NOT_STATED: "UNKNOWN",
    Known.PROPOSED: "UNKNOWN",
}
SIGN_WORDS = {
    "ONE_INCOMPLETE": Text("einde bekend", "end known"),
    "ONE": Text("einde bekend", "end known"),
    "PARTS": wording.KNOWN_WORDS["NO_END"],
    "NONE": wording.KNOWN_WORDS["NONE_BY_SOURCE"],
    "UNKNOWN": wording.KNOWN_WORDS["NOT_STATED"],
}


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """The lines of every network at the level, or of the one that is asked for."""
    level, wanted = networks.require_level(view, asked.level), asked.get("network")
    if wanted:
        network = networks.network(view, wanted)
        lines = tuple(lines_of(view, network))
        return Result(wording.of_network(network, lines), lines)
    chosen = networks.networks_at(view, level)
    rows = tuple(line for network in chosen for line in lines_of(view, network))
    return Result(wording.summary(view, level, chosen, rows), rows)


def _kinds(row: TermLine) -> Text:
    words = [wording.KIND_WORDS[kind] for kind in row.kinds]
    return Text(", ".join(word.nl for word in words), ", ".join(word.en for word in words))


def _most_days(row: TermLine) -> int | None:
    return max((one.days for one in row.later), default=None)


QUESTION = Question(
    name="plan-and-money",
    title=Text("Plan, contract en geld in de tijd", "Plan, contract and money in time"),
    asks=Text(
        "Lopen plan, contracten en geld van een netwerk even lang?",
        "Do plan, contracts and money of a network run equally long?",
    ),
    parameters=(
        Parameter("network", Text("alleen dit netwerk (id)", "only this network (id)"), default="gezond-groningen"),
    ),
    columns=(
        Column("network_id", Text("Id", "Id"), lambda row: row.network.id, in_table=False),
        Column("network", Text("Netwerk", "Network"), lambda row: row.network.name),
        Column("kind", Text("Soort", "Kind"), _kinds),
        Column("thing_id", Text("Id van het ding", "Id of the thing"), lambda row: row.thing and row.thing.id, in_table=False),
        Column("what", Text("Wat", "What"), lambda row: row.what if row.thing else ""),
        Column("starts", Text("Vanaf", "From"), lambda row: row.starts and row.starts.isoformat()),
        Column("ends", Text("Loopt tot", "Runs until"), lambda row: row.ends and row.ends.isoformat()),
        Column("days_before", Text("Dagen eerder", "Days before"), _most_days),
        Column("known", Text("Code", "Code"), lambda row: row.known, in_table=False),
        Column("known_words", Text("Wat wij weten", "What we know"), lambda row: wording.KNOWN_WORDS[row.known]),
        explanation_column(),
        sources_column(),
    ),
    aspects=(Aspect("known", Text("Looptijd", "Term"), lambda row: SIGNS[row.known], SIGN_WORDS),),
    answer=answer,
)  # fmt: skip
