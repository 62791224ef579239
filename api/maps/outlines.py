"""The outline of several areas together: what they share disappears, what is left is their border.

Works on any geography in which neighbours share their corners exactly: an edge between two members is walked
twice, once from each side, and an edge of the border once. So no region's outline is ever stored.
"""

from collections.abc import Iterable, Iterator

from api.maps.geography import Point, Polygon, Ring

Edge = tuple[Point, Point]


def outline(polygons: Iterable[Polygon]) -> tuple[Ring, ...]:
    """The rings around several polygons together, outer ones and holes alike, in a fixed order."""
    left: dict[Edge, None] = {}
    for polygon in polygons:
        for edge in _edges(polygon):
            back = edge[1], edge[0]
            if back in left:
                del left[back]
            else:
                left[edge] = None
    return tuple(_rings(left))


def _edges(polygon: Polygon) -> Iterator[Edge]:
    for ring in polygon:
        yield from zip(ring, (*ring[1:], ring[0]), strict=True)


def _rings(edges: Iterable[Edge]) -> Iterator[Ring]:
    onward: dict[Point, list[Point]] = {}
    for start, end in edges:
        onward.setdefault(start, []).append(end)
    while onward:
        first = next(iter(onward))
        ring = [first]
        while (point := _step(onward, ring[-1])) is not None and point != first:
            ring.append(point)
        yield tuple(ring)


def _step(onward: dict[Point, list[Point]], point: Point) -> Point | None:
    ends = onward.get(point)
    if not ends:
        return None
    end = ends.pop()
    if not ends:
        del onward[point]
    return end
