"""Simpler lines for a map of the whole country, shared by neighbours: no slivers, no gaps.

Neighbours are simplified together as one coverage, so the line between them stays one line, corner by corner.
That is also what lets a map find the outline of a region: edges that two members share cancel out.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import cos, radians

import numpy
import shapely
from numpy.typing import NDArray
from shapely.geometry import MultiPolygon

from graph.text import dutch_list
from loaders.boundaries.checking import MOST_CHANGE, MOST_NAMES, polygons_in
from loaders.boundaries.problems import BoundariesInvalid

MIDDLE_LATITUDE = 52.2
TOLERANCE = 0.003
"""In degrees of latitude, about 330 metres: under one pixel of a map of the country on a page."""

DECIMALS = 5
TRIES = 4

Shapes = Mapping[str, MultiPolygon]


def simplified(shapes: Shapes, tolerance: float = TOLERANCE) -> dict[str, MultiPolygon]:
    """The shapes with fewer corners; every municipality keeps an area and neighbours share their line.

    Raises BoundariesInvalid where shapes lie over each other by more than a sliver.
    """
    flat = _coverage([_flat(shape, 1) for shape in shapes.values()], list(shapes))
    for attempt in range(TRIES):
        simple = shapely.coverage_simplify(flat, tolerance / 2**attempt)
        rounded = shapely.set_precision(_unflat(simple), 10**-DECIMALS, mode="pointwise")
        if all(shapely.is_valid(rounded)) and not any(shapely.is_empty(rounded)):
            break
    else:
        rounded = _unflat(flat)
    return {code: _turned_one_way(shape) for code, shape in zip(shapes, rounded, strict=True)}


def anchor(shape: MultiPolygon) -> tuple[float, float]:
    """The point farthest from the edge of the largest part: where words stand best."""
    largest = max(shape.geoms, key=lambda part: part.area)
    circle = shapely.maximum_inscribed_circle(_flat(MultiPolygon([largest]), 1), 0.002)
    x, y = shapely.get_coordinates(circle)[0]
    return round(float(x) / _narrow(), DECIMALS), round(float(y), DECIMALS)


def _coverage(shapes: Sequence[MultiPolygon], codes: Sequence[str]) -> NDArray[numpy.object_]:
    """The shapes such that neighbours share their corners; slivers go to a neighbour."""
    given = _array(shapes)
    if shapely.coverage_is_valid(given):
        return given
    clean = _array(shapely.coverage_clean(given))  # type: ignore[attr-defined]  # stubs lag behind
    before, after = shapely.area(given), shapely.area(clean)
    changed = [
        code
        for code, old, new in zip(codes, before, after, strict=True)
        if abs(new - old) > MOST_CHANGE * old
    ]
    if changed:
        raise BoundariesInvalid(
            "De grenzen van gemeenten liggen over elkaar heen.",
            "Kies een ander bestand.",
            [f"Het gaat om {dutch_list(changed, MOST_NAMES)}."],
        )
    return clean


def _flat(shape: MultiPolygon, direction: int) -> MultiPolygon:
    """Degrees of longitude made as long as those of latitude, or back again."""
    factor = _narrow() ** direction
    return shapely.transform(shape, lambda points: points * [factor, 1.0])


def _unflat(shapes: NDArray[numpy.object_]) -> NDArray[numpy.object_]:
    return _array([_flat(shape, -1) for shape in shapes])


def _array(shapes: Iterable[shapely.Geometry]) -> NDArray[numpy.object_]:
    return numpy.array(list(shapes), dtype=numpy.object_)


def _narrow() -> float:
    return cos(radians(MIDDLE_LATITUDE))


def _turned_one_way(shape: shapely.Geometry) -> MultiPolygon:
    """Outer rings against the clock, holes with it (RFC 7946), the largest part first."""
    parts = sorted(polygons_in(shape), key=lambda part: -part.area)
    return MultiPolygon([shapely.orient_polygons(part) for part in parts])
