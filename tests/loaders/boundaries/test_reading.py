"""Boundaries in the shapes that offices publish: degrees either way round, the Dutch grid, a GeoPackage."""

import json
from pathlib import Path
from typing import Any

import geopandas
import pyogrio
import pytest
from pyogrio.errors import DataLayerError
from shapely.geometry import shape

from loaders.boundaries.problems import BoundariesUnavailable
from loaders.boundaries.reading import boundaries_of, read_file
from tests.loaders.boundaries.squares import country, feature, square

COUNTRY = country()


def frame() -> geopandas.GeoDataFrame:
    return geopandas.GeoDataFrame.from_features(COUNTRY, crs="EPSG:4326")


def assert_is_the_country(path: Path) -> None:
    found = {boundary.code: boundary for boundary in read_file(path)}
    assert set(found) == {each["properties"]["statcode"] for each in COUNTRY}
    for each in COUNTRY:
        boundary = found[each["properties"]["statcode"]]
        assert boundary.name == each["properties"]["statnaam"]
        assert boundary.shape.symmetric_difference(shape(each["geometry"])).area < 1e-6


def test_geojson(tmp_path: Path) -> None:
    path = tmp_path / "gemeenten.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": COUNTRY}), "utf-8")
    assert_is_the_country(path)


def test_a_geopackage(tmp_path: Path) -> None:
    path = tmp_path / "gemeenten.gpkg"
    frame().to_file(path, layer="gemeente", driver="GPKG")
    assert_is_the_country(path)


def test_a_geopackage_in_the_dutch_grid_among_other_layers(tmp_path: Path) -> None:
    path = tmp_path / "gebieden.gpkg"
    grid = frame().to_crs(28992)
    grid.rename(columns={"statcode": "gebied"}).to_file(path, layer="provincie", driver="GPKG")
    grid.assign(since=2024, share=0.5).to_file(path, layer="gemeente", driver="GPKG")
    assert_is_the_country(path)


def test_geojson_in_the_dutch_grid(tmp_path: Path) -> None:
    path = tmp_path / "rd.json"
    path.write_text(frame().to_crs(28992).to_json(), "utf-8")
    assert_is_the_country(path)


def test_latitude_first(tmp_path: Path) -> None:
    path = tmp_path / "turned.geojson"
    turned = [{**each, "geometry": _turned(each["geometry"])} for each in COUNTRY]
    path.write_text(json.dumps({"features": turned}), "utf-8")
    assert_is_the_country(path)


def _turned(geometry: dict[str, Any]) -> dict[str, Any]:
    rings = [[[y, x] for x, y in ring] for ring in geometry["coordinates"]]
    return {**geometry, "coordinates": rings}


@pytest.mark.parametrize(
    "properties",
    [
        {"gm_code": "GM0001"},
        {"statcode": " gm0001 "},
        {"GM_CODE": "GM0001"},
        {"code": "0001"},
        {"identificatie": "GM0001", "code": "0001"},
    ],
)
def test_a_code_by_any_of_its_names(properties: dict[str, str]) -> None:
    (found,) = boundaries_of([{"properties": properties, "geometry": COUNTRY[0]["geometry"]}])
    assert found.code == "GM0001"


def test_what_is_no_municipality_is_passed_over() -> None:
    others: list[dict[str, Any]] = [
        {"properties": {"statcode": "PV20"}, "geometry": COUNTRY[0]["geometry"]},
        feature(2, [5.0, 52.0], "Point"),
        feature(3, None),
        {"properties": {"statcode": "GM0004"}, "geometry": None},
        feature(5, [[["a", "b"]]]),
        feature(6, [], "MultiPolygon"),
        {"properties": {"statcode": None}, "geometry": COUNTRY[0]["geometry"]},
    ]
    assert [found.code for found in boundaries_of([COUNTRY[0], *others])] == ["GM0001"]


def test_nothing_of_use() -> None:
    with pytest.raises(BoundariesUnavailable, match="geen gemeenten"):
        boundaries_of([{"properties": {}, "geometry": None}])


def test_height_is_left_out() -> None:
    raised = [[[x, y, 12.5] for x, y in ring] for ring in square(0, 0)]
    (found,) = boundaries_of([feature(1, raised)])
    assert not found.shape.has_z


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BoundariesUnavailable, match="geen bestand"):
        read_file(tmp_path / "nothing.gpkg")


def test_a_file_of_another_kind(tmp_path: Path) -> None:
    path = tmp_path / "notes.gpkg"
    path.write_text("these are notes", "utf-8")
    with pytest.raises(BoundariesUnavailable):
        read_file(path)


def test_a_file_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(path: Path) -> bytes:
        raise PermissionError(path)

    path = tmp_path / "gemeenten.geojson"
    path.write_text("{}", "utf-8")
    monkeypatch.setattr(Path, "read_bytes", fails)
    with pytest.raises(BoundariesUnavailable, match="niet te lezen"):
        read_file(path)


def test_a_layer_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*arguments: object, **named: object) -> None:
        raise DataLayerError("broken")

    path = tmp_path / "gemeenten.gpkg"
    frame().to_file(path, layer="gemeente", driver="GPKG")
    monkeypatch.setattr(pyogrio.raw, "read", fails)
    with pytest.raises(BoundariesUnavailable, match="De laag gemeente"):
        read_file(path)
