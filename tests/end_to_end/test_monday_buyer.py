"""The Monday of a regional buyer at an insurer: what ends within half a year where we lead, taken along."""

import io
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, expect

from api import clock
from api.app import create_app
from api.graphql.schema import SCHEMA
from api.opening import concepts
from api.serving import Keeper
from graph.store.memory import MemoryStore
from graph.text import dutch_date
from loaders.bundled import EXAMPLE, load_bundled
from tools.serving import served

pytestmark = pytest.mark.browser

TODAY = datetime(2026, 11, 22, 12, tzinfo=UTC)
Row = tuple[str, str, str, str]


@pytest.fixture(scope="module")
def voorbeeldland(browser: Browser) -> Iterator[Page]:
    """A browser at a server of Voorbeeldland, where contracts and their ends are known."""
    store = MemoryStore()
    load_bundled(store, EXAMPLE, TODAY)
    patch = pytest.MonkeyPatch()
    patch.setattr(clock, "now", lambda: TODAY)
    with Keeper(lambda: store, concepts=concepts()) as keeper, served(create_app(keeper, SCHEMA)) as address:
        context = browser.new_context(locale="nl-NL", accept_downloads=True, base_url=address)
        try:
            yield context.new_page()
        finally:
            context.close()
            patch.undo()


def shown(page: Page) -> list[Row]:
    """Day, of what, what ends and what follows, as the table on the page says it."""
    titles = page.locator("main thead th").all_inner_texts()
    cells = page.locator("main tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.innerText.trim()))"
    )
    wanted = [titles.index(name) for name in ("Loopt tot", "Van", "Wat eindigt", "Wat daarna komt")]
    return [(row[wanted[0]], row[wanted[1]], row[wanted[2]], row[wanted[3]]) for row in cells]


def taken_along(page: Page) -> list[Row]:
    """The same rows as the Excel file has them."""
    with page.expect_download() as told:
        page.get_by_role("link", name="Excel", exact=True).click()
    sheet = load_workbook(io.BytesIO(Path(told.value.path()).read_bytes()))["Antwoord"]
    titles, *rows = sheet.iter_rows(values_only=True)
    found = [dict(zip(map(str, titles), map(str, row), strict=True)) for row in rows]
    return [(_day(row["Loopt tot"]), row["Van"], row["Wat eindigt"], row["Wat daarna komt"]) for row in found]


def _day(text: str) -> str:
    return dutch_date(date.fromisoformat(text[:10]))


def ask(page: Page, insurer: str, within: str) -> None:
    """From the list of overviews to the answer, as a person fills in the form."""
    page.goto("/overzichten")
    page.get_by_role("link", name="Wat eindigt binnenkort?").click()
    page.get_by_label("Waar deze zorgverzekeraar het voortouw heeft of betaalt").select_option(label=insurer)
    page.get_by_label("Binnen", exact=True).select_option(within)
    page.get_by_role("button", name="Toon").click()
    expect(page).to_have_url(re.compile(f"within={within}"))


def test_what_ends_where_we_lead_and_the_same_in_excel(voorbeeldland: Page) -> None:
    page = voorbeeldland
    ask(page, "Verzekeraar Beuk", "6m")
    expect(page.locator("p.lead")).to_contain_text("waar Verzekeraar Beuk het voortouw heeft of betaalt")
    rows = shown(page)
    assert {(row[0], row[1]) for row in rows} == {
        ("1 januari 2027", "Netwerk Noordland"),
        ("1 april 2027", "Netwerk De Brug"),
    }
    assert {row[3] for row in rows if row[2].startswith("contract")} == {
        "In onze bronnen staat niet wat daarna komt."
    }
    assert taken_along(page) == rows


def test_only_what_has_no_follow_up_and_its_own_address(voorbeeldland: Page) -> None:
    page = voorbeeldland
    ask(page, "Verzekeraar Appel", "1y")
    whole = shown(page)
    page.get_by_label("Alleen met antwoord").select_option(value="follow_up=unknown")
    page.get_by_role("button", name="Toon").click()
    expect(page).to_have_url(re.compile("antwoord=follow_up"))
    some = shown(page)
    assert set(some) < set(whole)
    assert all("In onze bronnen staat niet wat daarna komt." in row[3] for row in some)
    assert taken_along(page) == some
    address = page.url
    page.goto("/")
    page.goto(address)
    assert shown(page) == some


def test_from_the_page_of_an_insurer_to_its_portfolio(page: Page) -> None:
    page.goto("/organisatie/cz")
    page.get_by_role("link", name="Portefeuille van een zorgverzekeraar").click()
    expect(page.locator("p.lead")).to_contain_text(
        "CZ is volgens onze bronnen eerste verzekeraar in 3 van de 42"
    )
    expect(page.get_by_role("cell", name="paar zonder volgorde").first).to_be_visible()


def test_on_the_real_country_silence_is_said(page: Page) -> None:
    ask(page, "CZ", "6m")
    expect(page.locator("p.lead")).to_contain_text(
        "Onze bronnen noemen waar CZ het voortouw heeft of betaalt niets"
    )
    expect(page.locator("p.lead")).to_contain_text("geen einddatum bekend")
    assert page.locator("main tbody tr").count() == 0
