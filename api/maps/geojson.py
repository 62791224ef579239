"""A map as GeoJSON (RFC 7946): per municipality its class, label, sentence and sources, with its shape.

Outer rings run against the clock and holes with it; coordinates are longitude and latitude. The shape of a
tile is a drawing and not a place on earth, and says so (`schematic`). A municipality without a shape has none.
"""

import json
from collections.abc import Sequence
from typing import Any

from api.maps.choosing import Drawn
from api.maps.drawing import look_of
from api.maps.geography import Geography, Point, Polygon, Ring
from queries.layers.layer import Place
from queries.layers.tints import tint_of
from queries.presenting import cited

DECIMALS = 6
SCHEMATIC = {
    "NL": "De vlakken zijn tegels: een schema van het land, geen ligging op aarde.",
    "EN": "The areas are tiles: a scheme of the country, no places on earth.",
}


def geojson(drawn: Drawn) -> str:
    """The whole map as one feature collection."""
    painted, language = drawn.painted, drawn.language
    collection: dict[str, Any] = {
        "type": "FeatureCollection",
        "title": painted.title.in_language(language),
        "description": painted.sentence.in_language(language),
        "layer": painted.layer,
        "as_of": drawn.day.isoformat(),
        "choice": [text.in_language(language) for text in painted.choice],
        "geography": drawn.geography.id,
        "schematic": drawn.geography.schematic,
        "attribution": drawn.geography.attribution.in_language(language),
        "legend": _legend(drawn),
        "features": _features(drawn),
    }
    if drawn.geography.schematic:
        collection["remark"] = SCHEMATIC[language]
    return json.dumps(collection, ensure_ascii=False, separators=(",", ":"))


def _legend(drawn: Drawn) -> list[dict[str, Any]]:
    return [
        {
            "class": entry.map_class.id,
            "title": entry.map_class.title.in_language(drawn.language),
            "colour": entry.map_class.fill,
            "pattern": entry.map_class.pattern.value,
            "municipalities": entry.municipalities,
        }
        for entry in drawn.painted.legend()
    ]


def _features(drawn: Drawn) -> list[dict[str, Any]]:
    tints = {group.thing.id: tint_of(group.tint) for group in drawn.painted.groups}
    return [_feature(drawn, place, tints) for place in drawn.painted.places]


def _feature(drawn: Drawn, place: Place, tints: dict[str, str]) -> dict[str, Any]:
    map_class, language = drawn.painted.class_of(place), drawn.language
    look = look_of(map_class, tints.get(place.group, ""))
    return {
        "type": "Feature",
        "id": place.municipality.id,
        "properties": {
            "code": place.municipality.id,
            "name": place.municipality.name,
            "class": map_class.id,
            "class_title": map_class.title.in_language(language),
            "label": place.label.in_language(language),
            "reason": place.reason.in_language(language),
            "sentence": place.sentence.in_language(language),
            "group": place.group,
            "colour": look.fill,
            "pattern": look.pattern.value,
            "schematic": drawn.geography.schematic,
            "sources": [cited(source) for source in place.sources],
        },
        "geometry": _geometry(drawn.geography, place.municipality.id),
    }


def _geometry(geography: Geography, code: str) -> dict[str, Any] | None:
    polygons = geography.areas.get(code)
    if not polygons:
        return None
    coordinates = [_coordinates(geography, polygon) for polygon in polygons]
    if len(coordinates) == 1:
        return {"type": "Polygon", "coordinates": coordinates[0]}
    return {"type": "MultiPolygon", "coordinates": coordinates}


def _coordinates(geography: Geography, polygon: Polygon) -> list[list[Point]]:
    return [_turned(geography, ring, against_clock=place == 0) for place, ring in enumerate(polygon)]


def _turned(geography: Geography, ring: Ring, against_clock: bool) -> list[Point]:
    degrees = (geography.to_degrees(point) for point in ring)
    points = [(round(x, DECIMALS), round(y, DECIMALS)) for x, y in degrees]
    if (_twice_the_area(points) > 0) != against_clock:
        points.reverse()
    return [*points, points[0]]


def _twice_the_area(points: Sequence[Point]) -> float:
    """Above zero for a ring against the clock, seen with north up."""
    following = [*points[1:], points[0]]
    return sum(x * other[1] - other[0] * y for (x, y), other in zip(points, following, strict=True))
