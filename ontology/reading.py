"""From Turtle to the typed Vocabulary, with rdflib.

What is incomplete or contradictory in the ontology stops the program here, with all problems at once.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, XSD, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from ontology.terms import (
    ClassTerm,
    CodeList,
    Concept,
    KindTerm,
    Label,
    PropertyTerm,
    Term,
    Vocabulary,
    VocabularyError,
)

MGN = Namespace("https://w3id.org/mgn/ontologie#")
DATATYPES: Mapping[Node | None, str] = {
    XSD.string: "string",
    XSD.integer: "integer",
    XSD.decimal: "decimal",
    XSD.boolean: "boolean",
    XSD.date: "date",
}

AnyTerm = TypeVar("AnyTerm", bound=Term)


def read_vocabulary(texts: Iterable[str]) -> Vocabulary:
    """The vocabulary that these Turtle texts declare together; VocabularyError when it is not sound."""
    graph = Graph()
    for text in texts:
        graph.parse(data=text, format="turtle")
    return _Reader(graph).vocabulary()


class _Reader:
    """Reads one RDF graph and collects every problem, so that all can be mended at once.

    Terms come in the order in which the files declare them: rdflib's memory store keeps that order.
    """

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.problems: list[str] = []
        self.parents = {_name(iri): self.parent(iri) for iri in self.declared(OWL.Class)}
        self.abstract = {name for name in self.parents if self.flag(MGN[name], MGN.abstract)}
        self.code_lists = _by_name(self.code_list(iri) for iri in self.declared(SKOS.ConceptScheme))
        self.properties = _by_name(self.property_(iri) for iri in self.declared(OWL.DatatypeProperty))
        self.domains = {name: set(self.classes_at(MGN[name], RDFS.domain)) for name in self.properties}

    def vocabulary(self) -> Vocabulary:
        """The whole vocabulary, or VocabularyError with all problems."""
        classes = _by_name(self.class_(iri) for iri in self.declared(OWL.Class))
        kinds = _by_name(self.kind(iri) for iri in self.declared(OWL.ObjectProperty))
        version = "".join(self.text(iri, OWL.versionInfo) for iri in self.declared(OWL.Ontology))
        self.demand(bool(version), "the ontology has no owl:versionInfo")
        if self.problems:
            raise VocabularyError(tuple(self.problems))
        return Vocabulary(version, classes, kinds, self.properties, self.code_lists)

    # --- The four sorts of term -------------------------------------------------------------------

    def class_(self, iri: URIRef) -> ClassTerm:
        lineage = set(self.lineage(_name(iri)))
        properties = (term for term in self.properties.values() if lineage & self.domains[term.name])
        term = ClassTerm(
            *self.described(iri),
            parent=self.parents[_name(iri)],
            abstract=self.flag(iri, MGN.abstract),
            stored=self.flag(iri, MGN.stored),
            identifier=self.text(iri, MGN.identifierPattern),
            properties=tuple(properties),
            instances_from=self.code_list_at(iri, MGN.instancesFrom),
        )
        self.check_class(term)
        return term

    def check_class(self, term: ClassTerm) -> None:
        known = not term.parent or term.parent in self.parents
        self.demand(known, f"{term.name} stands below {term.parent}, which is not declared")
        sorts = term.abstract + term.stored + bool(term.instances_from)
        self.demand(sorts < 2, f"{term.name} is more than one sort of class")
        self.demand(bool(term.identifier) or not term.stored, f"{term.name} has no mgn:identifierPattern")
        self.demand(_is_pattern(term.identifier), f"{term.name} has a faulty mgn:identifierPattern")

    def property_(self, iri: URIRef) -> PropertyTerm:
        datatype = DATATYPES.get(self.graph.value(iri, RDFS.range), "")
        code_list = self.code_list_at(iri, MGN.codeList)
        self.demand(bool(datatype), f"{_name(iri)} has no rdfs:range that is a known datatype")
        self.demand(datatype == "string" or not code_list, f"{_name(iri)} takes codes but is no string")
        return PropertyTerm(
            *self.described(iri),
            datatype="code" if code_list else datatype,
            code_list=code_list,
            required=self.flag(iri, MGN.required),
            many=self.flag(iri, MGN.many),
            refers_to=self.class_at(iri, MGN.refersTo),
        )

    def kind(self, iri: URIRef) -> KindTerm:
        qualifiers = list(self.graph.objects(iri, MGN.qualifier))
        terms = [term for node in qualifiers for term in self.qualifier(iri, node)]
        identifying = [node for node in qualifiers if self.flag(node, MGN.identifying)]
        self.demand((iri, MGN.dated, None) in self.graph, f"{_name(iri)} has no mgn:dated")
        return KindTerm(
            *self.described(iri),
            dated=self.flag(iri, MGN.dated),
            domain=tuple(self.concrete(self.classes_at(iri, RDFS.domain))),
            range=tuple(self.concrete(self.classes_at(iri, RDFS.range))),
            qualifiers=tuple(terms),
            identifying=frozenset(self.name_at(node, MGN.onProperty) for node in identifying),
        )

    def qualifier(self, kind: URIRef, node: Node) -> Iterator[PropertyTerm]:
        """The property that a qualifier gives, with what the kind itself says of it."""
        term = self.properties.get(self.name_at(node, MGN.onProperty))
        self.demand(term is not None, f"{_name(kind)} has a qualifier that is no declared property")
        if term:
            yield replace(term, required=self.flag(node, MGN.required), many=self.flag(node, MGN.many))

    def code_list(self, iri: URIRef) -> CodeList:
        members = self.graph.subjects(SKOS.inScheme, iri)
        concepts = [self.concept(member) for member in members if isinstance(member, URIRef)]
        concepts.sort(key=lambda concept: concept.order)
        orders = [concept.order for concept in concepts]
        self.demand(
            orders == list(range(1, len(orders) + 1)), f"{_name(iri)} is not numbered from 1 without gaps"
        )
        self.demand(bool(concepts), f"{_name(iri)} has no concepts")
        return CodeList(*self.described(iri, SKOS.prefLabel), concepts=tuple(concepts))

    def concept(self, iri: URIRef) -> Concept:
        order = self.text(iri, MGN.order)
        notation = self.text(iri, SKOS.notation)
        self.demand(bool(notation), f"{_name(iri)} has no skos:notation")
        return Concept(
            *self.described(iri, SKOS.prefLabel),
            notation=notation,
            order=int(order) if order.isdigit() else 0,
        )

    # --- What every term says ---------------------------------------------------------------------

    def described(self, iri: URIRef, labelled: URIRef = RDFS.label) -> tuple[str, str, Label, Label, str]:
        """Name, address, label, definition and source: the fields that all terms share."""
        source = self.text(iri, DCTERMS.source)
        self.demand(bool(source), f"{_name(iri)} has no dct:source")
        label, definition = self.bilingual(iri, labelled), self.bilingual(iri, SKOS.definition)
        return _name(iri), str(iri), label, definition, source

    def bilingual(self, iri: URIRef, predicate: URIRef) -> Label:
        found = [value for value in self.graph.objects(iri, predicate) if isinstance(value, Literal)]
        by_language = {value.language: str(value) for value in found}
        complete = len(found) == 2 and by_language.get("nl") and by_language.get("en")
        self.demand(bool(complete), f"{_name(iri)} needs one {_name(predicate)} in Dutch and one in English")
        return Label(by_language.get("nl", ""), by_language.get("en", ""))

    # --- Classes and how they hang together -------------------------------------------------------

    def parent(self, iri: URIRef) -> str:
        """The class above; empty for a root, which stands right below owl:Thing."""
        above = list(self.graph.objects(iri, RDFS.subClassOf))
        own = [_name(node) for node in above if str(node).startswith(MGN)]
        self.demand(len(own) == 1 or OWL.Thing in above, f"{_name(iri)} needs one rdfs:subClassOf")
        return own[0] if own else ""

    def lineage(self, name: str) -> Iterator[str]:
        """The class itself and all classes above it, up to a root or a class that we do not know."""
        passed: set[str] = set()
        while name in self.parents and name not in passed:
            yield name
            passed.add(name)
            name = self.parents[name]
        self.demand(name not in passed, f"{name} stands below itself")

    def concrete(self, names: Iterable[str]) -> Iterator[str]:
        """The classes with things of their own that are, or stand below, these classes; each once."""
        wanted = set(names)
        for name in self.parents:
            if name not in self.abstract and wanted.intersection(self.lineage(name)):
                yield name

    def classes_at(self, iri: URIRef, predicate: URIRef) -> list[str]:
        """The class, or the classes of the union, at a domain or range; all have to be declared."""
        node = self.graph.value(iri, predicate)
        union = node and self.graph.value(node, OWL.unionOf)
        members = list(Collection(self.graph, union)) if union else [node] if node else []
        names = [_name(member) for member in members]
        self.demand(bool(names), f"{_name(iri)} has no rdfs:{_name(predicate)}")
        for name in names:
            self.demand(name in self.parents, f"{_name(iri)}: class {name} is not declared")
        return names

    # --- Single values ----------------------------------------------------------------------------

    def declared(self, sort: URIRef) -> Iterator[URIRef]:
        """The terms of our own that are declared as this sort, in order."""
        yield from (iri for iri in self.graph.subjects(RDF.type, sort) if isinstance(iri, URIRef))

    def text(self, node: Node, predicate: URIRef) -> str:
        return str(self.graph.value(node, predicate) or "")

    def flag(self, node: Node, predicate: URIRef) -> bool:
        return self.graph.value(node, predicate) == Literal(True)

    def name_at(self, node: Node, predicate: URIRef) -> str:
        value = self.graph.value(node, predicate)
        return _name(value) if value else ""

    def code_list_at(self, iri: URIRef, predicate: URIRef) -> str:
        name = self.name_at(iri, predicate)
        self.demand(not name or name in self.code_lists, f"{_name(iri)}: code list {name} is not declared")
        return name

    def class_at(self, iri: URIRef, predicate: URIRef) -> str:
        name = self.name_at(iri, predicate)
        self.demand(not name or name in self.parents, f"{_name(iri)}: class {name} is not declared")
        return name

    def demand(self, met: bool, problem: str) -> None:
        if not met:
            self.problems.append(problem)


def _by_name(terms: Iterable[AnyTerm]) -> dict[str, AnyTerm]:
    return {term.name: term for term in terms}


def _name(iri: Node) -> str:
    """The last part of an address: the name of a term, the code of a concept."""
    return re.split(r"[#/]", str(iri))[-1]


def _is_pattern(text: str) -> bool:
    try:
        re.compile(text)
    except re.error:
        return False
    return True
