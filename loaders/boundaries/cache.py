"""Where boundaries are kept: one GeoJSON file per year, in a folder outside the store.

`MGN_CACHE` names the folder; else it is `mgn` in the cache folder of the user (XDG). Reading needs nothing
but the standard library, so that a server draws at once.
"""

import json
import os
import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias

from loaders.boundaries.problems import BoundariesUnavailable

FOLDER = "boundaries"
FILE = re.compile(r"municipalities-(\d{4})\.geojson")
FETCH_AGAIN = "Haal de grenzen opnieuw op met: mgn boundaries fetch"

Position: TypeAlias = tuple[float, float]
Rings: TypeAlias = tuple[tuple[Position, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """Boundaries of a year: by code the polygons (outer ring first, in degrees) and a point inside."""

    year: int
    origin: str
    fetched: date
    areas: Mapping[str, tuple[Rings, ...]]
    anchors: Mapping[str, Position]


def cache_folder() -> Path:
    """The folder of everything that can be fetched again."""
    chosen = os.environ.get("MGN_CACHE")
    if chosen:
        return Path(chosen)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "mgn"


def kept_years() -> list[int]:
    """The years of which boundaries are kept, oldest first."""
    folder = cache_folder() / FOLDER
    names = (FILE.fullmatch(path.name) for path in folder.glob("*.geojson")) if folder.is_dir() else ()
    return sorted(int(match[1]) for match in names if match)


def kept_stamp() -> tuple[tuple[int, int], ...]:
    """The years that are kept and when each was written: another stamp means other boundaries."""
    return tuple((year, path_of(year).stat().st_mtime_ns) for year in kept_years())


def read_kept(year: int) -> Kept:
    """The boundaries of a year; BoundariesUnavailable where they are not kept or cannot be read."""
    path = path_of(year)
    try:
        return _read(path, path.stat().st_mtime_ns)
    except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
        raise BoundariesUnavailable(
            f"De bewaarde grenzen van {year} zijn niet te lezen.", FETCH_AGAIN
        ) from error


def keep(kept: Kept, names: Mapping[str, str]) -> Path:
    """Write boundaries, all or nothing; returns where. BoundariesUnavailable where they cannot be written."""
    path = path_of(kept.year)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, json.dumps(_document(kept, names), ensure_ascii=False, separators=(",", ":")))
    except OSError as error:
        raise BoundariesUnavailable(
            f"De grenzen zijn niet te bewaren in {path.parent}.",
            "Controleer de rechten en de ruimte, of kies een andere map met MGN_CACHE.",
        ) from error
    return path


def _write(path: Path, text: str) -> None:
    with tempfile.NamedTemporaryFile(
        "w", dir=path.parent, suffix=".part", delete=False, encoding="utf-8"
    ) as file:
        part = Path(file.name)
        try:
            file.write(text)
            file.flush()
            part.replace(path)
        except OSError:
            part.unlink(missing_ok=True)
            raise


def path_of(year: int) -> Path:
    """Where the boundaries of a year are kept."""
    return cache_folder() / FOLDER / f"municipalities-{year}.geojson"


@lru_cache(4)
def _read(path: Path, changed: int) -> Kept:
    """`changed` is when the file was written, so that a newer one is read anew."""
    document = json.loads(path.read_text("utf-8"))
    about, features = document["mgn"], document["features"]
    return Kept(
        int(about["year"]),
        str(about["origin"]),
        date.fromisoformat(about["fetched"]),
        {feature["id"]: _polygons(feature["geometry"]["coordinates"]) for feature in features},
        {feature["id"]: _position(feature["properties"]["anchor"]) for feature in features},
    )


def _polygons(coordinates: Sequence[Any]) -> tuple[Rings, ...]:
    """GeoJSON repeats the first point of a ring at its end; we do not."""
    return tuple(
        tuple(tuple(_position(point) for point in ring[:-1]) for ring in polygon) for polygon in coordinates
    )


def _position(point: Sequence[float]) -> Position:
    return float(point[0]), float(point[1])


def _document(kept: Kept, names: Mapping[str, str]) -> dict[str, Any]:
    about = {"year": kept.year, "origin": kept.origin, "fetched": kept.fetched.isoformat()}
    return {
        "type": "FeatureCollection",
        "mgn": about,
        "features": [_feature(code, kept, names.get(code, code)) for code in sorted(kept.areas)],
    }


def _feature(code: str, kept: Kept, name: str) -> dict[str, Any]:
    coordinates = [[[*ring, ring[0]] for ring in polygon] for polygon in kept.areas[code]]
    return {
        "type": "Feature",
        "id": code,
        "properties": {"code": code, "name": name, "anchor": kept.anchors[code]},
        "geometry": {"type": "MultiPolygon", "coordinates": coordinates},
    }
