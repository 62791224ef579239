"""GeoJSON by RFC 7946 that other programs load."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import geopandas
import pytest
import shapely

from api.maps.choosing import MapChoice, drawn
from api.maps.files import map_file
from graph.day import GraphOnDay
from graph.graph import Graph
from queries.layers import all_layers, layer
from queries.layers.layer import Choices
from tests.api.maps.conftest import BOTH
from tests.loaders.boundaries.reference import needs_reference


def collection(view: GraphOnDay, choice: MapChoice) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(map_file(drawn(view, choice), "geojson"))
    return found


def codes_in(found: dict[str, Any]) -> list[str]:
    return [feature["properties"]["code"] for feature in found["features"]]


def polygons_of(geometry: dict[str, Any]) -> list[Any]:
    return [geometry["coordinates"]] if geometry["type"] == "Polygon" else list(geometry["coordinates"])


@pytest.mark.parametrize("geography", BOTH)
@pytest.mark.usefixtures("boundaries")
def test_rings_close_and_follow_the_right_hand_rule(country: GraphOnDay, geography: str) -> None:
    found = collection(country, MapChoice(geography=geography))
    assert found["type"] == "FeatureCollection"
    assert codes_in(found) == [node.id for node in country.of_label("Municipality")]
    for feature in found["features"]:
        assert shapely.from_geojson(json.dumps(feature["geometry"])).is_valid
        for rings in polygons_of(feature["geometry"]):
            for place, ring in enumerate(rings):
                assert ring[0] == ring[-1]
                assert len(ring) >= 4
                assert shapely.LinearRing(ring).is_ccw == (place == 0)
                assert all(3 < x < 7.5 and 50 < y < 54 for x, y in ring)


@pytest.mark.parametrize("id", all_layers())
def test_properties_are_those_of_the_layer(country: GraphOnDay, id: str) -> None:
    painted = layer(id).on(country, Choices())
    found = collection(country, MapChoice(id))
    assert found["layer"] == id
    assert found["as_of"] == "2026-11-22"
    for place, feature in zip(painted.places, found["features"], strict=True):
        properties = feature["properties"]
        assert feature["id"] == properties["code"] == place.municipality.id
        assert (properties["name"], properties["class"]) == (place.municipality.name, place.map_class)
        assert (properties["label"], properties["sentence"]) == (place.label.nl, place.sentence.nl)
        assert [source["id"] for source in properties["sources"]] == [source.id for source in place.sources]
    counted = {entry["class"]: entry["municipalities"] for entry in found["legend"]}
    assert counted == {entry.map_class.id: entry.municipalities for entry in painted.legend()}


def test_tiles_say_that_they_are_a_drawing(country: GraphOnDay) -> None:
    found = collection(country, MapChoice())
    assert found["schematic"] is True
    assert "geen ligging op aarde" in found["remark"]
    assert all(feature["properties"]["schematic"] for feature in found["features"])


@needs_reference
@pytest.mark.usefixtures("boundaries")
def test_boundaries_say_where_they_come_from(country: GraphOnDay) -> None:
    found = collection(country, MapChoice(geography="official"))
    assert found["schematic"] is False
    assert "CBS / Kadaster / PDOK, CC BY 4.0" in found["attribution"]


def test_a_municipality_without_a_tile_has_no_shape(reference: Graph) -> None:
    view = GraphOnDay(reference, date(2021, 6, 1))
    found = collection(view, MapChoice())
    unlocated = [feature for feature in found["features"] if feature["geometry"] is None]
    assert codes_in(found) == [node.id for node in view.of_label("Municipality")]
    assert "Brielle" in {feature["properties"]["name"] for feature in unlocated}


@pytest.mark.parametrize("geography", BOTH)
@pytest.mark.usefixtures("boundaries")
def test_geopandas_loads_it(country: GraphOnDay, geography: str, tmp_path: Path) -> None:
    path = tmp_path / "kaart.geojson"
    path.write_bytes(map_file(drawn(country, MapChoice("coverage", geography=geography)), "geojson"))
    frame = geopandas.read_file(path)
    assert list(frame["code"]) == [node.id for node in country.of_label("Municipality")]
    assert frame.crs.to_epsg() == 4326
    painted = layer("coverage").on(country, Choices())
    assert list(frame["class"]) == [place.map_class for place in painted.places]
    assert frame.geometry.is_valid.all()
