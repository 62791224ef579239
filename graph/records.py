"""The four kinds of record that a store keeps, and what identifies each of them.

Records are values: a change makes a new version, it never edits (domain.md, "Statements").
"""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

Value: TypeAlias = str | int | float | bool
Pairs: TypeAlias = tuple[tuple[str, Value], ...]

PUBLIC, PARTICIPANTS, INTERNAL = "PUBLIC", "PARTICIPANTS", "INTERNAL"
AUDIENCES = (PUBLIC, PARTICIPANTS, INTERNAL)
"""From the widest circle to the narrowest; a circle also sees what wider circles see."""

REJECTED = "REJECTED"
"""The basis of a proposal that a source turns down: what it says is not so, from the date of that source on."""


def circles(audience: str) -> tuple[str, ...]:
    """The circles whose facts an audience may see: its own and the wider ones."""
    return AUDIENCES[: AUDIENCES.index(audience) + 1]


def pairs(values: Mapping[str, Value | None]) -> Pairs:
    """The stated values as sorted pairs; None and empty text mean "not stated" and are left out."""
    return tuple(sorted((name, value) for name, value in values.items() if value is not None and value != ""))


@dataclass(frozen=True, slots=True)
class Source:
    """A dated edition of a document or dataset.

    `date` is when it was said (a month or year as its last day), None for an undated source;
    `gathered` is the day it was read. `access` is the audience that may see its facts.
    """

    id: str
    series: str
    title: str
    publisher: str
    date: dt.date | None
    date_precision: str
    url: str
    locator: str
    licence: str
    access: str
    gathered: dt.date

    @property
    def key(self) -> str:
        """What identifies the record among its kind."""
        return self.id

    @property
    def speaks_from(self) -> dt.date:
        """The first day about which the source speaks: its date, or else the day it was gathered."""
        return self.date or self.gathered


@dataclass(frozen=True, slots=True)
class Node:
    """A thing as one source series describes it; the graph merges the descriptions of one thing."""

    id: str
    label: str
    name: str
    aliases: tuple[str, ...]
    properties: Pairs
    series: str
    sources: tuple[str, ...]

    @property
    def key(self) -> str:
        """What identifies the record among its kind."""
        return f"{self.id}|{self.series}"

    def get(self, name: str) -> Value | None:
        """The value of property `name`, or None where it is not stated."""
        for key, value in self.properties:
            if key == name:
                return value
        return None

    def text(self, name: str) -> str:
        """The value of property `name` as text, empty where it is not stated."""
        value = self.get(name)
        return "" if value is None else str(value)

    def day(self, name: str) -> dt.date | None:
        """The value of the date property `name`, or None where it is not stated."""
        value = self.get(name)
        return dt.date.fromisoformat(str(value)) if value else None


@dataclass(frozen=True, slots=True)
class Statement:
    """(subject) -[KIND {qualifiers, valid_from, valid_to}]-> (object), from exactly one source series.

    `sources` are the editions of the series in which it stands, oldest first. `proposal` is empty for
    what a source states, else the basis of the proposal (MATCHED_BY_NAME, DERIVED, ...): a proposal
    never counts as a fact. With the basis REJECTED the source turns the proposal down. `ended_by_latest`: `valid_to` is the date of the complete edition that no
    longer says it, so it ended "uiterlijk" then.
    """

    id: str
    kind: str
    subject: str
    object: str
    qualifiers: Pairs
    valid_from: dt.date | None
    valid_to: dt.date | None
    series: str
    sources: tuple[str, ...]
    proposal: str = ""
    note: str = ""
    ended_by_latest: bool = False

    @property
    def key(self) -> str:
        """What identifies the record among its kind."""
        return self.id

    @property
    def is_rejection(self) -> bool:
        """Whether the source turns a proposal down."""
        return self.proposal == REJECTED

    def get(self, name: str) -> Value | None:
        """The value of qualifier `name`, or None where it is not stated."""
        for key, value in self.qualifiers:
            if key == name:
                return value
        return None

    def text(self, name: str) -> str:
        """The value of qualifier `name` as text, empty where it is not stated."""
        value = self.get(name)
        return "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class Completeness:
    """A source claims to list *all* of `topic` within `scope` (empty: the whole country)."""

    source: str
    topic: str
    scope: str
    note: str = ""

    @property
    def key(self) -> str:
        """What identifies the record among its kind."""
        return f"{self.source}|{self.topic}|{self.scope}"


Record: TypeAlias = Source | Node | Statement | Completeness


def sources_named(record: Record) -> tuple[str, ...]:
    """The editions on which a record rests, by id; a source rests on itself."""
    if isinstance(record, Source):
        return (record.id,)
    return (record.source,) if isinstance(record, Completeness) else record.sources


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a record: the load that recorded it and the one that superseded it, if any."""

    record: Record
    recorded: int
    superseded: int | None = None

    def known_at(self, load: int) -> bool:
        """Whether this version was the current one right after load number `load`."""
        return self.recorded <= load and (self.superseded is None or load < self.superseded)


@dataclass(frozen=True, slots=True)
class Load:
    """One recorded change to the graph. `role` is the role of who loaded it, never a person's name."""

    number: int
    recorded_at: dt.datetime
    title: str
    role: str
    added: int
    ended: int
    changed: int


def statement_id(
    kind: str,
    subject: str,
    object_: str,
    identifying: Iterable[tuple[str, Value]],
    valid_from: dt.date | None,
    series: str,
    proposal: str = "",
) -> str:
    """The identity of a statement: a hash of what identifies it (domain.md, "Statements").

    `identifying` holds the qualifiers that the ontology marks as identifying. Two editions of a series
    that say the same thus share one id, and the same words in another series get another.
    """
    start = valid_from.isoformat() if valid_from else ""
    content = [kind, subject, object_, sorted(identifying), start, series, proposal]
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return hashlib.blake2b(text.encode(), digest_size=12).hexdigest()
