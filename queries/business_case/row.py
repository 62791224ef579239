"""A row of the business case as a value: what it counts, where it stands, and its numbers or its formula."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from graph.text import NOTHING, Text
from queries.business_case.expressions import Expression

YEARS = (2025, 2026, 2027, 2028)
"""The years of the printed table."""


class Unit(Enum):
    """What the number in a row counts."""

    PERSONS_PER_YEAR = Text("personen per jaar", "persons per year")
    PERSONS = Text("personen", "persons")
    SHARE = Text("deel", "share")
    EURO_PER_PERSON = Text("euro per persoon", "euro per person")
    EURO_PER_YEAR = Text("euro per jaar", "euro per year")
    NETWORKS = Text("netwerken", "networks")
    EURO_PER_NETWORK = Text("euro per netwerk per jaar", "euro per network per year")
    TALKS_PER_YEAR = Text("gesprekken per jaar", "talks per year")
    HOURS_PER_TALK = Text("uren per gesprek", "hours per talk")
    HOURS_PER_YEAR = Text("uren per jaar", "hours per year")
    FULL_TIME = Text("voltijdbanen", "full-time posts")

    @property
    def is_money(self) -> bool:
        """Whether the number is an amount in euro."""
        return self.name.startswith("EURO")


class Scaling(Enum):
    """How a region comes by a number that it does not give itself (ours: the document prescribes no way)."""

    BY_INHABITANTS = Text("naar inwoners", "by inhabitants")
    AS_COUNTRY = Text("zoals het land", "as the country")
    FROM_GRAPH = Text("uit onze bronnen", "from our sources")
    OWN_ONLY = Text("alleen van de regio zelf", "only from the region itself")


@dataclass(frozen=True, slots=True)
class Row:
    """A row. `number` is its place in the printed table; 0 for what stands in a note or is ours.

    `label` is as printed (the document writes “Zwv” for Zvw), `short` is the name used inside formulas.
    """

    number: int
    name: str
    block: Text
    label: Text
    short: Text
    unit: Unit
    source: Text


@dataclass(frozen=True, slots=True)
class Given(Row):
    """A number that the document gives, per year; empty where the document gives none and the region must."""

    values: tuple[Fraction, ...]
    scaling: Scaling


@dataclass(frozen=True, slots=True)
class Computed(Row):
    """A number that follows from other rows."""

    formula: Expression
    remark: Text = NOTHING
