"""From a raw sheet to rows by column: headers found by their words, in any order; all that is wrong collected."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches

from graph.names import plain
from graph.records import Value
from loaders.cells import BadCell, shown
from loaders.facts import listed
from loaders.workbook import values
from loaders.workbook.columns import BOOLEAN, CODE, DATE, DECIMAL, INTEGER, Column
from loaders.workbook.opening import Raw, RawSheet
from loaders.workbook.problems import CellProblem, place
from ontology.vocabulary import CodeList

EXAMPLE = "voorbeeld:"


@dataclass(slots=True)
class Row:
    """One row, read cell by cell. A bad cell gives its problem once and then counts as empty."""

    sheet: str
    number: int
    cells: Mapping[str, Raw]
    columns: Mapping[str, Column]
    problems: list[CellProblem] = field(default_factory=list)

    @property
    def place(self) -> str:
        """Where the row stands, for a person."""
        return place(self.sheet, self.number)

    def is_filled(self, key: str) -> bool:
        """Whether the cell holds anything."""
        return self.cells.get(key) is not None

    def text(self, key: str) -> str:
        """The words in a cell; empty where there are none, or none that can be used."""
        if not self.is_filled(key):
            return ""
        try:
            return values.text(self.cells[key])
        except BadCell as error:
            self.problem(key, str(error))
            return ""

    def items(self, key: str) -> tuple[str, ...]:
        """The names in a cell: several with a semicolon between them where the column holds a list."""
        words = self.text(key)
        return listed(words) if self.columns[key].many else tuple(filter(None, (words,)))

    def day(self, key: str) -> date | None:
        """The date in a cell."""
        if not self.is_filled(key):
            return None
        try:
            return values.day(self.cells[key])
        except BadCell as error:
            self.problem(key, str(error))
            return None

    def value(self, key: str, code_list: CodeList | None) -> Value | None:
        """The value of a cell, of the form that its column has."""
        if not self.is_filled(key):
            return None
        try:
            return _value(self.cells[key], self.columns[key], code_list)
        except BadCell as error:
            self.problem(key, str(error))
            return None

    def require(self, key: str) -> None:
        """A problem when the cell is empty."""
        if not self.is_filled(key):
            self.problem(key, "deze cel is leeg. Vul een waarde in.")

    def problem(self, key: str, text: str) -> None:
        """Keep a problem with a cell (key "" for the row as a whole)."""
        header = self.columns[key].header if key in self.columns else ""
        found = CellProblem(self.sheet, self.number, header, text)
        if found not in self.problems:
            self.problems.append(found)


def rows_of(
    raw: RawSheet, title: str, columns: Sequence[Column], problems: list[CellProblem]
) -> Iterator[Row]:
    """The rows of a sheet that are not the example; problems with the header are added to `problems`."""
    problems += raw.problems
    places = _places(raw, title, columns, problems)
    if places is None:
        return
    by_key = {column.key: column for column in columns}
    for number, cells in raw.rows:
        found = {key: cells[at] for key, at in places.items() if at < len(cells) and cells[at] is not None}
        if found and not _is_example(cells):
            yield Row(title, number, found, by_key)


def _is_example(cells: Sequence[Raw]) -> bool:
    first = next((cell for cell in cells if cell is not None), None)
    return isinstance(first, str) and first.lower().startswith(EXAMPLE)


def _places(
    raw: RawSheet, title: str, columns: Sequence[Column], problems: list[CellProblem]
) -> dict[str, int] | None:
    """Where each column stands; None when the header cannot be used."""
    wanted = {plain(column.header): column for column in columns}
    places: dict[str, int] = {}
    before = len(problems)
    for at, cell in enumerate(raw.header):
        column = wanted.get(plain(cell)) if isinstance(cell, str) else None
        if column is None:
            if cell is not None:
                problems.append(CellProblem(title, 1, "", _unknown(cell, columns)))
        elif column.key in places:
            problems.append(
                CellProblem(title, 1, column.header, "deze kolom staat er twee keer. Houd er één over.")
            )
        else:
            places[column.key] = at
    missing = "deze kolom ontbreekt. Zet hem terug, ook als hij leeg blijft."
    problems += [CellProblem(title, 1, c.header, missing) for c in columns if c.key not in places]
    return places if len(problems) == before else None


def _unknown(cell: Raw, columns: Sequence[Column]) -> str:
    words = str(cell)
    headers = {plain(column.header): column.header for column in columns}
    near = [headers[match] for match in get_close_matches(plain(words), headers, n=1, cutoff=0.6)]
    meant = f" Bedoelde u {shown(near[0])}?" if near else " Haal hem weg, of geef hem zijn naam terug."
    return f"de kolom {shown(words)} kennen we niet.{meant}"


def _value(raw: Raw, column: Column, code_list: CodeList | None) -> Value:
    if column.form == DATE:
        return values.day(raw).isoformat()
    if column.form == INTEGER:
        return values.integer(raw)
    if column.form == DECIMAL:
        return values.decimal(raw)
    if column.form == BOOLEAN:
        return values.boolean(raw)
    if column.form == CODE and code_list is not None:
        return values.code(raw, code_list)
    return values.text(raw)
