"""A whole store from RDF: every version of every record with its loads, as `mgn export` wrote them."""

from collections.abc import Iterator
from datetime import date, datetime

import pyoxigraph as ox

from graph.records import Completeness, Load, Node, Pairs, Record, Source, Statement, Version
from graph.store.interface import History, ordered
from loaders.cells import shown
from loaders.rdf.names import DCT, PROV, RDF, RDFS, SKOS, TYPE, Named, name_of, named_at, term
from loaders.rdf.triples import BadRdf, Said, Term, key
from loaders.rdf.values import value_of
from ontology.vocabulary import Vocabulary

RECORDS = frozenset({"statement", "description", "source", "completeness"})
"""What stands in the address of each kind of record."""


def read_history(said: Said, base: str, vocabulary: Vocabulary) -> History:
    """The history that a file holds; BadRdf when it says something that no export says."""
    reading = Reading(said, base, vocabulary)
    loads = tuple(sorted(reading.loads(), key=lambda load: load.number))
    version = max((load.number for load in loads), default=0)
    return History(version, loads, ordered(reading.versions()))


class Reading:
    """One reading of one file, in which everything has an address of ours."""

    def __init__(self, said: Said, base: str, vocabulary: Vocabulary) -> None:
        self._said = said
        self._base = base
        self._qualifiers = {
            kind.name: frozenset(term(one.name) for one in kind.qualifiers)
            for kind in vocabulary.kinds.values()
        }
        self._source_texts = [
            one.name for one in vocabulary.classes["Source"].properties if one.datatype != "date"
        ]

    def loads(self) -> Iterator[Load]:
        """The loads, in the order of the file."""
        for iri in self._said.of:
            named = named_at(iri, self._base)
            if named and named.type == "load" and self._said.value(iri, TYPE):
                yield self._load(iri, int(named.parts[0]))

    def versions(self) -> Iterator[Version]:
        """The versions of records, in the order of the file."""
        for iri in self._said.of:
            named = named_at(iri, self._base)
            if named and named.type in RECORDS and "#" not in iri:
                yield Version(self.record(iri, named), *self._recorded(iri))

    def record(self, iri: str, named: Named) -> Record:
        """The record at an address that names one."""
        match named.type:
            case "statement":
                return self.statement(iri, named)
            case "description":
                return self.node(iri, named)
            case "source":
                return self.source(iri, named)
            case _:
                return self.claim(iri, named)

    # --- The four kinds of record -----------------------------------------------------------------

    def statement(self, iri: str, named: Named) -> Statement:
        """The statement at an address."""
        said, kind = self._said, name_of(self._said.text(iri, f"{RDF}predicate"))
        return Statement(
            id=named.parts[0],
            kind=kind,
            subject=self.id(said.text(iri, f"{RDF}subject")),
            object=self.id(said.text(iri, f"{RDF}object")),
            qualifiers=self._qualifiers_of(iri, kind),
            valid_from=self.day(iri, "valid_from"),
            valid_to=self.day(iri, "valid_to"),
            series=self.series(iri),
            sources=self.sources(iri),
            proposal=said.text(iri, term("proposal")),
            note=said.text(iri, term("note")),
            ended_by_latest=said.text(iri, term("ended_by_latest")) == "true",
        )

    def node(self, iri: str, named: Named) -> Node:
        """The description at an address."""
        return Node(
            id=named.parts[0],
            label=name_of(self._said.text(iri, f"{DCT}type")),
            name=self._said.text(iri, f"{RDFS}label"),
            aliases=self.aliases(iri),
            properties=self._properties_of(iri),
            series=named.parts[1],
            sources=self.sources(iri),
        )

    def source(self, iri: str, named: Named) -> Source:
        """The source at an address."""
        texts = {name: self._said.text(iri, term(name)) for name in self._source_texts}
        return Source(
            id=named.parts[0],
            date=self.day(iri, "date"),
            gathered=self.day(iri, "gathered") or date.min,
            **{**texts, "series": self.series(iri)},
        )

    def claim(self, iri: str, named: Named) -> Completeness:
        """The claim of completeness at an address."""
        sources = self.sources(iri)
        if len(sources) != 1:
            raise BadRdf(f"<{iri}>: hier hoort precies één bron.", "Noem er één met prov:wasDerivedFrom.")
        texts = (self._said.text(iri, term(name)) for name in ("topic", "scope", "note"))
        return Completeness(sources[0], *texts)

    def _load(self, iri: str, number: int) -> Load:
        added, ended, changed = (int(self._said.text(iri, term(n))) for n in ("added", "ended", "changed"))
        moment = datetime.fromisoformat(self._said.text(iri, f"{PROV}endedAtTime"))
        title, role = self._said.text(iri, f"{DCT}title"), self._said.text(iri, term("loader_role"))
        return Load(number, moment, title, role, added, ended, changed)

    # --- What they share --------------------------------------------------------------------------

    def id(self, iri: str) -> str:
        """The id of the thing at an address; BadRdf where it is none of ours."""
        named = named_at(iri, self._base)
        if named is None:
            raise BadRdf(
                f"“{iri}” is geen adres van deze graaf.", f"Onze adressen beginnen met {self._base}id/."
            )
        return named.parts[0]

    def series(self, iri: str) -> str:
        """The series of a record; empty where none is named."""
        found = self._said.text(iri, term("in_series"))
        return self.id(found) if found else ""

    def sources(self, iri: str) -> tuple[str, ...]:
        """The editions in which a record stands, in order."""
        listed = self._said.in_order(iri, term("editions"))
        found = self._said.values(iri, f"{PROV}wasDerivedFrom") if listed is None else listed
        return tuple(self.id(key(one)) for one in found)

    def aliases(self, iri: str) -> tuple[str, ...]:
        """The other names that a description gives, in order."""
        listed = self._said.in_order(iri, term("names"))
        found = self._said.values(iri, f"{SKOS}altLabel") if listed is None else listed
        return tuple(one.value for one in found if isinstance(one, ox.Literal))

    def day(self, iri: str, name: str) -> date | None:
        """A date that is said of a resource; None where none is, BadRdf for another form (a time zone)."""
        text = self._said.text(iri, term(name))
        try:
            return date.fromisoformat(text) if text else None
        except ValueError as error:
            raise BadRdf(
                f"<{iri}>: {shown(text)} is geen datum.", "Schrijf jaar-maand-dag: 2026-04-16."
            ) from error

    def _recorded(self, iri: str) -> tuple[int, int | None]:
        began = self._said.text(iri, f"{PROV}wasGeneratedBy")
        ended = self._said.text(iri, f"{PROV}wasInvalidatedBy")
        return int(self.id(began)), int(self.id(ended)) if ended else None

    def _qualifiers_of(self, iri: str, kind: str) -> Pairs:
        known = self._qualifiers.get(kind, frozenset())
        said = self._said.of[iri]
        found = ((name_of(name), values[0]) for name, values in said.items() if name in known)
        return tuple(sorted(_pairs(found)))

    def _properties_of(self, iri: str) -> Pairs:
        stated = self._said.addresses(iri, term("states"))
        found = (
            (name_of(self._said.text(one, f"{RDF}predicate")), self._said.value(one, f"{RDF}object"))
            for one in stated
        )
        return tuple(sorted(_pairs(found)))


def _pairs(found: Iterator[tuple[str, Term | None]]) -> Iterator[tuple[str, str | int | float | bool]]:
    for name, value in found:
        if isinstance(value, ox.Literal):
            yield name, value_of(value.value, value.datatype.value)
