"""Records as what Neo4j draws: properties of nodes and relationships that read without this program.

Relationships carry their qualifiers as properties of their own. What Neo4j cannot hold under its own name
(whole numbers beyond 64 bits, names that are not plain or that mean something else) stands as JSON in
`qualifiers`, so that what is read is always exactly what was written.
"""

from collections.abc import Iterable
from datetime import UTC, date
from typing import Any, TypeAlias

from graph.periods import Period
from graph.records import Completeness, Load, Node, Pairs, Source, Statement, Value
from graph.store.neo4j.naming import plain
from graph.store.neo4j.periods import OPEN_END
from graph.store.rows import pairs_text
from ontology.vocabulary import Vocabulary

Properties: TypeAlias = dict[str, Any]

RESERVED = frozenset(
    {
        "ended_by_latest",
        "holds_from",
        "holds_to",
        "id",
        "note",
        "object",
        "proposal",
        "qualifiers",
        "recorded",
        "series",
        "sources",
        "subject",
        "superseded",
        "type",
        "valid_from",
        "valid_to",
    }
)
"""Properties of a relationship, or of what it becomes when it is superseded, that are no qualifiers."""


def relationship(statement: Statement, recorded: int, periods: Iterable[Period]) -> Properties:
    """The properties of the relationship that a statement is; what is not stated is left out."""
    drawn, rest = _parted(statement.qualifiers)
    properties: Properties = {
        **drawn,
        "id": statement.id,
        "valid_from": statement.valid_from,
        "valid_to": statement.valid_to,
        "series": statement.series,
        "sources": list(statement.sources),
        "proposal": statement.proposal or None,
        "note": statement.note or None,
        "ended_by_latest": statement.ended_by_latest or None,
        "qualifiers": pairs_text(rest) if rest else None,
        "recorded": recorded,
    }
    stated = {name: value for name, value in properties.items() if value is not None}
    return stated | holding(periods)


def holding(periods: Iterable[Period]) -> Properties:
    """The periods in which a statement holds, as two lists that run side by side."""
    known = [period for period in periods if period.start is not None]
    return {
        "holds_from": [period.start for period in known],
        "holds_to": [period.end or OPEN_END for period in known],
    }


def description(node: Node, recorded: int) -> Properties:
    """A node as one series describes it."""
    return {
        "key": node.key,
        "id": node.id,
        "label": node.label,
        "name": node.name,
        "aliases": list(node.aliases),
        "properties": pairs_text(node.properties),
        "series": node.series,
        "sources": list(node.sources),
        "recorded": recorded,
    }


def thing(node: Node, vocabulary: Vocabulary) -> Properties:
    """A thing as a person looks at it: what its descriptions say together, dates as dates."""
    drawn = {name: _as_drawn(vocabulary, name, value) for name, value in node.properties if plain(name)}
    own = {"id": node.id, "name": node.name, "aliases": list(node.aliases), "sources": list(node.sources)}
    return {name: value for name, value in drawn.items() if _is_storable(value)} | own


def source(record: Source, recorded: int) -> Properties:
    """An edition; `speaks_from` is the first day about which it speaks."""
    return {
        "id": record.id,
        "series": record.series,
        "title": record.title,
        "publisher": record.publisher,
        "date": record.date,
        "date_precision": record.date_precision,
        "url": record.url,
        "locator": record.locator,
        "licence": record.licence,
        "access": record.access,
        "gathered": record.gathered,
        "speaks_from": record.speaks_from,
        "recorded": recorded,
    }


def completeness(claim: Completeness, recorded: int) -> Properties:
    """A claim that a source lists all of something."""
    return {
        "key": claim.key,
        "source": claim.source,
        "topic": claim.topic,
        "scope": claim.scope,
        "note": claim.note,
        "recorded": recorded,
    }


def load(record: Load, put: int, superseded: int) -> Properties:
    """A load, with how many versions it wrote and superseded: by these a reading knows that it is whole."""
    if record.recorded_at.tzinfo is None:
        raise ValueError(f"{record.recorded_at} has no time zone")
    return {
        "number": record.number,
        "recorded_at": record.recorded_at.astimezone(UTC),
        "title": record.title,
        "role": record.role,
        "added": record.added,
        "ended": record.ended,
        "changed": record.changed,
        "put": put,
        "superseded": superseded,
    }


def _parted(qualifiers: Pairs) -> tuple[Properties, Pairs]:
    """Those that can be drawn, and those that cannot; ValueError where one name stands in them twice."""
    if len(dict(qualifiers)) < len(qualifiers):
        raise ValueError(f"a name stands twice in {qualifiers}")
    drawn = {name: value for name, value in qualifiers if _fits(name, value)}
    return drawn, tuple(pair for pair in qualifiers if pair[0] not in drawn)


def _fits(name: str, value: Value) -> bool:
    return plain(name) and name not in RESERVED and _is_storable(value)


def _is_storable(value: object) -> bool:
    """Neo4j keeps text, truth values, floats and dates as they are, and whole numbers of 64 bits."""
    return not isinstance(value, int) or -(2**63) <= value < 2**63


def _as_drawn(vocabulary: Vocabulary, name: str, value: Value) -> Value | date:
    term = vocabulary.properties.get(name)
    if term and term.datatype == "date" and isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return value
    return value
