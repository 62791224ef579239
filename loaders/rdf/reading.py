"""Facts from a file of RDF: what holds now, to be checked, compared and recorded like any other source.

A statement is a resource of class `mgn:Statement` or `mgn:Proposal`, a description of a thing one of class
`mgn:Description`. A thing may also be described where it stands, when it names its source itself
(`prov:wasDerivedFrom`). What a file says in words that are not ours is counted and left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox

from graph.records import Completeness, Node, Pairs, Record, Source, Statement, Value, pairs
from graph.text import dutch_count
from loaders.facts import Facts, joined, named, stated
from loaders.rdf.history import Reading
from loaders.rdf.names import (
    DCT,
    MGN,
    OWL,
    PROV,
    RDF,
    RDFS,
    SKOS,
    TYPE,
    VOID,
    Named,
    addresses_of,
    name_of,
    named_at,
    term,
)
from loaders.rdf.problems import sentence
from loaders.rdf.triples import BadRdf, Said, day_of, read_triples
from loaders.rdf.validating import Known, validated
from loaders.rdf.values import value_of
from ontology.concepts import concept_labels
from ontology.vocabulary import ClassTerm, Vocabulary

BOOKKEEPING = frozenset(
    {"valid_from", "valid_to", "proposal", "note", "in_series", "editions", "ended_by_latest"}
)
"""What a statement says of itself beside its qualifiers."""

RECORDS = ("Statement", "Proposal", "Description", "Source", "CompletenessStatement")
EARLIER = frozenset({"StatementVersion", "DescriptionVersion", "SourceVersion", "CompletenessVersion"})
PASSED_OVER = EARLIER | {"Load", "SourceSeries"}
OUR_VOCABULARIES = (MGN, RDF, RDFS, PROV, DCT, SKOS, OWL, VOID)


def read_rdf(path: Path, vocabulary: Vocabulary, current: Sequence[Record], base: str) -> Facts:
    """The facts in a .ttl, .jsonld or .nt file, with all problems found in reading them.

    `current` is what the store holds, `base` the address below which everything of ours stands. Raises
    BadInput for a file that cannot be read and BadRdf for one that is no RDF.
    """
    said = read_triples(path)
    problems = (*_strange_classes(said, vocabulary), *_broken(said, vocabulary, current, base))
    if problems:
        return Facts(path.name, problems=problems)
    try:
        return _File(said, vocabulary, base).facts(path.name)
    except (ValueError, LookupError) as error:
        raise BadRdf(
            f"{path.name} bevat iets in een vorm die wij niet kennen.",
            "Vergelijk het met een bestand van: mgn export --out feiten.ttl.",
        ) from error


def _broken(said: Said, vocabulary: Vocabulary, current: Sequence[Record], base: str) -> Iterator[str]:
    known = _known(vocabulary, current, base)
    yield from (sentence(broken, vocabulary) for broken in validated(said.triples, known))


def _known(vocabulary: Vocabulary, current: Sequence[Record], base: str) -> Iterator[Known]:
    """What the store describes, and the codes: a file can say something of them without describing them."""
    nodes = [record for record in current if isinstance(record, Node)]
    addresses = addresses_of(base, vocabulary, nodes)
    yield from (Known(addresses.thing(id), label, id) for id, label in addresses.labels.items())
    for code, label in concept_labels(vocabulary).items():
        yield Known(addresses.concepts[code], label, code)


def _strange_classes(said: Said, vocabulary: Vocabulary) -> Iterator[str]:
    """A class of ours that does not exist is a slip; classes of others are theirs."""
    known = {*vocabulary.classes, *RECORDS, *PASSED_OVER}
    for iri in said.of:
        for class_ in said.addresses(iri, TYPE):
            if class_.startswith(MGN) and name_of(class_) not in known:
                yield f"<{iri}>: “{name_of(class_)}” is geen soort die wij kennen. Zie /ontologie voor alle soorten."
        if TYPE not in said.of[iri] and any(_is_ours(name, vocabulary) for name in said.of[iri]):
            yield f"<{iri}>: hier staat niet wat het is. Zet erbij: a mgn:Statement, of een andere soort."


def _is_ours(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a property makes its resource something for us; a plain triple does not."""
    return name == f"{RDF}predicate" or bool(name_of(name) and name_of(name) not in vocabulary.kinds)


