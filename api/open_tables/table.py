"""What a table is: columns that the ontology describes, and rows of plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from graph.text import Text
from ontology.terms import Label, PropertyTerm

Cell = str | int | float | bool | date | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what it holds (string, integer, number, boolean or date) and what that means."""

    name: str
    title: Text
    description: Text
    datatype: str = "string"
    codes: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its name, which is also that of its file, and what it is about."""

    name: str
    title: Text
    description: Text
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]]


DATATYPES = {"integer": "integer", "decimal": "number", "boolean": "boolean", "date": "date"}


def column_of(term: PropertyTerm, codes: Sequence[str]) -> Column:
    """The column of a property. One that can hold several values is text, with `;` between them."""
    datatype = "string" if term.many else DATATYPES.get(term.datatype, "string")
    allowed = () if term.many else tuple(codes)
    return Column(term.name, text_of(term.label), text_of(term.definition), datatype, allowed)


def text_of(label: Label) -> Text:
    """A label of the ontology as a text."""
    return Text(label.nl, label.en)
