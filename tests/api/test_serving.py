"""The keeper follows the store, and goes on without it."""

import datetime as dt
import gc
import threading
import time
import weakref

import pytest

from api import serving
from api.serving import Keeper, uncollected
from graph.errors import StoreMissing, StoreUnreachable
from graph.store.interface import History, Store
from graph.store.memory import MemoryStore
from tests.api import toy

NOW = dt.datetime(2026, 11, 22, 9, tzinfo=dt.UTC)


class Away(MemoryStore):
    """A store that can be out of reach."""

    def __init__(self) -> None:
        super().__init__()
        self.error: Exception | None = None
        self.opened = 0

    def open(self) -> Store:
        self.opened += 1
        return self

    def version(self) -> int:
        if self.error is not None:
            raise self.error
        return super().version()


@pytest.fixture
def store() -> Away:
    store = Away()
    store.commit(toy.first_load(), 0)
    return store


@pytest.fixture
def keeper(store: Away) -> Keeper:
    return Keeper(store.open, now=lambda: NOW)


def test_a_load_elsewhere_is_picked_up(store: Away, keeper: Keeper) -> None:
    before = keeper.snapshot
    store.commit(toy.third_load(), 1)
    assert keeper.snapshot is before
    keeper.look()
    assert keeper.snapshot.version == 2
    assert keeper.snapshot.view(toy.DAY).out("net-een", "COVERS") == ()
    assert before.view(toy.DAY).out("net-een", "COVERS")


def test_without_a_load_the_snapshot_stays(keeper: Keeper) -> None:
    before = keeper.snapshot
    keeper.look()
    assert keeper.snapshot is before


@pytest.mark.parametrize("error", [StoreUnreachable("De opslag is weg."), RuntimeError("driver")])
def test_without_the_store_the_last_graph_answers(store: Away, keeper: Keeper, error: Exception) -> None:
    before = keeper.snapshot
    store.error = error
    keeper.look()
    keeper.look()
    assert keeper.snapshot is before
    assert keeper.reach.unreachable_since == NOW
    assert keeper.reach.reason == (str(error) if isinstance(error, StoreUnreachable) else serving.NOT_REACHED)


def test_when_the_store_is_back_the_keeper_picks_up_by_itself(store: Away, keeper: Keeper) -> None:
    store.error = StoreUnreachable("De opslag is weg.")
    keeper.look()
    store.error = None
    store.commit(toy.second_load(), 1)
    keeper.look()
    assert keeper.reach.is_reachable
    assert keeper.snapshot.version == 2
    assert store.opened == 2


def test_an_older_copy_put_back_is_read_as_a_whole(store: Away, keeper: Keeper) -> None:
    store.commit(toy.third_load(), 1)
    keeper.look()
    older = toy.toy_store().read_all()
    store._history = older
    keeper.look()
    assert keeper.snapshot.history == older


def test_what_the_first_reading_raises_reaches_the_maker() -> None:
    def missing() -> Store:
        raise StoreMissing("Het bestand bestaat niet.")

    with pytest.raises(StoreMissing):
        Keeper(missing)


def test_the_background_thread_follows_and_stops(
    store: Away, keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(serving, "CHECK_EVERY_SECONDS", 0.01)
    before = set(threading.enumerate())
    keeper.start()
    store.commit(toy.second_load(), 1)
    until = time.monotonic() + 5
    while keeper.snapshot.version != 2 and time.monotonic() < until:
        time.sleep(0.01)
    keeper.stop()
    assert keeper.snapshot.version == 2
    assert not any(thread.name == "keeper" for thread in set(threading.enumerate()) - before)


class Ring:
    """Something that only the collector lets go: it holds itself."""

    def __init__(self) -> None:
        self.itself = self


def test_garbage_that_is_set_aside_with_a_graph_does_not_stay(keeper: Keeper) -> None:
    keeper.start()
    keeper.stop()
    with uncollected():
        gone = weakref.ref(Ring())
        gc.freeze()
    keeper._clear_out()
    assert gone() is not None, "a little is not worth a pause"
    much = [Ring() for _ in range(gc.get_freeze_count() // 5)]
    gc.freeze()
    del much
    keeper._clear_out()
    assert gone() is None
    assert gc.get_freeze_count() > 0


def test_an_empty_store_can_be_kept() -> None:
    assert Keeper(MemoryStore).snapshot.history == History()
