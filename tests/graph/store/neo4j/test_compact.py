"""Rows sent in little: one query per set of properties, names and ways to read days in the query."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import pytest

from graph.store.neo4j import compact
from graph.store.neo4j.compact import Row, write_compactly

DAY = date(2026, 4, 16)


class Transaction:
    """Remembers what was run."""

    def __init__(self) -> None:
        self.ran: list[tuple[str, list[list[Any]]]] = []

    def run(self, query: str, rows: list[list[Any]]) -> "Transaction":
        """As the driver does."""
        self.ran.append((query, rows))
        return self

    def consume(self) -> None:
        """Nothing comes back."""


def written(rows: Iterable[Row]) -> list[tuple[str, list[list[Any]]]]:
    transaction = Transaction()
    write_compactly(transaction, lambda properties: f"SET n = {properties}", rows)  # type: ignore[arg-type]
    return transaction.ran


def test_rows_with_the_same_properties_go_together() -> None:
    one: Mapping[str, Any] = {"id": "1", "rank": 2}
    other: Mapping[str, Any] = {"id": "2"}
    assert written([(("a", "b"), one), (("c", "d"), other), (("e", "f"), {**one, "id": "3"})]) == [
        ("SET n = {id: row[2], rank: row[3]}", [["a", "b", "1", 2], ["e", "f", "3", 2]]),
        ("SET n = {id: row[2]}", [["c", "d", "2"]]),
    ]


def test_days_go_as_text_and_come_in_as_days() -> None:
    rows: list[Row] = [((), {"from": DAY, "text": "2026-04-16", "since": [DAY], "none": [], "names": ["x"]})]
    assert written(rows) == [
        (
            "SET n = {from: date(row[0]), text: row[1], since: [day IN row[2] | date(day)], "
            "none: row[3], names: row[4]}",
            [["2026-04-16", "2026-04-16", ["2026-04-16"], [], ["x"]]],
        )
    ]


def test_a_large_load_goes_in_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compact, "BATCH", 2)
    rows: list[Row] = [((str(number),), {"id": number}) for number in range(5)]
    assert [len(rows) for _, rows in written(rows)] == [2, 2, 1]


def test_what_is_no_name_never_gets_into_a_query() -> None:
    with pytest.raises(ValueError, match="names of properties"):
        written([((), {"a`b": 1})])
