"""Questions in SPARQL are answered from the graph alone: no other host, no changes, errors in our words."""

from datetime import date

import pyoxigraph as ox
import pytest

from api.linked.sparql import answered, filled_in
from graph.errors import BadInput

A, P = ox.NamedNode("https://a.example/a"), ox.NamedNode("https://a.example/p")
ELSEWHERE = "<http://127.0.0.1:1/sparql> { ?s ?p ?o } }"


@pytest.fixture
def store() -> ox.Store:
    """One triple."""
    store = ox.Store()
    store.add(ox.Quad(A, P, ox.Literal(5)))
    return store


def test_the_three_sorts_of_question(store: ox.Store) -> None:
    assert answered(store, "SELECT ?s ?o ?x { ?s ?p ?o }").rows == ((A.value, 5, None),)
    assert answered(store, "ASK { ?s ?p 6 }").rows == ((False,),)
    made = answered(store, "CONSTRUCT { ?o_iri ?p ?s } { ?s ?p ?o BIND(IRI('https://b.example') AS ?o_iri) }")
    assert made.rows == (("<https://b.example>", str(P), str(A)),)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE " + ELSEWHERE,
        "SELECT * { service silent " + ELSEWHERE,
        "SELECT * { BIND('#' AS ?x) SERVICE" + ELSEWHERE,
        "SELECT * { FILTER(1 <2)\nSERVICE" + ELSEWHERE,
        "# SERVICE\nSELECT * { ?s <https://a.example/#> ?o . SERVICE " + ELSEWHERE,
        "PREFIX e: <https://a.example/> SELECT * { ?s e:a\\#b ?o . SERVICE " + ELSEWHERE,
        "SELECT * { \\u0053ERVICE " + ELSEWHERE,
        'SELECT * { BIND("""a"b""" AS ?x) SERVICE ' + ELSEWHERE,
    ],
)
def test_no_question_goes_to_another_host(store: ox.Store, query: str) -> None:
    with pytest.raises(BadInput, match="SERVICE"):
        answered(store, query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service ?p ?o } # SERVICE",
        "PREFIX service: <https://a.example/> SELECT * { ?s service:p ?o FILTER('SERVICE' != ?o) }",
    ],
)
def test_the_word_alone_is_no_call(store: ox.Store, query: str) -> None:
    assert len(answered(store, query).rows) == 1


@pytest.mark.parametrize(
    "query",
    ["INSERT DATA { <a:b> <a:b> 1 }", "LOAD <http://127.0.0.1:1/x>", "CLEAR ALL", "SELECT ?s { ?s ?p }", ""],
)
def test_changes_and_slips_are_refused(store: ox.Store, query: str) -> None:
    with pytest.raises(BadInput, match="geen goede vraag"):
        answered(store, query)
    assert len(store) == 1


def test_another_graph_is_not_fetched(store: ox.Store) -> None:
    assert answered(store, "SELECT * FROM <http://127.0.0.1:1/x> { ?s ?p ?o }").rows == ()


def test_values_are_filled_in_as_text() -> None:
    query = 'SELECT * { VALUES ?asked_scheme { "IZA" } VALUES ?asked_day { "2020-01-01"^^<x:y> } }'
    filled = filled_in(query, date(2026, 6, 1), {"scheme": 'A" } DROP'})
    assert '{ "A\\" } DROP" }' in filled
    assert '"2026-06-01"^^<http://www.w3.org/2001/XMLSchema#date>' in filled
    with pytest.raises(BadInput, match="geen parameter “level”"):
        filled_in(query, date(2026, 6, 1), {"level": "LISTED"})
