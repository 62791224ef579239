"""Where municipalities lie: tiles by the formula of the layout, boundaries as they were kept."""

from datetime import date
from math import hypot, sqrt
from pathlib import Path

import pytest

from api.maps.choosing import NOT_FETCHED, geography_of
from api.maps.geography import Bounds, placed_in
from api.maps.official import official_geography
from api.maps.tiles import centre, hexagon, tile_geography
from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.graph import Graph
from tests.loaders.boundaries.reference import needs_reference


def test_a_tile_lies_where_the_layout_says() -> None:
    for column, row in ((0, 0), (3, 4), (3, 5), (22, 33)):
        assert centre(column, row) == pytest.approx((column + (row % 2) / 2, row * sqrt(3) / 2))


def test_a_tile_is_a_regular_hexagon_that_points_up() -> None:
    ((*corners,),) = hexagon(3, 5)
    middle = centre(3, 5)
    assert len(corners) == 6
    for x, y in corners:
        assert hypot(x - middle[0], y - middle[1]) == pytest.approx(1 / sqrt(3))
    top = min(corners, key=lambda point: point[1])
    assert top[0] == pytest.approx(middle[0])


def test_neighbouring_tiles_share_their_corners_exactly() -> None:
    ((*first,),), ((*right,),), ((*below,),) = hexagon(3, 4), hexagon(4, 4), hexagon(3, 5)
    assert len(set(first) & set(right)) == 2
    assert len(set(first) & set(below)) == 2


def test_every_municipality_of_the_day_has_a_tile_of_its_own(country: GraphOnDay) -> None:
    tiles = tile_geography(country)
    assert set(tiles.areas) == {node.id for node in country.of_label("Municipality")}
    assert len(set(tiles.anchors.values())) == 342
    assert tiles.schematic


def test_tiles_in_degrees_lie_over_the_country(country: GraphOnDay) -> None:
    tiles = tile_geography(country)
    for point in tiles.anchors.values():
        longitude, latitude = tiles.to_degrees(point)
        assert 3.3 < longitude < 7.3
        assert 50.7 < latitude < 53.6


def test_a_municipality_of_another_day_has_no_tile(reference: Graph) -> None:
    then = tile_geography(GraphOnDay(reference, date(2021, 6, 1)))
    assert "GM0501" not in then.areas  # Brielle was merged away since
    assert "GM1992" not in then.areas  # Voorne aan Zee did not exist yet


def test_without_boundaries_there_are_tiles_and_how_to_get_them(country: GraphOnDay) -> None:
    found = geography_of(country, "grenzen")
    assert found.schematic
    assert found.remark == NOT_FETCHED
    assert "mgn boundaries fetch" in found.remark.nl


def test_a_damaged_cache_gives_tiles_and_says_so(
    country: GraphOnDay, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MGN_CACHE", str(tmp_path))
    (tmp_path / "boundaries").mkdir()
    (tmp_path / "boundaries" / "municipalities-2026.geojson").write_text("{", "utf-8")
    found = geography_of(country, "official")
    assert found.schematic
    assert "niet te lezen" in found.remark.nl


def test_a_geography_that_does_not_exist(country: GraphOnDay) -> None:
    with pytest.raises(BadInput, match="tiles"):
        geography_of(country, "globe")


@needs_reference
@pytest.mark.usefixtures("boundaries")
def test_boundaries_of_the_nearest_year_are_used_and_said() -> None:
    same, later = official_geography(date(2024, 6, 1)), official_geography(date(2026, 11, 22))
    assert same is not None
    assert later is not None
    assert same.remark.nl == ""
    assert "2026" in later.remark.nl
    assert "2024" in later.remark.nl
    assert "CBS / Kadaster / PDOK, CC BY 4.0" in later.attribution.nl


@needs_reference
@pytest.mark.usefixtures("boundaries")
def test_boundaries_lie_where_they_lay(country: GraphOnDay) -> None:
    found = geography_of(country, "official")
    utrecht = found.areas["GM0344"]
    points = [found.to_degrees(point) for polygon in utrecht for point in polygon[0]]
    assert min(x for x, _ in points) == pytest.approx(4.97, abs=0.05)
    assert max(y for _, y in points) == pytest.approx(52.14, abs=0.05)
    assert found.bounds().top == pytest.approx(-53.55, abs=0.05)


@needs_reference
@pytest.mark.usefixtures("boundaries")
def test_boundaries_of_another_country_give_tiles(voorbeeldland: Graph, today: date) -> None:
    found = geography_of(GraphOnDay(voorbeeldland, today), "official")
    assert found.schematic
    assert "geen grenzen" in found.remark.nl


def test_a_map_fills_its_box_without_bending() -> None:
    placement = placed_in(Bounds(0, 0, 2, 1), Bounds(10, 10, 110, 210))
    assert placement.scale == 50
    assert placement.point((0, 0)) == (10, 85)
    assert placement.point((2, 1)) == (110, 135)
