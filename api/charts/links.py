"""`connections`: the shortest ways between two things, or who takes part in several networks.

The things of the ways stand below each other, so that every name can be read; neighbours are joined by a line in
the open space, all others by an arc beside the names. The same answer always gives the same picture.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, sin

from api.charts.chart import (
    LINE_HEIGHT,
    NORMAL,
    SMALL,
    WIDTH,
    Chart,
    QuestionCharts,
    box,
    dated,
    fitted,
    lettered,
    on_day_words,
)
from api.charts.participants import participants_chart
from api.maps.geography import Point
from api.maps.picture import EDGE, INK, PAPER, QUIET, Line, Look, Mark, Picture
from api.web.things.wording import class_words
from graph.day import GraphOnDay
from graph.records import Node
from graph.text import Text
from queries.connections.paths import PathRow
from queries.layers.signs import LIGHT_BLUE
from queries.question import Asked, Result

GUTTER, PADDING, BETWEEN, TOP = 44.0, 8.0, 18.0, 6.0
INSIDE = WIDTH - 2 * GUTTER
STEPS = 24
NEAREST, WIDEST = 10.0, 40.0
"""How far an arc reaches beside the names: of the shortest and of the longest."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A thing with its place: from top to bottom, and how many steps it is from the beginning."""

    thing: Node
    layer: int
    lines: tuple[str, ...]
    kind: str
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        """Halfway down."""
        return (self.top + self.bottom) / 2


def draw(view: GraphOnDay, asked: Asked, result: Result, language: str) -> tuple[Chart, ...]:
    """The ways between two things; without two things who takes part in several networks."""
    ways = [row for row in result.rows if isinstance(row, PathRow)]
    if ways:
        return (_ways(view, ways, language),)
    return participants_chart(view, result, language)


def _ways(view: GraphOnDay, ways: Sequence[PathRow], language: str) -> Chart:
    placed = list(_placed(ways, language))
    ends = ways[0].things[0].name, ways[0].things[-1].name
    title = Text(
        f"De kortste weg van {ends[0]} naar {ends[1]}", f"The shortest way from {ends[0]} to {ends[1]}"
    )
    picture = Picture(
        WIDTH,
        placed[-1].bottom + TOP + 2 * SMALL,
        f"{title.in_language(language)}. {on_day_words(view.day).in_language(language)}",
        " ".join(way.explanation.in_language(language) for way in ways),
        language,
        (*_marks(placed, ways), *dated(view, placed[-1].bottom + TOP + SMALL, language)),
    )
    return Chart(
        "verbinding",
        picture,
        (
            Text(
                "Een lijn betekent: onze bronnen noemen een verband. Hoe sterk het is, zegt de lijn niet.",
                "A line means: our sources state a link. How strong it is, the line does not say.",
            ).in_language(language),
        ),
        tuple(text.in_language(language) for text in (Text("Stap", "Step"), Text("Bronnen", "Sources"))),
        tuple(_steps(ways, language)),
    )


def _steps(ways: Sequence[PathRow], language: str) -> Iterator[tuple[str, ...]]:
    """Every link of the picture once, in words, with what it rests on."""
    links = dict.fromkeys(step for way in ways for step in way.steps)
    for link in links:
        titles = dict.fromkeys(source.title or source.publisher or source.id for source in link.sources)
        yield f"{link.explanation.in_language(language)}.", "; ".join(titles)


def _placed(ways: Sequence[PathRow], language: str) -> Iterator[Placed]:
    layers: dict[str, int] = {}
    things: dict[str, Node] = {}
    for way in ways:
        for layer, thing in enumerate(way.things):
            layers.setdefault(thing.id, layer)
            things.setdefault(thing.id, thing)
    ordered = sorted(things.values(), key=lambda node: (layers[node.id], node.name.casefold(), node.id))
    top = TOP
    for thing in ordered:
        lines = tuple(fitted(thing.name, INSIDE - 2 * PADDING, bold=layers[thing.id] == 0))
        height = 2 * PADDING + SMALL + len(lines) * NORMAL * LINE_HEIGHT
        kind = class_words(thing).in_language(language)
        yield Placed(thing, layers[thing.id], lines, kind, top, top + height)
        top += height + BETWEEN


def _marks(placed: Sequence[Placed], ways: Sequence[PathRow]) -> Iterator[Mark]:
    last = placed[-1].layer
    for one in placed:
        yield _box(one, is_end=one.layer in (0, last))
    yield from _lines(placed, ways)
    for one in placed:
        is_end = one.layer in (0, last)
        at = WIDTH / 2, one.top + PADDING + SMALL - 2
        yield from lettered([one.kind], at, SMALL, "middle", colour=INK if is_end else QUIET)
        name_at = WIDTH / 2, at[1] + NORMAL * LINE_HEIGHT
        yield from lettered(one.lines, name_at, NORMAL, "middle", bold=is_end)


def _box(one: Placed, is_end: bool) -> Mark:
    look = Look(LIGHT_BLUE if is_end else PAPER)
    return box(GUTTER, one.top, INSIDE, one.bottom - one.top, look, EDGE, 2.4 if is_end else 1.2)


def _lines(placed: Sequence[Placed], ways: Sequence[PathRow]) -> Iterator[Mark]:
    """A short line between two that stand next to each other, and arcs left and right in turn."""
    by_id = {one.thing.id: one for one in placed}
    order = {one.thing.id: number for number, one in enumerate(placed)}
    joined = dict.fromkeys(pair for way in ways for pair in pairwise(node.id for node in way.things))
    far = {pair: by_id[pair[1]].middle - by_id[pair[0]].middle for pair in joined}
    longest = _longest(far, by_id)
    for (one, other), distance in far.items():
        upper, lower = by_id[one], by_id[other]
        if order[other] == order[one] + 1:
            yield Line(((WIDTH / 2, upper.bottom), (WIDTH / 2, lower.top)), INK, 1.8)
        else:
            reach = NEAREST + (WIDEST - NEAREST) * distance / longest[upper.layer % 2]
            yield Line(tuple(_arc(upper, lower, reach, upper.layer % 2 == 0)), INK, 1.4)


def _longest(far: Mapping[tuple[str, str], float], by_id: Mapping[str, Placed]) -> dict[int, float]:
    """The longest arc on each side."""
    found = {0: 1.0, 1: 1.0}
    for (one, _), distance in far.items():
        side = by_id[one].layer % 2
        found[side] = max(found[side], distance)
    return found


def _arc(upper: Placed, lower: Placed, reach: float, is_left: bool) -> Iterator[Point]:
    """Half an ellipse beside the names."""
    edge, way = (GUTTER, -1) if is_left else (WIDTH - GUTTER, 1)
    centre, half = (upper.middle + lower.middle) / 2, (lower.middle - upper.middle) / 2
    for step in range(STEPS + 1):
        turn = pi * step / STEPS
        yield edge + way * reach * sin(turn), centre - half * cos(turn)


CHARTS = QuestionCharts("connections", draw)
