"""On which pairs of statements the answer to `scheme-overlap` rests (scheme_overlap.cypher)."""

from collections.abc import Iterator

from graph.day import GraphOnDay
from graph.records import Statement
from queries import geography
from queries.question import Asked
from queries.resting import Row


def rests_on(view: GraphOnDay, asked: Asked) -> Iterator[Row]:
    """Every municipality in a region of both schemes, with the statement on the left and on the right."""
    left = geography.require_scheme(view, asked.get("left") or asked.scheme)
    right = geography.require_scheme(view, asked.get("right") or "ZORGKANTOOR")
    for town in view.of_label("Municipality"):
        for in_left in _in_scheme(view, town.id, left):
            for in_right in _in_scheme(view, town.id, right):
                yield _row(in_left, in_right)


def _in_scheme(view: GraphOnDay, code: str, scheme: str) -> list[Statement]:
    return [s for _, statements in geography.regions_of(view, code, scheme) for s in statements]


def _row(left: Statement, right: Statement) -> Row:
    return {
        "left": left.object,
        "right": right.object,
        "municipality": left.subject,
        "left_sources": left.sources,
        "left_statement": left.id,
        "right_sources": right.sources,
        "right_statement": right.id,
    }
