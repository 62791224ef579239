"""Rows sent to Neo4j in batches."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from neo4j import Record, Transaction

Row = TypeVar("Row")

BATCH = 10_000
"""Rows per statement of Cypher: enough to make the way to the server cheap, few enough to send at once."""


def batches(rows: Iterable[Row], size: int) -> Iterator[list[Row]]:
    """The rows in lists of at most `size`."""
    rest = iter(rows)
    while batch := list(islice(rest, size)):
        yield batch


def run_in_batches(
    transaction: Transaction,
    query: str,
    rows: Iterable[Any],
    *,
    size: int = BATCH,
    **parameters: Any,  # noqa: ANN401 - values of every type that Neo4j keeps
) -> list[Record]:
    """What the query returns for all of `rows`, which it reads as `$rows`."""
    found: list[Record] = []
    for batch in batches(rows, size):
        found += transaction.run(query, {"rows": batch, **parameters})
    return found
