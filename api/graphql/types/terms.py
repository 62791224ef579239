"""From the ontology to the schema: descriptions, enums and the fields that show a property."""

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

import strawberry

from graph.records import Node
from ontology.vocabulary import Label, PropertyTerm, Vocabulary, load_vocabulary

Resolver = TypeVar("Resolver", bound=Callable[..., Any])


@cache
def _vocabulary() -> Vocabulary:
    return load_vocabulary()


def field(description: str) -> Callable[[Resolver], Resolver]:
    """Makes a method a field of its type, with a description."""
    return strawberry.field(description=description)  # type: ignore[no-any-return]


def both(dutch: str, english: str) -> str:
    """A description in Dutch, with the English below it."""
    return f"{dutch}\n\n{english}"


def of_class(name: str) -> str:
    """What a class is, as the ontology says it; KeyError for a class it does not declare."""
    term = _vocabulary().classes[name]
    return _description(term.label, term.definition)


def of_kind(name: str) -> str:
    """What a kind of statement is, as the ontology says it."""
    term = _vocabulary().kinds[name]
    return _description(term.label, term.definition)


def of_property(name: str) -> str:
    """What a property is, as the ontology says it."""
    term = _vocabulary().properties[name]
    return _description(term.label, term.definition)


def stored_classes() -> tuple[str, ...]:
    """The classes of which things stand in the store, in the order of the ontology."""
    return tuple(term.name for term in _vocabulary().classes.values() if term.stored)


def code_enum(name: str) -> Any:  # noqa: ANN401 - an enum made at run time
    """The enum of a code list, each value with its own description."""
    code_list = _vocabulary().code_lists[name]
    enum = StrEnum(name, {code: code for code in code_list.codes})  # type: ignore[misc]
    strawberry.enum(enum, name=name, description=both(code_list.label.nl, code_list.label.en))
    for value in enum.__strawberry_definition__.values:  # type: ignore[attr-defined]
        concept = code_list.concept(value.name)
        value.description = _description(concept.label, concept.definition)
    return enum


def property_field(owner: str, name: str) -> Any:  # noqa: ANN401 - takes the type of the attribute it fills
    """A field that shows a property of the node behind a thing; null where no source states it."""
    term = next(term for term in _vocabulary().classes[owner].properties if term.name == name)
    read = _reader(term)

    def resolve(root: Any) -> Any:  # noqa: ANN401 - any thing, any value
        return read(root.node)

    return strawberry.field(resolver=resolve, description=_description(term.label, term.definition))


def _reader(term: PropertyTerm) -> Callable[[Node], object]:
    if term.datatype == "date":
        return lambda node: node.day(term.name)
    if term.many:
        return lambda node: [part.strip() for part in node.text(term.name).split(";") if part.strip()]
    return lambda node: node.get(term.name)


def _description(label: Label, definition: Label) -> str:
    return both(f"{label.nl}: {definition.nl}", f"{label.en}: {definition.en}")
