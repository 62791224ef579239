"""A whole store with its history as the loads that made it, to write it into another store."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace

from graph.errors import BadInput
from graph.records import Load, Record
from graph.store.interface import ChangeSet, History, RecordKey, Store, key_of

Progress = Callable[[int, int], None]
"""Told after each load: how many are written, of how many."""


def loads_of(history: History) -> Iterator[ChangeSet]:
    """The loads that made a history, oldest first: written in turn, they make it again."""
    put: defaultdict[int, list[Record]] = defaultdict(list)
    gone: defaultdict[int, set[RecordKey]] = defaultdict(set)
    for version in history.versions:
        put[version.recorded].append(version.record)
        if version.superseded is not None:
            gone[version.superseded].add(key_of(version.record))
    for load in history.loads:
        yield _change_set(load, put[load.number], gone[load.number])


def copy_store(source: Store, target: Store, told: Progress | None = None) -> int:
    """Write everything of `source` into `target`, load by load; gives the version that both then have.

    A copy that broke off is continued. Raises BadInput when the target holds something else.
    """
    history, known = source.read_all(), target.read_all()
    if known != as_after(history, known.version):
        raise BadInput(
            f"In {target.url} staat iets anders dan in {source.url}.",
            "Er is niets geschreven. Kopieer naar een lege opslag.",
        )
    target.initialise()
    for number, changes in enumerate(loads_of(history), start=1):
        if number > known.version:
            target.commit(changes, number - 1)
            if told:
                told(number, history.version)
    return history.version


def as_after(history: History, version: int) -> History:
    """The history as it was right after load number `version`."""
    versions = (
        replace(one, superseded=None) if one.superseded and one.superseded > version else one
        for one in history.versions
        if one.recorded <= version
    )
    loads = tuple(load for load in history.loads if load.number <= version)
    return History(len(loads), loads, tuple(versions))


def _change_set(load: Load, put: list[Record], gone: set[RecordKey]) -> ChangeSet:
    withdrawn = tuple(sorted(gone - set(map(key_of, put))))
    if not put and not withdrawn:
        # The load withdrew what was not there. Without any key it would be taken for an empty one.
        withdrawn = (("Load", str(load.number)),)
    return ChangeSet(
        load.title,
        load.recorded_at,
        tuple(put),
        withdrawn,
        load.role,
        load.added,
        load.ended,
        load.changed,
    )
