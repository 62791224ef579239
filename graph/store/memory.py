"""A store without a file, for the bundled facts on the fly (`memory:`) and for tests."""

from dataclasses import replace

from graph.records import Load, Version
from graph.store import refusals
from graph.store.interface import ChangeSet, History, RecordKey, key_of, ordered


class MemoryStore:
    """Keeps the history in a value; everything else is the same as in the other stores."""

    url = "memory:"

    def __init__(self, history: History | None = None) -> None:
        self._history = history or History()

    def initialise(self) -> None:
        """Nothing to make."""

    def version(self) -> int:
        """The number of the last load."""
        return self._history.version

    def loads(self) -> tuple[Load, ...]:
        """All loads, oldest first."""
        return self._history.loads

    def read_all(self) -> History:
        """Everything, of exactly one version."""
        return self._history

    def read_since(self, version: int) -> History:
        """The loads after `version`, and the versions that these recorded or superseded."""
        return History(
            self._history.version,
            tuple(load for load in self._history.loads if load.number > version),
            tuple(v for v in self._history.versions if max(v.recorded, v.superseded or 0) > version),
        )

    def commit(self, changes: ChangeSet, expected: int) -> int:
        """Write one load as a whole; StoreBusy when the store moved on since `expected`."""
        if expected != self._history.version:
            raise refusals.moved_on()
        if changes.is_empty:
            return expected
        self._history = appended(self._history, changes)
        return self._history.version

    def close(self) -> None:
        """Nothing to let go of."""


def appended(history: History, changes: ChangeSet) -> History:
    """The history after one more load; the meaning of `commit`, which every store must match."""
    number = history.version + 1
    gone: set[RecordKey] = {key_of(record) for record in changes.put} | set(changes.withdrawn)
    versions = [_superseded(version, number, gone) for version in history.versions]
    versions += [Version(record, number) for record in changes.put]
    load = Load(
        number,
        changes.recorded_at,
        changes.title,
        changes.role,
        changes.added,
        changes.ended,
        changes.changed,
    )
    return History(number, (*history.loads, load), ordered(versions))


def _superseded(version: Version, number: int, gone: set[RecordKey]) -> Version:
    if version.superseded is None and key_of(version.record) in gone:
        return replace(version, superseded=number)
    return version
