"""The business case as a page: the printed table, a region beside the country, own numbers, files and pictures."""

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest
from openpyxl import load_workbook

from api.graphql.schema import SCHEMA
from graph.store.memory import MemoryStore
from loaders.bundled import EXAMPLE, load_bundled
from tests.api.web.conftest import serving
from tests.queries.business_case.printed import printed_rows

DAY = "op=2026-11-22"
PAGE = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    """A client of a public server on Voorbeeldland."""
    store = MemoryStore()
    load_bundled(store, EXAMPLE, datetime(2026, 11, 22, 12, tzinfo=UTC))
    with serving(open_store=lambda: store, schema=SCHEMA) as served:
        yield served.client


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).replace("\u00a0", " ").split())


def table_of(html: str) -> list[list[str]]:
    """The cells of the table with the numbers."""
    body = html.partition('class="wide case-table"')[2].partition("</table>")[0]
    return [
        [words(cell) for cell in re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, re.S)]
        for row in re.findall(r"<tr>(.*?)</tr>", body, re.S)
    ]


def test_the_page_of_the_country_is_the_printed_table(client: httpx.Client) -> None:
    html = client.get(f"/businesscase?{DAY}").text
    shown = [row[1:] for row in table_of(html) if len(row[0]) in (1, 2)]
    assert shown == [[label, *cells] for _, label, cells in printed_rows()]
    assert "Denkhulp, geen norm" not in html
    assert "Dat is niet te zeggen zonder de productieve uren" in words(html)
    assert "De wachtlijst van 2028 staat onder nul (-28.000). Onder nul wacht niemand" in words(html)


def test_a_region_stands_beside_the_country_and_says_that_it_is_no_norm(client: httpx.Client) -> None:
    html = client.get(f"/businesscase?{DAY}&regio=iza-noordland&productive_hours=1.350").text
    told = words(html)
    assert "Denkhulp, geen norm. Volgens hoofdstuk 3" in told
    assert "Voltijdbanen van ggz-professionals: ten minste" in told
    assert "Evenveel van professionals uit het sociaal domein" in told
    patients = next(row for row in table_of(html) if row[:1] == ["7"])
    assert len(patients) == 2 + 8
    assert patients[-4:] == ["120.000"] * 4
    assert patients[2] != "120.000"
    assert re.findall(r'id="plaatje-([a-z-]+)-titel"', html) == [
        "wachtenden-eigen",
        "wachtenden-land",
        "geld-eigen",
        "geld-land",
    ]
    assert "productive_hours)" not in told


def test_an_own_number_of_one_year_comes_back_in_the_form(client: httpx.Client) -> None:
    html = client.get("/businesscase", params={"regio": "iza-noordland", "vg_patients:2026": "4.000"}).text
    assert re.search(r'name="vg_patients:2026" value="4.000"', html)
    assert next(row for row in table_of(html) if row[:1] == ["7"])[3] == "4.000"
    address = html.partition('href="/businesscase.xlsx?')[2].partition('"')[0].replace("&amp;", "&")
    sheet = load_workbook(io.BytesIO(client.get(f"/businesscase.xlsx?{address}").content)).worksheets[0]
    values = [cell.value for row in sheet.iter_rows() for cell in row]
    assert 4000 in values
    assert any(isinstance(value, str) and value.startswith("=") for value in values)


def test_a_network_has_a_case_of_its_own(client: httpx.Client) -> None:
    told = words(client.get(f"/businesscase?{DAY}&netwerk=netwerk-noordland").text)
    assert "Businesscase: Netwerk Noordland" in told
    assert "Netwerken op de lijst van het programma: 1 (Netwerk Noordland)" in told


@pytest.mark.parametrize(
    ("query", "status", "sentence"),
    [
        ("regio=bestaat-niet", 404, "bestaat-niet"),
        ("regio=iza-noordland&netwerk=netwerk-noordland", 400, "niet allebei"),
        ("vg_patients=veel", 400, "“veel” is geen getal."),
        ("vg_patients=" + "9" * 400, 400, "te lang"),
        ("vg_patients:2031=4", 400, "2031"),
        ("talks=4", 200, "Businesscase: Nederland"),
    ],
)
def test_what_cannot_be_is_a_sentence(client: httpx.Client, query: str, status: int, sentence: str) -> None:
    answer = client.get(f"/businesscase?{query}", headers=PAGE)
    assert answer.status_code == status
    assert sentence in words(answer.text)


def test_files_and_pictures(client: httpx.Client) -> None:
    assert client.get("/businesscase.csv?regio=iza-noordland").text.count("Denkhulp, geen norm") > 29
    assert client.get("/businesscase.json").json()["rows"][0]["country"]["2025"] == 550000
    assert client.get("/businesscase.exe").status_code == 400
    own = client.get("/businesscase/plaatje.svg?regio=iza-noordland&beeld=geld-eigen")
    assert own.headers["content-type"] == "image/svg+xml"
    assert ">Denkhulp, geen norm. Peildatum" in own.text
    assert client.get("/businesscase/plaatje.svg?beeld=geld-eigen").status_code == 404


def test_the_overviews_and_the_page_of_a_region_lead_to_it(client: httpx.Client) -> None:
    assert 'href="/businesscase"' in client.get("/overzichten").text
    assert 'href="/businesscase?regio=iza-noordland"' in client.get("/regio/iza-noordland").text
