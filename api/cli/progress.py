"""Progress of long work, for a person at a terminal; nothing where nobody looks."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")


def followed(items: Iterable[Item], words: str) -> Iterator[Item]:
    """The items, with a bar on standard error when that is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(list(items), words, console=Console(stderr=True), transient=True)
