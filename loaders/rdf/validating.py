"""What a graph of RDF has to look like: the SHACL shapes of the ontology, and our own words for what is wrong."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import pyoxigraph as ox
import pyshacl
from rdflib import SH, BNode, Graph, Literal, URIRef
from rdflib.term import Node

from loaders.rdf.names import DCT, TYPE, XSD, term
from loaders.rdf.problems import Broken
from loaders.rdf.values import STRING

ANNOTATED = (SH.focusNode, SH.resultPath, SH.value, SH.sourceConstraintComponent, SH.sourceShape)


@cache
def shapes_graph() -> Graph:
    """The shapes, read once."""
    text = files("ontology").joinpath("shapes.ttl").read_text(encoding="utf-8")
    return Graph().parse(data=text, format="turtle")


@dataclass(frozen=True, slots=True)
class Known:
    """A thing that a file may refer to without saying what it is: its address, class and id."""

    iri: str
    label: str
    id: str


def validated(triples: Iterable[ox.Quad], known: Iterable[Known] = ()) -> list[Broken]:
    """Every constraint that the triples break, in order of the resource; empty where all is well."""
    data = as_graph(triples)
    for thing in known:
        data.add((URIRef(thing.iri), URIRef(TYPE), URIRef(term(thing.label))))
        data.add((URIRef(thing.iri), URIRef(f"{DCT}identifier"), Literal(thing.id)))
    conforms, report, _ = pyshacl.validate(data, shacl_graph=shapes_graph(), inference="none")
    if conforms:
        return []
    assert isinstance(report, Graph)
    return sorted(set(_broken(report)), key=lambda broken: (broken.focus, broken.path, broken.value))


def as_graph(triples: Iterable[ox.Quad]) -> Graph:
    """The triples as rdflib keeps them, which is what pySHACL reads."""
    graph = Graph()
    for triple in triples:
        graph.add((_term(triple.subject), _term(triple.predicate), _term(triple.object)))
    return graph


def _term(found: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Node:
    if isinstance(found, ox.NamedNode):
        return URIRef(found.value)
    if isinstance(found, ox.BlankNode):
        return BNode(found.value)
    assert isinstance(found, ox.Literal), "RDF 1.2 triple terms stand in no file that we read"
    if found.language:
        return Literal(found.value, lang=found.language)
    # rdflib holds a plain text and the same text with its datatype for two things; RDF 1.1 does not.
    datatype = found.datatype.value
    return Literal(found.value) if datatype == STRING else Literal(found.value, datatype=URIRef(datatype))


def _broken(report: Graph) -> Iterator[Broken]:
    for result in report.subjects(SH.resultSeverity):
        focus, path, value, component, shape = (report.value(result, name) for name in ANNOTATED)
        constraint = str(component).removeprefix(str(SH)).removesuffix("ConstraintComponent")
        wanted = tuple(_wanted(shape, constraint))
        yield Broken(str(focus), _path(path, shape), constraint, "" if value is None else str(value), wanted)


def _path(path: Node | None, shape: Node | None) -> str:
    """The property that a result is about: the last one of its path, or that of the shape within."""
    shapes = shapes_graph()
    if isinstance(path, URIRef):
        return str(path)
    inner = shapes.value(shape, SH.node)
    if inner is not None:
        return str(shapes.value(shapes.value(inner, SH.property), SH.path))
    steps = list(_listed(shape, SH.path))
    return str(steps[-1]) if steps else ""


def _wanted(shape: Node | None, constraint: str) -> Iterator[str]:
    """What the broken constraint asks for: the classes, the codes or the datatype."""
    shapes = shapes_graph()
    match constraint:
        case "Class":
            yield from map(str, shapes.objects(shape, SH["class"]))
        case "Or":
            for choice in _listed(shape, SH["or"]):
                yield from map(str, shapes.objects(choice, SH["class"]))
        case "In":
            yield from map(str, _listed(shape, SH["in"]))
        case "Datatype":
            yield str(shapes.value(shape, SH.datatype)).removeprefix(XSD)


def _listed(shape: Node | None, name: URIRef) -> Iterator[Node]:
    head = shapes_graph().value(shape, name)
    if head is not None:
        yield from shapes_graph().items(head)
