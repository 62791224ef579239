"""Tables as one Excel workbook: a sheet that explains, and a sheet for each table."""

import io
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from api.open_tables.table import Cell, Table

LONGEST_NAME = 31
FIRST = "Uitleg"


def workbook_of(tables: Sequence[Table], remarks: Sequence[str]) -> bytes:
    """The workbook as bytes."""
    workbook = Workbook(write_only=True)
    names = sheet_names([table.name for table in tables])
    contents = workbook.create_sheet(FIRST)
    contents.column_dimensions["A"].width, contents.column_dimensions["B"].width = 34, 100
    for remark in remarks:
        contents.append([_cell(contents, remark)])
    contents.append([_cell(contents, title, bold=True) for title in ("Blad", "Wat erop staat", "Rijen")])
    for name, table in zip(names, tables, strict=True):
        words = f"{table.title.nl}: {table.description.nl}"
        contents.append([_cell(contents, name), _cell(contents, words), len(table.rows)])
    for name, table in zip(names, tables, strict=True):
        _fill(workbook.create_sheet(name), table)
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def sheet_names(names: Sequence[str]) -> list[str]:
    """Names that Excel allows: at most 31 characters, each once."""
    found: list[str] = []
    for name in names:
        short, number = name[:LONGEST_NAME], 2
        while short in found:
            ending = f"_{number}"
            short, number = name[: LONGEST_NAME - len(ending)] + ending, number + 1
        found.append(short)
    return found


def _fill(sheet: Any, table: Table) -> None:  # noqa: ANN401
    sheet.freeze_panes = "A2"
    for place, column in enumerate(table.columns, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = max(12, min(40, len(column.name) + 4))
    sheet.append([_cell(sheet, column.name, bold=True) for column in table.columns])
    for row in table.rows:
        sheet.append([_cell(sheet, value) for value in row])


def _cell(sheet: Any, value: Cell, *, bold: bool = False) -> Any:  # noqa: ANN401
    """A number or day as such; text as text, also when it begins with "="."""
    if isinstance(value, bool):
        value = "ja" if value else "nee"
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", value))
    cell.data_type = "s"
    if bold:
        cell.font = Font(bold=True)
    return cell
