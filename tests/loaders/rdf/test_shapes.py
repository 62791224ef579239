"""The shapes: in step with the vocabulary, valid themselves, and each refuses what it is there to refuse."""

from pathlib import Path

import pyoxigraph as ox
import pyshacl
import pytest
from rdflib import RDF, SH, Graph, URIRef
from rdflib.term import Node

from loaders.rdf.names import DCT, MGN
from loaders.rdf.problems import sentence
from loaders.rdf.validating import as_graph, shapes_graph, validated
from ontology.vocabulary import Vocabulary

FAILING = Path(__file__).with_name("failing.ttl")
FALEN = "https://example.org/falen/"
VORM = "https://w3id.org/mgn/vormen#"

NAMED = sorted(
    str(shape) for shape in shapes_graph().subjects(RDF.type, SH.NodeShape) if isinstance(shape, URIRef)
)


@pytest.fixture(scope="module")
def report() -> Graph:
    """All that is wrong with all that should be."""
    triples = ox.parse(FAILING.read_bytes(), format=ox.RdfFormat.TURTLE)
    _, found, _ = pyshacl.validate(as_graph(triples), shacl_graph=shapes_graph(), inference="none")
    assert isinstance(found, Graph)
    return found


def constraints(shape: str) -> set[Node]:
    """A shape with the shapes of its properties."""
    return {URIRef(shape), *shapes_graph().objects(URIRef(shape), SH.property)}


def test_every_class_and_kind_has_a_shape(vocabulary: Vocabulary) -> None:
    things = {name for name, term in vocabulary.classes.items() if term.stored or term.instances_from}
    assert {VORM + name for name in {*things, *vocabulary.kinds}} <= set(NAMED)


def test_the_shapes_are_valid_by_the_shapes_of_shacl() -> None:
    of_shacl = Graph().parse(Path(pyshacl.__file__).parent / "assets" / "shacl-shacl.ttl")
    assert len(of_shacl) > 100
    valid, _, text = pyshacl.validate(shapes_graph(), shacl_graph=of_shacl, inference="none")
    assert valid, text


@pytest.mark.parametrize("shape", NAMED, ids=lambda shape: shape.removeprefix(VORM))
def test_every_shape_refuses_its_fixture(report: Graph, shape: str) -> None:
    mine = f"{FALEN}{shape.removeprefix(VORM)}-"
    caught = {
        str(report.value(result, about))
        for result in report.subjects(SH.resultSeverity)
        if report.value(result, SH.sourceShape) in constraints(shape)
        for about in (SH.focusNode, SH.value)
    }
    if shape == f"{VORM}Predicate":
        assert f"{MGN}BESTAAT_NIET" in caught
    elif shape == f"{VORM}DescribedClass":
        assert f"{MGN}Statement" in caught
    else:
        assert any(one.startswith(mine) for one in caught)


def test_every_property_and_qualifier_that_is_wrong_is_told(report: Graph, vocabulary: Vocabulary) -> None:
    """Not only the first thing wrong with a resource: each value of a wrong type or outside its list."""
    found = validated(ox.parse(FAILING.read_bytes(), format=ox.RdfFormat.TURTLE))
    told = {(broken.focus, broken.path) for broken in found}
    for term in vocabulary.classes.values():
        if term.stored and term.name not in ("Region", "Municipality"):
            wrong = {(f"{FALEN}{term.name}-1", MGN + one.name) for one in term.properties}
            assert {*wrong, (f"{FALEN}{term.name}-1", f"{DCT}identifier")} <= told
    for kind in vocabulary.kinds.values():
        assert {(MGN + kind.name, MGN + one.name) for one in kind.qualifiers} <= told


def test_what_is_wrong_is_told_in_our_words(vocabulary: Vocabulary) -> None:
    found = validated(ox.parse(FAILING.read_bytes(), format=ox.RdfFormat.TURTLE))
    told = {sentence(broken, vocabulary) for broken in found}
    assert {
        f"<{MGN}BESTAAT_NIET>: “BESTAAT_NIET” is geen soort of eigenschap die wij kennen.",
        f"<{FALEN}StatementRecord-1>: het tweede ding staat er vaker dan mag.",
        f"<{FALEN}StatementRecord-1>: de bron ontbreekt.",
        f"<{FALEN}StatementRecord-1>: het einde ligt vóór het begin. Draai ze om of verbeter ze.",
        f"<{FALEN}StatementRecord-1>: bij de bronreeks staat “een reeks in woorden”; hier hoort een webadres.",
        f"<{FALEN}Source-1>: bij “opgehaald op” staat “gisteren”; hier hoort een datum als 2026-04-16.",
        f"<{FALEN}Source-1>: bij “wie mag het zien” staat “IEDEREEN”; kies uit: PUBLIC, PARTICIPANTS, INTERNAL.",
        f"<{FALEN}Load-1>: bij het aantal toegevoegd staat “-1”; een aantal is nooit kleiner dan nul.",
        f"<{FALEN}Region-1>: dit ding heeft een naam, maar mist een gegeven dat er altijd bij hoort.",
        f"<{FALEN}Network-1>: bij het id staat “Geen goed id!”; dat heeft niet de vorm van een id van deze soort.",
        f"<{FALEN}Municipality-1>: het begin ligt niet vóór het einde. Draai ze om of verbeter ze.",
        f"<{FALEN}COVERS-1>: “heel of deels” ontbreekt, of staat er vaker dan één keer.",
        f"<{FALEN}LEADS-subject>: bij het onderwerp staat “{FALEN}LEADS-subject”; hier hoort: zorgverzekeraar.",
    } <= told
    english = ("Value", "less than", "does not", "Node", "None")
    assert not [one for one in told if any(word in one.replace(FALEN, "") for word in english)]
