"""Formulas in words: `patiënten met een verkennend gesprek (7) × deel verwezen naar ggz (8)`."""

from fractions import Fraction

from graph.text import Text
from queries.business_case.expressions import Notation, written
from queries.business_case.numbers import decimal
from queries.business_case.row import Computed, Given
from queries.business_case.table import BY_NAME

SIGNS = {"+": " + ", "-": " − ", "*": " × ", "/": " ÷ "}


def formula_in_words(row: Given | Computed) -> Text:
    """How a row follows from other rows, each with its number in the printed table; given rows say “gegeven”."""
    if isinstance(row, Given):
        return Text("gegeven", "given") if row.values else Text("geeft de regio zelf", "the region gives it")
    nl, en = written(row.formula, _notation("nl")), written(row.formula, _notation("en"))
    return Text(f"{nl}{_behind(row.remark.nl)}", f"{en}{_behind(row.remark.en)}")


def _behind(remark: str) -> str:
    return f"; {remark}" if remark else ""


def _notation(language: str) -> Notation:
    def told(name: str) -> str:
        row = BY_NAME[name]
        short = row.short.in_language(language)
        return f"{short} ({row.number})" if row.number else short

    def number(amount: Fraction) -> str:
        return decimal(amount, 2).in_language(language)

    def before(name: str, start: str) -> str:
        told_before = Text(
            f"{told(name)} van een jaar eerder [in het eerste jaar: {told(start)}]",
            f"{told(name)} of a year earlier [in the first year: {told(start)}]",
        )
        return told_before.in_language(language)

    def cleared(name: str, then: str) -> str:
        told_once = Text(
            f"als {told(name)} nul of lager is: {then}; anders 0",
            f"if {told(name)} is zero or below: {then}; otherwise 0",
        )
        return told_once.in_language(language)

    return Notation(told, number, SIGNS.__getitem__, before, cleared, lambda text: f"−({text})")
