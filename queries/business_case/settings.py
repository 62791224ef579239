"""A region's own numbers as a person types them: read, checked by their unit, and known by name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from graph.errors import BadInput
from queries.business_case.row import YEARS, Unit
from queries.business_case.table import COMPUTED, GIVEN

INHABITANTS = "inhabitants"
"""Not a row of the table: the region's inhabitants, where our sources do not know them or others are meant."""

DUTCH_THOUSANDS = re.compile(r"[1-9]\d{0,2}(\.\d{3})+(,\d+)?")
PLAIN = re.compile(r"-?\d+([.,]\d+)?")
LONGEST_NUMBER = 20
MOST_HOURS_PER_TALK, HOURS_IN_A_YEAR = 24, 8784


@dataclass(frozen=True, slots=True)
class Settings:
    """Own numbers per row and year, and own inhabitants."""

    numbers: Mapping[str, Mapping[int, Fraction]] = field(default_factory=dict)
    inhabitants: Fraction | None = None

    def __bool__(self) -> bool:
        return bool(self.numbers) or self.inhabitants is not None


def names() -> tuple[str, ...]:
    """What a region may give itself, in the order of the table."""
    return (*GIVEN, INHABITANTS)


def read_settings(given: Mapping[str, str]) -> Settings:
    """Own numbers from `name` or `name:year` to text; a year's own number goes before one for all years.

    Raises BadInput for an unknown or computed name, another year, and text that is no number of the unit.
    """
    for_all = {key: text for key, text in given.items() if ":" not in key}
    for_one = {key: text for key, text in given.items() if ":" in key}
    numbers: dict[str, dict[int, Fraction]] = {}
    inhabitants = None
    for key, text in (for_all | for_one).items():
        name, _, year = (part.strip() for part in key.partition(":"))
        if name == INHABITANTS and not year:
            inhabitants = _positive(name, text)
        else:
            number = _number_of(_known(name), text)
            numbers.setdefault(name, {}).update(dict.fromkeys(_years(name, year), number))
    return Settings(numbers, inhabitants)


def read_number(text: str) -> Fraction:
    """A number as people write it: 4000, 4.000, 0,8, 0.8 or 80%. A dot before three digits groups thousands.

    Raises BadInput for anything else.
    """
    if len(text) > LONGEST_NUMBER:
        raise BadInput("Dit getal is te lang.", f"Geef hooguit {LONGEST_NUMBER} tekens.")
    wanted = text.strip().replace("€", "").replace(" ", "")
    percent = wanted.endswith("%")
    wanted = wanted.removesuffix("%")
    if DUTCH_THOUSANDS.fullmatch(wanted):
        wanted = wanted.replace(".", "")
    if not PLAIN.fullmatch(wanted):
        raise BadInput(f"“{text}” is geen getal.", "Schrijf bijvoorbeeld 4000, 4.000, 0,8 of 80%.")
    return Fraction(wanted.replace(",", ".")) / (100 if percent else 1)


def _known(name: str) -> str:
    if name in GIVEN:
        return name
    if name in COMPUTED:
        raise BadInput(
            f"“{name}” wordt berekend en is niet zelf op te geven.",
            f"Op te geven zijn: {', '.join(names())}.",
        )
    raise BadInput(f"De businesscase kent geen getal “{name}”.", f"Wel: {', '.join(names())}.")


def _years(name: str, year: str) -> tuple[int, ...]:
    if not year:
        return YEARS
    if year not in map(str, YEARS) or name == "waiting_list_start":
        raise BadInput(
            f"“{name}” kent het jaar “{year}” niet.",
            "De wachtlijst bij de start heeft geen jaar."
            if name == "waiting_list_start"
            else f"De businesscase loopt over {YEARS[0]} tot en met {YEARS[-1]}.",
        )
    return (int(year),)


def _number_of(name: str, text: str) -> Fraction:
    unit, number = GIVEN[name].unit, read_number(text)
    if unit is Unit.SHARE and not 0 <= number <= 1:
        raise BadInput(f"“{text}” kan niet bij {name}.", "Geef een deel van 0% tot en met 100%.")
    if unit is Unit.HOURS_PER_TALK and not 0 < number <= MOST_HOURS_PER_TALK:
        raise BadInput(f"“{text}” kan niet bij {name}.", "Geef uren per gesprek, zoals 1,5.")
    if unit is Unit.HOURS_PER_YEAR and not 0 < number <= HOURS_IN_A_YEAR:
        raise BadInput(f"“{text}” kan niet bij {name}.", "Geef de uren van een voltijdbaan in een jaar.")
    if number < 0:
        raise BadInput(f"“{text}” kan niet bij {name}.", "Geef nul of meer.")
    return number


def _positive(name: str, text: str) -> Fraction:
    number = read_number(text)
    if number <= 0:
        raise BadInput(f"“{text}” kan niet bij {name}.", "Geef meer dan nul inwoners.")
    return number
