"""A picture as a list of marks: what is drawn, apart from the kind of file that it is written to.

Units are pixels of 1/96 inch, x runs right and y runs down. `api.maps.svg` and `api.maps.plates` write the
same marks, so a map looks the same on a page, on paper and on a slide.
"""

from dataclasses import dataclass
from typing import TypeAlias

from api.maps.geography import Point, Polygon, Ring
from queries.layers.layer import MapClass, Pattern

INK, QUIET, PAPER, EDGE = "#1B1B1B", "#595959", "#FFFFFF", "#2B2B2B"


@dataclass(frozen=True, slots=True)
class Look:
    """How an area is filled: a colour and, over it, a pattern in its own ink."""

    fill: str
    pattern: Pattern = Pattern.PLAIN
    ink: str = ""
    outline: str = ""

    @classmethod
    def of(cls, map_class: MapClass, fill: str = "") -> "Look":
        """The look of a class, with another fill where it is tinted."""
        ink = "" if map_class.pattern is Pattern.PLAIN else map_class.ink
        return cls(fill or map_class.fill, map_class.pattern, ink, map_class.outline)


@dataclass(frozen=True, slots=True)
class Area:
    """A filled area. `code` is the municipality it stands for, `map_class` its class, `tip` the tooltip."""

    polygons: tuple[Polygon, ...]
    look: Look
    code: str = ""
    map_class: str = ""
    tip: str = ""
    edge: str = PAPER
    edge_width: float = 0.8


@dataclass(frozen=True, slots=True)
class Border:
    """A line around an area."""

    rings: tuple[Ring, ...]
    colour: str = EDGE
    width: float = 1.3
    group: str = ""


@dataclass(frozen=True, slots=True)
class Dot:
    """An open circle."""

    at: Point
    radius: float
    colour: str
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """An open line through some points."""

    points: tuple[Point, ...]
    colour: str = INK
    width: float = 1.3
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text; `at` is on its baseline. `anchor` is start, middle or end."""

    at: Point
    text: str
    size: float
    colour: str = INK
    anchor: str = "start"
    bold: bool = False
    halo: bool = False


Mark: TypeAlias = Area | Border | Dot | Line | Words


@dataclass(frozen=True, slots=True)
class Picture:
    """Marks in the order in which they are drawn, with a title and description for who cannot see them."""

    width: float
    height: float
    title: str
    description: str
    language: str
    marks: tuple[Mark, ...]
