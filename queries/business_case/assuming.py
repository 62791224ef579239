"""The assumptions of a region: its own numbers, else the country's, scaled by inhabitants where they count people.

The Leidraad prescribes no way of scaling (ch. 3, “Regionaal maatwerk”); this way is ours, and every number says
where it comes from.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from graph.errors import BadInput
from graph.text import Text
from queries.business_case.calculating import Numbers, national
from queries.business_case.expressions import Amount
from queries.business_case.numbers import in_table
from queries.business_case.row import YEARS, Given, Scaling, Unit
from queries.business_case.settings import Settings
from queries.business_case.table import GIVEN


class Origin(Enum):
    """Where a number of a region comes from."""

    OWN = Text("eigen getal", "own number")
    SCALED = Text("landelijk getal × deel van de inwoners", "national number × share of the inhabitants")
    AS_COUNTRY = Text("zoals het land", "as the country")
    FROM_GRAPH = Text("geteld in onze bronnen", "counted in our sources")
    UNKNOWN = Text("onbekend: geef een eigen getal", "unknown: give a number of your own")
    COMPUTED = Text("berekend", "computed")


@dataclass(frozen=True, slots=True)
class Assumed:
    """A number of one year, and where it comes from."""

    amount: Amount
    origin: Origin


Assumptions: TypeAlias = Mapping[str, tuple[Assumed, ...]]


def assumptions(share: Amount, networks: Amount, settings: Settings) -> Assumptions:
    """The assumptions for a part of the country.

    `share`: its part of the inhabitants; None where that is not known. `networks`: how many there are; None
    where that is not known. Raises BadInput when more people get a talk than there are new patients.
    """
    country = national()
    found = {
        name: tuple(
            _assumed(row, place, country[name][place], share, networks, settings)
            for place in range(len(YEARS))
        )
        for name, row in GIVEN.items()
    }
    _require_patients(found)
    return found


def own_country(settings: Settings) -> Assumptions:
    """The country's own assumptions with some numbers replaced; BadInput as in `assumptions`."""
    found = {
        name: tuple(
            _own(name, year, settings) or _as_country(amount)
            for year, amount in zip(YEARS, amounts, strict=True)
        )
        for name, amounts in national().items()
    }
    _require_patients(found)
    return found


def amounts_of(found: Assumptions) -> Numbers:
    """The bare numbers, for the calculation."""
    return {name: tuple(assumed.amount for assumed in row) for name, row in found.items()}


def _assumed(
    row: Given, place: int, national_amount: Amount, share: Amount, networks: Amount, settings: Settings
) -> Assumed:
    own = _own(row.name, YEARS[place], settings)
    if own is not None:
        return own
    if row.scaling is Scaling.FROM_GRAPH:
        return Assumed(networks, Origin.UNKNOWN if networks is None else Origin.FROM_GRAPH)
    if row.scaling is not Scaling.BY_INHABITANTS or national_amount is None:
        return _as_country(national_amount)
    return Assumed(None, Origin.UNKNOWN) if share is None else Assumed(national_amount * share, Origin.SCALED)


def _own(name: str, year: int, settings: Settings) -> Assumed | None:
    amount = settings.numbers.get(name, {}).get(year)
    return None if amount is None else Assumed(amount, Origin.OWN)


def _as_country(amount: Amount) -> Assumed:
    return Assumed(amount, Origin.UNKNOWN if amount is None else Origin.AS_COUNTRY)


def _require_patients(found: Assumptions) -> None:
    for year, patients, talks in zip(
        YEARS, found["new_patients_per_year"], found["vg_patients"], strict=True
    ):
        if patients.amount is not None and talks.amount is not None and talks.amount > patients.amount:
            many, few = (in_table(a.amount, Unit.PERSONS_PER_YEAR).nl for a in (talks, patients))
            raise BadInput(
                f"In {year} krijgen meer mensen een verkennend gesprek ({many}) dan er nieuwe patiënten zijn ({few}).",
                "Geef een lager aantal bij vg_patients, of een eigen aantal bij new_patients_per_year.",
            )
