"""Connections: keyset cursors that stay right when the list changes."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.graphql.paging import MOST, Page, page_of
from graph.errors import BadInput


def key(text: str) -> tuple[str, str]:
    return text.casefold(), text


def page(things: list[str], first: int = 2, after: str | None = None) -> Page[str]:
    return page_of(sorted(things, key=key), key, first, after)


def test_the_first_page() -> None:
    found = page(["c", "a", "b"])
    assert (list(found.things), found.total, found.has_next) == (["a", "b"], 3, True)


def test_the_last_page() -> None:
    found = page(["a", "b", "c"], after=page(["a", "b", "c"]).end)
    assert (list(found.things), found.total, found.has_next) == (["c"], 3, False)


def test_an_empty_list() -> None:
    assert page([]) == Page([], 0, False, None)


def test_what_is_added_or_removed_before_the_cursor_does_not_shift_the_page() -> None:
    after = page(["b", "c", "d"]).end
    assert list(page(["a", "d", "e"], after=after).things) == ["d", "e"]


@given(st.lists(st.text(), unique=True), st.integers(1, 5))
def test_the_pages_together_are_the_list(things: list[str], first: int) -> None:
    seen: list[str] = []
    after, more = None, True
    while more:
        found = page(things, first, after)
        seen, after, more = [*seen, *found.things], found.end, found.has_next
    assert seen == sorted(things, key=key)


@pytest.mark.parametrize("first", [0, -1, MOST + 1])
def test_a_page_has_a_size_within_bounds(first: int) -> None:
    with pytest.raises(BadInput, match=f"first is {first}"):
        page(["a"], first)


@pytest.mark.parametrize(
    "cursor", ["", "x", "é", "====", base64.b64encode(b'{"a":1}').decode(), base64.b64encode(b"[1]").decode()]
)
def test_what_is_no_cursor_is_refused(cursor: str) -> None:
    with pytest.raises(BadInput, match="geen endCursor"):
        page(["a"], 1, cursor)
