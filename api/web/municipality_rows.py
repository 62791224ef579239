"""The table beside the map: every municipality with its network, region, first insurer and the answer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from api.maps.wording import short_title
from api.web.choices import ViewChoices
from api.web.signs import Sign, of_class
from graph.day import GraphOnDay
from graph.names import plain
from graph.records import Node
from graph.text import Text
from queries.layers.by_region import regions_by_municipality
from queries.layers.layer import Painted, Place
from queries.networks_of_municipality.networks import NetworksAnswer, networks_of
from queries.who_leads.leaders import InsurerCandidate, insurer_of_rank


@dataclass(frozen=True, slots=True)
class MunicipalityRow:
    """One row. `answer` is what the layer says of the municipality, `sign` the sign of that answer."""

    municipality: Node
    networks: tuple[Node, ...]
    parts: str
    regions: tuple[Node, ...]
    insurers: tuple[InsurerCandidate, ...]
    sign: Sign
    map_class: str
    answer: Text
    place: Place

    def cells(self, language: str) -> tuple[str, str, str, str, str]:
        """The row as texts, as it is sorted, filtered and downloaded."""
        return (
            self.municipality.name,
            ", ".join(short_title(node.name) for node in self.networks) + self.parts,
            ", ".join(node.name for node in self.regions),
            ", ".join(_insurer(candidate, language) for candidate in self.insurers),
            self.sign.word.in_language(language),
        )


LAST_KNOWN = Text("laatst bekend", "last known")

COLUMNS: Mapping[str, Text] = {
    "gemeente": Text("Gemeente", "Municipality"),
    "netwerk": Text("Netwerk", "Network"),
    "regio": Text("Regio", "Region"),
    "verzekeraar": Text("1e verzekeraar", "1st insurer"),
    "antwoord": Text("Antwoord op de kaart", "Answer on the map"),
}
"""The columns by the name that sorts on them."""


@dataclass(frozen=True, slots=True)
class TableChoice:
    """How the table is filtered and sorted. `classes` are classes of the map; empty means all."""

    text: str = ""
    classes: tuple[str, ...] = ()
    sort: str = "gemeente"
    descending: bool = False

    def parameters(self) -> dict[str, str]:
        """The part of an address that reproduces it."""
        order = f"-{self.sort}" if self.descending else self.sort
        return {
            "zoek": self.text,
            "groep": ",".join(self.classes),
            "sorteer": "" if order == "gemeente" else order,
        }

    def sorted_by(self, column: str) -> str:
        """What a click on the head of a column asks for: that column, or the other way round."""
        if column == self.sort and not self.descending:
            return f"-{column}"
        return "" if column == "gemeente" else column


def rows_of(view: GraphOnDay, painted: Painted, choices: ViewChoices) -> list[MunicipalityRow]:
    """Every municipality of the day, in order of name."""
    counted = regions_by_municipality(view, choices.scheme)
    signs = {found.id: of_class(found) for found in painted.classes}
    rows = []
    for place in painted.places:
        code = place.municipality.id
        regions = tuple(entry.region for entry in counted.get(code, ()))
        rows.append(_row(view, place, regions, signs[place.map_class], choices.shown_level))
    return rows


def chosen_rows(rows: Sequence[MunicipalityRow], choice: TableChoice, language: str) -> list[MunicipalityRow]:
    """The rows that the filter keeps, in the order asked for; names count with old names and without accents."""
    kept = [row for row in rows if not choice.classes or row.map_class in choice.classes]
    if choice.text:
        wanted = plain(choice.text)
        kept = [row for row in kept if wanted in searched(row, language)]
    return sorted(kept, key=_order(choice.sort, language), reverse=choice.descending)


def searched(row: MunicipalityRow, language: str) -> str:
    """The words on which a row is found."""
    return plain(" ".join((*row.cells(language), row.municipality.id, *row.municipality.aliases)))


def _row(
    view: GraphOnDay, place: Place, regions: tuple[Node, ...], sign: Sign, level: str
) -> MunicipalityRow:
    answer = networks_of(view, place.municipality, level)
    leaders = [c for region in regions for c in insurer_of_rank(view, region, 1).candidates]
    return MunicipalityRow(
        municipality=place.municipality,
        networks=tuple(candidate.network for candidate in answer.candidates),
        parts=_parts(answer),
        regions=regions,
        insurers=tuple({candidate.insurer.id: candidate for candidate in leaders}.values()),
        sign=sign,
        map_class=place.map_class,
        answer=place.label,
        place=place,
    )


def _insurer(candidate: InsurerCandidate, language: str) -> str:
    """The name, and that it is only last known where the newest source is over 24 months old."""
    last = LAST_KNOWN.in_language(language)
    return f"{candidate.insurer.name} ({last})" if candidate.last_known else candidate.insurer.name


def _parts(answer: NetworksAnswer) -> str:
    """The named part where a network states only that of the municipality."""
    parts = [candidate.part for candidate in answer.candidates if candidate.part]
    return f" ({', '.join(parts)})" if len(answer.candidates) == 1 and parts else ""


def _order(column: str, language: str) -> Callable[[MunicipalityRow], tuple[bool, str, str, str]]:
    place = list(COLUMNS).index(column)

    def key(row: MunicipalityRow) -> tuple[bool, str, str, str]:
        cell = row.cells(language)[place]
        return not cell, plain(cell), plain(row.municipality.name), row.municipality.id

    return key