class _File:
    """One reading of one file that has the right form."""

    def __init__(self, said: Said, vocabulary: Vocabulary, base: str) -> None:
        self._said = said
        self._vocabulary = vocabulary
        self._base = base
        self._reading = Reading(said, base, vocabulary)
        self._places: dict[Record, str] = {}
        self._problems: list[str] = []
        self._sources = {source.id: source for source in self._each_source()}

    def facts(self, title: str) -> Facts:
        """Everything in the file that holds now."""
        nodes = (*self._described(), *self._described_in_place())
        return Facts(
            title=title,
            sources=tuple(self._sources.values()),
            nodes=nodes,
            statements=tuple(self._statements()),
            completeness=tuple(self._claims()),
            partly_read=frozenset(self._sources) if day_of(self._said) else frozenset(),
            problems=tuple(self._problems),
            unmatched=tuple(self._left_out()),
            places=self._places,
        )

    def _of_class(self, *names: str) -> Iterator[str]:
        """The resources of one of these classes, in the order of the file."""
        wanted = {term(name) for name in names}
        yield from (iri for iri in self._said.of if wanted.intersection(self._said.addresses(iri, TYPE)))

    def _each_source(self) -> Iterator[Source]:
        for iri in self._of_class("Source"):
            source = self._reading.source(iri, self._named(iri))
            self._places[source] = f"<{iri}>"
            yield source

    def _described(self) -> Iterator[Node]:
        for iri in self._of_class("Description"):
            series = self._reading.series(iri)
            id = self._reading.id(self._said.text(iri, f"{DCT}subject"))
            node = self._reading.node(iri, Named("description", (id, series)))
            yield from self._per_edition(node, iri)

    def _described_in_place(self) -> Iterator[Node]:
        stored = {term(label): one for label, one in self._vocabulary.classes.items() if one.stored}
        for iri, said in self._said.of.items():
            label = next((one for one in self._said.addresses(iri, TYPE) if one in stored), "")
            if label and f"{PROV}wasDerivedFrom" in said:
                yield from self._per_edition(self._in_place(iri, stored[label]), iri)

    def _in_place(self, iri: str, label: ClassTerm) -> Node:
        return Node(
            id=self._reading.id(iri),
            label=label.name,
            name=self._said.text(iri, f"{RDFS}label"),
            aliases=self._reading.aliases(iri),
            properties=self._properties(iri, label),
            series="",
            sources=self._reading.sources(iri),
        )

    def _per_edition(self, node: Node, iri: str) -> Iterator[Node]:
        """One record for each edition that says it, which is the form that a load takes."""
        for id in node.sources:
            source = self._source(id, iri)
            if source:
                found = replace(node, series=source.series, sources=(id,))
                self._places.setdefault(found, f"<{iri}>")
                yield found

    def _statements(self) -> Iterator[Statement]:
        for iri in self._of_class("Statement", "Proposal"):
            yield from self._statement(iri)

    def _statement(self, iri: str) -> Iterator[Statement]:
        said, reading = self._said, self._reading
        kind = self._vocabulary.kinds.get(name_of(said.text(iri, f"{RDF}predicate")))
        if kind is None:
            self._problems.append(f"<{iri}>: wat hier staat, is een eigenschap en geen soort uitspraak.")
            return
        # An end that only the silence of a newer edition gave is worked out anew.
        open_ended = said.text(iri, term("ended_by_latest")) == "true"
        for id in reading.sources(iri):
            source = self._source(id, iri)
            if source:
                found = stated(
                    kind,
                    reading.id(said.text(iri, f"{RDF}subject")),
                    reading.id(said.text(iri, f"{RDF}object")),
                    dict(self._qualifiers(iri)),
                    source,
                    valid_from=reading.day(iri, "valid_from"),
                    valid_to=None if open_ended else reading.day(iri, "valid_to"),
                    proposal=said.text(iri, term("proposal")),
                    note=said.text(iri, term("note")),
                )
                self._places.setdefault(found, f"<{iri}>")
                yield found

    def _claims(self) -> Iterator[Completeness]:
        for iri in self._of_class("CompletenessStatement"):
            claim = self._reading.claim(iri, Named("completeness", ()))
            if self._source(claim.source, iri):
                self._places.setdefault(claim, f"<{iri}>")
                yield claim

    def _qualifiers(self, iri: str) -> Pairs:
        """What a statement says in words of ours, whether or not they belong to its kind: the check tells."""
        names = {name_of(name): name for name in self._said.of[iri] if name_of(name)}
        return pairs({name: self._value(iri, names[name]) for name in names.keys() - BOOKKEEPING})

    def _properties(self, iri: str, label: ClassTerm) -> Pairs:
        terms = named(label.properties)
        found: dict[str, Value | None] = {}
        for name in filter(None, map(name_of, self._said.of[iri])):
            if name in self._vocabulary.kinds:
                continue  # a plain triple names no source or period; the statement beside it does
            if name in terms and terms[name].many:
                found[name] = joined(self._texts(iri, term(name)))
            else:
                found[name] = self._value(iri, term(name))
        return pairs(found)

    def _value(self, iri: str, name: str) -> Value | None:
        value = self._said.value(iri, name)
        if not isinstance(value, ox.Literal):
            return None
        try:
            return value_of(value.value, value.datatype.value)
        except ValueError:
            return value.value

    def _texts(self, iri: str, name: str) -> list[str]:
        return [one.value for one in self._said.values(iri, name) if isinstance(one, ox.Literal)]

    def _source(self, id: str, iri: str) -> Source | None:
        if id not in self._sources:
            self._problems.append(
                f"<{iri}>: bron “{id}” staat niet in dit bestand. Zet hem erbij als mgn:Source."
            )
        return self._sources.get(id)

    def _named(self, iri: str) -> Named:
        return named_at(iri, self._base) or Named("source", (self._reading.id(iri),))

    def _left_out(self) -> Iterator[str]:
        day = day_of(self._said)
        if day:
            yield f"Dit bestand bevat alleen wat geldt op {day}: wat er niet in staat, blijft zoals het is."
        earlier = sum(1 for _ in self._of_class(*EARLIER))
        if earlier:
            versions = dutch_count(earlier, "eerdere versie is", "eerdere versies zijn")
            yield f"{versions} overgeslagen: laden legt vast wat nu geldt."
        names: Mapping[str, int] = self._foreign()
        if names:
            count = dutch_count(sum(names.values()), "gegeven is", "gegevens zijn")
            yield f"{count} overgeslagen, omdat wij de eigenschap niet kennen ({', '.join(sorted(names)[:3])})."

    def _foreign(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for said in self._said.of.values():
            for name, values in said.items():
                if not name.startswith(OUR_VOCABULARIES):
                    found[name] = found.get(name, 0) + len(values)
        return found
