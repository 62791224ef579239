"""The tile map: every municipality one equal hexagon, so that a small city counts as much as an island.

Pointy-top hexagons, odd rows half a tile to the right, rows counted down: x = s (column + (row mod 2) / 2),
y = s row √3 / 2, circumradius s / √3. The column and row stand with the municipality in the graph.
"""

from collections.abc import Mapping
from math import cos, radians, sqrt

from api.maps.geography import TILES, Bounds, Geography, Point, Polygon
from graph.day import GraphOnDay
from graph.remembered import remembered
from graph.text import NOTHING, Text

# On a lattice of half a tile by half a circumradius all corners are whole numbers, so corners that
# neighbours share are equal to the last bit and outlines of regions close.
CORNERS = ((0, -2), (1, -1), (1, 1), (0, 2), (-1, 1), (-1, -1))
ROW_HEIGHT = 3
HALF_RADIUS = 1 / (2 * sqrt(3))

COUNTRY = Bounds(3.36, 50.75, 7.23, 53.56)
"""Longitude and latitude between which the tiles are laid in GeoJSON: it is a drawing, not a place."""

ATTRIBUTION = Text(
    "Tegelkaart: eigen indeling van dit project; elke gemeente is even groot, de ligging is bij benadering.",
    "Tile map: a layout of this project's own; every municipality has the same size, places are approximate.",
)


@remembered
def tile_geography(view: GraphOnDay) -> Geography:
    """The tiles of the municipalities of the day that have one."""
    return _geography(tile_places(view), NOTHING)


def tiles_instead(view: GraphOnDay, remark: Text) -> Geography:
    """The tiles, with a remark why they stand in for what was asked."""
    return _geography(tile_places(view), remark)


def tile_places(view: GraphOnDay) -> dict[str, tuple[int, int]]:
    """Column and row of every municipality of the day that has a tile."""
    found: dict[str, tuple[int, int]] = {}
    for node in view.of_label("Municipality"):
        column, row = node.get("tile_column"), node.get("tile_row")
        if column is not None and row is not None:
            found[node.id] = int(column), int(row)
    return found


def centre(column: int, row: int) -> Point:
    """The centre of a tile, with a tile as wide as one unit."""
    return _on_plane(2 * column + row % 2, ROW_HEIGHT * row)


def hexagon(column: int, row: int) -> Polygon:
    """The outline of a tile, with a tile as wide as one unit."""
    x, y = 2 * column + row % 2, ROW_HEIGHT * row
    return (tuple(_on_plane(x + right, y + down) for right, down in CORNERS),)


def _geography(places: Mapping[str, tuple[int, int]], remark: Text) -> Geography:
    areas = {code: (hexagon(*place),) for code, place in places.items()}
    plain = Geography(TILES, Text("Tegelkaart", "Tile map"), ATTRIBUTION, areas, {}, lambda p: p, True)
    return Geography(
        TILES,
        plain.title,
        ATTRIBUTION,
        areas,
        {code: centre(*place) for code, place in places.items()},
        _Laid(plain.bounds()),
        True,
        remark=remark,
    )


class _Laid:
    """Lays the plane of the tiles over the country without bending it: hexagons stay hexagons to the eye."""

    def __init__(self, bounds: Bounds) -> None:
        latitude = (COUNTRY.top + COUNTRY.bottom) / 2
        self._narrow = cos(radians(latitude))
        across, down = COUNTRY.width * self._narrow / bounds.width, COUNTRY.height / bounds.height
        self._scale = min(across, down)
        self._x, self._y = (bounds.left + bounds.right) / 2, (bounds.top + bounds.bottom) / 2
        self._longitude, self._latitude = (COUNTRY.left + COUNTRY.right) / 2, latitude

    def __call__(self, point: Point) -> Point:
        """Longitude and latitude of a point of the plane."""
        east, south = (point[0] - self._x) * self._scale, (point[1] - self._y) * self._scale
        return self._longitude + east / self._narrow, self._latitude - south


def _on_plane(x: int, y: int) -> Point:
    return x / 2, y * HALF_RADIUS
