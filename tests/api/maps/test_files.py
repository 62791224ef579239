"""Every form of file: what people open it with can open it."""

import io
import json
import re
from html.parser import HTMLParser

import pytest
import shapely
from PIL import Image

from api.maps.choosing import Drawn, MapChoice, drawn
from api.maps.files import MEDIA_TYPES, file_name, map_file
from api.maps.picture import Area
from api.maps.sheet import sheet
from api.maps.standalone import STYLE, style_digest
from graph.day import GraphOnDay
from graph.errors import BadInput
from tests.api.maps.conftest import BOTH


def image(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content)).convert("RGB")


@pytest.mark.parametrize("geography", BOTH)
@pytest.mark.usefixtures("boundaries")
def test_png_at_both_resolutions(country: GraphOnDay, geography: str) -> None:
    found = drawn(country, MapChoice("coverage", geography=geography))
    screen, print_ = (image(map_file(found, "png", dpi)) for dpi in (150, 300))
    assert screen.width == 1875
    assert print_.width == 3750
    assert Image.open(io.BytesIO(map_file(found, "png", 150))).info["dpi"] == pytest.approx(
        (150, 150), abs=0.5
    )


LIGHT = (255, 255, 255)
DRAWN = {
    "one": {(0x00, 0x72, 0xB2)},
    "multiple": {(0xE6, 0x9F, 0x00), LIGHT},
    "sources-differ": {(0xD5, 0x5E, 0x00), LIGHT},
}


@pytest.mark.parametrize("geography", BOTH)
@pytest.mark.usefixtures("boundaries")
def test_colours_and_patterns_are_on_the_picture(country: GraphOnDay, geography: str) -> None:
    found = drawn(country, MapChoice("coverage", geography=geography))
    marks = sheet(found.painted, found.geography, found.day, found.language).marks
    picture = image(map_file(found, "png", 300))
    for map_class, colours in DRAWN.items():
        seen: set[tuple[int, ...]] = set()
        for mark in marks:
            if isinstance(mark, Area) and mark.map_class == map_class:
                seen |= colours_within(picture, mark, 300 / 96)
        assert colours <= seen, map_class
        others = {colour for other in DRAWN.values() for colour in other} - colours - {LIGHT}
        assert not others & seen, map_class


def colours_within(picture: Image.Image, area: Area, scale: float) -> set[tuple[int, ...]]:
    """The colours around a point inside an area, well within its edge."""
    polygon = shapely.Polygon(area.polygons[0][0]).buffer(-3)
    if polygon.is_empty:
        return set()
    x, y = (round(part * scale) for part in shapely.get_coordinates(polygon.representative_point())[0])
    part = picture.crop((x - 9, y - 9, x + 9, y + 9))
    return {colour for _, colour in part.getcolors(1024) or [] if isinstance(colour, tuple)}


def test_the_same_map_has_the_same_bytes(networks: Drawn) -> None:
    for form in ("png", "pdf", "html", "geojson"):
        assert map_file(networks, form) == map_file(networks, form)


def test_pdf_is_one_page_of_vectors_with_a_title(networks: Drawn) -> None:
    content = map_file(networks, "pdf")
    assert content.startswith(b"%PDF-1.")
    assert content.rstrip().endswith(b"%%EOF")
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == 1
    assert b"/Subtype /Image" not in content
    assert b"Netwerken" in content or "Netwerken".encode("utf-16-be") in content


class Reading(HTMLParser):
    """Collects what an HTML file refers to and its cells."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[tuple[str, str]] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [(tag, value or "") for name, value in attrs if name in ("href", "src")]


def test_html_needs_nothing_else_and_has_every_row(networks: Drawn) -> None:
    text = map_file(networks, "html").decode()
    reading = Reading()
    reading.feed(text)
    assert text.startswith("<!doctype html>")
    assert not {"script", "link", "img", "iframe"} & set(reading.tags)
    assert all(tag == "a" and link.startswith("http") for tag, link in reading.links)
    assert reading.tags.count("tr") == 343
    assert "style=" not in text
    assert STYLE in text
    assert style_digest().startswith("'sha256-")


def test_geojson_and_svg_are_text(networks: Drawn) -> None:
    assert json.loads(map_file(networks, "geojson"))["type"] == "FeatureCollection"
    assert map_file(networks, "svg").decode().startswith("<?xml")


def test_a_form_or_resolution_that_does_not_exist(networks: Drawn) -> None:
    with pytest.raises(BadInput, match="svg"):
        map_file(networks, "gif")
    with pytest.raises(BadInput, match="150"):
        map_file(networks, "png", 72)


def test_a_download_has_a_name(networks: Drawn) -> None:
    assert file_name(networks, "pdf") == "kaart-networks-2026-11-22.pdf"
    assert set(MEDIA_TYPES) == {"svg", "png", "pdf", "geojson", "html"}


def test_a_language_that_is_not_there(country: GraphOnDay) -> None:
    with pytest.raises(BadInput, match="nl of en"):
        drawn(country, MapChoice(language="fr"))
