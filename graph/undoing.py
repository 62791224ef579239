"""Taking a load back: a new load after which everything that it changed is again as before it.

Pure. Nothing is erased: the load, and that it was taken back, both stay in the history (domain.md, "Time").
"""

from collections.abc import Sequence
from datetime import datetime

from graph.errors import BadInput, NotFound
from graph.records import Load, Node, Record, Source, Statement, sources_named
from graph.store.interface import ChangeSet, History, RecordKey, key_of

Records = dict[RecordKey, Record]


def load_numbered(history: History, number: int) -> Load:
    """The load with this number; NotFound when there is none."""
    found = next((load for load in history.loads if load.number == number), None)
    if found is None:
        raise NotFound(f"Er is geen lading {number}.", "Zie mgn loads voor alle ladingen.")
    return found


def undoing(history: History, number: int, recorded_at: datetime, role: str = "") -> ChangeSet:
    """The load that takes load `number` back; `recorded_at` is an aware moment.

    Raises NotFound for a load that does not exist, and BadInput when a later load went on with what this
    one recorded, or rests on it: that one has to be taken back first.
    """
    load = load_numbered(history, number)
    changed = [version for version in history.versions if number in (version.recorded, version.superseded)]
    before = {key_of(v.record): v.record for v in changed if v.superseded == number}
    after = {key_of(v.record): v.record for v in changed if v.recorded == number}
    _require_untouched(history, load, before, after)
    gone = [record for key, record in sorted(after.items()) if key not in before]
    _require_supported(history.current(), load, before, gone)
    return ChangeSet(
        title=f"Teruggedraaid: lading {number} ({load.title})",
        recorded_at=recorded_at,
        put=tuple(before[key] for key in sorted(before)),
        withdrawn=tuple(key_of(record) for record in gone),
        role=role,
        added=_facts([record for key, record in before.items() if key not in after]),
        ended=_facts(gone),
        changed=_facts([record for key, record in before.items() if key in after]),
    )


def _require_untouched(history: History, load: Load, before: Records, after: Records) -> None:
    """What the load recorded must still be what the store holds; a later load may have come and gone."""
    current = history.current()
    other = {key for key in before.keys() | after.keys() if current.get(key) != after.get(key)}
    if other:
        versions = (v for v in history.versions if key_of(v.record) in other)
        last = max(max(v.recorded, v.superseded or 0) for v in versions)
        raise BadInput(
            f"Lading {load.number} is niet terug te draaien: lading {last} veranderde daarna hetzelfde.",
            f"Is lading {last} zelf een fout, draai die dan eerst terug: mgn undo {last}.",
        )


def _require_supported(current: Records, load: Load, before: Records, gone: Sequence[Record]) -> None:
    """Nothing may be left about a thing that nothing describes any more, or that rests on a source that is gone."""
    left: Records = {**current, **before}
    for record in gone:
        left.pop(key_of(record), None)
    described = {record.id for record in left.values() if isinstance(record, Node)}
    lost = {record.id for record in gone if isinstance(record, Node)} - described
    sources = {record.id for record in gone if isinstance(record, Source)}
    if any(_ends(record) & lost or sources.intersection(sources_named(record)) for record in left.values()):
        raise BadInput(
            f"Lading {load.number} is niet terug te draaien: een latere lading zegt iets over wat erin staat.",
            "Draai eerst die lading terug; mgn loads noemt alle ladingen.",
        )


def _ends(record: Record) -> set[str]:
    """The things that a statement is about."""
    return {record.subject, record.object} if isinstance(record, Statement) else set()


def _facts(records: Sequence[Record]) -> int:
    return sum(not isinstance(record, Source) for record in records)
