"""What follows from the ontology by the rules of OWL: every class can have members, and no two contradict."""

from collections.abc import Iterable
from importlib import resources

import owlrl
import pytest
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Namespace, URIRef
from rdflib.term import Node

MGN = Namespace("https://w3id.org/mgn/ontologie#")
PROBE = Namespace("https://example.org/proef/")
FILES = ("mgn.ttl", "records.ttl", "alignments.ttl")
ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
LOGICAL = (
    RDF.type,
    RDF.first,
    RDF.rest,
    RDFS.subClassOf,
    RDFS.subPropertyOf,
    RDFS.domain,
    RDFS.range,
    OWL.unionOf,
    OWL.members,
    OWL.disjointWith,
    OWL.equivalentClass,
    OWL.inverseOf,
)
"""What the rules look at; labels and definitions would only take time."""


@pytest.fixture(scope="module")
def ontology() -> Graph:
    """The ontology as it is published, but for the code lists."""
    graph = Graph()
    for name in FILES:
        graph.parse(data=resources.files("ontology").joinpath(name).read_text("utf-8"), format="turtle")
    return graph


def ours(graph: Graph, *sorts: URIRef) -> list[URIRef]:
    """The terms of ours that are declared as one of these sorts."""
    found = {term for sort in sorts for term in graph.subjects(RDF.type, sort) if isinstance(term, URIRef)}
    return sorted(term for term in found if term.startswith(str(MGN)))


def concluded(ontology: Graph, members: Iterable[tuple[URIRef, Iterable[Node]]]) -> Graph:
    """Everything that follows when these individuals are members of these classes."""
    graph = Graph()
    for triple in ontology:
        if triple[1] in LOGICAL:
            graph.add(triple)
    for individual, classes in members:
        for class_ in classes:
            graph.add((individual, RDF.type, class_))
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


def test_every_class_can_have_a_member(ontology: Graph) -> None:
    classes = ours(ontology, OWL.Class)
    probes = {PROBE[str(class_).removeprefix(str(MGN))]: class_ for class_ in classes}
    closure = concluded(ontology, [(probe, [class_]) for probe, class_ in probes.items()])
    assert len(classes) > 40
    assert list(closure.objects(None, ERROR)) == []
    assert [probe for probe in probes if (probe, RDF.type, OWL.Nothing) in closure] == []
    assert [c for c in classes if (c, RDFS.subClassOf, OWL.Nothing) in closure] == []


def test_what_contradicts_is_noticed(ontology: Graph) -> None:
    both = concluded(ontology, [(PROBE.both, [MGN.Network, MGN.Region])])
    assert list(both.objects(None, ERROR))


def test_every_property_says_what_it_is(ontology: Graph) -> None:
    properties = ours(ontology, OWL.ObjectProperty, OWL.DatatypeProperty)
    assert len(properties) > 90
    for name in (RDFS.domain, RDFS.range):
        assert [one for one in properties if (one, name, None) not in ontology] == []
    for name in (RDFS.label, SKOS.definition):
        silent = [
            one
            for one in [*properties, *ours(ontology, OWL.Class)]
            if {value.language for value in ontology.objects(one, name)} != {"nl", "en"}  # type: ignore[attr-defined]
        ]
        assert silent == []


def test_no_class_in_a_domain_or_range_is_undeclared(ontology: Graph) -> None:
    named = {
        term
        for name in (RDFS.domain, RDFS.range, RDFS.subClassOf)
        for term in ontology.objects(None, name)
        if not isinstance(term, BNode) and str(term).startswith(str(MGN))
    }
    assert named - set(ours(ontology, OWL.Class)) == set()
