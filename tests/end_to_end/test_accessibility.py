"""axe-core finds nothing to object to, on any page, in light and in dark, on a desk and on a phone."""

import pytest
from playwright.sync_api import Page

from tests.end_to_end.conftest import PHONE, Audit

pytestmark = pytest.mark.browser

PAGES = (
    "/",
    "/?laag=coverage&geografie=grenzen&lang=en",
    "/?laag=first-insurer&groep=unknown&sorteer=-regio",
    "/zoek?q=utrecht",
    "/regio/iza-zeeland",
    "/netwerk/gezond-groningen",
    "/gemeente/GM0344",
    "/gemeente/GM0457",
    "/organisatie/zilveren-kruis",
    "/ding/groningen-met-gezond-verstand",
    "/overzichten",
    "/overzichten/who-leads",
    "/overzichten/gaps",
    "/overzichten/compare-regions?regions=iza-zeeland&regions=iza-flevoland",
    "/overzichten/connections?from=GGz+Breburg&to=cz",
    "/overzichten/salience",
    "/overzichten/ending-soon?within=1y",
    "/overzichten/plan-and-money?network=gezond-groningen",
    "/overzichten/still-to-decide",
    "/overzichten/insurer-portfolio?insurer=cz",
    "/overzichten/timeline?id=iza-zeeland",
    "/businesscase?regio=iza-groningen&productive_hours=1350",
    "/toets",
    "/toets?oordeel=unknown",
    "/toets/R01",
    "/wijzigingen",
    "/bronnen",
    "/ontologie",
    "/catalogus",
    "/ontologie?zoek=preferent",
    "/bronnen/programme-list-2026-04-16",
    "/graphql?eenvoudig=1",
    "/netwerk/bestaat-niet",
    "/?op=gisteren",
)


@pytest.mark.parametrize("path", PAGES)
def test_nothing_to_object_to(page: Page, audit: Audit, path: str) -> None:
    page.goto(path)
    assert audit(page) == []


@pytest.mark.parametrize(
    "path", ["/", "/regio/iza-zeeland", "/toets", "/zoek?q=utrecht", "/businesscase?regio=iza-groningen"]
)
def test_nothing_to_object_to_in_the_dark_on_a_phone(page: Page, audit: Audit, path: str) -> None:
    page.set_viewport_size(PHONE)
    page.emulate_media(color_scheme="dark")
    page.goto(path)
    assert audit(page) == []
