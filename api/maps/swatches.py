"""A little of a class for the legend: its colour and pattern, or the tints that occur of one that is tinted."""

from collections.abc import Iterator

from api.maps.drawing import look_of
from api.maps.geography import Bounds, Ring
from api.maps.picture import QUIET, Area, Border
from queries.layers.layer import LegendEntry, Painted
from queries.layers.tints import TINTS, tint_of


def swatch(painted: Painted, entry: LegendEntry, box: Bounds) -> Iterator[Area | Border]:
    """The marks that fill the box."""
    tints = _tints(painted) if entry.map_class.tinted else [""]
    part = box.width / len(tints)
    for place, tint in enumerate(tints):
        left = box.left + place * part
        ring = _corners(Bounds(left, box.top, left + part, box.bottom))
        yield Area(((ring,),), look_of(entry.map_class, tint), edge_width=0)
    outline = entry.map_class.outline
    yield Border((_corners(box),), outline or QUIET, 1.4 if outline else 0.8)


def _tints(painted: Painted) -> list[str]:
    used = sorted({group.tint % len(TINTS) for group in painted.groups})
    return [tint_of(tint) for tint in used] or [""]


def _corners(box: Bounds) -> Ring:
    return (box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom)
