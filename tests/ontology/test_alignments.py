"""The alignments with other vocabularies: each declared twice, with a reason, on a term of ours."""

from importlib import resources

import pytest
from rdflib import OWL, RDF, Graph

from ontology.alignments import RELATIONS, Alignment, load_alignments

DEMANDED = {
    "W3C ORG (The Organization Ontology)",
    "W3C PROV-O",
    "W3C SKOS",
    "OGC GeoSPARQL",
    "W3C OWL-Time",
    "schema.org",
    "TOOI",
    "HL7 FHIR (mCSD)",
    "HL7 FHIR Plan-Net",
}


@pytest.fixture(scope="module")
def graph() -> Graph:
    """The file as triples."""
    return Graph().parse(data=resources.files("ontology").joinpath("alignments.ttl").read_text("utf-8"))


def test_every_vocabulary_that_others_use_is_there() -> None:
    assert {alignment.vocabulary for alignment in load_alignments()} >= DEMANDED


def test_a_reason_is_a_sentence() -> None:
    wrong = [a for a in load_alignments() if not a.reason.nl.endswith(".") or not a.reason.en.endswith(".")]
    assert wrong == []


def test_each_is_a_plain_triple_and_an_axiom_with_the_reason(graph: Graph) -> None:
    axioms = {
        (
            graph.value(axiom, OWL.annotatedSource),
            graph.value(axiom, OWL.annotatedProperty),
            graph.value(axiom, OWL.annotatedTarget),
        )
        for axiom in graph.subjects(RDF.type, OWL.Axiom)
    }
    ours = {(s, p, o) for s, p, o in graph if str(p).rpartition("#")[2] in RELATIONS}
    assert axioms == ours


def test_a_membership_says_who_and_how() -> None:
    found = {(a.term, a.relation, a.target) for a in load_alignments() if a.term == "PARTNER_IN"}
    assert ("PARTNER_IN", "subPropertyOf", "http://www.w3.org/ns/org#memberOf") in found


def test_the_name_of_their_term() -> None:
    made = [Alignment("Network", "closeMatch", target, "", load_alignments()[0].reason)
            for target in ("http://www.w3.org/ns/org#Site", "https://schema.org/Place")]  # fmt: skip
    assert [alignment.target_name for alignment in made] == ["Site", "Place"]
