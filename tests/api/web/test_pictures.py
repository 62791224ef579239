"""The pictures of an answer on its page and as a file, and what a public server never shows."""

from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest

from api.graphql.schema import SCHEMA
from graph.records import INTERNAL
from graph.store.memory import MemoryStore
from loaders.bundled import EXAMPLE, load_bundled
from tests.api.web.conftest import serving

OWN_SCORE_OF = "Welzijn Zuidland"
SALIENCE = "/overzichten/salience?op=2026-11-22"


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    """Voorbeeldland, which holds an own score that is INTERNAL."""
    store = MemoryStore()
    load_bundled(store, EXAMPLE, datetime(2026, 11, 22, 12, tzinfo=UTC))
    return store


@pytest.fixture(scope="module")
def public(store: MemoryStore) -> Iterator[httpx.Client]:
    """A client of a public server."""
    with serving(open_store=lambda: store, schema=SCHEMA) as served:
        yield served.client


def test_a_page_shows_the_picture_its_table_and_an_address_that_reproduces_it(public: httpx.Client) -> None:
    text = public.get("/overzichten/connections?op=2026-11-22&from=GGZ+Noordster&to=appel").text
    assert 'class="chart" role="img"' in text
    assert "Hetzelfde als tabel" in text
    address = text.partition('<a href="/overzichten/connections/plaatje.svg')[2].partition('"')[0]
    file = public.get("/overzichten/connections/plaatje.svg" + address.replace("&amp;", "&"))
    assert file.headers["content-type"] == "image/svg+xml"
    assert "van GGZ Noordster naar Verzekeraar Appel" in file.text
    assert "Content-Security-Policy" in file.headers


def test_who_types_gets_names_to_choose_from(public: httpx.Client) -> None:
    text = public.get("/overzichten/connections").text
    assert '<datalist id="namen-from">' in text
    assert '<option value="GGZ Noordster">' in text
    assert "<datalist" not in public.get("/overzichten/changes").text


def test_a_picture_that_is_not_there(public: httpx.Client) -> None:
    for path in ("/overzichten/salience/plaatje.svg?beeld=iets", "/overzichten/gaps/plaatje.svg"):
        answer = public.get(path)
        assert answer.status_code == 404
        assert answer.json()["errors"][0]["extensions"]["code"] == "NOT_FOUND"


def test_a_public_server_types_no_named_organisation(public: httpx.Client) -> None:
    paths = [SALIENCE, *(f"/overzichten/salience/antwoord.{form}?op=2026-11-22" for form in ("csv", "json"))]
    paths.append("/overzichten/salience/plaatje.svg?op=2026-11-22")
    for path in paths:
        answer = public.get(path)
        assert answer.status_code == 200
        assert OWN_SCORE_OF not in answer.text
    asked = {"query": '{ salience(asOf: "2026-11-22") { rows { basis about { name } } } }'}
    assert OWN_SCORE_OF not in public.post("/graphql", json=asked).text


def test_an_internal_server_shows_the_own_score(store: MemoryStore) -> None:
    with serving(open_store=lambda: store, audience=INTERNAL, schema=SCHEMA) as served:
        text = served.client.get(SALIENCE).text
    assert f"2. {OWN_SCORE_OF}" in text
