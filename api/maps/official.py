"""The official boundaries as a geography: those kept for the year of the day, or else the nearest year."""

from datetime import date
from functools import lru_cache
from math import cos, radians

from api.maps.geography import OFFICIAL, Geography, Point, Polygon
from graph.text import NOTHING, Text
from loaders.boundaries.cache import Kept, Rings, kept_years, read_kept

MIDDLE_LATITUDE = 52.2
NARROW = cos(radians(MIDDLE_LATITUDE))
"""A degree of longitude is this part of one of latitude in the middle of the country."""

DECIMALS = 6


def official_geography(day: date) -> Geography | None:
    """The boundaries of the year of `day`, else of the nearest year; None where none are kept.

    Raises BoundariesUnavailable where what is kept cannot be read.
    """
    year = _nearest_year(day.year, kept_years())
    return _geography(read_kept(year), day.year) if year is not None else None


def _nearest_year(wanted: int, years: list[int]) -> int | None:
    return min(years, key=lambda year: (abs(year - wanted), year), default=None)


@lru_cache(8)
def _geography(kept: Kept, wanted: int) -> Geography:
    return Geography(
        OFFICIAL,
        Text(f"Gemeentegrenzen {kept.year}", f"Municipal boundaries {kept.year}"),
        Text(
            f"Gemeentegrenzen {kept.year}: CBS / Kadaster / PDOK, CC BY 4.0, vereenvoudigd.",
            f"Municipal boundaries {kept.year}: CBS / Kadaster / PDOK, CC BY 4.0, simplified.",
        ),
        {code: tuple(_flat_polygon(rings) for rings in polygons) for code, polygons in kept.areas.items()},
        {code: _flat(point) for code, point in kept.anchors.items()},
        _degrees,
        schematic=False,
        remark=NOTHING if kept.year == wanted else _other_year(kept.year, wanted),
    )


def _other_year(year: int, wanted: int) -> Text:
    return Text(
        f"De gemeentegrenzen van {wanted} zijn niet opgehaald; dit zijn die van {year}.",
        f"The municipal boundaries of {wanted} were not fetched; these are those of {year}.",
    )


def _flat_polygon(rings: Rings) -> Polygon:
    return tuple(tuple(_flat(point) for point in ring) for ring in rings)


def _flat(point: Point) -> Point:
    return point[0] * NARROW, -point[1]


def _degrees(point: Point) -> Point:
    return round(point[0] / NARROW, DECIMALS), round(-point[1], DECIMALS)
