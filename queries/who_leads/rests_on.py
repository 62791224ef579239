"""On which statements the answer to `who-leads` rests (who_leads.cypher yields the same)."""

from collections.abc import Iterator

from graph.day import GraphOnDay
from graph.records import Node, Statement
from queries import geography
from queries.question import Asked
from queries.resting import Row, row_of
from queries.who_leads.mandate import HOLDER

QUALIFIERS = ("rank", "basis", "evidence", "for_municipalities")


def rests_on(view: GraphOnDay, asked: Asked) -> Iterator[Row]:
    """Every statement of who leads a region of the scheme, and of who holds its mandate."""
    for region in geography.regions(view, geography.require_scheme(view, asked.scheme)):
        for statement in _said_of(view, region):
            about = {"region": region.id, "says": statement.kind, "who": statement.subject}
            yield row_of(statement, *QUALIFIERS, **about)


def _said_of(view: GraphOnDay, region: Node) -> Iterator[Statement]:
    yield from view.into(region.id, "LEADS")
    yield from (s for s in view.into(region.id, "MANDATE_FOR") if s.text("kind") == HOLDER)
