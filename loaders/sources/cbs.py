"""CBS "Gebieden in Nederland", one table a year: which municipality lies in which regions on 1 January.

Columns are found by their title, since CBS numbers them anew every year. Both forms in which CBS gives the
table are read: CSV from StatLine, and JSON with `DataProperties` and `TypedDataSet` from the open data service.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from graph.records import Completeness, Node, Record, Source, Statement, pairs
from graph.text import dutch_list
from loaders.facts import Facts, stated
from loaders.progress import followed
from loaders.sources.cbs_table import Table, read_table
from loaders.sources.official import OfficialSource
from ontology.vocabulary import Vocabulary

TITLE = "Gebieden in Nederland"
ADDRESS = "https://opendata.cbs.nl/"
SERIES = "cbs-gebieden-in-nederland"
MUNICIPALITY = "codes en namen van gemeenten"
SCHEMES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "PROVINCE": ("provincie", ("provincies",)),
    "COROP": ("corop", ("corop gebieden",)),
    "GGD": ("ggd", ("ggd regios",)),
    "ZORGKANTOOR": ("zorgkantoor", ("zorgkantoorregios", "zorgkantoorregio")),
    "VEILIGHEID": ("veiligheid", ("veiligheidsregios",)),
    "JEUGD": ("jeugd", ("jeugdregios", "jeugdzorgregios")),
}
"""How each division is called in an id, and in the titles of the table (plain spelling)."""

ADDITIONS = re.compile(r"\s*\((?:gemeente|PV|CR|GG|VR|ZK|JZ|JR)\)$")
CODE = re.compile(r"GM\d{4}")


def read_areas(path: Path, vocabulary: Vocabulary, current: Sequence[Record], today: date) -> Facts:
    """The municipalities, regions and memberships of one year, and who disappeared since the year before.

    Raises BadInput for a file that is not this table, or of which the year is not known.
    """
    table = read_table(path)
    held = [record for record in current if isinstance(record, Source)]
    return _Areas(table, _source(table.year, held, today), vocabulary, list(current)).facts()


def _source(year: int, held: Iterable[Source], today: date) -> Source:
    id = f"cbs-gebieden-{year}"
    gathered = next((source.gathered for source in held if source.id == id), today)
    return Source(
        id=id,
        series=SERIES,
        title=f"{TITLE} {year}",
        publisher="CBS",
        date=date(year, 1, 1),
        date_precision="DAY",
        url=ADDRESS,
        locator="",
        licence="CC BY 4.0",
        access="PUBLIC",
        gathered=gathered,
    )


@dataclass(frozen=True, slots=True)
class _Area:
    """One row of the table, or one group of columns of it: a code and a name."""

    code: str
    name: str


class _Areas:
    def __init__(self, table: Table, source: Source, vocabulary: Vocabulary, current: list[Record]) -> None:
        self._table, self._source, self._vocabulary = table, source, vocabulary
        self._current = current
        self._problems: list[str] = []
        self._unmatched: list[str] = []
        self._towns: dict[str, _Area] = {}
        self._regions: dict[str, Node] = {}
        self._members: list[Statement] = []

    def facts(self) -> Facts:
        """Everything the table says."""
        schemes = list(self._read())
        gone = self._gone()
        added = self._new()
        nodes = [*self._municipalities(added), *gone, *self._regions.values()]
        return Facts(
            title=self._source.title,
            sources=(self._source,),
            nodes=tuple(nodes),
            statements=(*self._members, *self._successions(gone, added)),
            completeness=tuple(self._claims(schemes)),
            problems=tuple(self._problems),
            unmatched=tuple(self._unmatched),
        )

    def _read(self) -> Iterator[str]:
        """Read all rows; gives the schemes that the table holds."""
        for number, row in enumerate(followed(self._table.rows, "Gemeenten lezen"), start=1):
            town = self._area(row, (MUNICIPALITY,))
            if town is None or not CODE.fullmatch(town.code):
                self._problems.append(
                    f"{self._table.name}, rij {number}: hier staat geen code van een gemeente."
                )
            elif town.code in self._towns:
                self._problems.append(f"{self._table.name}, rij {number}: {town.code} staat er twee keer.")
            else:
                self._towns[town.code] = town
                self._read_regions(number, row, town)
        for scheme, (prefix, titles) in SCHEMES.items():
            if any(self._table.columns(title) for title in titles):
                yield scheme
            elif self._was_in_an_earlier_year(prefix):
                self._problems.append(
                    f"{self._source.title}: de indeling {scheme} staat er niet in, en in een eerder jaar wel. "
                    "Haal de tabel op met alle kolommen: anders vervalt die indeling."
                )
            else:
                self._unmatched.append(f"{self._source.title}: de indeling {scheme} staat er niet in.")

    def _was_in_an_earlier_year(self, prefix: str) -> bool:
        """Whether memberships of a division would be silenced by an edition that does not have it."""
        earlier = self._earlier_editions()
        return any(
            s.kind == "IN_REGION" and s.object.startswith(f"{prefix}-") and earlier.intersection(s.sources)
            for s in self._current
            if isinstance(s, Statement)
        )

    def _earlier_editions(self) -> set[str]:
        """The held editions of this table of earlier years."""
        return self._editions(lambda other: other < self._source.speaks_from)

    def _editions(self, is_meant: Callable[[date], bool]) -> set[str]:
        held = (r for r in self._current if isinstance(r, Source) and r.series == SERIES)
        return {source.id for source in held if is_meant(source.speaks_from)}

    def _read_regions(self, number: int, row: Sequence[str], town: _Area) -> None:
        kind = self._vocabulary.kinds["IN_REGION"]
        for scheme, (prefix, titles) in SCHEMES.items():
            if not any(self._table.columns(title) for title in titles):
                continue
            region = self._area(row, titles)
            if region is None:
                self._problems.append(f"{self._table.name}, rij {number}: {town.name} heeft geen {scheme}.")
                continue
            id = f"{prefix}-{region.code.lower()}"
            given = pairs({"scheme": scheme, "code": region.code})
            node = Node(id, "Region", region.name, (), given, SERIES, (self._source.id,))
            self._regions.setdefault(id, node)
            self._members.append(stated(kind, town.code, id, {}, self._source))

    def _area(self, row: Sequence[str], titles: Iterable[str]) -> _Area | None:
        for title in titles:
            found = self._table.columns(title)
            if found is not None:
                code, name = row[found.code].strip(), row[found.name].strip()
                return _Area(code, ADDITIONS.sub("", name)) if code and name else None
        return None

    def _municipalities(self, added: set[str]) -> Iterator[Node]:
        day = self._source.speaks_from.isoformat()
        for town in self._towns.values():
            given = {"exists_from": day} if town.code in added else {}
            yield Node(town.code, "Municipality", town.name, (), pairs(given), SERIES, (self._source.id,))

    def _known(self) -> dict[str, Node]:
        """The municipalities that existed until this day, by code, as this series or another describes them."""
        day = self._source.speaks_from
        nodes = (r for r in self._current if isinstance(r, Node) and r.label == "Municipality")
        return {
            node.id: node
            for node in nodes
            if (node.day("exists_to") or day) >= day and (node.day("exists_from") or date.min) < day
        }

    def _gone(self) -> list[Node]:
        """Municipalities that are not in the table any more: they ceased to exist by this day.

        One that a later year describes may have begun after this day, and did not cease.
        """
        day = self._source.speaks_from
        later = self._editions(lambda other: other > day)
        found: list[Node] = []
        for code, node in sorted(self._known().items()):
            if code not in self._towns and not later.intersection(node.sources):
                given = pairs({"exists_to": (node.day("exists_to") or day).isoformat()})
                found.append(Node(code, "Municipality", node.name, (), given, SERIES, (self._source.id,)))
        return found

    def _new(self) -> set[str]:
        """Codes that nobody else knew; none where no earlier year was read to compare with."""
        if not self._earlier_editions():
            return set()
        towns = (r for r in self._current if isinstance(r, Node) and r.label == "Municipality")
        return set(self._towns) - {town.id for town in towns if set(town.sources) - {self._source.id}}

    def _successions(self, gone: Sequence[Node], added: set[str]) -> Iterator[Statement]:
        """The table does not say who succeeds whom: one new municipality nearby is a proposal, no more."""
        kind = self._vocabulary.kinds["SUCCEEDED_BY"]
        stated_before = (s for s in self._current if isinstance(s, Statement) and not s.proposal)
        said = {s.subject for s in stated_before if s.kind == "SUCCEEDED_BY"}
        for node in (node for node in gone if node.id not in said):
            near = sorted(added & self._neighbours(node.id))
            if len(near) == 1:
                yield stated(
                    kind, node.id, near[0], {}, self._source,
                    valid_from=node.day("exists_to"), proposal="DERIVED",
                )  # fmt: skip
            choices = (
                dutch_list([self._towns[code].name for code in near])
                or "geen nieuwe gemeente in hetzelfde gebied"
            )
            self._unmatched.append(
                f"{node.name} ({node.id}) bestaat op {self._source.speaks_from} niet meer; "
                f"de tabel zegt niet waarin zij opging ({choices})."
            )

    def _neighbours(self, code: str) -> set[str]:
        """The municipalities that are now in a COROP area where this one was."""
        areas = {
            s.object
            for s in self._current
            if isinstance(s, Statement) and s.kind == "IN_REGION" and s.subject == code and s.object.startswith("corop-")
        }  # fmt: skip
        return {s.subject for s in self._members if s.object in areas}

    def _claims(self, schemes: Iterable[str]) -> Iterator[Completeness]:
        if self._problems:
            return
        year = self._source.speaks_from.year
        yield Completeness(self._source.id, "MUNICIPALITIES", "", f"Alle gemeenten op 1 januari {year}.")
        for scheme in schemes:
            yield Completeness(self._source.id, "REGIONS", scheme, "Alle regio’s van deze indeling.")
            yield Completeness(
                self._source.id,
                "IN_REGION",
                scheme,
                "Elke gemeente ligt in precies één regio van deze indeling.",
            )


SOURCE = OfficialSource("cbs", TITLE, ADDRESS, read_areas, has_page=False)
