"""Tools that are not ours read our files without complaint, and agree on what stands in them."""

import json
from typing import Any

import pyoxigraph as ox
import pytest
from pyld import jsonld as processor
from rdflib import Graph

from graph.store.interface import History
from loaders.rdf.validating import as_graph
from tests.api.linked.files import content


def canonical(text: bytes | str, form: ox.RdfFormat) -> list[str]:
    """The triples in an order and with names for blank nodes that do not depend on who wrote them."""
    found = ox.Dataset(ox.parse(text, format=form))
    found.canonicalize(ox.CanonicalizationAlgorithm.RDFC_1_0)
    return sorted(map(str, found))


def refuse(url: str, options: object) -> Any:  # noqa: ANN401 - never gives anything
    """A JSON-LD processor that wants to fetch something is refused."""
    raise AssertionError(f"{url} was fetched")


@pytest.fixture(scope="module")
def expected(voorbeeldland_history: History) -> list[str]:
    """What pyoxigraph reads in our Turtle."""
    return canonical(content(voorbeeldland_history, "ttl"), ox.RdfFormat.TURTLE)


def test_pyoxigraph(voorbeeldland_history: History, expected: list[str]) -> None:
    assert len(expected) > 5000
    assert canonical(content(voorbeeldland_history, "nt"), ox.RdfFormat.N_TRIPLES) == expected
    assert canonical(content(voorbeeldland_history, "jsonld"), ox.RdfFormat.JSON_LD) == expected


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")  # of rdflib about itself
@pytest.mark.parametrize(("form", "name"), [("ttl", "turtle"), ("nt", "nt"), ("jsonld", "json-ld")])
def test_rdflib(voorbeeldland_history: History, expected: list[str], form: str, name: str) -> None:
    read = Graph().parse(data=content(voorbeeldland_history, form), format=name)
    # What rdflib writes is read again, so that numbers and dates are compared as it keeps them.
    again = canonical(read.serialize(format="nt"), ox.RdfFormat.N_TRIPLES)
    assert len(read) == len(expected)
    assert again == expected


def test_a_json_ld_processor(voorbeeldland_history: History, expected: list[str]) -> None:
    document = json.loads(content(voorbeeldland_history, "jsonld"))
    quads = processor.to_rdf(document, {"format": "application/n-quads", "documentLoader": refuse})
    assert canonical(quads, ox.RdfFormat.N_TRIPLES) == expected


def test_what_pyshacl_is_given_is_the_same_graph(voorbeeldland_history: History, expected: list[str]) -> None:
    triples = ox.parse(content(voorbeeldland_history, "ttl"), format=ox.RdfFormat.TURTLE)
    assert len(as_graph(triples)) == len(expected)
