"""SVG that any program can draw: well-formed, safe, complete in itself, the same every time."""

import xml.etree.ElementTree as ET

import pytest

from api.maps.choosing import MapChoice, drawn
from api.maps.files import map_file
from api.maps.on_page import locator, page_map
from api.maps.picture import Area, Look, Picture, Words
from api.maps.svg import body, svg
from api.maps.tiles import tile_geography
from graph.day import GraphOnDay
from queries.layers import all_layers
from queries.layers.layer import Pattern
from tests.api.maps.conftest import BOTH

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("geography", BOTH)
@pytest.mark.parametrize("id", all_layers())
@pytest.mark.usefixtures("boundaries")
def test_every_layer_is_well_formed_and_complete(country: GraphOnDay, id: str, geography: str) -> None:
    root = ET.fromstring(map_file(drawn(country, MapChoice(id, geography=geography)), "svg"))
    shapes = [path for path in root.iter(f"{SVG}path") if path.get("data-code")]
    assert len(shapes) == 342
    assert all(path.findtext(f"{SVG}title") for path in shapes)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    used = {value for element in root.iter() if (value := element.get("fill", "")).startswith("url(")}
    assert {value[5:-1] for value in used} <= set(ids)


@pytest.mark.parametrize("id", all_layers())
def test_nothing_is_loaded_and_nothing_needs_a_style_sheet(country: GraphOnDay, id: str) -> None:
    text = map_file(drawn(country, MapChoice(id)), "svg").decode()
    assert "style=" not in text
    assert "<style" not in text
    assert "<script" not in text
    assert "href=" not in text
    assert text.count("http") == text.count("http://www.w3.org/2000/svg")


def test_the_same_map_has_the_same_bytes(country: GraphOnDay) -> None:
    choice = MapChoice("coverage")
    assert map_file(drawn(country, choice), "svg") == map_file(drawn(country, choice), "svg")


def test_unknown_and_several_have_patterns(country: GraphOnDay) -> None:
    text = map_file(drawn(country, MapChoice()), "svg").decode()
    for kind in ("diagonal", "stripes", "dots"):
        assert f'<pattern id="map-{kind}-' in text


def test_words_of_people_are_escaped() -> None:
    look = Look("#FFFFFF", Pattern.CROSS, "#000000")
    ring = ((0.0, 0.0), (5.0, 0.0), (5.0, 5.0))
    hostile = '<script>alert("&")</script>'
    marks = (Area(((ring,),), look, "GM0001", "one", hostile), Words((1, 1), hostile, 10))
    root = ET.fromstring(svg(Picture(10, 10, hostile, hostile, "NL", marks)))
    assert root.findtext(f"{SVG}title") == hostile
    assert not list(root.iter(f"{SVG}script"))


def test_links_are_escaped_and_stay_out_of_the_tabs() -> None:
    ring = ((0.0, 0.0), (5.0, 0.0), (5.0, 5.0))
    text = body(
        (Area(((ring,),), Look("#FFFFFF"), "GM0001", "one", "Dorp"),), "map", lambda code: f'/x"?a&b={code}'
    )
    (link,) = ET.fromstring(f"<g>{text}</g>").iter("a")
    assert link.get("href") == '/x"?a&b=GM0001'
    assert link.get("tabindex") == "-1"


@pytest.mark.usefixtures("boundaries")
def test_a_map_for_a_page(country: GraphOnDay) -> None:
    found = page_map(drawn(country, MapChoice("coverage")), lambda code: f"/gemeente/{code}")
    root = ET.fromstring(str(found.svg))
    assert root.get("aria-hidden") == "true"
    assert len(list(root.iter("a"))) == 342
    assert {path.get("id") for path in root.iter("path")} >= {"kaart-GM0344", "kaart-GM0363"}
    assert sum(row.municipalities for row in found.legend) == 342
    assert [row.id for row in found.legend] == ["one", "one-in-our-sources", "multiple", "sources-differ"]
    assert found.legend[0].count == "30 regio's, 230 gemeenten"
    assert all(row.swatch.startswith("<svg") for row in found.legend)
    assert found.key[0].label == "Region"
    assert found.choice.startswith("Peildatum 22 november 2026 · Op de lijst")
    assert "Bronnen:" in found.sources
    assert found.remark == ""


def test_ids_of_a_map_and_its_legend_never_meet(country: GraphOnDay) -> None:
    found = page_map(drawn(country, MapChoice()))
    whole = f"<div>{found.svg}{''.join(row.swatch for row in found.legend)}</div>"
    ids = [element.get("id") for element in ET.fromstring(whole).iter() if element.get("id")]
    assert len(ids) == len(set(ids))


def test_a_small_map_shows_where_a_thing_lies(country: GraphOnDay) -> None:
    text = str(locator(tile_geography(country), frozenset({"GM0344", "GM0363"})))
    root = ET.fromstring(text)
    groups = [group for group in root.iter("g") if group.get("fill")]
    assert sorted(len(list(group)) for group in groups) == [2, 340]
    assert len(text) < 40_000
