"""Finding things by name, and organisations by what they are."""

import pytest

from graph.day import GraphOnDay
from graph.errors import NotFound
from graph.graph import Graph
from ontology.vocabulary import Vocabulary
from queries.organisations import LABELS, all_but_municipalities, organisation, with_role
from queries.search import BEGINNING, INSIDE, WHOLE, WORD, search
from tests.conftest import TODAY


@pytest.fixture
def view(reference: Graph) -> GraphOnDay:
    return GraphOnDay(reference, TODAY)


def test_the_whole_name_comes_first_and_the_inside_of_a_word_last(view: GraphOnDay) -> None:
    hits = search(view, "Bergen")
    assert [hit.place for hit in hits] == sorted(hit.place for hit in hits)
    places = {hit.node.name: hit.place for hit in hits}
    assert places["Bergen (L.)"] == WHOLE
    assert places["Bergen op Zoom"] == BEGINNING
    assert {hit.place for hit in search(view, "Zoom")} >= {WORD}
    assert {hit.place for hit in search(view, "oeterm")} == {INSIDE}


def test_a_municipality_that_is_gone_is_found(view: GraphOnDay) -> None:
    assert "GM0457" in {hit.node.id for hit in search(view, "weesp")}


def test_signs_alone_find_nothing(view: GraphOnDay) -> None:
    assert search(view, "- '") == []


def test_the_classes_of_organisation_are_those_of_the_ontology(vocabulary: Vocabulary) -> None:
    assert {*LABELS, "Municipality"} == set(vocabulary.subclasses("Organisation"))


def test_organisations_by_role_can_be_municipalities(view: GraphOnDay) -> None:
    social = with_role(view, "SOCIAL")
    assert {node.label for node in social} >= {"SocialDomainProvider", "Municipality"}
    assert "Municipality" not in {node.label for node in all_but_municipalities(view)}


def test_an_organisation_by_id(view: GraphOnDay) -> None:
    assert organisation(view, "GM0344").name == "Utrecht"
    with pytest.raises(NotFound):
        organisation(view, "iza-groningen")
