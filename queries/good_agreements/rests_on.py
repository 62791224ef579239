"""On which statements the answer to `good-agreements` rests (good_agreements.cypher yields the same)."""

from collections.abc import Iterator

from graph.day import GraphOnDay
from queries.good_agreements.checklist import INCLUDES
from queries.question import Asked
from queries.resting import Row, row_of


def rests_on(view: GraphOnDay, asked: Asked) -> Iterator[Row]:
    """Every statement that a contract includes a practice, of one contract or of all."""
    wanted = asked.get("contract")
    for statement in view.of_kind(INCLUDES):
        if wanted in ("", statement.subject):
            yield row_of(statement, contract=statement.subject, practice=statement.object)
