"""Whatever is loaded in whatever order, the stores tell the same history."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.store.interface import ChangeSet, History, ordered
from graph.store.memory import MemoryStore, appended
from graph.store.rows import ROW_FORMS, Reading
from graph.store.sqlite import SqliteStore
from tests.graph.strategies import CHANGE_SETS, RECORDS

LOADS = st.lists(CHANGE_SETS, max_size=5)


@given(LOADS)
@settings(max_examples=60, deadline=None)
def test_the_stores_tell_the_same_history(loads: list[ChangeSet]) -> None:
    with TemporaryDirectory() as folder:
        memory, sqlite = MemoryStore(), SqliteStore(Path(folder, "mgn.db"))
        for load in loads:
            assert sqlite.commit(load, sqlite.version()) == memory.commit(load, memory.version())
        assert repr(sqlite.read_all().versions) == repr(memory.read_all().versions)
        assert sqlite.read_all() == memory.read_all()
        assert sqlite.loads() == memory.loads()
        for version in range(memory.version() + 2):
            assert sqlite.read_since(version) == memory.read_since(version)


@given(LOADS)
def test_a_history_that_is_kept_up_to_date_is_the_history(loads: list[ChangeSet]) -> None:
    store, known = MemoryStore(), History()
    for load in loads:
        store.commit(load, store.version())
        known = known.merged(store.read_since(known.version))
        assert replace(known, versions=ordered(known.versions)) == store.read_all()


@given(LOADS)
def test_of_each_record_one_version_is_known_after_each_load(loads: list[ChangeSet]) -> None:
    history = History()
    for load in loads:
        before, history = history, appended(history, load) if not load.is_empty else history
        known = [entry.record for entry in history.versions if entry.known_at(before.version)]
        assert len(known) == len(before.current())
        assert set(map(repr, known)) == set(map(repr, before.current().values()))


@given(RECORDS)
def test_a_record_survives_being_a_row(record: object) -> None:
    (form,) = (form for form in ROW_FORMS if isinstance(record, form.type))
    row = form.row(record)
    assert len(row) == len(form.columns)
    assert {type(value) for value in row} <= {str, int, type(None)}
    (version,) = form.versions([(*row, 1, None)], Reading())
    assert repr(version.record) == repr(record)
