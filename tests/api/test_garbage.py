"""Looking for garbage: full collections only when little is new."""

import gc
import weakref
from collections.abc import Iterator

import pytest

from api.garbage import LITTLE, MANY, MUCH, Tidying, set_apart_if_many


class Ring:
    """Garbage that only a collection finds."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def tidying() -> Iterator[Tidying]:
    """Full collections taken over for one test."""
    usual, found = gc.get_threshold(), Tidying()
    found.start()
    try:
        yield found
    finally:
        found.stop()
        gc.unfreeze()
        assert gc.get_threshold() == usual


def lost_ring() -> "weakref.ref[Ring]":
    """A ring that nobody holds, old enough to be left to a full collection."""
    ring = Ring()
    gc.collect(1)
    return weakref.ref(ring)


def test_little_that_is_new_is_looked_through(tidying: Tidying) -> None:
    lost = lost_ring()
    tidying.tidy()
    assert lost() is not None
    for _ in range(LITTLE):
        gc.collect(1)
    tidying.tidy()
    assert lost() is None


def test_much_that_is_new_is_set_apart(tidying: Tidying) -> None:
    before = gc.get_freeze_count()
    held = [[number] for number in range(1000)]
    for _ in range(MUCH + 1):
        gc.collect(1)
    tidying.tidy()
    assert gc.get_freeze_count() >= before + len(held)


def test_python_itself_looks_through_everything_no_more(tidying: Tidying) -> None:
    full = gc.get_stats()[2]["collections"]
    held = [[number] for number in range(300_000)]
    assert len(held) == 300_000
    assert gc.get_stats()[2]["collections"] == full


def test_what_was_made_meanwhile_is_set_apart_where_it_is_many(tidying: Tidying) -> None:
    gc.disable()
    try:
        gc.collect()
        few = [[number] for number in range(100)]
        set_apart_if_many()
        assert is_looked_through(few)
        held = [[number] for number in range(MANY + 1)]
        set_apart_if_many()
        assert not is_looked_through(held)
        assert not is_looked_through(few)
    finally:
        gc.enable()


def is_looked_through(thing: object) -> bool:
    """Whether a collection still looks at it; counts of what is set apart change as other threads let things go."""
    return any(one is thing for one in gc.get_objects())
