"""The terms of the vocabulary as values: classes, properties, kinds of statement and code lists."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property


class VocabularyError(ValueError):
    """The ontology says something incomplete or contradictory; `problems` are all that were found."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("The ontology is not sound: " + "; ".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Label:
    """A label or definition in Dutch (what users read) and English."""

    nl: str
    en: str


@dataclass(frozen=True, slots=True)
class Term:
    """What every declared term has. `source` is the document it rests on, or says that it is our own."""

    name: str
    iri: str
    label: Label
    definition: Label
    source: str


@dataclass(frozen=True, slots=True)
class PropertyTerm(Term):
    """A property of a thing, or a qualifier of a statement.

    `datatype` is string, integer, decimal, boolean, date or code; a code is one of those in `code_list`.
    `many`: the value can be a list, written with `;` between the items. `refers_to`: the class of the things
    whose id the value is, empty for a value that is no id.
    """

    datatype: str
    code_list: str
    required: bool
    many: bool
    refers_to: str = ""


@dataclass(frozen=True, slots=True)
class ClassTerm(Term):
    """A class of things.

    `stored`: its things stand in tables and in the store. `instances_from`: its things are the concepts
    of that code list instead. `identifier` is the regular expression that a whole id matches (empty: no
    rule). `properties` include inherited ones, in the order of the ontology.
    """

    parent: str
    abstract: bool
    stored: bool
    identifier: str
    properties: tuple[PropertyTerm, ...]
    instances_from: str


@dataclass(frozen=True, slots=True)
class KindTerm(Term):
    """A kind of statement. `domain` and `range` name concrete classes; subclasses are expanded.

    `identifying` names the qualifiers that are part of the identity of a statement (domain.md,
    "Statements").
    """

    dated: bool
    domain: tuple[str, ...]
    range: tuple[str, ...]
    qualifiers: tuple[PropertyTerm, ...]
    identifying: frozenset[str]


@dataclass(frozen=True, slots=True)
class Concept(Term):
    """One code of a code list. `notation` is how documents write it, such as I for function I."""

    notation: str
    order: int

    @property
    def code(self) -> str:
        """The code, which is also the id of the node where concepts are nodes."""
        return self.name


@dataclass(frozen=True)
class CodeList(Term):
    """A code list with its concepts in order."""

    concepts: tuple[Concept, ...]

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The codes in order."""
        return tuple(concept.code for concept in self.concepts)

    def concept(self, code: str) -> Concept:
        """The concept with this code; KeyError when the list has none."""
        return self._by_code[code]

    @cached_property
    def _by_code(self) -> dict[str, Concept]:
        return {concept.code: concept for concept in self.concepts}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All terms by name, as the ontology declares them. `version` is the version of the ontology."""

    version: str
    classes: Mapping[str, ClassTerm]
    kinds: Mapping[str, KindTerm]
    properties: Mapping[str, PropertyTerm]
    code_lists: Mapping[str, CodeList]

    def subclasses(self, name: str) -> tuple[str, ...]:
        """The concrete classes that are `name` or stand below it; KeyError for an unknown class."""
        own = () if self.classes[name].abstract else (name,)
        children = (term.name for term in self.classes.values() if term.parent == name)
        return own + tuple(found for child in children for found in self.subclasses(child))
