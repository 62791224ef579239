"""`/catalogus`: every form of the data with its own conditions, as a page and as DCAT."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import httpx
import pyoxigraph as ox
import pytest
from rdflib import DCAT, DCTERMS, OWL, RDF, Graph, Literal, URIRef

from api.catalogue import described
from api.exports import all_formats
from api.snapshot import Snapshot
from graph.records import INTERNAL, PUBLIC
from graph.store.memory import MemoryStore
from loaders.bundled import REFERENCE, load_bundled
from tests.api import toy
from tests.api.web.conftest import serving
from tests.conftest import LOADED

PAGE = {"Accept": "text/html"}


def real_store() -> MemoryStore:
    """The bundled facts."""
    store = MemoryStore()
    load_bundled(store, REFERENCE, LOADED)
    return store


@pytest.fixture(scope="module")
def country() -> Iterator[httpx.Client]:
    """A public server of the real country."""
    with serving(open_store=real_store) as served:
        yield served.client


@pytest.fixture(scope="module")
def catalogue(country: httpx.Client) -> Graph:
    """The catalogue as triples."""
    answer = country.get("/catalogus", headers={"Accept": "text/turtle"})
    return Graph().parse(data=answer.text, format="turtle")


def test_the_page_offers_every_form(country: httpx.Client) -> None:
    text = country.get("/catalogus", headers=PAGE).text
    assert [form for form in all_formats() if f'href="/export.{form}"' not in text] == []
    assert "niet ingevuld door wie deze server beheert" in text


def test_every_distribution_can_be_had(country: httpx.Client, catalogue: Graph) -> None:
    addresses = [str(address) for address in catalogue.objects(None, DCAT.downloadURL)]
    assert len(addresses) == 2 * len(all_formats())
    nt = next(address for address in addresses if address.endswith(".nt"))
    assert country.get(nt).status_code == 200


def test_what_dcat_demands_is_said(catalogue: Graph) -> None:
    dataset = catalogue.value(predicate=RDF.type, object=DCAT.Dataset)
    demanded = (DCTERMS.title, DCTERMS.description, DCTERMS.identifier, DCAT.theme, DCTERMS.accessRights,
                DCAT.distribution, DCTERMS.temporal, URIRef(f"{DCAT}version"), DCAT.keyword)  # fmt: skip
    assert [term for term in demanded if (dataset, term, None) not in catalogue] == []
    period = catalogue.value(dataset, DCTERMS.temporal)
    assert (period, DCAT.startDate, None) in catalogue


def test_the_data_set_is_the_one_of_the_exports(country: httpx.Client, catalogue: Graph) -> None:
    (same,) = catalogue.objects(None, OWL.sameAs)
    assert f"<{same}>" in country.get("/export.nt").text


def test_no_licence_of_ours_over_what_others_made(catalogue: Graph) -> None:
    distributions = list(catalogue.subjects(RDF.type, DCAT.Distribution))
    assert [one for one in distributions if (one, DCTERMS.license, None) in catalogue] == []
    assert all((one, DCTERMS.rights, None) in catalogue for one in distributions)
    list_of_programme = next(
        subject
        for subject in catalogue.subjects()
        if str(subject).endswith("/bronnen/programme-list-2026-04-16")
    )
    assert catalogue.value(list_of_programme, DCTERMS.rights) == Literal("hergebruik niet bekend")


def test_who_publishes_is_a_setting_and_never_made_up(
    country: httpx.Client, catalogue: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert list(catalogue.objects(None, DCTERMS.publisher)) == []
    monkeypatch.setenv(described.PUBLISHER, "Gemeente Voorbeeld")
    monkeypatch.setenv(described.CONTACT, "https://voorbeeld.nl/vragen")
    with serving(open_store=real_store) as served:
        answer = served.client.get("/catalogus", headers={"Accept": "text/turtle"})
        found = Graph().parse(data=answer.text, format="turtle")
        assert "Gemeente Voorbeeld" in served.client.get("/catalogus", headers=PAGE).text
    assert {str(name) for name in found.objects(None, URIRef("http://xmlns.com/foaf/0.1/name"))} == {
        "Gemeente Voorbeeld"
    }


def test_json_ld_says_the_same(country: httpx.Client, catalogue: Graph) -> None:
    answer = country.get("/catalogus", headers={"Accept": "application/ld+json"})
    found = ox.parse(answer.content, format=ox.RdfFormat.JSON_LD)
    assert {(q.subject.value, q.predicate.value) for q in found} == {
        (str(s), str(p)) for s, p, _ in catalogue
    }


def test_the_day_of_the_last_change_is_that_of_a_load_that_may_be_seen() -> None:
    store = toy.toy_store()
    store.commit(toy.second_load(), 1)
    public = described.dataset_of(Snapshot(store.read_all(), PUBLIC, ()))
    internal = described.dataset_of(Snapshot(store.read_all(), INTERNAL, ()))
    assert public.modified == toy.FIRST_LOAD.date()
    assert internal.modified == toy.SECOND_LOAD.date()


def test_the_day_of_the_last_change_is_a_day_in_amsterdam() -> None:
    store = MemoryStore()
    store.commit(replace(toy.first_load(), recorded_at=datetime(2026, 5, 1, 22, 30, tzinfo=UTC)), 0)
    found = described.dataset_of(Snapshot(store.read_all(), PUBLIC, ()))
    assert found.modified == date(2026, 5, 2)
