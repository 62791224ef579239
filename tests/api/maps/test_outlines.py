"""The outline of several areas is what is left when their shared edges are gone."""

from collections.abc import Iterable

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from api.maps.choosing import geography_of
from api.maps.geography import Polygon
from api.maps.outlines import outline
from api.maps.tiles import hexagon
from graph.day import GraphOnDay
from queries.layers import layer
from queries.layers.layer import Choices
from tests.loaders.boundaries.reference import needs_reference

places = st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=1, max_size=20)


def length_around(polygons: Iterable[Polygon]) -> float:
    union = shapely.union_all([shapely.Polygon(polygon[0], polygon[1:]) for polygon in polygons])
    return float(shapely.length(union))


@given(places)
def test_the_outline_of_tiles_is_that_of_their_union(chosen: set[tuple[int, int]]) -> None:
    tiles = [hexagon(*place) for place in sorted(chosen)]
    length = sum(shapely.LinearRing(ring).length for ring in outline(tiles))
    assert length == pytest.approx(length_around(tiles))


def test_one_tile_is_its_own_outline() -> None:
    (ring,) = outline([hexagon(2, 3)])
    assert set(ring) == set(hexagon(2, 3)[0])


def test_tiles_around_a_hole_have_two_rings() -> None:
    around = [(1, 0), (2, 0), (0, 1), (2, 1), (1, 2), (2, 2)]
    assert len(outline(hexagon(*place) for place in around)) == 2


def test_nothing_has_no_outline() -> None:
    assert outline([]) == ()


@needs_reference
@pytest.mark.usefixtures("boundaries")
def test_the_outline_of_every_region_is_that_of_its_municipalities(country: GraphOnDay) -> None:
    areas = geography_of(country, "official").areas
    for group in layer("scheme").on(country, Choices()).groups:
        polygons = [polygon for code in sorted(group.members) for polygon in areas[code]]
        length = sum(shapely.LinearRing(ring).length for ring in outline(polygons))
        assert length == pytest.approx(length_around(polygons), rel=1e-6), group.thing.name
