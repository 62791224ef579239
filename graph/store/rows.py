"""Records as rows of plain values and back, for every store that keeps records outside memory.

A row holds nothing but text, whole numbers and None: dates are ISO text, tuples and pairs are JSON
text, moments are UTC. What is read back equals what was written, types of values included.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any, Generic, TypeAlias, TypeVar

from graph.records import Completeness, Load, Node, Pairs, Record, Source, Statement, Version

Plain: TypeAlias = str | int | None
Row: TypeAlias = tuple[Plain, ...]
RecordType = TypeVar("RecordType", bound=Record)
Read = TypeVar("Read")

encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Memo(dict[str, Read]):
    """What each text was read as: equal texts are read once and share one object."""

    def __init__(self, read: Callable[[str], Read]) -> None:
        self._read = read

    def __missing__(self, text: str) -> Read:
        value = self[text] = self._read(text)
        return value


class Reading:
    """What one reading of a store has in common: the memos for texts, dates, tuples and pairs."""

    def __init__(self) -> None:
        self.text: Memo[str] = Memo(str)
        self.day: Memo[date] = Memo(date.fromisoformat)
        self.names: Memo[tuple[str, ...]] = Memo(names_of)
        self.pairs: Memo[Pairs] = Memo(pairs_of)


@dataclass(frozen=True, slots=True)
class RowForm(Generic[RecordType]):
    """How one type of record stands in rows.

    `columns` name the values of `row`; `key` is the column that holds the record's key. `versions`
    reads rows that end with the numbers of the load that recorded and the one that superseded.
    """

    type: type[RecordType]
    key: str
    columns: tuple[str, ...]
    row: Callable[[RecordType], Row]
    versions: Callable[[Iterable[tuple[Any, ...]], Reading], Iterator[Version]]


# --- Values -------------------------------------------------------------------------------------


def pairs_text(pairs: Pairs) -> str:
    """Pairs as a JSON object; ValueError where one name stands in them twice."""
    if not pairs:
        return "{}"
    values = dict(pairs)
    if len(values) < len(pairs):
        raise ValueError(f"a name stands twice in {pairs}")
    return encode(values)


def pairs_of(text: str) -> Pairs:
    """The pairs in a JSON object, in the order in which they stand."""
    return tuple(json.loads(text).items())


@lru_cache(maxsize=4096)
def names_text(names: tuple[str, ...]) -> str:
    """Texts as a JSON array."""
    return encode(names) if names else "[]"


def names_of(text: str) -> tuple[str, ...]:
    """The texts in a JSON array."""
    return tuple(json.loads(text))


def day_text(day: date | None) -> str | None:
    """A date in ISO form; None stays None."""
    return None if day is None else day.isoformat()


def moment_text(moment: datetime) -> str:
    """An aware moment in ISO form, in UTC; ValueError for one without a time zone."""
    if moment.tzinfo is None:
        raise ValueError(f"{moment} has no time zone")
    return moment.astimezone(UTC).isoformat()


# --- Records to rows ----------------------------------------------------------------------------


def source_row(source: Source) -> Row:
    """The values of a source."""
    return (
        source.id,
        source.series,
        source.title,
        source.publisher,
        day_text(source.date),
        source.date_precision,
        source.url,
        source.locator,
        source.licence,
        source.access,
        source.gathered.isoformat(),
    )


def node_row(node: Node) -> Row:
    """The values of one description of a node."""
    return (
        node.key,
        node.id,
        node.label,
        node.name,
        names_text(node.aliases),
        pairs_text(node.properties),
        node.series,
        names_text(node.sources),
    )


def statement_row(statement: Statement) -> Row:
    """The values of a statement."""
    return (
        statement.id,
        statement.kind,
        statement.subject,
        statement.object,
        pairs_text(statement.qualifiers),
        day_text(statement.valid_from),
        day_text(statement.valid_to),
        statement.series,
        names_text(statement.sources),
        statement.proposal,
        statement.note,
        int(statement.ended_by_latest),
    )


def completeness_row(claim: Completeness) -> Row:
    """The values of a claim of completeness."""
    return claim.key, claim.source, claim.topic, claim.scope, claim.note


def load_row(load: Load) -> Row:
    """The values of a load."""
    moment = moment_text(load.recorded_at)
    return load.number, moment, load.title, load.role, load.added, load.ended, load.changed


# --- Rows to versions of records ----------------------------------------------------------------


def source_versions(rows: Iterable[tuple[Any, ...]], reading: Reading) -> Iterator[Version]:
    """The versions of sources in rows."""
    for row in rows:
        id, series, title, publisher, said, precision, url, locator, licence, access, gathered = row[:11]
        dated, read = reading.day[said] if said else None, reading.day[gathered]
        source = Source(id, series, title, publisher, dated, precision, url, locator, licence, access, read)
        yield Version(source, *row[11:])


def node_versions(rows: Iterable[tuple[Any, ...]], reading: Reading) -> Iterator[Version]:
    """The versions of descriptions of nodes in rows."""
    text, names, pairs = reading.text, reading.names, reading.pairs
    for _, id, label, name, aliases, properties, series, sources, recorded, superseded in rows:
        node = Node(
            text[id], text[label], name, names[aliases], pairs[properties], text[series], names[sources]
        )
        yield Version(node, recorded, superseded)


def statement_versions(rows: Iterable[tuple[Any, ...]], reading: Reading) -> Iterator[Version]:
    """The versions of statements in rows."""
    text, names, pairs, day = reading.text, reading.names, reading.pairs, reading.day
    for row in rows:
        id, kind, subject, object_, qualifiers, start, end, series, sources = row[:9]
        proposal, note, ended_by_latest, recorded, superseded = row[9:]
        statement = Statement(
            id,
            text[kind],
            text[subject],
            text[object_],
            pairs[qualifiers],
            day[start] if start else None,
            day[end] if end else None,
            text[series],
            names[sources],
            text[proposal],
            text[note],
            ended_by_latest == 1,
        )
        yield Version(statement, recorded, superseded)


def completeness_versions(rows: Iterable[tuple[Any, ...]], reading: Reading) -> Iterator[Version]:
    """The versions of claims of completeness in rows."""
    for _, source, topic, scope, note, recorded, superseded in rows:
        yield Version(Completeness(source, topic, scope, note), recorded, superseded)


def load_of(row: tuple[Any, ...]) -> Load:
    """The load in a row."""
    number, moment, *rest = row
    return Load(number, datetime.fromisoformat(moment), *rest)


def _columns(type_: type[Record]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(type_))


SOURCE = RowForm(Source, "id", _columns(Source), source_row, source_versions)
NODE = RowForm(Node, "key", ("key", *_columns(Node)), node_row, node_versions)
STATEMENT = RowForm(Statement, "id", _columns(Statement), statement_row, statement_versions)
COMPLETENESS = RowForm(
    Completeness, "key", ("key", *_columns(Completeness)), completeness_row, completeness_versions
)
LOAD_COLUMNS = tuple(field.name for field in fields(Load))

ROW_FORMS: tuple[RowForm[Any], ...] = (COMPLETENESS, NODE, SOURCE, STATEMENT)
"""In order of the name of the type, which is the order of records within one load."""
