"""Where the words of every area stand: inside it, near its middle, and not over each other.

Small areas choose first, as they have the fewest places. What fits nowhere stands at its best place anyway:
a number that is missing from the map tells a reader less than one that touches another.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import hypot

from api.maps.geography import Bounds, Geography, Placement, Point
from api.maps.lettering import width_of
from queries.layers.layer import Group

LINE = 1.02
"""The height of a line of words, as a part of the size of the letters."""

BLOCK = 4.0
"""The side of a block of the map in which boxes are looked for, as a part of the size of the letters."""

SMALLER = 0.86
"""The size of letters in two lines, as a part of those in one."""


@dataclass(frozen=True, slots=True)
class Placed:
    """The lines of an area and the middle of the block that they form."""

    lines: tuple[str, ...]
    at: Point
    size: float


def placed_words(
    groups: Sequence[Group],
    geography: Geography,
    placement: Placement,
    size: float,
    taken: Iterable[Bounds] = (),
) -> list[Placed]:
    """The words of every group that has a place in the geography, with the first choice for the smallest."""
    boxes = _Crowd(taken, size * BLOCK)
    placed: list[Placed] = []
    for group in sorted(groups, key=lambda group: (len(group.members), group.thing.id)):
        points = [placement.point(point) for point in _choices(group, geography)]
        if group.short and points:
            lines = lines_of_short(group.short)
            letters = size * (SMALLER if len(lines) > 1 else 1)
            found = [(point, _box(lines, point, letters)) for point in points]
            at, box = min(found, key=lambda choice: boxes.overlap(choice[1]))
            boxes.add(box)
            placed.append(Placed(lines, at, letters))
    return placed


def lines_of_short(short: str) -> tuple[str, ...]:
    """Two names together stand below each other: `VGZ+` over `ZK`."""
    first, plus, second = short.partition("+")
    return (first + plus, second) if plus else (first,)


def around(at: Point, radius: float) -> Bounds:
    """The box around a circle."""
    return Bounds(at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius)


def _choices(group: Group, geography: Geography) -> list[Point]:
    """Points inside the area, those nearest to its middle first."""
    found = [geography.anchors[code] for code in sorted(group.members) if code in geography.anchors]
    if not found:
        return []
    x = sum(point[0] for point in found) / len(found)
    y = sum(point[1] for point in found) / len(found)
    return sorted(found, key=lambda point: hypot(point[0] - x, point[1] - y))


def _box(lines: Sequence[str], at: Point, size: float) -> Bounds:
    width = max(width_of(line, size, bold=True) for line in lines)
    height = len(lines) * size * LINE
    return Bounds(at[0] - width / 2, at[1] - height / 2, at[0] + width / 2, at[1] + height / 2)


class _Crowd:
    """Boxes, by the square blocks of the map that they touch: only those nearby are looked at."""

    def __init__(self, boxes: Iterable[Bounds], block: float) -> None:
        self._block = block
        self._boxes: defaultdict[tuple[int, int], list[Bounds]] = defaultdict(list)
        for box in boxes:
            self.add(box)

    def add(self, box: Bounds) -> None:
        """One more."""
        for block in self._touched(box):
            self._boxes[block].append(box)

    def overlap(self, box: Bounds) -> float:
        """How much of a box lies over others."""
        near = {id(other): other for block in self._touched(box) for other in self._boxes.get(block, ())}
        return sum(_overlap(box, other) for other in near.values())

    def _touched(self, box: Bounds) -> Iterator[tuple[int, int]]:
        columns = range(int(box.left // self._block), int(box.right // self._block) + 1)
        rows = range(int(box.top // self._block), int(box.bottom // self._block) + 1)
        return product(columns, rows)


def _overlap(box: Bounds, other: Bounds) -> float:
    return max(0.0, min(box.right, other.right) - max(box.left, other.left)) * max(
        0.0, min(box.bottom, other.bottom) - max(box.top, other.top)
    )
