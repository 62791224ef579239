"""From a painted layer and a geography to marks: areas with their class, outlines of regions, words on them."""

from collections.abc import Iterable, Iterator

from api.maps.geography import Bounds, Geography, Placement, Point, Ring, placed_in
from api.maps.outlines import outline
from api.maps.picture import EDGE, PAPER, Area, Border, Dot, Look, Mark, Words
from api.maps.placing import LINE, around, placed_words
from queries.layers.layer import MapClass, Painted, Place
from queries.layers.tints import tint_of

LETTERS_PER_TILE = 0.5
"""The size of the words on the map, as a part of the width of an average municipality."""

SMALLEST, LARGEST = 8.0, 12.0
SMALLER = 0.84
RING = 0.27
BACKDROP = Look("#E9EBED")
FOCUS = Look("#0B5C8E")


def map_marks(painted: Painted, geography: Geography, box: Bounds, language: str) -> Iterator[Mark]:
    """The marks of a map that fills `box`, from below to above: areas, outlines, rings, words."""
    placement = placed_in(geography.bounds(), box)
    yield from areas(painted, geography, placement, language)
    yield from _group_outlines(painted, geography, placement)
    yield from _class_outlines(painted, geography, placement)
    yield from _rings(painted, geography, placement)
    yield from _group_words(painted, geography, placement)


def locator_marks(codes: frozenset[str], geography: Geography, box: Bounds) -> Iterator[Mark]:
    """The country in grey with some municipalities picked out: where a thing lies."""
    placement = placed_in(geography.bounds(), box)
    for code, polygons in geography.areas.items():
        look = FOCUS if code in codes else BACKDROP
        yield Area(tuple(placement.polygon(polygon) for polygon in polygons), look, edge_width=0.4)


def areas(painted: Painted, geography: Geography, placement: Placement, language: str) -> Iterator[Area]:
    """Every municipality that has a place in the geography."""
    classes = {found.id: found for found in painted.classes}
    tint = {group.thing.id: tint_of(group.tint) for group in painted.groups}
    for place in painted.places:
        polygons = geography.areas.get(place.municipality.id, ())
        if polygons:
            yield Area(
                polygons=tuple(placement.polygon(polygon) for polygon in polygons),
                look=look_of(classes[place.map_class], tint.get(place.group, "")),
                code=place.municipality.id,
                map_class=place.map_class,
                tip=place.sentence.in_language(language),
            )


def look_of(map_class: MapClass, tint: str = "") -> Look:
    """The look of a class; one that is tinted takes the tint of its area."""
    return Look.of(map_class, tint if map_class.tinted else "")


def _class_outlines(painted: Painted, geography: Geography, placement: Placement) -> Iterator[Border]:
    """The edge of the classes that have one of their own, just inside every municipality of the class."""
    for map_class in painted.classes:
        if map_class.outline:
            codes = (p.municipality.id for p in painted.places if p.map_class == map_class.id)
            rings = tuple(ring for code in codes for ring in _inside(geography, code, placement))
            if rings:
                yield Border(rings, map_class.outline, 1.6)


def _inside(geography: Geography, code: str, placement: Placement) -> Iterator[Ring]:
    """The rings of a municipality; of a tile a little smaller, so that the edge is all its own."""
    share = SMALLER if geography.schematic else 1.0
    x, y = geography.anchors.get(code, (0.0, 0.0))
    for polygon in geography.areas.get(code, ()):
        for ring in polygon:
            yield placement.ring(tuple((x + (px - x) * share, y + (py - y) * share) for px, py in ring))


def _group_outlines(painted: Painted, geography: Geography, placement: Placement) -> Iterator[Border]:
    for group in painted.groups:
        rings = _outline(geography, group.members, placement)
        if rings:
            yield Border(rings, EDGE, 1.3, group.thing.id)


def _outline(
    geography: Geography, codes: Iterable[str], placement: Placement
) -> tuple[tuple[Point, ...], ...]:
    polygons = (polygon for code in sorted(codes) for polygon in geography.areas.get(code, ()))
    return tuple(placement.ring(ring) for ring in outline(polygons))


def _rings(painted: Painted, geography: Geography, placement: Placement) -> Iterator[Dot]:
    """Rings around the municipalities that the layer marks; dark under light, to show on any colour."""
    for at in _marked(painted, geography, placement):
        radius = _ring_radius(geography, placement)
        yield Dot(at, radius, EDGE, 3.2)
        yield Dot(at, radius, PAPER, 1.6)


def _group_words(painted: Painted, geography: Geography, placement: Placement) -> Iterator[Words]:
    tile = _average_width(geography) * placement.scale
    size = min(max(tile * LETTERS_PER_TILE, SMALLEST), LARGEST)
    radius = _ring_radius(geography, placement)
    rings = [around(at, radius) for at in _marked(painted, geography, placement)]
    for placed in placed_words(painted.groups, geography, placement, size, rings):
        x, middle = placed.at
        size = placed.size
        for number, line in enumerate(placed.lines):
            y = middle + size * (0.36 + (number - (len(placed.lines) - 1) / 2) * LINE)
            yield Words((x, y), line, size, anchor="middle", bold=True, halo=True)


def _marked(painted: Painted, geography: Geography, placement: Placement) -> list[Point]:
    codes = sorted(painted.marked & geography.anchors.keys())
    return [placement.point(geography.anchors[code]) for code in codes]


def _ring_radius(geography: Geography, placement: Placement) -> float:
    return RING * _average_width(geography) * placement.scale


def without_place(painted: Painted, geography: Geography) -> list[Place]:
    """The municipalities of the day that the geography does not hold."""
    return [place for place in painted.places if place.municipality.id not in geography.areas]


def _average_width(geography: Geography) -> float:
    """The width of a square that is as large as the box of the map divided by the number of areas."""
    if not geography.areas:
        return 1.0
    bounds = geography.bounds()
    return float((bounds.width * bounds.height / len(geography.areas)) ** 0.5) * 0.82
