"""A geography: where every municipality lies on the plane of a map, and how that plane lies on the earth.

Two kinds share this one value: tiles, where every municipality is one equal hexagon, and official boundaries.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from graph.text import NOTHING, Text

Point: TypeAlias = tuple[float, float]
Ring: TypeAlias = tuple[Point, ...]
"""A closed line; the first point is not repeated at the end."""
Polygon: TypeAlias = tuple[Ring, ...]
"""The outer ring, and then the holes in it."""

TILES, OFFICIAL = "tiles", "official"


@dataclass(frozen=True, slots=True)
class Bounds:
    """The smallest upright box around something."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True, eq=False)
class Geography:
    """Areas by code of municipality on a plane where x runs right and y runs down.

    `anchors` are points inside the areas where words may stand; `to_degrees` gives longitude and latitude of
    a point of the plane. `schematic`: places on the plane are not places on the earth. `remark` tells what a
    reader should know, such as why these are not the boundaries that were asked for.
    """

    id: str
    title: Text
    attribution: Text
    areas: Mapping[str, tuple[Polygon, ...]]
    anchors: Mapping[str, Point]
    to_degrees: Callable[[Point], Point]
    schematic: bool
    remark: Text = NOTHING

    def bounds(self) -> Bounds:
        """The box around all areas."""
        points = [point for polygons in self.areas.values() for polygon in polygons for point in polygon[0]]
        columns, rows = [x for x, _ in points] or [0, 1], [y for _, y in points] or [0, 1]
        return Bounds(min(columns), min(rows), max(columns), max(rows))


@dataclass(frozen=True, slots=True)
class Placement:
    """Puts the plane of a geography in a box of a picture: one scale, centred."""

    scale: float
    left: float
    top: float

    def point(self, point: Point) -> Point:
        """Where a point of the plane comes in the picture."""
        return point[0] * self.scale + self.left, point[1] * self.scale + self.top

    def ring(self, ring: Ring) -> Ring:
        """Where a ring of the plane comes in the picture."""
        return tuple(self.point(point) for point in ring)

    def polygon(self, polygon: Polygon) -> Polygon:
        """Where a polygon of the plane comes in the picture."""
        return tuple(self.ring(ring) for ring in polygon)


def placed_in(bounds: Bounds, box: Bounds) -> Placement:
    """The largest placement of `bounds` in `box`."""
    scale = min(box.width / bounds.width, box.height / bounds.height)
    left = box.left + (box.width - bounds.width * scale) / 2 - bounds.left * scale
    top = box.top + (box.height - bounds.height * scale) / 2 - bounds.top * scale
    return Placement(scale, left, top)
