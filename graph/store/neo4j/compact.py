"""Many rows of properties sent in little: each as a list of values, with the names once in the query.

Names in every row, and dates in the driver's own form, take most of the time of a large load.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, TypeAlias

from neo4j import Transaction

from graph.store.neo4j.batches import BATCH, batches
from graph.store.neo4j.naming import plain

PLAIN, DAY, DAYS = "{}", "date({})", "[day IN {} | date(day)]"
"""How a value of each sort is read from a row in Cypher."""

Row: TypeAlias = tuple[Sequence[str], Mapping[str, Any]]
"""Values that the query reads as `row[0]`, `row[1]`, ... and properties that it reads as a whole."""

Shape: TypeAlias = tuple[tuple[str, str], ...]


def write_compactly(transaction: Transaction, query: Callable[[str], str], rows: Iterable[Row]) -> None:
    """Run what `query` makes of a map of properties, for all of `rows`, which it reads as `$rows`."""
    for batch in batches(rows, BATCH):
        for shape, (first, same) in _by_shape(batch).items():
            transaction.run(query(_map(shape, first)), rows=same).consume()


def _by_shape(rows: Iterable[Row]) -> dict[Shape, tuple[int, list[list[Any]]]]:
    """The rows as lists of values, together where they have the same properties of the same sorts."""
    found: defaultdict[Shape, list[list[Any]]] = defaultdict(list)
    before = 0
    for leading, properties in rows:
        shape = tuple((name, _sort_of(value)) for name, value in properties.items())
        values = (_sent(value, sort) for value, (_, sort) in zip(properties.values(), shape, strict=True))
        found[shape].append([*leading, *values])
        before = len(leading)
    return {shape: (before, same) for shape, same in found.items()}


def _map(shape: Shape, first: int) -> str:
    """A map in Cypher; ValueError for a name that could be anything but a name."""
    if not all(plain(name) for name, _ in shape):
        raise ValueError(f"not all of {shape} are names of properties")
    parts = (f"{name}: {sort.format(f'row[{place}]')}" for place, (name, sort) in enumerate(shape, first))
    return f"{{{', '.join(parts)}}}"


def _sort_of(value: object) -> str:
    if isinstance(value, date):
        return DAY
    return DAYS if isinstance(value, list) and value and isinstance(value[0], date) else PLAIN


def _sent(value: Any, sort: str) -> Any:  # noqa: ANN401 - values of every type that Neo4j keeps
    if sort is DAY:
        return _iso(value)
    return [_iso(day) for day in value] if sort is DAYS else value


@cache
def _iso(day: date) -> str:
    return day.isoformat()
