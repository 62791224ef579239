"""From assumptions to the whole table, exactly: fractions in, fractions out, nothing rounded."""

from collections.abc import Mapping
from typing import TypeAlias

from queries.business_case.expressions import Amount, value
from queries.business_case.row import YEARS
from queries.business_case.table import BY_NAME, COMPUTED, GIVEN

Numbers: TypeAlias = Mapping[str, tuple[Amount, ...]]
"""Per row one number for each of the years 2025 to 2028; None is a number that is not known."""


def national() -> Numbers:
    """What annex 4 gives for the country; productive hours are not in it."""
    return {name: row.values or (None,) * len(YEARS) for name, row in GIVEN.items()}


def calculated(assumptions: Numbers) -> Numbers:
    """Every row of the table, given and computed, from the given ones (annex 4)."""
    known = {
        (name, year): number for name in GIVEN for year, number in zip(YEARS, assumptions[name], strict=True)
    }
    for year in YEARS:
        for name in COMPUTED:
            _find(name, year, known)
    return {name: tuple(known[name, year] for year in YEARS) for name in BY_NAME}


def _find(name: str, year: int, known: dict[tuple[str, int], Amount]) -> Amount:
    if (name, year) not in known:
        formula = COMPUTED[name].formula
        known[name, year] = value(formula, lambda other, at: _find(other, at, known), year, YEARS[0])
    return known[name, year]
