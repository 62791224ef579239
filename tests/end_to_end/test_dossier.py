"""The dossier and the brief in a real browser: on paper, on a phone, and for everybody."""

import re

import pytest
from playwright.sync_api import Page

from tests.end_to_end.conftest import PHONE, Audit


def sheets(page: Page) -> int:
    """On how many pages of paper the page prints."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("code", ["GM0344", "GM0317", "GM0457", "GM0034"])
def test_a_brief_fits_on_one_sheet(page: Page, code: str) -> None:
    page.goto(f"/gemeente/{code}/brief")
    assert sheets(page) == 1


def test_the_alderman_finds_the_brief_and_the_dossier(page: Page, audit: Audit) -> None:
    page.goto("/gemeente/GM0344")
    page.get_by_role("link", name="Brief van één bladzijde voor het college").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Utrecht en het mentale gezondheidsnetwerk"
    assert audit(page) == []
    page.get_by_role("link", name="Dossier van de regio Utrecht").click()
    assert page.get_by_role("heading", name="Niet in onze bronnen, en wie het weet").is_visible()
    assert audit(page) == []
    assert sheets(page) <= 6


def test_they_fit_a_phone(page: Page) -> None:
    page.set_viewport_size(PHONE)
    for path in ("/gemeente/GM0344/brief", "/regio/iza-rijk-van-nijmegen"):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
