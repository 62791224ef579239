"""A history as the loads that made it: written again they make the same history."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import BadInput
from graph.store.copying import as_after, copy_store, loads_of
from graph.store.interface import ChangeSet, History
from graph.store.memory import MemoryStore, appended
from graph.store.sqlite import SqliteStore
from tests.graph.making import changes, history, node
from tests.graph.store.compliance import fill, three_loads
from tests.graph.strategies import CHANGE_SETS

LOADS = st.lists(CHANGE_SETS.filter(lambda changes: not changes.is_empty), max_size=4)


@given(LOADS)
def test_the_loads_of_a_history_make_it_again(loads: list[ChangeSet]) -> None:
    made = history(*loads)
    again = History()
    for load in loads_of(made):
        assert not load.is_empty
        again = appended(again, load)
    assert again == made


@given(LOADS)
def test_a_history_as_it_was_after_each_load(loads: list[ChangeSet]) -> None:
    made, stage = history(*loads), History()
    assert as_after(made, 0) == stage
    for number, load in enumerate(loads, start=1):
        stage = appended(stage, load)
        assert as_after(made, number) == stage


def test_a_copy_is_the_same(tmp_path: Path) -> None:
    source, target = MemoryStore(), SqliteStore(tmp_path / "copy.db")
    expected = fill(source, *three_loads())
    told: list[tuple[int, int]] = []
    assert copy_store(source, target, lambda number, total: told.append((number, total))) == 3
    assert target.read_all() == expected == source.read_all()
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_copy_that_broke_off_goes_on() -> None:
    source, target = MemoryStore(), MemoryStore()
    expected = fill(source, *three_loads())
    fill(target, three_loads()[0])
    told: list[int] = []
    copy_store(source, target, lambda number, _: told.append(number))
    assert told == [2, 3]
    assert target.read_all() == expected
    assert copy_store(source, target) == 3


def test_a_store_that_holds_something_else_is_left_alone() -> None:
    source, target = MemoryStore(), MemoryStore()
    fill(source, *three_loads())
    other = fill(target, changes(node("anders")))
    with pytest.raises(BadInput, match="staat iets anders"):
        copy_store(source, target)
    assert target.read_all() == other


def test_a_store_that_holds_more_is_left_alone() -> None:
    source, target = MemoryStore(), MemoryStore()
    fill(source, three_loads()[0])
    fill(target, *three_loads())
    with pytest.raises(BadInput):
        copy_store(source, target)
