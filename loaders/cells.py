"""From the text of one cell to a value, driven by the ontology; each error says what to do instead."""

import math
import re
from collections.abc import Callable
from datetime import date

from graph.records import Value
from loaders.facts import joined, listed
from loaders.personal_data import hidden
from ontology.vocabulary import CodeList, PropertyTerm, Vocabulary

MOST_SHOWN = 60
ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
TRUE_FALSE = {"true": True, "false": False}


class BadCell(ValueError):
    """The cell does not hold what its column is for; the message is Dutch and says what to do."""


def value(text: str, term: PropertyTerm, vocabulary: Vocabulary) -> Value:
    """The value of a filled cell of a property; BadCell when it is not of the property's datatype."""
    if term.many:
        return joined(str(_one(item, term, vocabulary)) for item in listed(text))
    return _one(text, term, vocabulary)


def day(text: str) -> date:
    """A date as 2026-04-16; BadCell otherwise."""
    if not ISO_DAY.fullmatch(text):
        return _no_date(text)
    try:
        return date.fromisoformat(text)
    except ValueError:
        return _no_date(text)


def is_day(text: str) -> bool:
    """Whether the text is a date as 2026-04-16."""
    try:
        day(text)
    except BadCell:
        return False
    return True


def code(text: str, code_list: CodeList) -> str:
    """A code of the list, in capitals as the list has it; BadCell with the codes that exist otherwise."""
    wanted = text.upper().replace(" ", "_")
    if wanted not in code_list.codes:
        choices = ", ".join(code_list.codes)
        raise BadCell(f"{shown(text)} staat niet in de lijst “{code_list.label.nl}”. Kies uit: {choices}.")
    return wanted


def shown(text: str) -> str:
    """A value between quotation marks, shortened, and without contact data."""
    safe = " ".join(hidden(text).split())
    return f"“{safe if len(safe) <= MOST_SHOWN else safe[:MOST_SHOWN] + '…'}”"


def _one(text: str, term: PropertyTerm, vocabulary: Vocabulary) -> Value:
    if term.datatype == "code":
        return code(text, vocabulary.code_lists[term.code_list])
    return READERS[term.datatype](text)


def _integer(text: str) -> int:
    if not (text.removeprefix("-").isascii() and text.removeprefix("-").isdigit() and len(text) <= 15):
        raise BadCell(f"{shown(text)} is geen heel getal. Schrijf alleen cijfers, zonder punten: 12500.")
    return int(text)


def _decimal(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number) or "_" in text:
        raise BadCell(f"{shown(text)} is geen getal. Schrijf het met een punt voor de decimalen: 12.5.")
    return number


def _boolean(text: str) -> bool:
    if text.lower() not in TRUE_FALSE:
        raise BadCell(f"{shown(text)} is geen ja of nee. Schrijf true of false.")
    return TRUE_FALSE[text.lower()]


def _iso_day(text: str) -> str:
    return day(text).isoformat()


def _no_date(text: str) -> date:
    raise BadCell(f"{shown(text)} is geen datum. Schrijf jaar-maand-dag: 2026-04-16.")


READERS: dict[str, Callable[[str], Value]] = {
    "string": str,
    "integer": _integer,
    "decimal": _decimal,
    "boolean": _boolean,
    "date": _iso_day,
}
"""How to read a cell by the datatype of its property (codes aside)."""
