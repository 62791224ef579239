"""Records as properties that a person can read in Neo4j, and names that stay what they are."""

from dataclasses import replace
from datetime import date

import pytest

from graph.periods import Period
from graph.records import pairs
from graph.store.neo4j import drawing
from graph.store.neo4j.naming import PROPOSED, TURNED_DOWN, kind_of, labels, relationship_type
from graph.store.neo4j.reading import statement_of
from ontology.vocabulary import Vocabulary
from tests.graph.making import APRIL, node, statement

FOREVER = [Period(APRIL, None)]


def test_a_statement_is_drawn_with_what_is_stated_only() -> None:
    said = statement("vgz", "LEADS", "iza-x", rank=1, basis="STATED_LARGEST")
    assert drawing.relationship(said, 3, FOREVER) == {
        "id": said.id,
        "rank": 1,
        "basis": "STATED_LARGEST",
        "series": "list",
        "sources": ["list-2026"],
        "recorded": 3,
        "holds_from": [APRIL],
        "holds_to": [date.max],
    }


def test_what_neo4j_cannot_hold_under_its_own_name_stands_as_json() -> None:
    odd = pairs({"rank": 1, "id": "x", "big": 2**63, "met spatie": "a`b", "small": -(2**63)})
    said = replace(statement("a", "COVERS", "b"), qualifiers=odd)
    drawn = drawing.relationship(said, 1, ())
    assert (drawn["rank"], drawn["small"], drawn["id"]) == (1, -(2**63), said.id)
    assert drawn["qualifiers"] == '{"big":9223372036854775808,"id":"x","met spatie":"a`b"}'
    found = {"valid_from": None, "valid_to": None, **drawn}
    assert repr(statement_of("COVERS", "a", "b", found)) == repr(said)


def test_a_qualifier_that_stands_twice_is_refused() -> None:
    twice = replace(statement("a", "COVERS", "b"), qualifiers=(("part", "x"), ("part", "y")))
    with pytest.raises(ValueError, match="twice"):
        drawing.relationship(twice, 1, ())


def test_a_thing_carries_its_class_and_those_above(vocabulary: Vocabulary) -> None:
    assert labels(vocabulary, "Insurer") == ("Insurer", "Organisation", "Thing")
    assert labels(vocabulary, "Region") == ("Region", "Thing")


def test_a_thing_shows_dates_as_dates(vocabulary: Vocabulary) -> None:
    town = node("GM0457", "Municipality", name="Weesp", properties=pairs({"exists_to": "2022-03-24"}))
    drawn = drawing.thing(town, vocabulary)
    assert drawn["exists_to"] == date(2022, 3, 24)
    assert (drawn["id"], drawn["name"], drawn["sources"]) == ("GM0457", "Weesp", ["list-2026"])
    odd = node("GM0457", "Municipality", properties=pairs({"exists_to": "ooit", "name": "x", "a b": 1}))
    assert drawing.thing(odd, vocabulary)["exists_to"] == "ooit"
    assert drawing.thing(odd, vocabulary)["name"] == "GM0457"
    assert "a b" not in drawing.thing(odd, vocabulary)


def test_a_proposal_has_a_type_of_its_own() -> None:
    assert relationship_type("COVERS", "") == "COVERS"
    assert relationship_type("COVERS", "MATCHED_BY_NAME") == "PROPOSED_COVERS"
    assert kind_of("PROPOSED_COVERS", "MATCHED_BY_NAME") == "COVERS"
    assert kind_of("PROPOSED_COVERS", "") == "PROPOSED_COVERS"
    assert relationship_type("COVERS", "REJECTED") == "REJECTED_COVERS"
    assert kind_of("REJECTED_COVERS", "REJECTED") == "COVERS"
    assert len(TURNED_DOWN) == len(PROPOSED), "a query of the store cuts off as many letters"


@pytest.mark.parametrize("kind", ["", "A B", "A`B", "A\\u0060B", "A:B", "é", "1A"])
def test_no_other_name_gets_into_cypher(kind: str) -> None:
    with pytest.raises(ValueError, match="cannot be a label"):
        relationship_type(kind, "")


def test_no_qualifier_of_the_ontology_has_a_name_that_means_something_else(vocabulary: Vocabulary) -> None:
    used = {term.name for kind in vocabulary.kinds.values() for term in kind.qualifiers}
    assert used & drawing.RESERVED == set()


def test_the_labels_of_records_are_no_classes_of_things(vocabulary: Vocabulary) -> None:
    stored = {name for name, term in vocabulary.classes.items() if term.stored or term.instances_from}
    kept = {"Store", "Load", "Source", "Description", "CompletenessStatement", "StatementVersion"}
    assert stored & kept == set()
