"""A workbook to `Facts`: every row read, every problem named at once."""

from collections.abc import Iterable, Iterator
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from graph.names import plain
from graph.records import Completeness, Node, Record, Source, Statement
from loaders.cells import shown
from loaders.facts import Facts
from loaders.personal_data import hidden
from loaders.progress import followed
from loaders.workbook import claims, proposals, taken_out
from loaders.workbook.columns import Column, columns
from loaders.workbook.finding import Known
from loaders.workbook.opening import RawSheet, raw_sheets
from loaders.workbook.overlapping import overlaps
from loaders.workbook.problems import PROBLEMS, CellProblem
from loaders.workbook.rows import Held, RowReader
from loaders.workbook.sheets import (
    COMPLETENESS,
    EXPLANATION,
    LISTS,
    PROPOSALS,
    SHEETS,
    SHOWN,
    SOURCES,
    Sheet,
)
from loaders.workbook.sources import COLUMNS as SOURCE_COLUMNS
from loaders.workbook.sources import Sources, own_sources
from loaders.workbook.tables import Row, rows_of
from ontology.concepts import concept_nodes
from ontology.vocabulary import Vocabulary

OPTIONAL = (EXPLANATION, LISTS, SHOWN, PROPOSALS, PROBLEMS)
REQUIRED = (SOURCES, *(sheet.title for sheet in SHEETS), COMPLETENESS)


def read_workbook(path: Path, vocabulary: Vocabulary, current: Iterable[Record], today: date) -> Facts:
    """The facts that a workbook states of its own, with all problems found in reading it.

    `current` is what the store holds: things are found in it by name, and rows that only repeat what
    another source says stay with that source. `today` is the day of reading. Raises BadInput for a file
    that is no workbook.
    """
    return _Reading(path.stem, raw_sheets(path), vocabulary, list(current), today).facts()


class _Reading:
    def __init__(
        self, name: str, raw: list[RawSheet], vocabulary: Vocabulary, current: list[Record], today: date
    ) -> None:
        self._name, self._vocabulary, self._today = name, vocabulary, today
        self._held = Held(current)
        self._problems: list[CellProblem] = []
        self._sheets = self._by_title(raw)
        self._known = Known([*concept_nodes(vocabulary), *self._held.nodes()], vocabulary)
        self._nodes: list[Node] = []
        self._statements: list[Statement] = []
        self._claims: list[Completeness] = []
        self._places: dict[Record, str] = {}
        self._remarks: list[str] = []

    def facts(self) -> Facts:
        """Everything the workbook says, and everything that is wrong with it."""
        sources = self._sources()
        if sources.own:
            self._read(sources)
        return Facts(
            title=next(iter(sources.own.values())).title if sources.own else self._name,
            sources=tuple(source for source in sources.own.values() if self._speaks(source)),
            nodes=tuple(self._nodes),
            statements=tuple(self._statements),
            completeness=tuple(self._claims),
            partly_read=sources.partly,
            problems=tuple(problem.sentence for problem in self._problems),
            places=self._places,
            remarks=tuple(self._remarks),
        )

    def _speaks(self, source: Source) -> bool:
        """Whether a source says anything, or said something before: one that never did is nothing to load."""
        told = {id for node in self._nodes for id in node.sources}
        told |= {id for statement in self._statements for id in statement.sources}
        return (
            source.id in told
            or source.id in self._held.sources
            or any(c.source == source.id for c in self._claims)
        )

    def _read(self, sources: Sources) -> None:
        reader = RowReader(self._vocabulary, self._known, self._held, sources)
        rows = {sheet.title: list(self._rows(sheet)) for sheet in SHEETS}
        for sheet in SHEETS:  # things first: a row may name what stands on a later sheet
            for row in rows[sheet.title]:
                reader.introduce(sheet, row)
        for sheet in followed(SHEETS, "Bladen lezen"):
            for row in rows[sheet.title]:
                self._keep(row, *reader.read(sheet, row))
        self._read_claims(reader)
        self._read_proposals(reader)
        self._remarks += taken_out.remarks(
            list(self._rows_of(SHOWN, taken_out.COLUMNS)),
            rows,
            {source.id: source.title for source in sources.others.values()},
        )
        for title in rows:
            for row in rows[title]:
                self._problems += row.problems
        self._problems += overlaps(self._statements, self._place, self._vocabulary)

    def _place(self, record: Record) -> str:
        return self._places.get(record, record.key)

    def _keep(self, row: Row, nodes: list[Node], statements: list[Statement]) -> None:
        if row.problems:
            return
        self._nodes += nodes
        self._statements += statements
        records: list[Record] = [*nodes, *statements]
        for record in records:
            self._places.setdefault(record, row.place)

    def _read_claims(self, reader: RowReader) -> None:
        for row in self._rows_of(COMPLETENESS, claims.COLUMNS):
            claim = claims.claim_of(row, reader, self._vocabulary)
            self._problems += row.problems
            if claim is not None and not row.problems:
                self._claims.append(claim)
                self._places.setdefault(claim, row.place)

    def _read_proposals(self, reader: RowReader) -> None:
        rows = list(self._rows_of(PROPOSALS, proposals.COLUMNS))
        decisions = [
            (row, said)
            for row in rows
            if (said := proposals.decided(row, reader, self._held, self._known, self._vocabulary))
        ]
        proposals.contradictions(decisions, self._statements)
        for row, said in decisions:
            if not row.problems and said not in self._statements:
                self._statements.append(said)
                self._places.setdefault(said, row.place)
        self._problems += [problem for row in rows for problem in row.problems]

    def _sources(self) -> Sources:
        rows = list(self._rows_of(SOURCES, SOURCE_COLUMNS))
        found = own_sources(rows, self._held.sources, self._vocabulary, self._today)
        for row in rows:
            self._problems += row.problems
        if SOURCES in self._sheets and not rows and not self._problems:
            text = "hier staat nog geen bron. Vul in hoe uw bron heet en van wanneer die is."
            self._problems.append(CellProblem(SOURCES, 2, "Naam", text))
        return found

    def _rows(self, sheet: Sheet) -> Iterator[Row]:
        return self._rows_of(sheet.title, columns(sheet))

    def _rows_of(self, title: str, wanted: tuple[Column, ...]) -> Iterator[Row]:
        raw = self._sheets.get(title)
        if raw is not None:
            yield from rows_of(raw, title, wanted, self._problems)

    def _by_title(self, raw: list[RawSheet]) -> dict[str, RawSheet]:
        titles = {plain(title): title for title in (*REQUIRED, *OPTIONAL)}
        found: dict[str, RawSheet] = {}
        for sheet in raw:
            title = titles.get(plain(sheet.title))
            if title is not None and title not in found:
                found[title] = sheet
            elif sheet.header or sheet.rows:
                self._problems.append(CellProblem(_safe(sheet.title), 0, "", _unknown(sheet.title)))
        for title in (title for title in REQUIRED if title not in found):
            text = "dit blad ontbreekt. Zet het terug, ook als het leeg blijft (mgn template maakt een nieuw werkboek)."
            self._problems.append(CellProblem(title, 0, "", text))
        return found


def _safe(title: str) -> str:
    return hidden(title).replace(":", " ").replace(",", " ")


def _unknown(title: str) -> str:
    near = get_close_matches(title, (*REQUIRED, *OPTIONAL), n=1, cutoff=0.6)
    meant = f"Heette het {shown(near[0])}? Geef het die naam terug" if near else "Haal het weg"
    return f"dit blad kennen we niet. {meant}, of gebruik een leeg sjabloon."
