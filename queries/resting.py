"""The statements on which an answer rests, as rows.

The Cypher beside a question yields the same rows on Neo4j; a test demands that they are equal.
"""

from collections.abc import Mapping
from datetime import date
from typing import TypeAlias

from graph.records import Statement, Value

Row: TypeAlias = Mapping[str, Value | date | tuple[str, ...] | None]


def row_of(statement: Statement, *qualifiers: str, **about: str | None) -> Row:
    """A statement as a row: what it is about, its qualifiers, its period and its sources."""
    return {
        **about,
        **{name: statement.get(name) for name in qualifiers},
        "valid_from": statement.valid_from,
        "valid_to": statement.valid_to,
        "sources": statement.sources,
        "statement": statement.id,
    }
