"""What policy staff come for, walked in a real browser on the bundled facts."""

import io
import re
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import BrowserContext, Page, expect

from api.web.graphql_endpoint import has_graphiql
from tests.browsing import missing
from tests.end_to_end.conftest import PHONE

pytestmark = pytest.mark.browser


def test_find_the_network_of_a_municipality_by_its_old_name(page: Page) -> None:
    page.goto("/")
    page.get_by_role("searchbox", name="Zoek een gemeente").fill("weesp")
    page.get_by_role("button", name="Zoek").click()
    first = page.get_by_role("listitem").filter(has_text="Weesp").first
    expect(first).to_contain_text("bestaat sinds 24 maart 2022 niet meer en is nu Amsterdam")
    expect(first).to_contain_text("precies één netwerk: Mentale gezondheidsnetwerken Amsterdam")
    first.get_by_role("link", name="Mentale gezondheidsnetwerken Amsterdam").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mentale gezondheidsnetwerken Amsterdam")


def test_find_who_leads_in_a_region_and_follow_the_source(page: Page) -> None:
    page.goto("/regio/iza-zeeland")
    card = page.get_by_role("region", name="Wie leidt, wie het mandaat heeft")
    expect(card).to_contain_text("CZ is in onze bronnen de eerste verzekeraar van Zeeland")
    expect(card).to_contain_text("Goes is de mandaathouder van Zeeland.")
    card.locator("a.cite").first.click()
    _, _, anchor = page.url.partition("#")
    assert anchor.startswith("bron-")
    source = page.locator(f"#{anchor}")
    expect(source.get_by_role("link").last).to_have_attribute("href", re.compile("^https://"))
    source.get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(r"/bronnen/"))
    expect(page.get_by_role("main")).to_contain_text("Zeeland")


def test_find_the_municipalities_without_a_network_on_the_map_and_take_them_along(page: Page) -> None:
    page.goto("/")
    sentence = page.locator("#antwoord")
    number = sentence.get_by_role("link").nth(3)
    expect(sentence).to_contain_text(f"{number.inner_text()} bij geen enkel netwerk")
    count = int(number.inner_text())
    shapes = page.locator("#kaart .area-none path")
    expect(shapes).to_have_count(count)
    number.click()
    rows = page.locator("#gemeenten tbody tr")
    expect(rows).to_have_count(count)
    codes = {row.get_attribute("data-code") for row in rows.all()}
    assert codes == {shape.get_attribute("data-code") for shape in shapes.all()}
    with page.expect_download() as told:
        page.get_by_role("link", name="Excel").click()
    sheet = load_workbook(io.BytesIO(Path(told.value.path()).read_bytes()))["Antwoord"]
    assert {row[0].value for row in sheet.iter_rows(min_row=2)} == codes


def test_another_day_gives_another_map(page: Page) -> None:
    page.goto("/")
    expect(page.locator("#kaart .area-one path").first).to_be_attached()
    page.get_by_label("Peildatum").fill("2026-01-01")
    expect(page).to_have_url(re.compile("op=2026-01-01"))
    expect(page.locator("#kaart .area-one path")).to_have_count(0)
    expect(page.locator("#kaart .area-unknown path")).to_have_count(342)
    page.go_back()
    expect(page.locator("#kaart .area-one path").first).to_be_attached()


def test_another_layer_shows_without_loading_the_page(page: Page) -> None:
    page.goto("/")
    page.evaluate("window.sameDocument = true")
    page.locator("#laag").select_option("first-insurer")
    expect(page.get_by_role("heading", level=1)).to_contain_text("eerste")
    assert page.evaluate("window.sameDocument") is True
    page.reload()
    expect(page.locator("#laag")).to_have_value("first-insurer")


