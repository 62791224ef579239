"""The question `timeline`: everything dated about one thing, what happened apart from what is only known since."""

from graph.day import GraphOnDay
from graph.errors import NotFound
from graph.records import Node
from graph.text import Text
from queries import geography, municipalities
from queries.aspects import Aspect
from queries.columns import sources_column
from queries.organisations import LABELS
from queries.question import Asked, Column, Parameter, Question, Result
from queries.search import only_one_called
from queries.timeline import wording
from queries.timeline.telling import told

OF_WHAT = ("Region", "Network", "Municipality", *LABELS)


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """The timeline of the thing that is asked for, up to the day; without one, how to ask."""
    if not asked.get("id"):
        return Result(wording.CHOOSE, ())
    thing = the_thing(view, asked.get("id"))
    rows = tuple(told(view, thing))
    happened = sum(row.happened for row in rows)
    first = rows[0].date if rows else None
    return Result(wording.summary(thing, happened, len(rows) - happened, first), rows)


def the_thing(view: GraphOnDay, id: str) -> Node:
    """The region, network, municipality or organisation that is meant; NotFound with what to do otherwise."""
    found = view.node(id.strip())
    if found is not None and found.label in OF_WHAT:
        return found
    if id.startswith(geography.MGN_PREFIX):
        return geography.region(view, id)
    if municipalities.named(view, id):
        return municipalities.municipality_by_name(view, id)
    if called := only_one_called(view, id, OF_WHAT):
        return called
    raise NotFound(
        f"Er is geen regio, netwerk, gemeente of organisatie “{id}”.",
        "Zoek op naam met search(text); de id staat in het adres van de pagina.",
    )


QUESTION = Question(
    name="timeline",
    title=Text("Tijdlijn", "Timeline"),
    asks=Text(
        "Wat staat er in onze bronnen, op volgorde van tijd, over een regio, netwerk, gemeente of organisatie?",
        "What is recorded, in order of time, about a region, network, municipality or organisation?",
    ),
    parameters=(
        Parameter("id", Text("waarvan (naam of id)", "of what (name or id)"), default="iza-zeeland"),
    ),
    columns=(
        Column("date", Text("Datum", "Date"), lambda row: row.date.isoformat()),
        Column("happened", Text("Gebeurd of bekend", "Happened or known"), lambda row: (wording.HAPPENED if row.happened else wording.KNOWN)),
        Column("kind", Text("Code", "Code"), lambda row: row.kind, in_table=False),
        Column("subject_id", Text("Id", "Id"), lambda row: row.subject.id, in_table=False),
        Column("subject", Text("Over", "About"), lambda row: row.subject.name),
        Column("sentence", Text("Wat", "What"), lambda row: row.sentence),
        sources_column(),
    ),
    aspects=(
        Aspect(
            "date",
            Text("Gebeurd of bekend", "Happened or known"),
            lambda row: "ONE_COMPLETE" if row.happened else "ONE_INCOMPLETE",
            {"ONE_COMPLETE": wording.HAPPENED, "ONE_INCOMPLETE": wording.KNOWN},
        ),
    ),
    answer=answer,
)  # fmt: skip
