"""From a file that calls itself a workbook to rows of cells; whatever the file is, never more than an error.

An XLSX file is a ZIP file that anyone can make. What it unpacks to is measured before it is unpacked.
"""

import io
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, TypeAlias

from graph.errors import BadInput
from loaders.files import content_of
from loaders.workbook.problems import CellProblem

MEGABYTE = 1 << 20
MOST_PACKED, MOST_UNPACKED = 20 * MEGABYTE, 100 * MEGABYTE
MOST_ROWS, MOST_COLUMNS = 20_000, 60
OLD_OR_ENCRYPTED = bytes.fromhex("d0cf11e0a1b11ae1")
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
WORKBOOK_PART = "xl/workbook.xml"
SAVE_AGAIN = "Bewaar het in Excel of LibreOffice opnieuw als .xlsx."
Plain: TypeAlias = str | int | float | bool | date | datetime | None


@dataclass(frozen=True, slots=True)
class FormulaCell:
    """A cell that holds a formula, or an error of the spreadsheet program, where a value belongs."""

    text: str
    is_error: bool


Raw: TypeAlias = Plain | FormulaCell


@dataclass(frozen=True, slots=True)
class RawSheet:
    """The header of a sheet and its rows that hold anything, with their number in the sheet."""

    title: str
    header: tuple[Raw, ...]
    rows: tuple[tuple[int, tuple[Raw, ...]], ...]
    problems: tuple[CellProblem, ...] = ()


def raw_sheets(path: Path) -> list[RawSheet]:
    """The sheets of a workbook; BadInput in Dutch for a file that is none, or that is not safe to open."""
    too_big = BadInput(f"{path.name} is te groot voor een werkboek.", "Haal plaatjes en losse bladen weg.")
    content = content_of(path, MOST_PACKED, too_big)
    _require_safe(path.name, content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about looks that the library does not keep
            return _sheets(content)
    except BadInput:
        raise
    except Exception as error:  # the library meets a broken file with any error at all
        raise _broken(path.name) from error


def _require_safe(name: str, content: bytes) -> None:
    if content.startswith(OLD_OR_ENCRYPTED):
        if ENCRYPTED in content:
            raise BadInput(
                f"{name} is beveiligd met een wachtwoord.", "Haal het wachtwoord van het bestand af."
            )
        raise BadInput(f"{name} is een Excel-bestand van een oude soort (.xls).", SAVE_AGAIN)
    if not content.startswith(b"PK"):
        raise BadInput(
            f"{name} is geen Excel-bestand.", f"{SAVE_AGAIN} Een sjabloon maakt u met: mgn template."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise _broken(name) from error
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise BadInput(f"{name} pakt uit tot meer dan een werkboek kan zijn en is niet geopend.", SAVE_AGAIN)
    if any(part.flag_bits & 1 for part in parts):
        raise BadInput(f"{name} is beveiligd met een wachtwoord.", "Haal het wachtwoord van het bestand af.")
    if WORKBOOK_PART not in {part.filename for part in parts}:
        raise BadInput(f"{name} is geen Excel-bestand.", SAVE_AGAIN)


def _broken(name: str) -> BadInput:
    return BadInput(f"{name} is beschadigd of maar half opgehaald.", SAVE_AGAIN)


def _sheets(content: bytes) -> list[RawSheet]:
    from openpyxl import load_workbook

    workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=False)
    try:
        return [_sheet(sheet) for sheet in workbook.worksheets]
    finally:
        workbook.close()


def _sheet(sheet: Any) -> RawSheet:  # noqa: ANN401 - the library types its read-only sheets loosely
    sheet.reset_dimensions()
    rows: list[tuple[int, tuple[Raw, ...]]] = []
    problems: tuple[CellProblem, ...] = ()
    for number, cells in _filled(sheet):
        if len(rows) > MOST_ROWS:
            remedy = (
                f"er staan meer dan {MOST_ROWS} gevulde rijen op dit blad. Verdeel ze over meer werkboeken."
            )
            problems = (CellProblem(sheet.title, number, "", remedy),)
            break
        rows.append((number, cells))
    if rows and rows[0][0] == 1:
        return RawSheet(sheet.title, rows[0][1], tuple(rows[1:]), problems)
    return RawSheet(sheet.title, (), tuple(rows), problems)


def _filled(sheet: Any) -> Iterator[tuple[int, tuple[Raw, ...]]]:  # noqa: ANN401
    for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1):
        if any(cell.value is not None for cell in row):
            cells = tuple(_raw(cell) for cell in row)
            if any(cell not in (None, "") for cell in cells):
                yield number, cells


def _raw(cell: Any) -> Raw:  # noqa: ANN401
    value, kind = cell.value, getattr(cell, "data_type", "n")
    if kind == "f" or type(value).__name__ in ("ArrayFormula", "DataTableFormula"):
        return FormulaCell(str(getattr(value, "text", value)), is_error=False)
    if kind == "e":
        return FormulaCell(str(value), is_error=True)
    if isinstance(value, str):
        return value.strip() or None
    if value is None or isinstance(value, bool | int | float | datetime | date):
        return value
    return value.isoformat() if isinstance(value, time) else str(value)
