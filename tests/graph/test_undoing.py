"""Taking a load back: as it was before, with nothing erased."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from graph.errors import BadInput, NotFound
from graph.records import Completeness, Node, Record, Source
from graph.store.interface import ChangeSet
from graph.store.memory import MemoryStore
from graph.undoing import undoing
from tests.graph.making import statement

MOMENT = datetime(2026, 11, 22, 12, tzinfo=UTC)
SOURCE = Source("s-1", "s", "S", "", date(2026, 1, 1), "DAY", "", "", "", "PUBLIC", date(2026, 1, 1))


def node(id: str, name: str) -> Node:
    return Node(id, "Network", name, (), (), "s", ("s-1",))


def load(store: MemoryStore, *records: Record, withdrawn: tuple[tuple[str, str], ...] = ()) -> int:
    number = store.version() + 1
    changes = ChangeSet(f"lading {number}", MOMENT + timedelta(hours=number), records, withdrawn)
    return store.commit(changes, store.version())


def undo(store: MemoryStore, number: int) -> int:
    moment = MOMENT + timedelta(hours=store.version() + 1)
    return store.commit(undoing(store.read_all(), number, moment, "regioteam"), store.version())


@pytest.fixture
def store() -> MemoryStore:
    store = MemoryStore()
    load(store, SOURCE, node("a", "A"), node("b", "B"))
    load(store, node("a", "A2"), node("c", "C"), withdrawn=(("Node", "b|s"),))
    return store


def test_everything_is_as_before_it_and_the_history_keeps_both(store: MemoryStore) -> None:
    before = {version.record for version in store.read_all().versions if version.known_at(1)}
    undo(store, 2)
    history = store.read_all()
    assert set(history.current().values()) == before
    assert [load.title for load in history.loads][-1] == "Teruggedraaid: lading 2 (lading 2)"
    assert {v.record for v in history.versions if v.known_at(2)} == {SOURCE, node("a", "A2"), node("c", "C")}


def test_what_was_taken_back_can_be_taken_back(store: MemoryStore) -> None:
    now = set(store.read_all().current().values())
    undo(store, 2)
    undo(store, 3)
    assert set(store.read_all().current().values()) == now


def test_a_later_load_of_the_same_comes_first(store: MemoryStore) -> None:
    load(store, node("c", "C3"))
    with pytest.raises(BadInput, match="lading 3 veranderde daarna hetzelfde"):
        undoing(store.read_all(), 2, MOMENT)
    before = {version.record for version in store.read_all().versions if version.known_at(1)}
    undo(store, 3)
    undo(store, 2)
    assert set(store.read_all().current().values()) == before


def test_a_later_load_of_what_was_withdrawn_comes_first(store: MemoryStore) -> None:
    load(store, replace(node("b", "B"), name="B weer"))
    with pytest.raises(BadInput, match="lading 3"):
        undoing(store.read_all(), 2, MOMENT)


def test_a_load_that_does_not_exist(store: MemoryStore) -> None:
    with pytest.raises(NotFound, match="Er is geen lading 9"):
        undoing(store.read_all(), 9, MOMENT)


@pytest.mark.parametrize(
    "later",
    [
        replace(node("d", "D"), series="t"),
        Completeness("s-1", "NETWORKS", ""),
        statement("a", "COVERS", "b", sources=("s-1",)),
    ],
)
def test_what_a_later_load_says_of_its_source_comes_first(later: Record) -> None:
    store = MemoryStore()
    load(
        store,
        replace(SOURCE, id="r-1", series="r"),
        *(replace(node(id, id), series="r", sources=("r-1",)) for id in "ab"),
    )
    load(store, SOURCE, node("c", "C"))
    load(store, later)
    with pytest.raises(BadInput, match="Lading 2 is niet terug te draaien: een latere lading zegt iets"):
        undoing(store.read_all(), 2, MOMENT)
    undo(store, 3)
    undo(store, 2)
    assert SOURCE not in store.read_all().current().values()
