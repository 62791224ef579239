"""Linked data over HTTP: one thing by its address, and the whole graph as a file."""

from collections.abc import Iterator

import httpx
import pyoxigraph as ox
import pytest

from graph.store.interface import Store
from graph.store.memory import MemoryStore
from loaders.bundled import load_bundled
from tests.api.web.conftest import serving
from tests.conftest import LOADED

TURTLE = {"Accept": "text/turtle"}
FORMATS = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
}


def example_store() -> Store:
    """Voorbeeldland."""
    store = MemoryStore()
    load_bundled(store, "example", LOADED)
    return store


@pytest.fixture(scope="module")
def country() -> Iterator[httpx.Client]:
    """A public server of Voorbeeldland."""
    with serving(open_store=example_store) as served:
        yield served.client


def triples(response: httpx.Response) -> set[tuple[str, str, str]]:
    """What an answer says; the cells of lists by the names that all readers give them."""
    assert response.status_code == 200, response.text
    form = FORMATS[response.headers["content-type"].partition(";")[0]]
    found = ox.Dataset(ox.parse(response.content, format=form))
    found.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return {(str(one.subject), str(one.predicate), str(one.object)) for one in found}


def test_a_thing_in_every_form_says_the_same(country: httpx.Client) -> None:
    answers = [country.get("/id/network/netwerk-noordland", headers={"Accept": form}) for form in FORMATS]
    first, *others = map(triples, answers)
    assert all(first == other for other in others)
    iri = "<https://w3id.org/mgn/id/network/netwerk-noordland>"
    assert (iri, "<http://purl.org/dc/terms/identifier>", '"netwerk-noordland"') in first
    assert any(predicate.endswith("#licence>") for _, predicate, _ in first)


@pytest.mark.parametrize(
    ("accept", "given"),
    [
        ("text/html,application/xhtml+xml,*/*;q=0.8", "page"),
        ("", "page"),
        ("text/turtle;q=0.3, application/ld+json;q=0.9", "application/ld+json"),
        ("text/html;q=0.1, text/turtle", "text/turtle"),
        ("application/n-triples", "application/n-triples"),
    ],
)
def test_the_form_follows_from_the_qualities(country: httpx.Client, accept: str, given: str) -> None:
    answer = country.get("/id/network/netwerk-noordland", headers={"Accept": accept})
    assert "accept" in answer.headers["vary"].lower()
    if given == "page":
        assert (answer.status_code, answer.headers["location"]) == (303, "/netwerk/netwerk-noordland")
    else:
        assert answer.headers["content-type"].startswith(given)


def test_what_nobody_offers_and_what_is_not_there(country: httpx.Client) -> None:
    refused = country.get("/id/network/netwerk-noordland", headers={"Accept": "image/png"})
    assert refused.status_code == 406
    assert refused.json()["errors"][0]["extensions"]["code"] == "NOT_ACCEPTABLE"
    for address in (
        "network/nergens",
        "region/netwerk-noordland",
        "network/",
        "zomaar",
        "statement/abc",
        "load/99",
    ):
        missing = country.get(f"/id/{address}", headers=TURTLE)
        assert missing.status_code == 404, address
        assert missing.json()["errors"][0]["extensions"]["code"] == "NOT_FOUND"


def test_every_address_in_an_export_can_be_looked_up(country: httpx.Client) -> None:
    exported = triples(country.get("/export.nt?onduidelijk=ja"))
    base = "<https://w3id.org/mgn/id/"
    subjects = {subject for subject, _, _ in exported if subject.startswith(base) and "#" not in subject}
    by_type: dict[str, list[str]] = {}
    for subject in sorted(subjects):
        type_ = subject.removeprefix(base).removesuffix(">").partition("/")[0]
        by_type.setdefault(type_, []).append(subject)
    assert {"network", "statement", "description", "source", "series", "completeness", "load"} < set(by_type)
    assert "dataset" in by_type
    for found in by_type.values():
        for subject in (found[0], found[-1]):
            answer = country.get(f"/id/{subject.removeprefix(base).removesuffix('>')}", headers=TURTLE)
            assert subject in {one for one, _, _ in triples(answer)}
            page = country.get(f"/id/{subject.removeprefix(base).removesuffix('>')}")
            assert page.status_code == 303
            assert country.get(page.headers["location"]).status_code == 200


def test_a_server_for_the_public_exports_what_is_public(country: httpx.Client) -> None:
    exported = triples(country.get("/export.nt?onduidelijk=ja"))
    access = {value for _, predicate, value in exported if predicate.endswith("#access>")}
    assert access == {'"PUBLIC"'}


def test_an_export_of_a_day_and_of_everything(country: httpx.Client) -> None:
    of_day, ever = (triples(country.get(f"/export.ttl{asked}")) for asked in ("?op=2025-06-01", ""))
    covers = [one for one in of_day if one[1].endswith("#COVERS>")]
    assert covers
    assert not [one for one in ever if one[1].endswith("#COVERS>")]
    assert triples(country.get("/export.jsonld?op=2025-06-01")) == of_day
    assert "mgn-2025-06-01.ttl" in country.get("/export.ttl?op=2025-06-01").headers["content-disposition"]


@pytest.mark.parametrize("asked", ["op=gisteren", "dag=2025-06-01"])
def test_an_export_that_is_asked_wrongly(country: httpx.Client, asked: str) -> None:
    answer = country.get(f"/export.ttl?{asked}")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["extensions"]["code"] == "BAD_INPUT"


def test_the_context_is_served(country: httpx.Client) -> None:
    assert country.get("/context.jsonld").json()["@context"]["mgn"] == "https://w3id.org/mgn/ontologie#"


def test_the_page_of_an_address_keeps_the_day_and_the_language(country: httpx.Client) -> None:
    answer = country.get("/id/network/netwerk-noordland?op=2026-11-22&lang=en")
    assert answer.headers["location"] == "/netwerk/netwerk-noordland?op=2026-11-22&lang=en"
