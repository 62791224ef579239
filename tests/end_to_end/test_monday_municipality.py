"""The Monday of a mandate municipality: a brief for the alderman, on paper and to take along."""

import io
import re
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

BRIEF = "/overzichten/municipality-brief"


def lines_of(page: Page) -> list[list[str]]:
    """The lines of the brief as the page shows them."""
    found: list[list[str]] = page.locator("tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.innerText.trim()))"
    )
    return found


def ask_for(page: Page, municipality: str) -> None:
    page.goto("/overzichten")
    page.locator(f'a[href^="{BRIEF}"]').click()
    page.get_by_label("Gemeente (code of naam)").fill(municipality)
    page.get_by_role("button", name="Toon").click()
    expect(page).to_have_url(re.compile(f"municipality={municipality}"))


def test_the_brief_of_my_municipality(page: Page) -> None:
    ask_for(page, "Zeist")
    lead = page.locator("p.lead")
    expect(lead).to_contain_text("valt Zeist in precies één netwerk")
    expect(lead).to_contain_text("Mandaathouder: gemeente Zeist.")
    lines = lines_of(page)
    unknown = [line for line in lines if "niet in onze bronnen" in line[3].lower()]
    assert unknown, "what is unknown is said"
    assert all(line[5] for line in unknown), "and whom to ask about it"
    assert not any("niet getekend" in cell for line in lines for cell in line)


def test_the_brief_goes_along(page: Page) -> None:
    ask_for(page, "Zeist")
    lines = lines_of(page)
    with page.expect_download() as told:
        page.get_by_role("link", name="Excel", exact=True).click()
    sheet = load_workbook(io.BytesIO(Path(told.value.path()).read_bytes()))["Antwoord"]
    titles, *rows = sheet.iter_rows(values_only=True)
    place = titles.index("Antwoord")
    assert [" ".join(str(row[place]).split()) for row in rows] == [
        " ".join(line[3].split()) for line in lines
    ]
    mail = page.get_by_role("link", name="Mail deze weergave").get_attribute("href")
    assert mail is not None
    assert "municipality%3DZeist" in mail


def test_the_brief_on_paper(page: Page) -> None:
    ask_for(page, "Zeist")
    printed = page.pdf(format="A4", prefer_css_page_size=True)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", printed)) <= 2
    page.emulate_media(media="print")
    expect(page.locator("form.form-row")).to_be_hidden()
    chosen = page.locator(".print-only")
    expect(chosen).to_be_visible()
    expect(chosen).to_contain_text("22 november 2026")
    expect(chosen).to_contain_text("Zeist")
    expect(page.locator(".print-foot")).to_contain_text("municipality=Zeist")


def test_a_municipality_that_went_into_another(page: Page) -> None:
    ask_for(page, "Weesp")
    expect(page.locator("p.lead")).to_contain_text("Amsterdam")


def test_the_page_for_the_alderman_is_one_sheet(page: Page) -> None:
    page.goto("/")
    page.get_by_role("searchbox", name="Zoek een gemeente").fill("Zeist")
    page.get_by_role("button", name="Zoek").click()
    page.locator('a[href^="/gemeente/GM0355"]').first.click()
    page.locator('a[href^="/gemeente/GM0355/brief"]').click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Zeist")
    told = page.get_by_role("main").inner_text()
    assert "Zuidoost Utrecht" in told
    assert "niet getekend" not in told
    printed = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
