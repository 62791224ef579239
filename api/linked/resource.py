"""A resource and what is said of it: the form between the records of the graph and a file of RDF."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from loaders.rdf.names import BEGRIP, DCAT, DCT, MGN, OWL, PROV, RDF, RDFS, SKOS, TYPE, VOID, XSD
from loaders.rdf.values import Literal

PREFIXES = {
    "begrip": BEGRIP,
    "dcat": DCAT,
    "dct": DCT,
    "mgn": MGN,
    "owl": OWL,
    "prov": PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "skos": SKOS,
    "void": VOID,
    "xsd": XSD,
}
"""The short names in Turtle and in the JSON-LD context."""


@dataclass(frozen=True, slots=True)
class Iri:
    """The address of a resource."""

    text: str


Term: TypeAlias = Iri | Literal


@dataclass(frozen=True, slots=True)
class InOrder:
    """Values of which the order counts: an RDF list."""

    terms: tuple[Term, ...]


Object: TypeAlias = Term | InOrder


@dataclass(frozen=True, slots=True)
class Resource:
    """One resource with all that is said of it, as pairs of the address of a property and a value."""

    iri: str
    said: tuple[tuple[str, Object], ...]


def resource(iri: str, said: Iterable[tuple[str, Object | None]]) -> Resource:
    """A resource, of which each thing is said once and in a fixed order; None is not said."""
    kept = {(name, value) for name, value in said if value is not None}
    return Resource(iri, tuple(sorted(kept, key=_order)))


def _order(said: tuple[str, Object]) -> tuple[bool, str, str]:
    """What it is comes first."""
    return said[0] != TYPE, said[0], repr(said[1])
