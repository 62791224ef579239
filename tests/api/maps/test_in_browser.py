"""Maps in a real browser: every word where it belongs, nothing fetched, nothing refused."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from api.maps.choosing import MapChoice, drawn
from api.maps.files import map_file
from graph.day import GraphOnDay
from queries.layers import all_layers
from tests.api.maps.conftest import BOTH

pytestmark = pytest.mark.browser

OUTSIDE = """() => [...document.querySelectorAll('text')].filter(text => {
    const box = text.getBBox(), view = text.ownerSVGElement.viewBox.baseVal
    return box.x < 0 || box.y < 0 || box.x + box.width > view.width || box.y + box.height > view.height
}).map(text => text.textContent)"""

CROSSING = """() => {
    const lines = [...document.querySelectorAll('text')].filter(text => !text.hasAttribute('paint-order'))
    const boxes = lines.map(line => line.getBBox())
    const found = []
    for (let one = 0; one < boxes.length; one++) for (let other = one + 1; other < boxes.length; other++) {
        const a = boxes[one], b = boxes[other]
        const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
        const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
        if (across > 1 && down > 6) found.push([lines[one].textContent, lines[other].textContent])
    }
    return found
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that may ask nothing of the network and complains of nothing."""
    complaints: list[str] = []
    page = browser.new_page(viewport={"width": 1240, "height": 1000})
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "request", lambda request: complaints.append(request.url) if request.url.startswith("http") else None
    )
    yield page
    page.close()
    assert complaints == []


@pytest.mark.parametrize("geography", BOTH)
@pytest.mark.parametrize("id", all_layers())
@pytest.mark.usefixtures("boundaries")
def test_all_words_are_on_the_picture_and_none_cross(
    country: GraphOnDay, page: Page, tmp_path: Path, id: str, geography: str
) -> None:
    path = tmp_path / "kaart.svg"
    path.write_bytes(map_file(drawn(country, MapChoice(id, geography=geography)), "svg"))
    page.goto(path.as_uri())
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate(CROSSING) == []
    assert page.locator("path[data-code]").count() == 342


@pytest.mark.parametrize("width", [360, 1280])
def test_the_standalone_page_fits_its_window(
    country: GraphOnDay, page: Page, tmp_path: Path, width: int
) -> None:
    path = tmp_path / "kaart.html"
    path.write_bytes(map_file(drawn(country, MapChoice("coverage")), "html"))
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(path.as_uri())
    picture = page.locator(".sheet").bounding_box()
    assert picture is not None
    assert picture["width"] <= width
    assert page.locator("tbody tr").count() == 342
    assert page.evaluate("document.documentElement.scrollWidth") <= width
