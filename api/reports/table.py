"""An answer that people take along, and the four forms it has: table, CSV, JSON and XLSX."""

import csv
import io
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, TypeAlias

Cell: TypeAlias = str | int | float | bool | None
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
NARROWEST, WIDEST = 8, 60
PIPED_WIDTH = 160


@dataclass(frozen=True, slots=True)
class Report:
    """An answer: one sentence, columns (name, Dutch title), rows, all of it as JSON, and remarks for a sheet.

    `only_in_files` names the columns for which a terminal has no room.
    """

    sentence: str
    columns: Sequence[tuple[str, str]]
    rows: Sequence[Sequence[Cell]]
    as_json: Mapping[str, Any]
    remarks: Sequence[tuple[str, str]] = ()
    only_in_files: frozenset[str] = frozenset()


def as_table(report: Report, width: int | None = None) -> bytes:
    """The sentence, and the rows as a table that fits the terminal."""
    table = _table_lines(report, width) if report.columns else ""
    return f"{report.sentence}\n\n{table}".rstrip("\n").encode() + b"\n"


def _table_lines(report: Report, width: int | None) -> str:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    shown = [place for place, (name, _) in enumerate(report.columns) if name not in report.only_in_files]
    for place in shown:
        table.add_column(Text(report.columns[place][1]), overflow="fold")
    for row in report.rows:
        table.add_row(*(Text(worded(row[place])) for place in shown))
    on_terminal = sys.stdout.isatty()
    width = width or (None if on_terminal else PIPED_WIDTH)
    console = Console(file=io.StringIO(), width=width, force_terminal=on_terminal)
    with console.capture() as capture:
        console.print(table)
    return "\n".join(line.rstrip() for line in capture.get().splitlines())


def as_csv(report: Report) -> bytes:
    """For a Dutch Excel: UTF-8 with BOM, semicolons, a comma in fractions, and no cell that is a formula."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";")
    writer.writerow([name for name, _ in report.columns])
    writer.writerows([safe(cell) for cell in row] for row in report.rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def as_json(report: Report) -> bytes:
    """One JSON object."""
    return (json.dumps(report.as_json, ensure_ascii=False, indent=2) + "\n").encode()


def as_xlsx(report: Report) -> bytes:
    """A workbook: the rows on one sheet, and what was asked on another."""
    from openpyxl import Workbook

    workbook = Workbook()
    rows = workbook.active
    assert rows is not None
    rows.title = "Antwoord"
    _fill_sheet(rows, [title for _, title in report.columns], report.rows)
    remarks = workbook.create_sheet("Toelichting")
    _fill_sheet(remarks, ["Wat", "Waarde"], [("Antwoord", report.sentence), *report.remarks])
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


WRITERS: dict[str, Callable[[Report], bytes]] = {
    "table": as_table,
    "csv": as_csv,
    "json": as_json,
    "xlsx": as_xlsx,
}


def _fill_sheet(sheet: Any, titles: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:  # noqa: ANN401
    from openpyxl.styles import Font

    for place, row in enumerate((titles, *rows), start=1):
        _write_row(sheet, place, row)
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    for column in sheet.columns:
        longest = max(len(str(cell.value or "")) for cell in column)
        sheet.column_dimensions[column[0].column_letter].width = min(max(longest + 2, NARROWEST), WIDEST)


def _write_row(sheet: Any, at: int, row: Sequence[Cell]) -> None:  # noqa: ANN401
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    for place, value in enumerate(row, start=1):
        cell = sheet.cell(at, place)
        if isinstance(value, int | float) and not isinstance(value, bool):
            cell.value = value
        else:
            cell.value = ILLEGAL_CHARACTERS_RE.sub("", worded(value))
            cell.data_type = "s"  # text stays text, also when it begins with "="
            cell.quotePrefix = True


def safe(cell: Cell | date) -> str:
    """A cell for a Dutch spreadsheet: a comma in fractions, and no text that it would take for a formula."""
    if isinstance(cell, float):
        return str(cell).replace(".", ",")
    if isinstance(cell, int) and not isinstance(cell, bool):
        return str(cell)
    text = worded(cell)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def worded(cell: Cell | date) -> str:
    """A cell as text: ja and nee, the value of a code, and nothing for what is empty."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    return str(cell.value) if isinstance(cell, Enum) else str(cell)
