"""What every store can do, and the values that go in and come out."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from operator import attrgetter
from typing import Protocol

from graph.records import Load, Record, Version

RecordKey = tuple[str, str]
"""The name of the record type (Source, Node, Statement, Completeness) and the key of the record."""


def key_of(record: Record) -> RecordKey:
    """What identifies a record in a store."""
    return type(record).__name__, record.key


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One load, written as a whole or not at all.

    `put` holds the new versions: each supersedes the current version with the same key, if any.
    `withdrawn` are the keys whose current version is superseded by nothing (it was never so).
    No record stands in `put` twice (ValueError). `recorded_at` is an aware moment; `role` the role of
    who loads, never a person's name. The counts are what the difference calls them, kept for `mgn loads`.
    """

    title: str
    recorded_at: datetime
    put: tuple[Record, ...]
    withdrawn: tuple[RecordKey, ...] = ()
    role: str = ""
    added: int = 0
    ended: int = 0
    changed: int = 0

    def __post_init__(self) -> None:
        if len({key_of(record) for record in self.put}) < len(self.put):
            raise ValueError("a change set holds one new version of a record at most")

    @property
    def is_empty(self) -> bool:
        """Whether the load would change nothing."""
        return not self.put and not self.withdrawn


@dataclass(frozen=True, slots=True)
class History:
    """All versions of all records up to load number `version`, read at one moment."""

    version: int = 0
    loads: tuple[Load, ...] = ()
    versions: tuple[Version, ...] = field(default=(), repr=False)

    def merged(self, newer: "History") -> "History":
        """This history brought up to date with what `read_since(self.version)` gave."""
        if newer.version == self.version:
            return self
        versions = list(self.versions)
        for version in newer.versions:
            if version.recorded > self.version:
                versions.append(version)
            else:
                versions[_place(self.versions, version)] = version
        return History(newer.version, (*self.loads, *newer.loads), tuple(versions))

    def current(self) -> dict[RecordKey, Record]:
        """The records that nothing supersedes."""
        return {key_of(version.record): version.record for version in self.versions if not version.superseded}

    def known_at(self, moment: datetime) -> int:
        """The number of the last load recorded at or before an aware `moment`; 0 before the first."""
        return max((load.number for load in self.loads if load.recorded_at <= moment), default=0)


def _order(version: Version) -> tuple[int, str, str]:
    return version.recorded, *key_of(version.record)


def _place(versions: Sequence[Version], wanted: Version) -> int:
    """Where the same version stands among `versions`, which are in the order of `read_all`.

    In another order it is looked for one by one; ValueError where it does not stand there.
    """
    order = _order(wanted)
    place = bisect_left(versions, order, key=_order)
    if place < len(versions) and _order(versions[place]) == order:
        return place
    return [_order(version) for version in versions].index(order)


class Store(Protocol):
    """A place that keeps every version of every record. At most these methods, for every store alike.

    Errors: StoreUnreachable, StoreInvalid, StoreBusy, StoreReadOnly, StoreFull, and BadFacts for facts that
    the store's own constraints refuse (graph.errors).
    """

    url: str
    """The address without credentials, fit to show."""

    def initialise(self) -> None:
        """Make what an empty store needs (tables, constraints, indexes); changes nothing where it exists."""

    def version(self) -> int:
        """The number of the last load; 0 for an empty store. Cheap enough to ask every second."""

    def loads(self) -> tuple[Load, ...]:
        """All loads, oldest first."""

    def read_all(self) -> History:
        """Everything, of exactly one version. Versions are ordered by load and, within it, by key."""

    def read_since(self, version: int) -> History:
        """The loads after `version`, and the versions that these recorded or superseded."""

    def commit(self, changes: ChangeSet, expected: int) -> int:
        """Write one load in one transaction and give the new version number.

        Refuses with StoreBusy, having written nothing, when the store is no longer at version
        `expected` or another writer holds it. An empty change set writes nothing and gives `expected`.
        """

    def close(self) -> None:
        """Let go of the file or connection; can be called twice."""


def ordered(versions: Iterable[Version]) -> tuple[Version, ...]:
    """Versions in the order that `read_all` promises; sorting is stable, so three simple passes do."""
    found = sorted(versions, key=lambda version: version.record.key)
    found.sort(key=lambda version: type(version.record).__name__)
    found.sort(key=attrgetter("recorded"))
    return tuple(found)
