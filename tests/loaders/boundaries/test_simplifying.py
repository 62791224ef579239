"""Simpler lines that neighbours go on sharing: no slivers, no gaps, nobody lost."""

import random
from itertools import combinations

import pytest
import shapely
from shapely.geometry import MultiPolygon, Point, box

from loaders.boundaries.checking import check
from loaders.boundaries.problems import BoundariesInvalid
from loaders.boundaries.reading import boundaries_of
from loaders.boundaries.simplifying import anchor, simplified
from tests.loaders.boundaries import reference
from tests.loaders.boundaries.reference import needs_reference


def wavy(seed: int = 1) -> dict[str, MultiPolygon]:
    """Two towns with a wild river between them, drawn with a thousand corners."""
    chance = random.Random(seed)
    river = [(5.1 + chance.uniform(-0.0005, 0.0005), 52.0 + step / 5000) for step in range(1001)]
    west = MultiPolygon([shapely.Polygon([(5.0, 52.0), *river, (5.0, 52.2)])])
    east = MultiPolygon([shapely.Polygon([(5.2, 52.2), *reversed(river), (5.2, 52.0)])])
    return {"GM0001": west, "GM0002": east}


def corners(shapes: dict[str, MultiPolygon]) -> int:
    return sum(int(shapely.get_num_coordinates(shape)) for shape in shapes.values())


def assert_fits(shapes: dict[str, MultiPolygon]) -> None:
    found = list(shapes.values())
    assert all(shape.is_valid and not shape.is_empty for shape in found)
    assert shapely.coverage_is_valid(found)


def test_a_shared_line_stays_one_line() -> None:
    simple = simplified(wavy())
    assert_fits(simple)
    assert corners(simple) < corners(wavy()) / 10
    (whole,) = shapely.get_parts(shapely.coverage_union_all(list(simple.values())))
    assert shapely.get_num_interior_rings(whole) == 0


def test_a_sliver_between_neighbours_is_closed() -> None:
    shapes = {
        "GM0001": MultiPolygon([box(5.0, 52.0, 5.1, 52.1)]),
        "GM0002": MultiPolygon([box(5.0999, 52.0, 5.2, 52.1)]),
    }
    simple = simplified(shapes)
    assert_fits(simple)


def test_a_corner_that_only_one_neighbour_knows_is_shared() -> None:
    left = shapely.Polygon([(5.0, 52.0), (5.1, 52.0), (5.1, 52.2), (5.0, 52.2)])
    low, high = box(5.1, 52.0, 5.2, 52.1), box(5.1, 52.1, 5.2, 52.2)
    shapes = {f"GM000{n}": MultiPolygon([part]) for n, part in enumerate((left, low, high), start=1)}
    simple = simplified(shapes)
    assert_fits(simple)
    assert (5.1, 52.1) in list(simple["GM0001"].geoms[0].exterior.coords)


def test_towns_that_lie_over_each_other_are_refused() -> None:
    shapes = {
        "GM0001": MultiPolygon([box(5.0, 52.0, 5.1, 52.1)]),
        "GM0002": MultiPolygon([box(5.05, 52.0, 5.2, 52.1)]),
    }
    with pytest.raises(BoundariesInvalid, match="over elkaar"):
        simplified(shapes)


def test_an_island_and_a_lake_survive_and_rings_turn_the_right_way() -> None:
    land = shapely.Polygon(box(5.0, 52.0, 5.3, 52.3).exterior, [box(5.1, 52.1, 5.2, 52.2).exterior.coords])
    simple = simplified({"GM0001": MultiPolygon([box(5.4, 52.0, 5.45, 52.05), land])})["GM0001"]
    assert len(simple.geoms) == 2
    assert simple.geoms[0].area > simple.geoms[1].area
    assert simple.geoms[0].exterior.is_ccw
    assert not simple.geoms[0].interiors[0].is_ccw


def test_words_stand_inside_the_largest_part() -> None:
    shape = MultiPolygon([box(5.0, 52.0, 5.01, 52.01), box(5.2, 52.0, 5.4, 52.2)])
    x, y = anchor(shape)
    assert shape.geoms[1].contains(Point(x, y))
    assert (x, y) == pytest.approx((5.3, 52.1), abs=0.05)


@needs_reference
def test_the_real_country_keeps_every_municipality_and_its_area() -> None:
    shapes = check(boundaries_of(reference.features()), reference.names(), 2024)
    simple = simplified(shapes)
    assert list(simple) == list(shapes)
    assert_fits(simple)
    assert corners(simple) < corners(shapes)
    for code, shape in shapes.items():
        assert simple[code].area == pytest.approx(shape.area, rel=0.12), code
    assert all(shape.contains(Point(anchor(shape))) for shape in simple.values())


@needs_reference
def test_no_two_municipalities_of_the_real_country_overlap() -> None:
    shapes = check(boundaries_of(reference.features()), reference.names(), 2024)
    simple = list(simplified(shapes).values())
    tree = shapely.STRtree(simple)
    near = {(min(a, b), max(a, b)) for a, b in zip(*tree.query(simple, "overlaps"), strict=True)}
    assert sum(simple[a].intersection(simple[b]).area for a, b in near) == pytest.approx(0, abs=1e-9)
    assert near <= set(combinations(range(len(simple)), 2))
