"""The addresses (IRIs) of everything in the graph, and the way back from an address to an id.

A thing stands at `{base}id/{class}/{id}`, a municipality where the government itself put it (TOOI), and a
code at its place in the ontology. Records (sources, statements, descriptions, claims, loads) have addresses
of their own; an earlier version of a record stands below it, at the number of the load that recorded it.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote, unquote

from graph.records import Completeness, Node, Record, Source, Statement, Version
from ontology.vocabulary import Vocabulary

DEFAULT_BASE = "https://w3id.org/mgn/"
"""Where the graph lives unless whoever runs it says otherwise (MGN_BASE)."""

MGN = "https://w3id.org/mgn/ontologie#"
BEGRIP = "https://w3id.org/mgn/begrip/"
TOOI = "https://identifier.overheid.nl/tooi/id/gemeente/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
PROV = "http://www.w3.org/ns/prov#"
DCAT = "http://www.w3.org/ns/dcat#"
DCT = "http://purl.org/dc/terms/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
OWL = "http://www.w3.org/2002/07/owl#"
VOID = "http://rdfs.org/ns/void#"

TYPE = f"{RDF}type"
THING = "thing"
"""The type in the address of a thing that no source describes."""

EVERYTHING = "*"
"""The scope in the address of a claim about the whole country; an id can never be written like this."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where everything stands, for one graph. `labels` gives the class of each thing, by id.

    `at_tooi` are the municipalities of which a source says that they stand at TOOI: those of
    Voorbeeldland do not.
    """

    base: str
    labels: Mapping[str, str]
    concepts: Mapping[str, str]
    at_tooi: frozenset[str]

    def thing(self, id: str) -> str:
        """The address of a thing, or of a code that is one."""
        if id in self.at_tooi:
            return tooi(id)
        if id in self.concepts and id not in self.labels:
            return self.concepts[id]
        label = self.labels.get(id)
        return self.record(segment(label) if label else THING, id)

    def record(self, type_: str, *parts: str) -> str:
        """The address below `id/` with these parts."""
        return f"{self.base}id/{type_}/" + "/".join(quote(part, safe="") for part in parts)

    def load(self, number: int) -> str:
        """The address of a load."""
        return self.record("load", str(number))

    def source(self, id: str) -> str:
        """The address of the current version of a source."""
        return self.record("source", id)

    def series(self, id: str) -> str:
        """The address of a series of sources."""
        return self.record("series", id)

    def current(self, record: Record) -> str:
        """The address of the current version of a record."""
        match record:
            case Source():
                return self.source(record.id)
            case Node():
                return self.record("description", record.id, record.series)
            case Statement():
                return self.record("statement", record.id)
            case Completeness():
                scope = quote(record.scope, safe="") or EVERYTHING
                return self.record("completeness", record.source, record.topic) + "/" + scope

    def version(self, version: Version) -> str:
        """The address of a version: that of the record, and for an earlier one the load below it."""
        address = self.current(version.record)
        return address if version.superseded is None else f"{address}/{version.recorded}"


@dataclass(frozen=True, slots=True)
class Named:
    """What an address names: the type in it, and its parts."""

    type: str
    parts: tuple[str, ...]


def addresses_of(base: str, vocabulary: Vocabulary, nodes: Iterable[Node]) -> Addresses:
    """The addresses for a graph in which these nodes stand."""
    labels: dict[str, str] = {}
    at_tooi: set[str] = set()
    for node in nodes:
        labels.setdefault(node.id, node.label)
        if node.text("tooi_iri") == tooi(node.id):
            at_tooi.add(node.id)
    return Addresses(base, labels, concept_addresses(vocabulary), frozenset(at_tooi))


def concept_addresses(vocabulary: Vocabulary) -> dict[str, str]:
    """The address of each code that is a node of the graph, by code."""
    lists = (term.instances_from for term in vocabulary.classes.values() if term.instances_from)
    return {concept.code: concept.iri for name in lists for concept in vocabulary.code_lists[name].concepts}


def named_at(iri: str, base: str) -> Named | None:
    """What stands at an address; None where it is none of ours."""
    if iri.startswith(TOOI):
        return Named("municipality", (iri.removeprefix(TOOI).upper(),))
    if iri.startswith(BEGRIP):
        return Named("concept", (iri.rsplit("/", 1)[-1],))
    if not iri.startswith(f"{base}id/"):
        return None
    type_, *parts = iri.removeprefix(f"{base}id/").split("/")
    return Named(type_, tuple(map(unquote, parts))) if parts and parts[0] else None


def tooi(code: str) -> str:
    """Where the government puts the municipality with this code."""
    return TOOI + code.lower()


def segment(label: str) -> str:
    """The class as it stands in an address: CoreInstitution is `core-institution`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", label).lower()


def term(name: str) -> str:
    """The address of a class, kind or property of the ontology."""
    return MGN + quote(name, safe="")


def name_of(iri: str) -> str:
    """The name of the term of the ontology at an address; empty where it is no term of ours."""
    return unquote(iri.removeprefix(MGN)) if iri.startswith(MGN) else ""
