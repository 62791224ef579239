"""The question `connections`: how two organisations are linked, or who takes part in most networks."""

from collections.abc import Sequence

from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.records import Node
from graph.text import Text
from queries import geography
from queries.columns import sources_column
from queries.connections import wording
from queries.connections.paths import ENDS, end, paths
from queries.connections.taking_part import participants
from queries.question import Asked, Column, Parameter, Question, Result
from queries.sentences import names
from queries.things import by_name


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """With `from` and `to` the shortest ways between them; without, who takes part in which networks."""
    start, goal = asked.get("from"), asked.get("to")
    if bool(start) != bool(goal):
        raise BadInput("Geef zowel from als to op, of geen van beide.", "Bijvoorbeeld --param to=cz.")
    if not start:
        rows = participants(view)
        return Result(wording.most_networks(view, rows), tuple(rows), PARTICIPANT_COLUMNS)
    return connection(view, start, goal, asked.scheme)


def connection(view: GraphOnDay, start: str, goal: str, scheme: str) -> Result:
    """The shortest ways between two things, through regions of one scheme; PathRow values."""
    ends = end(view, start), end(view, goal)
    found = paths(view, *ends, geography.require_scheme(view, scheme))
    return Result(wording.linked(*ends, found), tuple(found), WAY_COLUMNS)


def ends_to_choose(view: GraphOnDay) -> Sequence[Node]:
    """Everything that a way can begin or end with, in order of name."""
    return by_name(node for label in sorted(ENDS) for node in view.of_label(label))


SOURCE = sources_column()
PARTICIPANT_COLUMNS = (
    Column("organisation_id", Text("Id", "Id"), lambda row: row.organisation.id, in_table=False),
    Column("organisation", Text("Organisatie", "Organisation"), lambda row: row.organisation.name),
    Column("degree", Text("Netwerken", "Networks"), lambda row: row.degree),
    Column("networks", Text("In welke", "In which"), lambda row: "; ".join(names(row.networks))),
    Column("betweenness", Text("Ertussen", "Betweenness"), lambda row: row.betweenness, in_table=False),
    SOURCE,
)
WAY_COLUMNS = (
    Column("length", Text("Stappen", "Steps"), lambda row: row.length),
    Column("path", Text("Weg", "Path"), lambda row: " - ".join(names(row.things))),
    Column("explanation", Text("In woorden", "In words"), lambda row: row.explanation),
    SOURCE,
)

QUESTION = Question(
    name="connections",
    title=Text("Verbindingen", "Connections"),
    asks=Text(
        "Hoe zijn twee organisaties met elkaar verbonden, en wie komt in de meeste netwerken voor?",
        "How are two organisations linked, and who takes part in most networks?",
    ),
    parameters=(
        Parameter(
            "from",
            Text("van (naam of id)", "from (name or id)"),
            default="ggz-breburg",
            suggests=ends_to_choose,
        ),
        Parameter("to", Text("naar (naam of id)", "to (name or id)"), default="cz", suggests=ends_to_choose),
    ),
    columns=PARTICIPANT_COLUMNS,
    answer=answer,
)