def test_the_filter_and_the_order_are_instant(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Filter op naam").fill("zeeland")
    rows = page.locator("#gemeenten tbody tr:not([hidden])")
    expect(rows).to_have_count(13)
    expect(page.locator("#aantal")).to_contain_text("13 van 342")
    page.get_by_label("Filter op naam").fill("")
    page.get_by_role("columnheader", name="Netwerk").get_by_role("link").click()
    expect(page.get_by_role("columnheader", name="Netwerk")).to_have_attribute("aria-sort", "ascending")
    assert "sorteer=netwerk" in page.url
    seen = rows.locator("td:nth-child(2)").first.inner_text()
    page.reload()
    assert rows.locator("td:nth-child(2)").first.inner_text() == seen


def test_municipalities_without_an_insurer_come_last_as_on_the_server(page: Page) -> None:
    codes = "[...document.querySelectorAll('#gemeenten tbody tr')].map((row) => row.dataset.code)"
    page.goto("/")
    page.get_by_role("columnheader", name="1e verzekeraar").get_by_role("link").click()
    by_script = page.evaluate(codes)
    page.goto("/?sorteer=verzekeraar")
    unknown = page.locator("#gemeenten td:nth-child(4):has(.empty)").count()
    assert unknown > 0
    assert set(page.evaluate(codes)[-unknown:]) == set(by_script[-unknown:])


def test_row_and_shape_light_up_together(page: Page) -> None:
    page.goto("/")
    page.locator('#gemeenten tr[data-code="GM0344"]').scroll_into_view_if_needed()
    page.locator('#gemeenten tr[data-code="GM0344"] th').hover()
    expect(page.locator("#kaart-GM0344")).to_have_class(re.compile("near"))
    page.locator("#kaart-GM0363").click()
    expect(page.locator('#gemeenten tr[data-code="GM0363"]')).to_have_class(re.compile("picked"))
    page.locator("#kaart-GM0363").click()
    expect(page).to_have_url(re.compile("/gemeente/GM0363"))


def test_a_region_prints_on_paper_with_date_and_address(page: Page, tmp_path: Path) -> None:
    page.goto("/regio/iza-zeeland")
    printed = page.pdf(format="A4", prefer_css_page_size=True)
    assert printed.startswith(b"%PDF")
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", printed)) <= 3
    page.emulate_media(media="print")
    expect(page.locator(".print-foot")).to_be_visible()
    expect(page.locator(".print-foot")).to_contain_text("22 november 2026")
    expect(page.locator(".print-foot")).to_contain_text("/regio/iza-zeeland")
    expect(page.get_by_role("navigation", name="Onderdelen")).to_be_hidden()


def test_everything_reads_without_a_script(context: BrowserContext, address: str) -> None:
    browser = context.browser
    assert browser is not None
    plain = browser.new_context(java_script_enabled=False, base_url=address)
    page = plain.new_page()
    page.goto("/")
    page.locator("#laag").select_option("coverage")
    page.get_by_role("button", name="Toon").click()
    expect(page).to_have_url(re.compile("laag=coverage"))
    expect(page.locator("#gemeenten tbody tr")).to_have_count(342)
    page.get_by_label("Filter op naam").fill("zeeland")
    page.get_by_role("button", name="Filter").click()
    expect(page.locator("#gemeenten tbody tr")).to_have_count(13)
    plain.close()


def test_the_keyboard_reaches_the_answer(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    for _ in range(25):
        page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.closest('main') !== null")
    assert focused
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_a_phone_never_scrolls_sideways(page: Page) -> None:
    page.set_viewport_size(PHONE)
    for path in (
        "/",
        "/regio/iza-zeeland",
        "/toets",
        "/overzichten/who-leads",
        "/bronnen",
        "/ontologie",
        "/wijzigingen",
    ):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], path


def test_graphiql_answers_from_our_own_host(page: Page) -> None:
    if not has_graphiql():
        missing("GraphiQL (make graphiql)")
    page.goto("/graphql?query={ dataset { version } }")
    page.get_by_role("button", name="Execute query").click()
    expect(page.locator(".result-window")).to_contain_text('"version"')


def test_the_first_view_is_small(page: Page) -> None:
    page.goto("/")
    entries = page.evaluate(
        "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
        ".map(e => e.transferSize).reduce((a, b) => a + b, 0)"
    )
    assert entries < 300_000
