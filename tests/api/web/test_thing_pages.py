"""The pages of things, the search, the overviews, the check, the sources and their files."""

import csv
import io
import json
import re
from html import unescape

import httpx
import pytest
from openpyxl import load_workbook

from api.web.print_foot import css_string

PAGE = {"Accept": "text/html"}


def words(text: str) -> str:
    """What a person reads of a page."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/regio/iza-noord", "In onze bronnen staat geen eerste verzekeraar van Noord."),
        ("/netwerk/net-een", "Net Een is een mentaal gezondheidsnetwerk"),
        ("/gemeente/GM0001", "Aa is een gemeente."),
        ("/zoek?q=aa", "1 gevonden voor “aa”."),
        ("/zoek?q=a", "Typ minstens twee letters."),
        ("/zoek?q=nergens", "Niets in onze bronnen heet “nergens”."),
        ("/overzichten", "Wie leidt waar?"),
        ("/overzichten/who-leads", "Welke zorgverzekeraar is in welke regio de eerste"),
        ("/toets", "Toets aan de Leidraad"),
        ("/toets/R01", "Waar de regel op rust"),
        ("/wijzigingen", "Een bron noemt dit voor het eerst"),
        ("/bronnen", "Alle bronnen (2)"),
        ("/bronnen/list", "Deze bron zegt nergens volledig te zijn."),
    ],
)
def test_a_page_says_what_it_is_for(client: httpx.Client, path: str, said: str) -> None:
    response = client.get(path, headers=PAGE)
    assert response.status_code == 200
    assert said in words(response.text)
    assert len(re.findall(r"<h1[ >]", response.text)) == 1
    assert " style=" not in response.text
    assert '<html lang="nl">' in response.text


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        ("/netwerk/nergens", 404, "Er is geen netwerk met id “nergens”."),
        ("/regio/nergens", 404, "Zoek bovenaan op naam"),
        ("/gemeente/GM9999", 404, "Er is geen gemeente met code “GM9999”."),
        ("/organisatie/nergens", 404, "Zoek bovenaan op naam"),
        ("/ding/LISTED", 404, "Er is niets met id “LISTED”."),
        ("/overzichten/nergens", 404, "Er is geen overzicht “nergens”."),
        ("/toets/R99", 404, "Er is geen regel “R99”."),
        ("/bronnen/nergens", 404, "Er is geen bron met id “nergens”."),
        ("/?op=gisteren", 400, "“gisteren” is geen datum."),
        ("/?laag=x", 400, "Er is geen kaartlaag “x”."),
        ("/?indeling=x", 400, "Er is geen regio-indeling “x”."),
        ("/?niveau=x", 400, "Er is geen niveau “x”."),
        ("/?geografie=x", 400, "Er is geen kaartvorm “x”."),
        ("/?sorteer=x", 400, "De tabel heeft geen kolom “x”."),
        ("/toets?oordeel=x", 400, "“x” kan niet bij oordeel."),
        ("/toets?blad=0", 400, "“0” is geen bladzijde."),
        ("/wijzigingen?van=2027-01-01", 400, "De eerste dag ligt niet vóór de tweede."),
        ("/tabel.doc", 400, "Een bestand als “doc” is er niet."),
        ("/zoek?q=" + "a" * 300, 400, "Deze tekst is te lang"),
    ],
)
def test_what_is_not_there_is_a_dutch_page(client: httpx.Client, path: str, status: int, said: str) -> None:
    response = client.get(path, headers=PAGE)
    assert response.status_code == status
    assert said in words(response.text)
    assert "Traceback" not in response.text


def test_a_municipality_by_name_is_sent_on_to_its_code(client: httpx.Client) -> None:
    response = client.get("/gemeente/Bee", params={"op": "2026-10-01"})
    assert response.status_code == 308
    assert response.headers["location"] == "/gemeente/GM0002?op=2026-10-01"


def test_links_keep_the_day_the_division_and_the_language(client: httpx.Client) -> None:
    text = client.get("/netwerk/net-een", params={"op": "2026-10-01", "lang": "en"}, headers=PAGE).text
    assert "/gemeente/GM0001?op=2026-10-01&amp;lang=en" in text
    assert '<html lang="en">' in text


def test_the_table_as_a_file_holds_the_rows_of_the_view(client: httpx.Client) -> None:
    asked = {"groep": "one-in-our-sources"}
    shown = client.get("/", params=asked, headers=PAGE).text
    codes = set(re.findall(r'<tr data-code="([^"]+)"', shown))
    listed = client.get("/tabel.csv", params=asked).content.decode("utf-8-sig")
    assert {row["code"] for row in csv.DictReader(io.StringIO(listed), delimiter=";")} == codes == {"GM0001"}
    book = load_workbook(io.BytesIO(client.get("/tabel.xlsx", params=asked).content))
    assert {row[0].value for row in book["Antwoord"].iter_rows(min_row=2)} == codes
    found = json.loads(client.get("/tabel.json", params=asked).content)
    assert [row["municipality"]["code"] for row in found["rows"]] == ["GM0001"]


@pytest.mark.parametrize(
    "path",
    ["/regio/iza-noord/feiten", "/overzichten/coverage/antwoord", "/toets/bevindingen"],
)
@pytest.mark.parametrize("form", ["xlsx", "csv", "json"])
def test_answers_can_be_taken_along(client: httpx.Client, path: str, form: str) -> None:
    response = client.get(f"{path}.{form}")
    assert response.status_code == 200
    assert response.headers["content-disposition"].startswith("attachment; filename=")
    assert response.headers["content-disposition"].endswith(f'.{form}"')
    assert response.content


def test_the_filter_and_the_order_work_without_a_script(client: httpx.Client) -> None:
    text = client.get("/", params={"zoek": "s cee"}, headers=PAGE).text
    assert re.findall(r'<tr data-code="([^"]+)"', text) == ["GM0003"]
    text = client.get("/", params={"sorteer": "-gemeente"}, headers=PAGE).text
    assert re.findall(r'<tr data-code="([^"]+)"', text) == ["GM0003", "GM0002", "GM0001"]
    assert 'aria-sort="descending"' in text


def test_what_a_reader_types_stays_text(client: httpx.Client) -> None:
    for path in ("/zoek?q=<script>x", "/?zoek=<script>x", "/toets?zoek=<script>x", "/bronnen?zoek=<script>x"):
        assert "<script>x" not in client.get(path, headers=PAGE).text


def test_the_foot_of_a_printed_page_holds_any_address(client: httpx.Client) -> None:
    assert css_string('a";}') == '"a\\22 \\3b \\7d "'
    response = client.get("/voet.css", params={"adres": 'http://x/?q="}body{'})
    assert response.headers["content-type"].startswith("text/css")
    assert response.text.count("{") == response.text.count("}") == 2
