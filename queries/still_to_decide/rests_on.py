"""On which statements the answer to `still-to-decide` rests (still_to_decide.cypher yields the same)."""

from collections.abc import Iterator

from graph.day import GraphOnDay
from graph.records import Statement
from queries import geography
from queries.question import Asked
from queries.resting import Row, row_of
from queries.still_to_decide.deciding import decisions_on, documents_of


def rests_on(view: GraphOnDay, asked: Asked) -> Iterator[Row]:
    """Every decision on a document of a region: by its municipalities, or by who is no municipality."""
    for region in geography.regions(view, geography.require_scheme(view, asked.scheme)):
        members = {member.municipality.id for member in geography.members(view, region)}
        for document in documents_of(view, region):
            for statement in decisions_on(view, document):
                if _counts(view, statement, members):
                    about = {"region": region.id, "document": document.id, "who": statement.subject}
                    yield row_of(statement, "decision_date", **about)


def _counts(view: GraphOnDay, adopted: Statement, members: set[str]) -> bool:
    who = view.node(adopted.subject)
    return who is not None and (who.id in members or who.label != "Municipality")
