"""A person at a desk: takes a template, edits cells, and has the workbook read and loaded."""

import io
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl import load_workbook

from graph.records import Record
from graph.store.memory import MemoryStore
from loaders.facts import Facts
from loaders.pipeline import LoadPlan, commit, plan_load
from loaders.workbook import read_workbook, template
from ontology.vocabulary import Vocabulary

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

TODAY = date(2026, 11, 22)
MOMENT = datetime(2026, 11, 23, 12, tzinfo=UTC)
Edit = Callable[["Workbook"], object]


class Desk:
    """Works on one store in one folder."""

    def __init__(self, store: MemoryStore, folder: Path, vocabulary: Vocabulary) -> None:
        self.store, self.folder, self.vocabulary = store, folder, vocabulary
        self._moment = MOMENT

    @property
    def current(self) -> list[Record]:
        """What the store holds."""
        return list(self.store.read_all().current().values())

    def take(self, region: str = "", edit: Edit | None = None, name: str = "werkboek.xlsx") -> Path:
        """A template, edited and saved."""
        book = load_workbook(io.BytesIO(template(self.vocabulary, self.current, TODAY, region)))
        if not region:
            add(book, "Bronnen", {"Naam": "Regioteam", "Datum": "1-11-2026"})
        if edit is not None:
            edit(book)
        path = self.folder / name
        book.save(path)
        return path

    def read(self, path: Path) -> Facts:
        """The facts of a workbook."""
        return read_workbook(path, self.vocabulary, self.current, TODAY)

    def plan(self, path: Path) -> LoadPlan:
        """What loading it would do."""
        return plan_load(self.store.read_all(), self.read(path), self.vocabulary)

    def load(self, path: Path, *, force: bool = False) -> int:
        """Load it."""
        self._moment += timedelta(minutes=1)
        return commit(self.store, self.plan(path), self._moment, "regioteam", force)


def header(sheet: "Worksheet") -> dict[str, int]:
    """The column of each header."""
    return {str(cell.value): int(cell.column or 0) for cell in sheet[1] if cell.value}


def add(book: "Workbook", sheet: str, cells: Mapping[str, object]) -> int:
    """One more row at the end of a sheet; gives its number."""
    at = book[sheet]
    filled = [row[0].row or 0 for row in at.iter_rows() if any(cell.value is not None for cell in row)]
    number = max(filled, default=1) + 1
    change(book, sheet, number, cells)
    return number


def change(book: "Workbook", sheet: str, number: int, cells: Mapping[str, object]) -> None:
    """Other values in cells of a row."""
    places = header(book[sheet])
    for name, value in cells.items():
        book[sheet].cell(number, places[name]).value = value  # type: ignore[assignment]


def row_with(book: "Workbook", sheet: str, words: str) -> int:
    """The number of the first row that holds the words in a cell."""
    for row in book[sheet].iter_rows(min_row=2):
        if any(cell.value == words for cell in row):
            return int(row[0].row or 0)
    raise AssertionError(f"no row on {sheet} with {words}")


def network_with(**cells: object) -> Edit:
    """An edit that adds one row to the sheet of covered municipalities."""
    named = {"Netwerk": "Netwerk Noordland", "Heel of deels": "hele gemeente", **cells}
    return lambda book: add(book, "Gemeenten per netwerk", named)
