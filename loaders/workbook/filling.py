"""From what is known of a region to rows of the workbook, in the form that the reader reads back."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from graph.records import Node, Statement, Value
from loaders.facts import LIST_SEPARATOR, listed
from loaders.workbook.columns import (
    ALIASES,
    CLASS,
    CODE,
    DATE,
    ID,
    NAME,
    NOTE,
    SOURCE,
    SUBJECT,
    VALID_FROM,
    VALID_TO,
    Cell,
    Cells,
    Column,
    columns,
    ends,
)
from loaders.workbook.finding import Known
from loaders.workbook.region import RegionFacts
from loaders.workbook.sheets import OBSERVATION, SHEETS, Link, Sheet
from ontology.vocabulary import Vocabulary

BETWEEN = f"{LIST_SEPARATOR} "
Grouped: TypeAlias = dict[tuple[object, ...], list[Statement]]


class Filling:
    """The rows of every sheet for one region."""

    def __init__(self, facts: RegionFacts, known: Known, vocabulary: Vocabulary) -> None:
        self._facts, self._known, self._vocabulary = facts, known, vocabulary
        self._of_sheet = {id(sheet): self._rows(sheet) for sheet in SHEETS}

    def rows(self, sheet: Sheet) -> list[Cells]:
        """The rows of a sheet, in order of name."""
        return self._of_sheet[id(sheet)]

    def _rows(self, sheet: Sheet) -> list[Cells]:
        if OBSERVATION in sheet.describes:
            return self._observations(sheet)
        found: list[Cells] = []
        told: set[str] = set()
        statements = self._statements(sheet)
        for node in self._described(sheet):
            groups = statements.pop((node.id, self._edition(node)), {})
            found += self._of_thing(sheet, node, groups)
            told.add(node.id)
        for (thing, source), groups in sorted(statements.items()):
            found += self._of_statements(sheet, thing, source, groups)
        return sorted(found, key=lambda cells: str(cells[SUBJECT]).casefold())

    def _described(self, sheet: Sheet) -> list[Node]:
        return [node for node in self._facts.things if node.label in sheet.describes]

    def _statements(self, sheet: Sheet) -> dict[tuple[str, str], Grouped]:
        """Statements by thing and source, then by period and remark, which a row has once."""
        found: defaultdict[tuple[str, str], Grouped] = defaultdict(dict)
        for s in self._facts.statements:
            link = self._link(sheet, s)
            if link is not None:
                thing = s.object if link.inverse else s.subject
                groups = found[thing, s.sources[-1]]
                groups.setdefault((str(s.valid_from), str(s.valid_to), s.note), []).append(s)
        return dict(found)

    def _link(self, sheet: Sheet, s: Statement) -> Link | None:
        """The column pair of a sheet where a statement stands; each statement stands on one sheet."""
        for link in sheet.links:
            if link.kind != s.kind:
                continue
            thing, end = (s.object, s.subject) if link.inverse else (s.subject, s.object)
            allowed = sheet.describes or sheet.refers
            if self._label(thing) in allowed and self._label(end) in ends(
                link, self._vocabulary.kinds[s.kind]
            ):
                return link if _first_sheet(self._vocabulary, s.kind, self._label(s.subject), self._label(s.object)) is sheet else None  # fmt: skip
        return None

    def _label(self, id: str) -> str:
        node = self._known.node(id)
        return node.label if node else ""

    def _edition(self, node: Node) -> str:
        return node.sources[-1]

    def _of_thing(self, sheet: Sheet, node: Node, groups: Grouped) -> list[Cells]:
        described: Cells = {SUBJECT: node.name, ID: node.id, SOURCE: self._edition(node)}
        if len(sheet.describes) > 1:
            described[CLASS] = self._vocabulary.classes[node.label].label.nl
        if node.aliases:
            described[ALIASES] = BETWEEN.join(node.aliases)
        by_key = {column.key: column for column in columns(sheet)}
        described |= {k: self._cell(by_key[k], v) for k, v in node.properties if k in by_key}
        rows = self._of_statements(sheet, node.id, self._edition(node), groups) or [{}]
        return [{**rows[0], **described}, *rows[1:]]

    def _of_statements(self, sheet: Sheet, thing: str, source: str, groups: Grouped) -> list[Cells]:
        found: list[Cells] = []
        for _, statements in sorted(groups.items(), key=lambda group: str(group[0])):
            shared = {**self._about(sheet, thing), **_ends(statements[0]), SOURCE: source}
            found += [{**shared, **cells} for cells in self._rows_of_group(sheet, statements)]
        return found

    def _about(self, sheet: Sheet, thing: str) -> Cells:
        node = self._known.node(thing)
        name = node.name if node and sheet.describes else self._known.name(thing, sheet.refers)
        cells: Cells = {SUBJECT: name}
        if sheet.describes:
            cells[ID] = thing
            if len(sheet.describes) > 1 and node:
                cells[CLASS] = self._vocabulary.classes[node.label].label.nl
        return cells

    def _rows_of_group(self, sheet: Sheet, statements: Sequence[Statement]) -> Iterator[Cells]:
        """As few rows as hold the statements: a cell for each kind, a list where the column holds one."""
        rows: list[Cells] = []
        for link in sheet.links:
            same = [s for s in statements if self._link(sheet, s) is link]
            for place, cells in enumerate(self._cells(sheet, link, same)):
                if place < len(rows):
                    rows[place] |= cells
                else:
                    rows.append(cells)
        yield from rows

    def _cells(self, sheet: Sheet, link: Link, statements: Sequence[Statement]) -> list[Cells]:
        allowed = ends(link, self._vocabulary.kinds[link.kind])
        names = [self._known.name(s.subject if link.inverse else s.object, allowed) for s in statements]
        if link.many and not any(s.qualifiers for s in statements) and names:
            return [{link.kind: BETWEEN.join(sorted(names))}]
        by_key = {column.key: column for column in columns(sheet)}
        return [
            {link.kind: name, **{f"{link.kind}.{k}": self._cell(by_key[f"{link.kind}.{k}"], v) for k, v in s.qualifiers}}
            for name, s in sorted(zip(names, statements, strict=True), key=lambda pair: pair[0])
        ]  # fmt: skip

    def _observations(self, sheet: Sheet) -> list[Cells]:
        by_id = {node.id: node for node in self._facts.things if node.label == OBSERVATION}
        link = sheet.links[0]
        found: list[Cells] = []
        for s in self._facts.statements:
            node = by_id.get(s.object)
            if s.kind == link.kind and node is not None:
                by_key = {column.key: column for column in columns(sheet)}
                told = {k: self._cell(by_key[k], v) for k, v in node.properties if k in by_key}
                found.append({**told, **self._cells(sheet, Link(link.kind, inverse=True), [s])[0], **_ends(s), SOURCE: s.sources[-1]})  # fmt: skip
        return sorted(found, key=lambda cells: (str(cells[link.kind]).casefold(), str(cells.get("period"))))

    def _cell(self, column: Column, value: Value) -> Cell:
        if column.form == CODE and column.code_list:
            return self._vocabulary.code_lists[column.code_list].concept(str(value)).label.nl
        if column.form == DATE:
            return date.fromisoformat(str(value))
        if isinstance(value, bool):
            return "ja" if value else "nee"
        if column.form == NAME and isinstance(value, str):
            return BETWEEN.join(self._known.name(item, column.classes) for item in listed(value))
        return BETWEEN.join(listed(value)) if column.many and isinstance(value, str) else value


def _first_sheet(vocabulary: Vocabulary, kind: str, subject: str, object_: str) -> Sheet | None:
    """The sheet on which a statement stands when two could hold it (USES: networks before plans)."""
    for sheet in SHEETS:
        for link in (link for link in sheet.links if link.kind == kind):
            thing, end = (object_, subject) if link.inverse else (subject, object_)
            if thing in (sheet.describes or sheet.refers) and end in ends(link, vocabulary.kinds[kind]):
                return sheet
    return None


def _ends(s: Statement) -> Mapping[str, Cell]:
    cells: Cells = {}
    if s.valid_from is not None:
        cells[VALID_FROM] = s.valid_from
    if s.valid_to is not None:
        cells[VALID_TO] = s.valid_to
    if s.note:
        cells[NOTE] = s.note
    return cells
