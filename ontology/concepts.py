"""The concepts of the code lists as nodes of the graph: nothing needs to state that status RUNNING exists."""

from collections.abc import Iterator

from graph.records import Node, pairs
from ontology.vocabulary import ClassTerm, CodeList, Concept, Vocabulary

SERIES = "ontology"
"""The series of what the ontology itself says; no load can touch it."""


def concept_nodes(vocabulary: Vocabulary) -> tuple[Node, ...]:
    """One node per concept of each code list that a class takes its instances from, in order of the lists."""
    return tuple(node for term in vocabulary.classes.values() for node in _nodes_of(vocabulary, term))


def concept_labels(vocabulary: Vocabulary) -> dict[str, str]:
    """The class of each concept that is a node of the graph, by code."""
    return {
        code: term.name
        for term in vocabulary.classes.values()
        if term.instances_from
        for code in vocabulary.code_lists[term.instances_from].codes
    }


def _nodes_of(vocabulary: Vocabulary, term: ClassTerm) -> Iterator[Node]:
    if term.instances_from:
        for concept in vocabulary.code_lists[term.instances_from].concepts:
            yield _node(term, vocabulary.code_lists[term.instances_from], concept)


def _node(term: ClassTerm, code_list: CodeList, concept: Concept) -> Node:
    return Node(
        id=concept.code,
        label=term.name,
        name=concept.label.nl,
        aliases=(),
        properties=pairs(
            {
                "code": concept.code,
                "code_list": code_list.name,
                "definition": concept.definition.nl,
                "definition_en": concept.definition.en,
                "label_en": concept.label.en,
                "notation": concept.notation,
                "order": concept.order,
            }
        ),
        series=SERIES,
        sources=(),
    )
