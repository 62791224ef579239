"""Lists that can grow: connections with a keyset cursor.

A cursor holds the place of the last thing in the order, not a count, so that a page stays right when
things are added or removed before it. Forward only: `first` and `after`.
"""

import base64
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import strawberry

from graph.errors import BadInput

DEFAULT_FIRST = 50
MOST = 500

Key = tuple[str, ...]
"""A place in an order: compared part by part, unique in the list."""

Thing = TypeVar("Thing")
Shown = TypeVar("Shown")


@strawberry.type(
    description="Of er meer is, en waar de volgende bladzijde begint.\n\nWhether there is more, and from where."
)
class PageInfo:
    """Whether there is more after this page, and the cursor to go on from."""

    has_next_page: bool
    end_cursor: str | None


@strawberry.type(description="Een bladzijde van een lijst.\n\nA page of a list.")
class Connection(Generic[Shown]):
    """A page of a list that can grow."""

    total_count: int
    page_info: PageInfo
    nodes: list[Shown]


@dataclass(frozen=True, slots=True)
class Page(Generic[Thing]):
    """The things on one page, how many there are in all, and where the next page begins."""

    things: Sequence[Thing]
    total: int
    has_next: bool
    end: str | None


def page_of(
    things: Sequence[Thing], key: Callable[[Thing], Key], first: int, after: str | None
) -> Page[Thing]:
    """One page of `things`, which are in the order of `key`.

    Raises BadInput for a `first` below 1 or above 500 and for a cursor that is none of ours.
    """
    if not 1 <= first <= MOST:
        raise BadInput(
            f"first is {first}, maar moet van 1 tot en met {MOST} zijn.", "Vraag de rest op met after."
        )
    rest = things if after is None else _after(things, key, _place(after))
    shown = rest[:first]
    end = _cursor(key(shown[-1])) if shown else None
    return Page(shown, len(things), len(rest) > len(shown), end)


def connection(page: Page[Thing], show: Callable[[Thing], Shown]) -> Connection[Shown]:
    """A page as GraphQL shows it; only the things on it are shown, the total costs nothing."""
    info = PageInfo(has_next_page=page.has_next, end_cursor=page.end)
    return Connection(total_count=page.total, page_info=info, nodes=[show(thing) for thing in page.things])


def _after(things: Sequence[Thing], key: Callable[[Thing], Key], place: Key) -> Sequence[Thing]:
    return [thing for thing in things if key(thing) > place]


def _cursor(key: Key) -> str:
    text = json.dumps(key, ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _place(cursor: str) -> Key:
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        parts = json.loads(base64.urlsafe_b64decode(padded.encode()))
    except ValueError:
        parts = None
    if not isinstance(parts, list) or not all(isinstance(part, str) for part in parts):
        raise BadInput(
            f"after “{cursor}” is geen endCursor van deze lijst.", "Gebruik pageInfo { endCursor }."
        )
    return tuple(parts)
