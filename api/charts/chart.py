"""A picture beside an answer is a value: what is drawn, and the same in words and as a table.

Pictures are WIDTH units wide with letters of at least SMALL units, so that they can be read on a phone as they
are. Whoever cannot see them reads the table, which holds every fact of the picture.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from math import cos, pi, sin

from api.maps.geography import Point
from api.maps.lettering import lines_of
from api.maps.picture import INK, QUIET, Area, Look, Mark, Picture, Words
from graph.day import GraphOnDay
from graph.text import Text, dutch_date, english_date
from queries.question import Asked, Result

WIDTH = 340.0
NORMAL, SMALL = 13.0, 12.0
LINE_HEIGHT = 1.3


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture with its notes, and a table with the same facts. `id` tells it apart from others of an answer."""

    id: str
    picture: Picture
    notes: tuple[str, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Draw = Callable[[GraphOnDay, Asked, Result, str], tuple[Chart, ...]]


@dataclass(frozen=True, slots=True)
class QuestionCharts:
    """What draws the pictures of the answers to one question, in a language."""

    question: str
    draw: Draw


def on_day_words(day: date) -> Text:
    """Of which day a picture is."""
    return Text(f"Peildatum {dutch_date(day)}", f"As of {english_date(day)}")


def dated(view: GraphOnDay, at: float, language: str) -> list[Mark]:
    """The day of a picture as its last line, so that it still tells when it travels."""
    return lettered([on_day_words(view.day).in_language(language)], (0, at), SMALL, colour=QUIET)


def box(x: float, y: float, width: float, height: float, look: Look, edge: str, edge_width: float) -> Area:
    """A rectangle."""
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return Area(((corners,),), look, edge=edge, edge_width=edge_width)


def circle(at: Point, radius: float, look: Look, edge: str, edge_width: float = 1.0) -> Area:
    """A filled circle."""
    return Area(((round_about(at, radius),),), look, edge=edge, edge_width=edge_width)


def round_about(at: Point, radius: float, corners: int = 72) -> tuple[Point, ...]:
    """The corners of a circle."""
    turns = (2 * pi * corner / corners for corner in range(corners))
    return tuple((at[0] + radius * cos(turn), at[1] + radius * sin(turn)) for turn in turns)


def lettered(
    lines: Sequence[str],
    at: Point,
    size: float = NORMAL,
    anchor: str = "start",
    bold: bool = False,
    colour: str = INK,
) -> list[Mark]:
    """Lines of text below each other; `at` is on the baseline of the first."""
    step = size * LINE_HEIGHT
    return [
        Words((at[0], at[1] + number * step), line, size, colour, anchor, bold)
        for number, line in enumerate(lines)
    ]


def fitted(text: str, width: float, size: float = NORMAL, bold: bool = False) -> list[str]:
    """A text in lines that fit; bold letters are wider."""
    return lines_of(text, size, width / 1.1 if bold else width)
