"""Are these the boundaries of the municipalities of the year? Every one once, whole, and in the Netherlands."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import shapely
from shapely.geometry import MultiPolygon, box

from graph.text import dutch_list
from loaders.boundaries.problems import BoundariesInvalid
from loaders.boundaries.reading import EAST, NORTH, SOUTH, WEST, Boundary

COUNTRY = box(WEST, SOUTH, EAST, NORTH)
MOST_NAMES = 8
MOST_CHANGE = 0.02
"""How much of an area mending may change: a self-crossing of a line, not a wrong shape."""


def check(found: Sequence[Boundary], expected: Mapping[str, str], year: int) -> dict[str, MultiPolygon]:
    """The shapes by code, mended where a line crosses itself; `expected` are the codes and names of the year.

    Raises BoundariesInvalid with all problems that were found.
    """
    problems = [*_wrong_codes(found, expected, year), *_outside(found)]
    shapes = {boundary.code: _mended(boundary.shape) for boundary in found}
    names = {boundary.code: boundary.name for boundary in found}
    before = {boundary.code: boundary.shape for boundary in found}
    broken = [code for code, shape in shapes.items() if not _is_sound(shape, before[code])]
    problems += [f"De grens van {names[code]} ({code}) is geen geldig vlak." for code in broken]
    if problems:
        raise BoundariesInvalid(
            f"Dit zijn niet de gemeentegrenzen van {year}.",
            "Kies een ander jaar of bestand, of laad eerst de herindelingen van dat jaar.",
            problems,
        )
    return shapes


def _wrong_codes(found: Sequence[Boundary], expected: Mapping[str, str], year: int) -> Iterator[str]:
    counts = Counter(boundary.code for boundary in found)
    names = {boundary.code: boundary.name for boundary in found}
    twice = [f"{names[code]} ({code})" for code, count in counts.items() if count > 1]
    missing = [f"{name} ({code})" for code, name in expected.items() if code not in counts]
    strange = [f"{names[code]} ({code})" for code in counts if code not in expected]
    if twice:
        yield f"Meer dan één keer: {dutch_list(twice, MOST_NAMES)}."
    if missing:
        yield f"Ontbreekt: {dutch_list(missing, MOST_NAMES)}."
    if strange:
        yield f"Geen gemeente in {year} volgens onze gegevens: {dutch_list(strange, MOST_NAMES)}."


def _outside(found: Sequence[Boundary]) -> Iterator[str]:
    outside = [f"{b.name} ({b.code})" for b in found if not COUNTRY.covers(box(*b.shape.bounds))]
    if outside:
        yield f"Niet in Nederland: {dutch_list(outside, MOST_NAMES)}."


def _mended(shape: MultiPolygon) -> MultiPolygon:
    if shapely.is_valid(shape):
        return shape
    mended = shapely.make_valid(shape, method="structure", keep_collapsed=False)
    return mended if isinstance(mended, MultiPolygon) else MultiPolygon(polygons_in(mended))


def polygons_in(shape: object) -> list[shapely.Polygon]:
    """The polygons in a shape of any kind."""
    parts = getattr(shape, "geoms", [shape])
    return [part for part in parts if isinstance(part, shapely.Polygon) and not part.is_empty]


def _is_sound(shape: MultiPolygon, before: MultiPolygon) -> bool:
    """Whether it encloses an area, and about the area that its lines enclosed before mending."""
    if shape.is_empty or not shapely.is_valid(shape):
        return False
    return bool(shape.area > 0 and abs(shape.area - before.area) <= MOST_CHANGE * shape.area)
