"""English pages have no Dutch dates, numbers, names or labels between their English words."""

import re
from collections.abc import Iterator
from html import unescape

import httpx
import pytest

from api.serving import Reach
from graph.text import MONTHS
from tests.api import toy
from tests.api.web.conftest import serving
from tests.api.web.test_linked_data import example_store

DUTCH = re.compile(rf"\b\d{{1,2}} ({'|'.join(month for month in MONTHS if month not in ('april', 'september', 'november', 'december'))}) \d{{4}}\b|\b\d{{1,2}} (april|september|november|december) \d{{4}}\b")  # fmt: skip
"""A day in Dutch; in English a month has a capital."""
TITLE = r"Nieuws van [^<]+"
"""What a source is called stays as it is."""


@pytest.fixture(scope="module")
def country() -> Iterator[httpx.Client]:
    """A public server of Voorbeeldland."""
    with serving(open_store=example_store) as served:
        yield served.client


@pytest.mark.parametrize(
    "path",
    [
        "/bronnen",
        "/bronnen/voorbeeldland-nieuws-2025",
        "/catalogus",
        "/wijzigingen",
        "/netwerk/netwerk-noordland",
        "/gemeente/GM9901",
    ],
)
def test_no_day_stands_in_dutch(country: httpx.Client, path: str) -> None:
    answer = country.get(path, params={"lang": "en", "op": "2026-11-22"})
    assert answer.status_code == 200
    assert not DUTCH.search(re.sub(TITLE, "", answer.text))


def test_classes_citations_and_numbers_are_english(country: httpx.Client) -> None:
    sources = country.get("/bronnen?lang=en").text
    assert "<dt>Municipality</dt>" in sources
    network = country.get("/netwerk/netwerk-noordland?lang=en").text
    assert 'aria-label="source [1]"' in network
    assert 'aria-label="bron [1]"' in country.get("/netwerk/netwerk-noordland").text


def test_origins_of_a_business_case_are_english(country: httpx.Client) -> None:
    page = unescape(country.get("/businesscase?regio=iza-noordland&lang=en").text)
    assert "share of the inhabitants" in page
    assert not re.search("landelijk getal|berekend|eigen getal|onbekend", page)


def test_english_words_find_findings_on_the_check(country: httpx.Client) -> None:
    def number(**asked: str) -> str:
        page = country.get("/toets", params={"lang": "en", "oordeel": "alles", **asked}).text
        (shown,) = re.findall(r"Findings <span class=\"count\">\(([\d,]+)\)", page)
        return str(shown)

    assert number(zoek="municipality") != "0"


def test_a_store_that_is_away_is_told_in_english() -> None:
    with serving() as served:
        served.keeper.stop()
        served.keeper.reach = Reach(toy.SECOND_LOAD, "De opslag is weg.")
        text = " ".join(served.client.get("/?lang=en").text.split())
    assert "The store cannot be reached since 1 September 2026." in text
    assert "De opslag" not in text
