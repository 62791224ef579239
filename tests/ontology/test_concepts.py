"""The concepts of the code lists as nodes."""

from ontology.concepts import concept_nodes
from ontology.vocabulary import load_vocabulary


def test_every_concept_of_a_class_with_instances_is_a_node() -> None:
    vocabulary = load_vocabulary()
    expected = {
        (concept.code, term.name)
        for term in vocabulary.classes.values()
        if term.instances_from
        for concept in vocabulary.code_lists[term.instances_from].concepts
    }
    nodes = concept_nodes(vocabulary)
    assert {(node.id, node.label) for node in nodes} == expected
    assert len({node.id for node in nodes}) == len(nodes)


def test_a_node_says_what_the_concept_means() -> None:
    nodes = {node.id: node for node in concept_nodes(load_vocabulary())}
    concept = load_vocabulary().code_lists["NetworkStatus"].concept("LISTED")
    listed = nodes["LISTED"]
    assert (listed.name, listed.text("label_en")) == (concept.label.nl, concept.label.en)
    assert listed.text("definition") == concept.definition.nl
    assert nodes["FUNCTION_II"].text("notation") == "II"


def test_the_order_of_the_list_is_kept() -> None:
    statuses = [node for node in concept_nodes(load_vocabulary()) if node.label == "NetworkStatus"]
    assert [node.id for node in sorted(statuses, key=lambda node: int(node.get("order") or 0))] == list(
        load_vocabulary().code_lists["NetworkStatus"].codes
    )
