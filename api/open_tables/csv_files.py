"""Tables as CSV that a Dutch Excel opens: UTF-8 with BOM, semicolons, decimal commas, no cell that is a formula."""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date

from api.open_tables.table import Cell, Table

BOM = b"\xef\xbb\xbf"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
SAME_DAY = (1980, 1, 1, 0, 0, 0)
"""The day of every file in an archive, so that the same tables give the same bytes."""


def csv_of(table: Table) -> bytes:
    """One table as a file."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";")
    writer.writerow([column.name for column in table.columns])
    writer.writerows(_row(row) for row in table.rows)
    return BOM + text.getvalue().encode()


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Files by name as one archive."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            described = zipfile.ZipInfo(name, SAME_DAY)
            described.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(described, data)
    return content.getvalue()


def _row(row: Sequence[Cell]) -> list[str]:
    return [_text(cell) for cell in row]


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, float):
        return str(cell).replace(".", ",")
    if isinstance(cell, int | date):
        return str(cell)
    # an apostrophe makes a spreadsheet read the rest as text
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell
