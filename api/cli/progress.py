"""Progress of long work, for a person at a terminal; nothing where nobody looks."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress

Item = TypeVar("Item")


class Bars:
    """The bars of one command on standard error: work within work has a bar below it."""

    def __init__(self) -> None:
        self._progress: Progress | None = None

    def follow(self, items: Iterable[Item], words: str) -> Iterator[Item]:
        """The items, with a bar when standard error is a terminal."""
        if not sys.stderr.isatty():
            yield from items
            return
        every = list(items)
        with self._shown() as progress:
            task = progress.add_task(words, total=len(every))
            for item in every:
                yield item
                progress.advance(task)
            progress.remove_task(task)

    @contextmanager
    def _shown(self) -> "Iterator[Progress]":
        """The display that all bars share: a terminal has room for one."""
        if self._progress is not None:
            yield self._progress
            return
        from rich.console import Console
        from rich.progress import Progress

        with Progress(console=Console(stderr=True), transient=True) as self._progress:
            try:
                yield self._progress
            finally:
                self._progress = None
