"""`/wijzigingen`: what happened, what became known, what was corrected, and the findings; also as a file."""

import csv
import io
import re
from html import unescape

import httpx

from tests.api.web.conftest import Served

PAGE = "/wijzigingen?van=2026-01-01&op=2026-11-22"


def headings(text: str) -> list[str]:
    return re.findall(r"<h2[^>]*>([^<]+)", text)


def test_the_four_parts_stand_apart(client: httpx.Client) -> None:
    text = unescape(client.get(PAGE).text)
    assert headings(text)[:4] == [
        "Gebeurd",
        "Pas sinds die tijd bekend",
        "Verbeterd",
        "Bevindingen van de toets",
    ]
    assert "was er nog niets geladen, dus valt er niets te verbeteren" in text
    assert "Vergeleken met 1 januari 2026:" in text


def test_one_region_and_the_file_of_the_same(client: httpx.Client) -> None:
    text = unescape(client.get(f"{PAGE}&regio=iza-noord").text)
    (address,) = re.findall(r'href="(/wijzigingen/lijst\.csv[^"]*)"', text)
    assert "van=2026-01-01" in address
    assert "regio=iza-noord" in address
    rows = list(csv.DictReader(io.StringIO(client.get(address).text.lstrip("\ufeff")), delimiter=";"))
    assert rows
    assert {row["region"] for row in rows} == {"Noord"}
    assert {row["what"] for row in rows} <= {
        "gebeurd",
        "pas sindsdien bekend",
        "verbeterd",
        "nieuwe bevinding",
        "opgeloste bevinding",
        "gebleven bevinding",
    }
    for row in rows:
        assert row["subject"] in text


def test_the_mail_holds_the_address(client: httpx.Client) -> None:
    assert 'href="mailto:?subject=Wijzigingen' in client.get(PAGE).text


def test_the_first_day_comes_first(client: httpx.Client) -> None:
    assert client.get("/wijzigingen?van=2026-12-01&op=2026-11-22").status_code == 400


def test_what_was_corrected_since_is_told(served: Served) -> None:
    """On a day after the first load the public facts were known; nothing of them was taken back."""
    text = unescape(served.client.get("/wijzigingen?van=2026-06-01&op=2026-11-22").text)
    assert "Van wat wij op 1 juni 2026 zeiden, is sindsdien niets verbeterd." in text


def test_a_year_before_the_first_days_of_the_calendar_is_the_first_day(client: httpx.Client) -> None:
    for day in ("0001-01-01", "0001-06-01"):
        answer = client.get(f"/wijzigingen?op={day}")
        assert answer.status_code == 200
        assert 'name="van" value="0001-01-01"' in answer.text
        assert client.get(f"/overzichten/changes?op={day}").status_code == 200


def test_a_region_of_another_division_is_told_in_its_own_division(client: httpx.Client) -> None:
    text = unescape(client.get(f"{PAGE}&regio=iza-noord&indeling=GGD").text)
    assert '<option value="iza-noord" selected>' in text
    (address,) = re.findall(r'href="(/wijzigingen/lijst\.csv[^"]*)"', text)
    rows = list(csv.DictReader(io.StringIO(client.get(address).text.lstrip("\ufeff")), delimiter=";"))
    assert {row["region"] for row in rows} == {"Noord"}
