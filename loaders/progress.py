"""Progress of long work. A loader says what it goes through; whoever runs it decides what is shown of it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

Item = TypeVar("Item")
Follower = Callable[[Iterable[Any], str], Iterator[Any]]

_follower: ContextVar[Follower | None] = ContextVar("follower", default=None)


def followed(items: Iterable[Item], words: str) -> Iterator[Item]:
    """The items, while whoever runs the work follows how far it is; `words` say in Dutch what is done."""
    follower = _follower.get()
    yield from items if follower is None else follower(items, words)


@contextmanager
def following(follower: Follower) -> Iterator[None]:
    """Lets `follower` pass on the items of all work that is done meanwhile."""
    token = _follower.set(follower)
    try:
        yield
    finally:
        _follower.reset(token)
