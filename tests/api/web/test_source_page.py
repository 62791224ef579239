"""The page of a source: its facts by kind, page by page where there are many."""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from types import SimpleNamespace
from typing import cast

import httpx
import pytest

from api.web.site import Visit
from api.web.source_page import PER_PAGE
from api.web.sources_page import claims_of
from api.web.things.wording import CLASSES
from graph.day import GraphOnDay
from graph.graph import Graph
from graph.records import Record
from graph.store.interface import ChangeSet
from graph.store.memory import MemoryStore
from ontology.vocabulary import Vocabulary
from tests.api import toy
from tests.api.web.conftest import serving

MANY = PER_PAGE + 20


def long_list() -> MemoryStore:
    towns = [toy.node(f"GM{n:04}", "Municipality", f"Plaats {n:03}", toy.LAW) for n in range(MANY)]
    inside = [toy.statement("IN_REGION", town.id, "iza-noord", toy.LAW) for town in towns]
    region = toy.node("iza-noord", "Region", "Noord", toy.LAW, scheme="IZA", code="noord")
    records: tuple[Record, ...] = (toy.LAW, region, *towns, *inside)
    store = MemoryStore()
    store.commit(ChangeSet("Lang", toy.FIRST_LOAD, records, added=len(records)), 0)
    return store


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    with serving(open_store=long_list) as served:
        yield served.client


def rows_of(page: str) -> set[str]:
    return set(re.findall(r'<th scope="row"><a[^>]*>([^<]+)</a>', page))


def test_the_page_of_a_source_shows_some_of_each_kind_and_where_the_rest_is(client: httpx.Client) -> None:
    page = unescape(client.get("/bronnen/law").text)
    assert f"rusten {2 * MANY + 1} feiten op deze bron." in page
    assert f'href="/bronnen/law?soort=in_region">Alle {MANY}</a>' in page
    assert 'id="municipality-ding"' in page
    assert "Plaats in de bron" not in page  # no fact here has one


def test_a_kind_alone_has_all_its_facts_page_by_page(client: httpx.Client) -> None:
    first = client.get("/bronnen/law", params={"soort": "in_region"}).text
    second = client.get("/bronnen/law", params={"soort": "in_region", "pagina": "2"}).text
    assert len(rows_of(first) & {f"Plaats {n:03}" for n in range(MANY)}) == PER_PAGE
    towns = (rows_of(first) | rows_of(second)) - {"Noord"}
    assert towns == {f"Plaats {n:03}" for n in range(MANY)}
    assert 'rel="next"' in first
    assert 'rel="prev"' in second
    assert 'rel="next"' not in second


@pytest.mark.parametrize("query", ["soort=leads", "soort=in_region&pagina=3", "soort=in_region&pagina=x"])
def test_what_is_not_there_is_a_mistake_of_the_reader(client: httpx.Client, query: str) -> None:
    response = client.get(f"/bronnen/law?{query}", headers={"Accept": "text/html"})
    assert response.status_code == 400
    assert "<h1" in response.text


def test_every_stored_class_has_a_heading(vocabulary: Vocabulary) -> None:
    assert set(CLASSES) == {term.name for term in vocabulary.classes.values() if term.stored}


def test_what_a_source_is_complete_for_is_said_in_words(voorbeeldland: Graph, today: date) -> None:
    visit = cast(Visit, SimpleNamespace(view=GraphOnDay(voorbeeldland, today)))
    claims = [pair for source in voorbeeldland.sources for pair in claims_of(visit, source)]
    said = {title.nl for title, _ in claims}
    assert {"alle partners (Netwerk Zuid-West)", "alle gemeenten van de regio's (Hoogland)"} <= said
    assert "alle regio's van een indeling (zorgkantoorregio's)" in said
    assert not any(f"({claim.scope})" in title.nl for title, claim in claims if claim.scope)
