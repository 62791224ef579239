"""From an address or file to boundaries that are kept: read, checked, simplified, written."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from shapely.geometry import MultiPolygon, Polygon

from loaders.boundaries.cache import Kept, Rings, keep
from loaders.boundaries.checking import check
from loaders.boundaries.download import Patience, fetch, service_of
from loaders.boundaries.reading import Boundary, boundaries_of, read_file
from loaders.boundaries.simplifying import anchor, simplified


@dataclass(frozen=True, slots=True)
class Obtained:
    """What was kept, where, and how much simpler it became."""

    kept: Kept
    path: Path
    corners_before: int
    corners_after: int


def obtain(
    year: int, expected: Mapping[str, str], today: date, origin: str = "", patience: Patience | None = None
) -> Obtained:
    """Fetch or read the boundaries of a year and keep them; nothing is kept when anything is wrong.

    `expected` holds code and name of every municipality of the year; `origin` is an address or a file, by
    default PDOK. Raises BoundariesUnavailable and BoundariesInvalid.
    """
    origin = origin or service_of(year)
    found = _read(origin, patience)
    shapes = simplified(check(found, expected, year))
    kept = Kept(
        year,
        origin if _is_address(origin) else Path(origin).name,
        today,
        {code: _areas(shape) for code, shape in shapes.items()},
        {code: anchor(shape) for code, shape in shapes.items()},
    )
    path = keep(kept, expected)
    return Obtained(kept, path, sum(_corners(b.shape) for b in found), sum(map(_corners, shapes.values())))


def _read(origin: str, patience: Patience | None) -> list[Boundary]:
    if _is_address(origin):
        return boundaries_of(fetch(origin, patience))
    return read_file(Path(origin))


def _is_address(origin: str) -> bool:
    return origin.lower().startswith(("https://", "http://"))


def _areas(shape: MultiPolygon) -> tuple[Rings, ...]:
    return tuple(_rings(polygon) for polygon in shape.geoms)


def _rings(polygon: Polygon) -> Rings:
    rings = (polygon.exterior, *polygon.interiors)
    return tuple(tuple((float(x), float(y)) for x, y in ring.coords[:-1]) for ring in rings)


def _corners(shape: MultiPolygon) -> int:
    return sum(len(ring) for polygon in _areas(shape) for ring in polygon)
