"""The Turtle files hang together as RDF, and an ontology that does not is refused with clear problems."""

import re
from importlib import resources

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, URIRef
from rdflib.collection import Collection

from ontology.reading import read_vocabulary
from ontology.terms import VocabularyError
from ontology.vocabulary import TURTLE, load_vocabulary

TEXTS = [resources.files("ontology").joinpath(name).read_text(encoding="utf-8") for name in TURTLE]


@pytest.fixture(scope="module")
def rdf() -> Graph:
    graph = Graph()
    for text in TEXTS:
        graph.parse(data=text, format="turtle")
    return graph


def changed(old: str, new: str) -> list[str]:
    """The Turtle texts with one passage changed, which has to be there."""
    assert any(old in text for text in TEXTS)
    return [text.replace(old, new, 1) for text in TEXTS]


def test_what_is_loaded_is_what_the_files_say() -> None:
    assert load_vocabulary() == read_vocabulary(TEXTS)


class TestTheTurtleItself:
    def test_no_class_stands_below_two_disjoint_classes(self, rdf: Graph) -> None:
        for axiom in rdf.subjects(RDF.type, OWL.AllDisjointClasses):
            members = rdf.value(axiom, OWL.members)
            assert isinstance(members, BNode)
            apart = set(Collection(rdf, members))
            for iri in rdf.subjects(RDF.type, OWL.Class):
                assert len(apart.intersection(rdf.transitive_objects(iri, RDFS.subClassOf))) < 2, iri

    def test_a_term_is_declared_as_one_thing(self, rdf: Graph) -> None:
        for iri in set(rdf.subjects(RDF.type)):
            if isinstance(iri, URIRef):
                assert len(list(rdf.objects(iri, RDF.type))) == 1, iri

    def test_only_declared_terms_of_our_own_are_used(self, rdf: Graph) -> None:
        own = {
            node
            for triple in rdf
            for node in triple
            if str(node).startswith("https://w3id.org/mgn/ontologie#")
        }
        assert not [node for node in own if (node, RDF.type, None) not in rdf]

    def test_notations_are_unique_within_a_scheme(self, rdf: Graph) -> None:
        for scheme in rdf.subjects(RDF.type, SKOS.ConceptScheme):
            members = list(rdf.subjects(SKOS.inScheme, scheme))
            notations = {rdf.value(member, SKOS.notation) for member in members}
            assert len(notations) == len(members), scheme


class TestAnUnsoundOntologyIsRefused:
    @pytest.mark.parametrize(
        ("old", "new", "problem"),
        [
            (
                'rdfs:label "gemeente"@nl ,',
                "rdfs:label",
                "Municipality needs one label in Dutch and one in English",
            ),
            (
                '"municipality"@en',
                '"municipality"@nl',
                "Municipality needs one label in Dutch and one in English",
            ),
            ("rdfs:domain mgn:Insurer ;", "", "concern has no rdfs:domain"),
            ("rdfs:range xsd:date ;", "", "exists_from has no rdfs:range that is a known datatype"),
            (
                "rdfs:domain mgn:Municipality ;\n    rdfs:range mgn:Region",
                "rdfs:range mgn:Region",
                "IN_REGION",
            ),
            ("rdfs:range mgn:NetworkFunction", "rdfs:range mgn:Nothing", "class Nothing is not declared"),
            ("mgn:codeList begrip:Extent", "mgn:codeList begrip:Size", "code list Size is not declared"),
            (
                "mgn:onProperty mgn:rank",
                "mgn:onProperty mgn:order",
                "LEADS has a qualifier that is no declared",
            ),
            (
                'mgn:identifierPattern "GM[0-9]{4}"',
                'mgn:identifierPattern "GM[0-9"',
                "faulty mgn:identifierPattern",
            ),
            (
                '    mgn:identifierPattern "GM[0-9]{4}" .',
                "    .",
                "Municipality has no mgn:identifierPattern",
            ),
            (
                "rdfs:subClassOf mgn:Document",
                "rdfs:subClassOf mgn:Paper",
                "below Paper, which is not declared",
            ),
            ("rdfs:subClassOf mgn:Document", "rdfs:subClassOf mgn:Offer", "Offer stands below itself"),
            ("mgn:order 2 ;", "mgn:order 3 ;", "RegionScheme is not numbered from 1 without gaps"),
            ('owl:versionInfo "1.1.0" ;', "", "the ontology has no owl:versionInfo"),
        ],
    )
    def test_with_a_clear_problem(self, old: str, new: str, problem: str) -> None:
        with pytest.raises(VocabularyError, match=re.escape(problem)):
            read_vocabulary(changed(old, new))

    def test_all_problems_are_named_at_once(self) -> None:
        texts = changed('rdfs:label "regio"@nl ,', "rdfs:label")
        texts = [text.replace('rdfs:label "land"@nl ,', "rdfs:label") for text in texts]
        with pytest.raises(VocabularyError) as refused:
            read_vocabulary(texts)
        assert len(refused.value.problems) == 2
