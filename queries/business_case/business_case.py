"""The business case of the Leidraad for the country, and beside it the same for a region or with own numbers.

A region's version helps to think and is no norm: “het is zeker niet de bedoeling dat elke regio naar de
businesscase gaat toerekenen” (Leidraad contractering MGN, ch. 3, “Regionaal maatwerk”).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import Text
from queries import geography, networks
from queries.business_case.assuming import Assumptions, Origin, amounts_of, assumptions, own_country
from queries.business_case.calculating import Numbers, calculated, national
from queries.business_case.expressions import Amount
from queries.business_case.row import Computed, Given
from queries.business_case.settings import Settings, read_settings
from queries.business_case.table import ROWS
from queries.business_case.telling import formula_in_words

COUNTRY = Text("Nederland", "the Netherlands")
WITH_OWN_NUMBERS = Text("Nederland, eigen getallen", "the Netherlands, own numbers")
OWN_AREA = Text("Eigen gebied", "Own area")


@dataclass(frozen=True, slots=True)
class Place:
    """Whom the own column is about, and what the graph knows of it.

    `inhabitants` is None where sources do not vouch for all its municipalities and none is given; `share` is
    its part of the country's inhabitants; `networks` are those on the programme's list.
    """

    region: Node | None
    title: Text
    inhabitants: Amount
    country_inhabitants: int | None
    networks: tuple[Node, ...]

    @property
    def share(self) -> Amount:
        """The part of the country's inhabitants; None where one of both is not known."""
        if self.inhabitants is None or not self.country_inhabitants:
            return None
        return self.inhabitants / self.country_inhabitants

    @property
    def is_part(self) -> bool:
        """Whether it is a part of the country, and not the country with other numbers."""
        return self.region is not None or self.inhabitants is not None


@dataclass(frozen=True, slots=True)
class RowBeside:
    """One row: the country's numbers of 2025 to 2028, and the own ones with where each comes from."""

    row: Given | Computed
    formula: Text
    country: tuple[Amount, ...]
    own: tuple[Amount, ...] | None
    origins: tuple[Origin, ...] | None


@dataclass(frozen=True, slots=True)
class BusinessCase:
    """The whole case as of a day: `own` and `place` are None where only the country was asked for."""

    day: date
    place: Place | None
    settings: Settings
    rows: tuple[RowBeside, ...]
    country: Numbers
    own: Numbers | None

    @property
    def shown(self) -> Numbers:
        """The numbers that the sentences speak of: the own ones, else the country's."""
        return self.country if self.own is None else self.own


def business_case(view: GraphOnDay, region: str = "", given: Mapping[str, str] | None = None) -> BusinessCase:
    """The case for the country, and for a region or network (by id) or with own numbers beside it.

    `given`: own numbers as typed, by name or `name:year` (`settings.names()`). Raises NotFound for an unknown
    region and BadInput for a number that cannot be.
    """
    settings = read_settings(given or {})
    country = calculated(national())
    if not region and not settings:
        return BusinessCase(view.day, None, settings, _rows(country, None, None), country, None)
    place = _place(view, region, settings)
    assumed = _assumed(place, settings)
    own = calculated(amounts_of(assumed))
    return BusinessCase(view.day, place, settings, _rows(country, own, assumed), country, own)


def _assumed(place: Place, settings: Settings) -> Assumptions:
    if not place.is_part:
        return own_country(settings)
    count = Fraction(len(place.networks)) if place.networks else None
    return assumptions(place.share, count, settings)


def _place(view: GraphOnDay, region: str, settings: Settings) -> Place:
    country = _country_inhabitants(view)
    if not region:
        title = WITH_OWN_NUMBERS if settings.inhabitants is None else OWN_AREA
        return Place(None, title, settings.inhabitants, country, ())
    found = _region(view, region)
    known = geography.region_inhabitants(view, found)
    inhabitants = settings.inhabitants or (None if known is None else Fraction(known))
    return Place(found, Text(found.name, found.name), inhabitants, country, tuple(_networks(view, found)))


def _region(view: GraphOnDay, id: str) -> Node:
    """A region by its id; the id of a network stands for the region that the network makes."""
    node = view.node(id)
    if node is not None and node.label == "Network":
        return geography.network_region(node)
    return geography.region(view, id)


def _networks(view: GraphOnDay, region: Node) -> Sequence[Node]:
    """The listed networks of a region; of the region that a network makes only that network."""
    own = region.text("code") if region.text("scheme") == geography.MGN else ""
    return [
        network
        for network in networks.in_region(view, region)
        if networks.is_at(view, network.id, networks.LISTED) and own in ("", network.id)
    ]


def _country_inhabitants(view: GraphOnDay) -> int | None:
    """The inhabitants of all municipalities of the day; None unless a source vouches for naming them all."""
    if not view.completeness("MUNICIPALITIES"):
        return None
    return geography.total_inhabitants(view, view.of_label("Municipality")) or None


def _rows(country: Numbers, own: Numbers | None, assumed: Assumptions | None) -> tuple[RowBeside, ...]:
    return tuple(
        RowBeside(
            row,
            formula_in_words(row),
            country[row.name],
            None if own is None else own[row.name],
            None if assumed is None else _origins(row, assumed),
        )
        for row in ROWS
    )


def _origins(row: Given | Computed, assumed: Assumptions) -> tuple[Origin, ...]:
    if isinstance(row, Computed):
        return tuple(Origin.COMPUTED for _ in assumed["vg_patients"])
    return tuple(cell.origin for cell in assumed[row.name])
