"""The Monday of the national programme: what changed, and which networks lack what on the list."""

import io
import re
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

CHANGED_SINCE = "2026-01-01"


def sheet_of(page: Page, link: str) -> list[dict[str, object]]:
    """The rows of the Excel file behind a link, by the titles of their columns."""
    with page.expect_download() as told:
        page.get_by_role("link", name=link, exact=True).click()
    sheet = load_workbook(io.BytesIO(Path(told.value.path()).read_bytes()))["Antwoord"]
    titles, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, titles), row, strict=True)) for row in rows]


def test_what_changed_since_the_last_meeting(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="Wijzigingen").click()
    page.get_by_label("Van", exact=True).fill(CHANGED_SINCE)
    page.get_by_role("button", name="Toon").click()
    expect(page).to_have_url(re.compile(f"van={CHANGED_SINCE}"))
    lead = page.locator("p.lead")
    expect(lead).to_contain_text("Tussen 1 januari 2026 en 22 november 2026")
    for part in ("Gebeurd", "Pas sinds die tijd bekend", "Verbeterd", "Bevindingen van de toets"):
        expect(page.get_by_role("heading", name=part)).to_be_visible()
    address, answer = page.url, lead.inner_text()
    rows = sheet_of(page, "Excel")
    assert {str(row["Wat"]) for row in rows} <= {
        "gebeurd", "pas sindsdien bekend", "verbeterd", "nieuwe bevinding", "opgeloste bevinding",
        "gebleven bevinding", "sindsdien afgesproken", "niet meer te beoordelen",
    }  # fmt: skip
    known = [row for row in rows if row["Wat"] == "pas sindsdien bekend"]
    assert f"{len(known)} dingen die wij pas sindsdien weten" in answer
    new = [row for row in rows if row["Wat"] == "nieuwe bevinding"]
    expect(page.get_by_role("region", name="Bevindingen van de toets")).to_contain_text(
        f"{len(new)} nieuwe bevindingen"
    )
    page.goto(address)
    expect(page.locator("p.lead")).to_have_text(answer)


def test_one_region_only(page: Page) -> None:
    page.goto(f"/wijzigingen?van={CHANGED_SINCE}")
    page.get_by_label("Regio", exact=True).select_option(label="Zeeland")
    page.get_by_role("button", name="Toon").click()
    expect(page).to_have_url(re.compile("regio=iza-zeeland"))
    named = page.locator("main h3").all_inner_texts()
    assert named
    assert all(name.startswith("Zeeland") for name in named)
    assert {row["Regio"] for row in sheet_of(page, "Excel")} == {"Zeeland"}


def test_which_networks_lack_what_on_the_list(page: Page) -> None:
    page.goto("/overzichten")
    page.get_by_role("link", name="Wat mist de lijst?").click()
    whole = page.locator("tbody tr").count()
    shown = page.locator("tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.innerText.trim()))"
    )
    rows = sheet_of(page, "Excel")
    assert {(str(row["Netwerk"]), str(row["Wat"])) for row in rows} == {(row[1], row[2]) for row in shown}
    page.get_by_label("Alleen met antwoord").select_option(value="list=unknown")
    page.get_by_role("button", name="Toon").click()
    expect(page).to_have_url(re.compile("antwoord=list"))
    silent = sheet_of(page, "Excel")
    assert 0 < len(silent) < whole
    expect(page.locator("tbody tr")).to_have_count(len(silent))
    expect(page.locator("p.lead")).to_contain_text(f"Getoond: {len(silent)} rijen")
    expect(page.locator("p.lead")).to_contain_text(f"{whole - len(silent)} rijen met een ander antwoord")
    assert all("noemt geen" in str(row["Wat"]) for row in silent)


def test_the_view_goes_along_in_a_mail(page: Page) -> None:
    page.goto("/overzichten/list-quality?antwoord=list%3Dunknown")
    link = page.get_by_role("link", name="Mail deze weergave").get_attribute("href")
    assert link is not None
    assert link.startswith("mailto:?subject=Wat%20mist%20de%20lijst")
    assert "list-quality%3Fantwoord%3Dlist%253Dunknown" in link
