"""From what a person typed in a cell to a value: tolerant in how it is written, strict in what it says."""

import math
import re
from collections.abc import Mapping
from datetime import date, datetime

from graph.names import plain
from graph.text import MONTHS
from loaders.cells import BadCell, shown
from loaders.personal_data import personal_data
from loaders.workbook.opening import FormulaCell, Raw
from ontology.vocabulary import CodeList

ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
DUTCH = re.compile(r"(\d{1,2})[-/. ](\d{1,2}|[a-z]+)[-/. ](\d{4})")
YES, NO = frozenset({"ja", "j", "waar", "true", "1", "x"}), frozenset({"nee", "n", "onwaar", "false", "0"})
OLDEST, NEWEST = 1800, 2200


def text(raw: Raw) -> str:
    """The words in a cell; BadCell for a formula, an error of the spreadsheet or contact data."""
    if isinstance(raw, FormulaCell):
        raise BadCell(_about_formula(raw))
    told = as_words(raw)
    found = personal_data(told)
    if found:
        raise BadCell(
            f"hier staat {found}. Haal dat weg: we bewaren geen contactgegevens, alleen namen van organisaties."
        )
    return told


def day(raw: Raw) -> date:
    """A date: a date cell, 1-7-2026, 1 juli 2026 or 2026-07-01; BadCell otherwise."""
    if isinstance(raw, datetime):
        return _sensible(raw.date())
    if isinstance(raw, date):
        return _sensible(raw)
    words = text(raw).lower()
    for pattern, order in ((ISO, (0, 1, 2)), (DUTCH, (2, 1, 0))):
        found = pattern.fullmatch(words)
        if found:
            year, month, number = (found.groups()[place] for place in order)
            return _date(words, int(year), _month(month), int(number))
    raise BadCell(f"{shown(words)} is geen datum. Schrijf dag-maand-jaar: 1-7-2026.")


def integer(raw: Raw) -> int:
    """A whole number, with or without dots between thousands; BadCell otherwise."""
    number = decimal(raw)
    if not number.is_integer():
        raise BadCell(f"{shown(text(raw))} is geen heel getal. Schrijf alleen cijfers: 12500.")
    return int(number)


def decimal(raw: Raw) -> float:
    """A number as Dutch people write it (1.250,5) or as a spreadsheet does; BadCell otherwise."""
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        number = float(raw)
    else:
        number = _typed_number(text(raw))
    if not math.isfinite(number) or abs(number) >= 1e15:
        raise BadCell(f"{shown(text(raw))} is geen getal. Schrijf alleen cijfers: 12500 of 12,5.")
    return number


def boolean(raw: Raw) -> bool:
    """ja or nee; BadCell otherwise."""
    words = plain(text(raw))
    if words not in YES | NO:
        raise BadCell(f"{shown(text(raw))} is geen ja of nee. Schrijf ja of nee.")
    return words in YES


def code(raw: Raw, code_list: CodeList) -> str:
    """A code of the list, written as its code, its Dutch label or its notation; BadCell with the choices."""
    choices = code_spellings(code_list)
    words = text(raw)
    if plain(words) not in choices:
        labels = ", ".join(concept.label.nl for concept in code_list.concepts)
        raise BadCell(f"{shown(words)} staat niet in de lijst “{code_list.label.nl}”. Kies uit: {labels}.")
    return choices[plain(words)]


def code_spellings(code_list: CodeList) -> Mapping[str, str]:
    """Every plain spelling of a code; a spelling that two codes share means neither."""
    found: dict[str, str] = {}
    doubtful: set[str] = set()
    for concept in code_list.concepts:
        for words in {plain(concept.code), plain(concept.label.nl)} - {""}:
            if found.setdefault(words, concept.code) != concept.code:
                doubtful.add(words)
    return {words: code for words, code in found.items() if words not in doubtful}


def as_words(raw: Raw) -> str:
    """A cell as words, whatever the program that saved it made of it; a formula as it was typed."""
    if isinstance(raw, FormulaCell):
        return raw.text
    if raw is None:
        return ""
    if isinstance(raw, bool):
        return "ja" if raw else "nee"
    if isinstance(raw, datetime):
        return raw.date().isoformat()
    if isinstance(raw, float) and raw.is_integer() and abs(raw) < 1e15:
        return str(int(raw))
    return " ".join(str(raw).split())


def _about_formula(raw: FormulaCell) -> str:
    if raw.is_error:
        return f"hier staat een fout van het rekenblad ({shown(raw.text)}). Vul de waarde zelf in."
    return "hier staat een formule. Plak de waarde (Plakken speciaal, Waarden)."


def _typed_number(words: str) -> float:
    compact = words.replace(" ", "").replace("€", "")
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d+)?", compact):
        compact = compact.replace(".", "")
    try:
        return float(compact.replace(",", ".")) if "_" not in compact else math.nan
    except ValueError:
        return math.nan


def _month(words: str) -> int:
    if words.isdigit():
        return int(words)
    found = [place for place, name in enumerate(MONTHS, start=1) if name.startswith(words[:3])]
    return found[0] if len(words) >= 3 and len(found) == 1 else 0


def _date(words: str, year: int, month: int, number: int) -> date:
    try:
        return _sensible(date(year, month, number))
    except ValueError as error:
        raise BadCell(f"{shown(words)} is geen datum. Schrijf dag-maand-jaar: 1-7-2026.") from error


def _sensible(found: date) -> date:
    if not OLDEST <= found.year <= NEWEST:
        raise BadCell(f"{found.isoformat()} is geen datum die kan kloppen. Controleer het jaar.")
    return found
