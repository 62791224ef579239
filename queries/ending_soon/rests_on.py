"""On which statements the answer to `ending-soon` rests (ending_soon.cypher yields the same)."""

from collections.abc import Iterator

from graph.day import GraphOnDay
from queries.ending_soon.within import read_within
from queries.question import Asked
from queries.resting import Row, row_of

OF_A_CONTRACT = ("FOR_NETWORK", "FOR_FUNCTION", "FINANCED_BY")
KINDS = (
    *OF_A_CONTRACT,
    "USES",
    "PAID_FROM",
    "HAS_BUDGET",
    "DEVIATES_FROM",
    "MANDATE_FOR",
    "LEADS",
    "REQUIRES",
)


def rests_on(view: GraphOnDay, asked: Asked) -> Iterator[Row]:
    """Every statement that holds on the day and of which a source states an end within the time asked about."""
    until = read_within(asked.get("within") or "6m").until(view.day)
    for kind in KINDS:
        for statement in view.of_kind(kind):
            if statement.valid_to is not None and statement.valid_to <= until:
                about = {"says": kind, "subject": statement.subject, "object": statement.object}
                yield row_of(statement, **about)
