"""`/ontologie`: every term with its meaning and who says so, searchable, and as Turtle."""

import re

import httpx
import pytest
from rdflib import OWL, RDF, Graph

from api.web.ontology.diagram import ARROWS, BOXES
from api.web.ontology.entries import OFTEN_SOUGHT, entries, every_entry, found
from ontology.vocabulary import load_vocabulary

PAGE = {"Accept": "text/html"}
TURTLE = {"Accept": "text/turtle"}


@pytest.fixture(scope="module")
def text(client: httpx.Client) -> str:
    """The whole page."""
    return client.get("/ontologie", headers=PAGE).text


def test_every_term_is_an_entry_with_a_meaning_and_who_says_so() -> None:
    vocabulary = load_vocabulary()
    terms = {*vocabulary.classes, *vocabulary.kinds, *vocabulary.properties, *vocabulary.code_lists}
    assert {entry.name for entry in entries()} == terms
    silent = [
        e.anchor for e in every_entry().values() if not (e.definition.nl and e.definition.en and e.who_says)
    ]
    assert silent == []


def test_every_link_on_the_page_leads_somewhere(text: str) -> None:
    anchors = re.findall(r'\bid="([^"]+)"', text)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r'href="#([^"]+)"', text)) - set(anchors) == set()


def test_what_is_often_sought_is_there() -> None:
    assert set(OFTEN_SOUGHT) - set(every_entry()) == set()


def test_a_newcomer_finds_what_preferential_means(client: httpx.Client) -> None:
    answer = client.get("/ontologie", params={"zoek": "preferente zorgverzekeraar"}, headers=PAGE).text
    assert found("preferente zorgverzekeraar")[0].anchor == "code-LeadBasis-PREFERENTIAL"
    assert "grootste marktaandeel in de regio" in answer
    assert "paragraaf 3.3" in answer


def test_a_word_that_is_not_there(client: httpx.Client) -> None:
    assert "Geen woord gevonden" in client.get("/ontologie?zoek=zwembad", headers=PAGE).text


def test_the_drawing_says_what_the_ontology_says() -> None:
    kinds = load_vocabulary().kinds
    wrong = [
        (kind, start, end)
        for kind, start, end in ARROWS
        if start not in kinds[kind].domain or end not in kinds[kind].range
    ]
    assert wrong == []
    assert {box for _, *ends in ARROWS for box in ends} == set(BOXES)


@pytest.mark.parametrize("path", ["/ontologie", "/ontologie.ttl", f"/ontologie/{load_vocabulary().version}"])
def test_turtle_holds_every_term(client: httpx.Client, path: str) -> None:
    answer = client.get(path, headers=TURTLE)
    assert answer.headers["content-type"].startswith("text/turtle")
    assert answer.headers["vary"].startswith("Accept")
    graph = Graph().parse(data=answer.text, format="turtle")
    found = {str(iri).rpartition("#")[2] for iri in graph.subjects(RDF.type, OWL.ObjectProperty)}
    assert set(load_vocabulary().kinds) <= found


def test_an_older_version_says_which_one_holds(client: httpx.Client) -> None:
    answer = client.get("/ontologie/0.1.0", headers=PAGE)
    assert answer.status_code == 404
    assert load_vocabulary().version in answer.text


def test_the_page_in_english(client: httpx.Client) -> None:
    assert "What the words mean" in client.get("/ontologie?lang=en", headers=PAGE).text
