"""What facts must meet before they are loaded, derived from the ontology; every problem, in Dutch.

The store holds only facts that pass: things of a known class with an id of the right form, statements
between things that exist and may be so related, and no personal data.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from graph.editions import doubles
from graph.errors import BadFacts
from graph.periods import Period
from graph.records import INTERNAL, Node, Pairs, Record, Source, Statement, Value
from graph.text import dutch_count, dutch_list
from loaders.cells import is_day, shown
from loaders.facts import Facts, listed, named
from loaders.identifiers import matches
from loaders.personal_data import personal_data
from loaders.prices import derivable_prices
from loaders.progress import followed
from ontology.concepts import concept_labels
from ontology.vocabulary import PropertyTerm, Vocabulary

ADDRESSES = frozenset({"url", "website", "tooi_iri"})
"""Properties that hold a web address, whose digits are no telephone number."""

TEXTUAL = frozenset({"string", "code", "date"})
TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "code": (str,),
    "date": (str,),
    "integer": (int,),
    "decimal": (int, float),
    "boolean": (bool,),
}
"""How the value of a property is kept, by datatype."""

Doubled = TypeVar("Doubled", Node, Statement)


def require_sound(
    facts: Facts, vocabulary: Vocabulary, known: Mapping[str, str], held: Iterable[Source] = ()
) -> None:
    """Raises BadFacts with everything that is wrong.

    `known` gives the class of what the store holds, by id; `held` are its sources.
    """
    earlier = tuple(held)
    found = (
        *facts.problems,
        *check(facts, vocabulary, known),
        *mixed_access(facts, earlier),
        *derivable_prices(facts, (*earlier, *facts.records()), known),
    )
    problems = tuple(dict.fromkeys(found))
    if problems:
        raise bad_facts(problems)


def bad_facts(problems: Sequence[str]) -> BadFacts:
    """The error that carries all problems of one load."""
    count = dutch_count(len(problems), "probleem", "problemen")
    return BadFacts(
        f"Er is niets geladen: {count} gevonden in de feiten.",
        "Los dit alles op en laad opnieuw.",
        problems,
    )


def check(facts: Facts, vocabulary: Vocabulary, known: Mapping[str, str]) -> tuple[str, ...]:
    """All problems with facts, as Dutch sentences that say where, what and how to mend it."""
    return tuple(dict.fromkeys(_Check(facts, vocabulary, known).problems()))


def mixed_access(facts: Facts, held: Iterable[Source]) -> Iterator[str]:
    """Problems with editions of one series that are not for the same circle.

    A newer edition can end what an older one says. Would only a narrow circle see the newer one, then the
    public would see facts end without any source that it can read.
    """
    read = {source.id for source in facts.sources}
    earlier = [source for source in held if source.id not in read]
    for source in facts.sources:
        for other in (*earlier, *facts.sources):
            if other.series == source.series and other.access != source.access:
                yield (
                    f"{facts.place(source)}, kolom access: de reeks {shown(source.series)} heeft al een uitgave "
                    f"({other.id}) met {other.access}, en deze heeft {source.access}. "
                    "Geef deze bron een eigen reeks, of maak de kring gelijk."
                )
                break


@dataclass(frozen=True, slots=True)
class _Check:
    facts: Facts
    vocabulary: Vocabulary
    known: Mapping[str, str]

    def problems(self) -> Iterator[str]:
        labels = {**concept_labels(self.vocabulary), **self.known}
        yield from self._sources()
        for node in followed(self.facts.nodes, "Dingen controleren"):
            yield from self._at(node, self._node(node, labels))
            labels.setdefault(node.id, node.label)
        for statement in followed(self.facts.statements, "Uitspraken controleren"):
            yield from self._at(statement, self._statement(statement, labels))
        yield from self._completeness(labels)
        yield from self._doubles(self.facts.nodes)
        yield from self._doubles(self.facts.statements)

    def _at(self, record: Record, problems: Iterable[str]) -> Iterator[str]:
        """Each problem with the place of its record; a problem that names a column follows after a comma."""
        for problem in problems:
            separator = ", " if problem.startswith("kolom ") else ": "
            yield f"{self.facts.place(record)}{separator}{problem}"

    def _sources(self) -> Iterator[str]:
        terms = named(self.vocabulary.classes["Source"].properties)
        count = Counter(source.id for source in self.facts.sources)
        for source in self.facts.sources:
            if count[source.id] > 1:
                yield from self._at(source, [f"kolom id: {shown(source.id)} staat er meer dan één keer."])
            values = {name: getattr(source, name) for name in terms}
            texts = {name: value for name, value in values.items() if isinstance(value, str) and value}
            yield from self._at(source, self._values(tuple(texts.items()), [terms[name] for name in texts]))
            if not matches(self.vocabulary.classes["Source"], source.id):
                yield from self._at(
                    source, [f"kolom id: {shown(source.id)} heeft niet de vorm van een bron-id."]
                )
        yield from self._sources_of(self.facts.nodes)
        yield from self._sources_of(self.facts.statements)

    def _sources_of(self, records: Iterable[Node | Statement]) -> Iterator[str]:
        read = {source.id for source in self.facts.sources}
        for record in records:
            for unknown in (id for id in record.sources if id not in read):
                yield from self._at(record, [f"kolom source: bron {shown(unknown)} is niet meegegeven."])

    def _node(self, node: Node, labels: Mapping[str, str]) -> Iterator[str]:
        term = self.vocabulary.classes.get(node.label)
        if term is None or not term.stored:
            yield f"{shown(node.label)} is geen soort ding dat we bewaren."
            return
        if not matches(term, node.id):
            yield f"kolom id: {shown(node.id)} heeft niet de vorm van een id van een {term.label.nl}."
        other = labels.get(node.id, node.label)
        if other != node.label:
            yield f"kolom id: {shown(node.id)} is al een {self._word(other)}. Kies een ander id."
        problems = list(self._values(node.properties, term.properties))
        yield from problems
        if not problems and Period(node.day("exists_from"), node.day("exists_to")).is_empty:
            yield "kolom exists_to: deze dag ligt niet na exists_from. Draai ze om of verbeter ze."
        yield from _personal("name", node.name)
        yield from (found for alias in node.aliases for found in _personal("aliases", alias))

    def _statement(self, statement: Statement, labels: Mapping[str, str]) -> Iterator[str]:
        term = self.vocabulary.kinds.get(statement.kind)
        if term is None:
            yield f"{shown(statement.kind)} is geen soort uitspraak die we kennen."
            return
        yield from self._end("subject", statement.subject, term.domain, labels)
        yield from self._end("object", statement.object, term.range, labels)
        if Period(statement.valid_from, statement.valid_to).is_empty:
            yield "kolom valid_to: deze dag ligt niet na valid_from. Draai ze om of verbeter ze."
        if statement.proposal and statement.proposal not in self.vocabulary.code_lists["ProposalBasis"].codes:
            yield f"kolom proposal: {shown(statement.proposal)} is geen grondslag van een voorstel."
        yield from self._values(statement.qualifiers, term.qualifiers)
        yield from _personal("note", statement.note)
        yield from self._assessment(statement, labels)

    def _assessment(self, statement: Statement, labels: Mapping[str, str]) -> Iterator[str]:
        """What one party thinks of another by name stays inside (domain.md, "Salience")."""
        if statement.kind != "HAS_SALIENCE" or labels.get(statement.subject) == "StakeholderGroup":
            return
        access = {source.access for source in self.facts.sources if source.id in statement.sources}
        if access != {INTERNAL}:
            yield "een oordeel over een organisatie blijft intern. Zet de bron op intern, of haal de rij weg."

    def _end(self, column: str, id: str, allowed: Sequence[str], labels: Mapping[str, str]) -> Iterator[str]:
        if id in self.facts.spoiled:
            return  # its own row has a problem: one sentence on that is enough
        if id not in labels:
            yield (
                f"kolom {column}: {shown(id)} kennen we niet. "
                "Verbeter het id, of zet het erbij in een tabel van nodes/."
            )
        elif labels[id] not in allowed:
            wanted = dutch_list([self._word(name) for name in allowed], most=6)
            yield f"kolom {column}: {shown(id)} is een {self._word(labels[id])}; hier hoort: {wanted}."

    def _values(self, values: Pairs, terms: Sequence[PropertyTerm]) -> Iterator[str]:
        by_name, stated = named(terms), dict(values)
        yield from (f"kolom {name}: die kennen we hier niet." for name in stated if name not in by_name)
        for name, term in by_name.items():
            if term.required and name not in stated:
                yield f"kolom {name}: deze cel is leeg. Vul een waarde in."
            elif name in stated:
                yield from self._value(stated[name], term)

    def _value(self, value: Value, term: PropertyTerm) -> Iterator[str]:
        if not isinstance(value, str) or term.datatype not in TEXTUAL:
            # A list of numbers is text, so only single values are compared with their datatype.
            if not term.many and type(value) not in TYPES[term.datatype]:
                yield f"kolom {term.name}: {shown(str(value))} past niet bij deze kolom."
            return
        for item in listed(value) if term.many else (value,):
            yield from self._text(item, term)

    def _text(self, text: str, term: PropertyTerm) -> Iterator[str]:
        if term.datatype == "string":
            yield from _personal(term.name, text)
        elif term.datatype == "code":
            code_list = self.vocabulary.code_lists[term.code_list]
            if text not in code_list.codes:
                yield f"kolom {term.name}: {shown(text)} staat niet in de lijst “{code_list.label.nl}”."
        elif not is_day(text):
            yield f"kolom {term.name}: {shown(text)} is geen datum. Schrijf jaar-maand-dag: 2026-04-16."

    def _completeness(self, labels: Mapping[str, str]) -> Iterator[str]:
        topics = self.vocabulary.code_lists["CompletenessTopic"].codes
        scopes = {"", *self.vocabulary.code_lists["RegionScheme"].codes, *labels, *self.facts.spoiled}
        read = {source.id for source in self.facts.sources}
        for claim in self.facts.completeness:
            if claim.source not in read:
                yield from self._at(claim, [f"kolom source: bron {shown(claim.source)} is niet meegegeven."])
            if claim.topic not in topics:
                yield from self._at(claim, [f"kolom topic: {shown(claim.topic)} kennen we niet."])
            if claim.scope not in scopes:
                yield from self._at(
                    claim, [f"kolom scope: {shown(claim.scope)} is geen indeling en geen id."]
                )
            yield from self._at(claim, _personal("note", claim.note))

    def _doubles(self, records: Sequence[Doubled]) -> Iterator[str]:
        for first, second in doubles(records):
            if isinstance(first, Node) and isinstance(second, Node) and first.label != second.label:
                continue  # one id for two classes: that is said already
            if first == second:
                yield from self._at(first, ["dit staat er meer dan één keer. Haal de dubbele rij weg."])
            else:
                where = self.facts.place(first)
                yield from self._at(second, [f"dit spreekt {where} tegen, in dezelfde bron. Kies er één."])

    def _word(self, label: str) -> str:
        term = self.vocabulary.classes.get(label)
        return term.label.nl if term else label


def _personal(column: str, text: str) -> Iterator[str]:
    found = personal_data(text, address=column in ADDRESSES)
    if found:
        yield (
            f"kolom {column}: hier staat {found}. Haal dat weg: we bewaren geen contactgegevens, "
            "alleen namen van organisaties."
        )
