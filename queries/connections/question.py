"""The question `connections`: how two organisations are linked, or who takes part in most networks."""

from typing import Any

from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.text import Text, dutch_list
from queries import geography
from queries.connections import wording
from queries.connections.paths import PathRow, end, paths
from queries.connections.taking_part import ParticipantRow, participants
from queries.question import Asked, Column, Parameter, Question, Result
from queries.sentences import names


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """With `from` and `to` the shortest ways between them; without, who takes part in which networks."""
    start, goal = asked.get("from"), asked.get("to")
    if bool(start) != bool(goal):
        raise BadInput("Geef zowel from als to op, of geen van beide.", "Bijvoorbeeld --param to=cz.")
    if not start:
        rows = participants(view)
        return Result(wording.most_networks(view, rows), tuple(rows))
    return connection(view, start, goal, asked.scheme)


def connection(view: GraphOnDay, start: str, goal: str, scheme: str) -> Result:
    """The shortest ways between two things, through regions of one scheme; PathRow values."""
    ends = end(view, start), end(view, goal)
    found = paths(view, *ends, geography.require_scheme(view, scheme))
    return Result(wording.linked(*ends, found), tuple(found))


def _of_path(name: str, value: Any) -> Any:  # noqa: ANN401 - a cell of either kind of row
    return getattr(value, name) if isinstance(value, PathRow) else None


def _of_participant(name: str, value: Any) -> Any:  # noqa: ANN401 - a cell of either kind of row
    return getattr(value, name) if isinstance(value, ParticipantRow) else None


def _name(row: Any) -> str | None:  # noqa: ANN401 - a cell of either kind of row
    return row.organisation.name if isinstance(row, ParticipantRow) else None


def _id(row: Any) -> str | None:  # noqa: ANN401 - a cell of either kind of row
    return row.organisation.id if isinstance(row, ParticipantRow) else None


def _networks(row: Any) -> str | None:  # noqa: ANN401 - a cell of either kind of row
    return "; ".join(names(row.networks)) if isinstance(row, ParticipantRow) else None


def _told(row: Any) -> str | None:  # noqa: ANN401 - a cell of either kind of row
    return row.explanation.nl if isinstance(row, PathRow) else None


def _through(row: Any) -> str | None:  # noqa: ANN401 - a cell of either kind of row
    return " - ".join(names(row.things)) if isinstance(row, PathRow) else None


QUESTION = Question(
    name="connections",
    title=Text("Verbindingen", "Connections"),
    asks=Text(
        "Hoe zijn twee organisaties met elkaar verbonden, en wie komt in de meeste netwerken voor?",
        "How are two organisations linked, and who takes part in most networks?",
    ),
    parameters=(
        Parameter("from", Text("van (id)", "from (id)"), default="ggz-breburg"),
        Parameter("to", Text("naar (id)", "to (id)"), default="cz"),
    ),
    columns=(
        Column("organisation_id", Text("Id", "Id"), _id, in_table=False),
        Column("organisation", Text("Organisatie", "Organisation"), _name),
        Column("degree", Text("Netwerken", "Networks"), lambda row: _of_participant("degree", row)),
        Column(
            "betweenness", Text("Ertussen", "Betweenness"), lambda row: _of_participant("betweenness", row)
        ),
        Column("networks", Text("In welke", "In which"), _networks, in_table=False),
        Column("length", Text("Stappen", "Steps"), lambda row: _of_path("length", row)),
        Column("path", Text("Weg", "Path"), _through),
        Column("explanation", Text("In woorden", "In words"), _told, in_table=False),
        Column(
            "source",
            Text("Bron", "Source"),
            lambda row: dutch_list([s.id for s in row.sources]),
            in_table=False,
        ),
    ),
    answer=answer,
)
