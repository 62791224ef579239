"""Bars that lie: a name above each, and the number at its end. Nothing is told by colour alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from api.charts.chart import LINE_HEIGHT, NORMAL, WIDTH, box, fitted, lettered
from api.maps.picture import EDGE, Look, Mark
from queries.layers.signs import BLUE

BAR, AFTER, LONGEST = 14.0, 12.0, WIDTH - 40.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A name, a number, and the number in words."""

    name: str
    number: float
    words: str


def lying_bars(bars: Sequence[Bar], top: float) -> tuple[tuple[Mark, ...], float]:
    """The marks of the bars from `top` down, and where they end."""
    most = max((bar.number for bar in bars), default=1) or 1
    marks: list[Mark] = []
    at = top
    for bar in bars:
        lines = fitted(bar.name, WIDTH)
        marks += lettered(lines, (0, at + NORMAL))
        at += len(lines) * NORMAL * LINE_HEIGHT + 2
        marks += _bar(bar, at, bar.number / most * LONGEST)
        at += BAR + AFTER
    return tuple(marks), at


def _bar(bar: Bar, top: float, length: float) -> Iterator[Mark]:
    yield box(0, top, max(length, 1), BAR, Look(BLUE), EDGE, 0)
    yield from lettered([bar.words], (length + 6, top + BAR - 2.5), NORMAL, bold=True)
