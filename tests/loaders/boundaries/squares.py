"""A small country of squares in the middle of the Netherlands, drawn by hand."""

from typing import Any

WEST, SOUTH, SIDE = 5.0, 52.0, 0.1


def square(column: int, row: int, side: float = SIDE) -> list[list[list[float]]]:
    """The ring of a square, against the clock."""
    left, low = round(WEST + column * SIDE, 6), round(SOUTH + row * SIDE, 6)
    right, high = round(left + side, 6), round(low + side, 6)
    return [[[left, low], [right, low], [right, high], [left, high], [left, low]]]


def feature(number: int, coordinates: Any, kind: str = "Polygon") -> dict[str, Any]:  # noqa: ANN401
    """A municipality as PDOK gives it."""
    return {
        "type": "Feature",
        "properties": {"statcode": f"GM{number:04}", "statnaam": f"Dorp {number}"},
        "geometry": {"type": kind, "coordinates": coordinates},
    }


def country(columns: int = 4, rows: int = 3) -> list[dict[str, Any]]:
    """A field of squares, numbered from one."""
    places = [(column, row) for row in range(rows) for column in range(columns)]
    return [feature(number, square(*place)) for number, place in enumerate(places, start=1)]


def expected(features: list[dict[str, Any]]) -> dict[str, str]:
    """Code and name of the features."""
    found = [each["properties"] for each in features]
    return {each["statcode"]: each["statnaam"] for each in found}
