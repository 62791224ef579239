"""From features or a file to boundaries: one shape in longitude and latitude per municipality code."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy
import shapely
from numpy.typing import NDArray
from shapely.errors import ShapelyError
from shapely.geometry import MultiPolygon, Polygon, shape

from loaders.boundaries.download import Feature, features_of
from loaders.boundaries.problems import CHOOSE_A_FILE, BoundariesUnavailable

CODE_FIELDS = ("statcode", "gm_code", "gemeentecode", "identificatie", "code", "id")
NAME_FIELDS = ("statnaam", "naam", "name", "gemeentenaam", "gm_naam")
CODE = re.compile(r"(GM)?(\d{4})", re.IGNORECASE)
JSON_ENDINGS = (".json", ".geojson")

Points = NDArray[numpy.float64]

WEST, EAST, SOUTH, NORTH = 3.0, 7.5, 50.5, 53.9
"""The European Netherlands with a margin, in degrees."""

RD_SYSTEM = 28992
"""Amersfoort / RD New, in which Dutch offices publish; in metres, so never mistaken for degrees."""


@dataclass(frozen=True, slots=True)
class Boundary:
    """The shape of one municipality as a source gives it, in longitude and latitude."""

    code: str
    name: str
    shape: MultiPolygon


def read_file(path: Path) -> list[Boundary]:
    """The boundaries in a GeoJSON file, or in a GeoPackage or another file with shapes.

    Raises BoundariesUnavailable when the file is not there or holds no municipalities.
    """
    if not path.is_file():
        raise BoundariesUnavailable(f"Er is geen bestand {path}.", "Controleer de naam.")
    if path.suffix.lower() in JSON_ENDINGS:
        return boundaries_of(features_of(_content(path)))
    return boundaries_of(_features_in_layers(path))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BoundariesUnavailable(f"{path} is niet te lezen.", "Controleer de rechten.") from error


def boundaries_of(features: Iterable[Feature]) -> list[Boundary]:
    """The features that carry a municipality code, as boundaries.

    Coordinates in degrees either way round and in the Dutch grid (RD) are recognised by where they lie: in
    the Netherlands the three never overlap. Raises BoundariesUnavailable when no feature is a municipality.
    """
    found = [boundary for feature in features if (boundary := _boundary(feature)) is not None]
    if not found:
        raise BoundariesUnavailable("Hierin staan geen gemeenten met een code en een vlak.", CHOOSE_A_FILE)
    return found


def _boundary(feature: Feature) -> Boundary | None:
    properties = {str(name).lower(): value for name, value in feature["properties"].items()}
    code, polygons = _code(properties), _polygons(feature.get("geometry"))
    if not code or polygons is None:
        return None
    name = next((str(properties[field]) for field in NAME_FIELDS if properties.get(field)), code)
    return Boundary(code, name, _in_degrees(polygons))


def _code(properties: Mapping[str, Any]) -> str:
    for field in CODE_FIELDS:
        match = CODE.fullmatch(str(properties.get(field) or "").strip())
        if match:
            return f"GM{match[2]}"
    return ""


def _polygons(geometry: object) -> MultiPolygon | None:
    """The polygons of a feature; None where it has none (a point of a label, a line of a dike)."""
    if isinstance(geometry, Mapping):
        try:
            geometry = shape(dict(geometry))
        except (ShapelyError, ValueError, TypeError, KeyError, AttributeError, IndexError):
            return None
    if isinstance(geometry, Polygon):
        geometry = MultiPolygon([geometry])
    return geometry if isinstance(geometry, MultiPolygon) and not geometry.is_empty else None


def _in_degrees(polygons: MultiPolygon) -> MultiPolygon:
    left, low, _, _ = polygons.bounds
    flat = shapely.force_2d(polygons)
    if SOUTH <= left <= NORTH and WEST <= low <= EAST:
        return _turned(flat)
    return _from_rd(flat) if left > 1000 and low > 100_000 else flat


def _turned(polygons: MultiPolygon) -> MultiPolygon:
    """Latitude came first: put longitude first."""
    return shapely.transform(polygons, lambda points: points[:, ::-1])


def _from_rd(polygons: MultiPolygon) -> MultiPolygon:
    from pyproj import Transformer

    to_degrees = Transformer.from_crs(RD_SYSTEM, 4326, always_xy=True)

    def moved(points: Points) -> Points:
        return numpy.column_stack(to_degrees.transform(points[:, 0], points[:, 1]))

    return shapely.transform(polygons, moved)


def _features_in_layers(path: Path) -> Iterator[Feature]:
    """The features of the layer that holds most municipalities."""
    best: list[Feature] = []
    for layer in _layers(path):
        features = list(_features_in(path, layer))
        coded = [feature for feature in features if _boundary(feature) is not None]
        best = max(best, coded, key=len)
    return iter(best)


def _layers(path: Path) -> Sequence[str]:
    import pyogrio

    try:
        return [str(name) for name, kind in pyogrio.list_layers(path) if kind]
    except pyogrio.errors.DataSourceError as error:
        raise BoundariesUnavailable(f"{path} is geen kaartbestand dat wij kennen.", CHOOSE_A_FILE) from error


def _features_in(path: Path, layer: str) -> Iterator[Feature]:
    import pyogrio

    try:
        meta, _, shapes, columns = pyogrio.raw.read(path, layer=layer)
    except (RuntimeError, ValueError) as error:  # every error of the library is one of these
        raise BoundariesUnavailable(f"De laag {layer} in {path} is niet te lezen.", CHOOSE_A_FILE) from error
    for row, written in enumerate(shapes if shapes is not None else ()):
        properties = {name: _plain(column[row]) for name, column in zip(meta["fields"], columns, strict=True)}
        yield {"properties": properties, "geometry": shapely.from_wkb(written, on_invalid="ignore")}


def _plain(value: object) -> object:
    return value if isinstance(value, str) else json.loads(json.dumps(value, default=str))
