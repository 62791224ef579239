"""A file of RDF as what is said of each resource; nothing is fetched, and what is wrong gets a sentence."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

import pyoxigraph as ox

from graph.errors import BadInput
from loaders.files import content_of
from loaders.rdf.names import DCT, RDF, TYPE, VOID

FORMATS: Mapping[str, ox.RdfFormat] = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".jsonld": ox.RdfFormat.JSON_LD,
    ".nt": ox.RdfFormat.N_TRIPLES,
}
MOST_BYTES = 200_000_000
"""Thirty times the whole country; more is more likely a slip than meant."""

Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Resource: TypeAlias = ox.NamedNode | ox.BlankNode

FIRST, REST, NIL = f"{RDF}first", f"{RDF}rest", f"{RDF}nil"


class BadRdf(BadInput):
    """A file is no RDF that we can read."""

    code = "BAD_RDF"


class Said:
    """All that a file says, by resource and property."""

    def __init__(self, triples: Iterable[ox.Quad]) -> None:
        self.triples = tuple(triples)
        self.of: dict[str, dict[str, list[Term]]] = {}
        for triple in self.triples:
            predicates = self.of.setdefault(key(triple.subject), {})
            predicates.setdefault(triple.predicate.value, []).append(triple.object)

    def values(self, resource: str, name: str) -> Sequence[Term]:
        """What is said of a resource with a property."""
        return self.of.get(resource, {}).get(name, ())

    def value(self, resource: str, name: str) -> Term | None:
        """The one thing that is said of it with a property; None where nothing is."""
        return next(iter(self.values(resource, name)), None)

    def text(self, resource: str, name: str) -> str:
        """The text, or the address, that is said of it; empty where nothing is."""
        found = self.value(resource, name)
        return found.value if isinstance(found, ox.Literal | ox.NamedNode) else ""

    def addresses(self, resource: str, name: str) -> list[str]:
        """The resources that it refers to."""
        return [key(one) for one in self.values(resource, name) if isinstance(one, Resource)]

    def in_order(self, resource: str, name: str) -> list[Term] | None:
        """The items of a list; None where there is no list. BadRdf for a list that goes round."""
        cell = self.value(resource, name)
        if cell is None:
            return None
        items: list[Term] = []
        passed: set[str] = set()
        while isinstance(cell, Resource) and key(cell) != NIL:
            if key(cell) in passed:
                raise BadRdf(
                    "Een lijst in dit bestand loopt rond.", "Schrijf de lijst opnieuw, met een einde."
                )
            passed.add(key(cell))
            items += self.values(key(cell), FIRST)
            cell = self.value(key(cell), REST)
        return items


def key(resource: Term) -> str:
    """What a resource is known by within one file."""
    return str(resource) if isinstance(resource, ox.BlankNode) else getattr(resource, "value", str(resource))


def read_triples(path: Path) -> Said:
    """What the file says; BadInput for a file that cannot be read, BadRdf for one that is no RDF."""
    too_big = BadRdf(f"{path.name} is groter dan {MOST_BYTES // 1_000_000} MB.", "Deel het bestand op.")
    content = content_of(path, MOST_BYTES, too_big)
    format_ = FORMATS[path.suffix.lower()]
    try:
        return _plain(Said(ox.parse(content, format=format_)), path)
    except SyntaxError as error:
        raise BadRdf(
            f"{path.name}{_line(error)}: dit is geen goede {format_.name}.", _advice(error)
        ) from error
    except (ValueError, OSError) as error:
        raise BadRdf(f"{path.name} is niet te lezen als {format_.name}.", _advice(error)) from error


def day_of(said: Said) -> str:
    """The day of which an export holds the graph; empty for another file, or one with the whole history."""
    sets = (iri for iri in said.of if f"{VOID}Dataset" in said.addresses(iri, TYPE))
    return next((day for iri in sets if (day := said.text(iri, f"{DCT}temporal"))), "")


def _plain(said: Said, path: Path) -> Said:
    """RDF 1.2 can hold a triple in a triple, which nothing of ours does and pySHACL cannot read."""
    if any(isinstance(triple.object, ox.Triple) for triple in said.triples):
        raise BadRdf(f"{path.name} bevat tripels in tripels (RDF 1.2).", "Schrijf het bestand als RDF 1.1.")
    return said


def _line(error: SyntaxError) -> str:
    return f", regel {error.lineno}" if error.lineno else ""


def _advice(error: Exception) -> str:
    if "context" in str(error).lower():
        return "Zet de context in het bestand zelf: wij halen niets op van een ander adres."
    return "Verbeter die plaats, of schrijf het bestand opnieuw met een programma voor RDF."
