"""The business case as a workbook in which the formulas live: change a number and the rest follows."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from api.reports.business_case_rows import origin, plain
from graph.text import dutch_date
from queries.business_case import LABEL, SOURCE, YEARS, BusinessCase, RowBeside, about, answers, remarks
from queries.business_case.assuming import Origin
from queries.business_case.business_case import COUNTRY
from queries.business_case.expressions import Amount, Notation, names_in, written
from queries.business_case.row import Computed, Unit

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

SHEET, NOTES = "Businesscase", "Toelichting"
UNKNOWN = "onbekend"
INHABITANTS, SHARE = "inwoners", "deel van de inwoners van het land"
HEAD = 3
"""The row with the headings of the columns; above it stand the title and whom the columns are about."""
FIRST_COUNTRY = 4
FIRST_OWN = FIRST_COUNTRY + len(YEARS)
EURO = '"€" #,##0;-"€" #,##0'
FORMATS = {Unit.SHARE: "0.0%", Unit.FULL_TIME: "#,##0.0", Unit.HOURS_PER_TALK: "0.0", Unit.NETWORKS: "0.##"}
INPUT = PatternFill("solid", fgColor="FFF4D6")
BOLD = Font(bold=True)


@dataclass(frozen=True, slots=True)
class Side:
    """The columns of one side of the table: the country's, or the own ones."""

    first: int

    def cell(self, row: int, place: int) -> str:
        """The address of the cell of a year."""
        return f"{get_column_letter(self.first + place)}{row}"


def workbook(case: BusinessCase) -> bytes:
    """The table with the country and, where asked for, the own numbers beside it; and all that is said of it."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = SHEET
    _fill(sheet, case)
    _notes(book.create_sheet(NOTES), case)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _fill(sheet: "Worksheet", case: BusinessCase) -> None:
    sides = [Side(FIRST_COUNTRY), *([Side(FIRST_OWN)] if case.place else [])]
    _headings(sheet, case, sides)
    places = _places(case)
    blocks = [(block, list(rows)) for block, rows in groupby(case.rows, key=lambda row: row.row.block.nl)]
    for block, rows in blocks:
        _text(sheet, places[rows[0].row.name] - 1, 2, block).font = BOLD
        for row in rows:
            _write_row(sheet, row, places, sides)
    if case.place and case.place.share is not None:
        _write_share(sheet, case, places)
    _lay_out(sheet, len(sides))


def _places(case: BusinessCase) -> dict[str, int]:
    """The row of the sheet for each row of the case, leaving one for the name of each block."""
    places: dict[str, int] = {}
    at, block = HEAD, ""
    for beside in case.rows:
        at += 1 if beside.row.block.nl == block else 2
        block = beside.row.block.nl
        places[beside.row.name] = at
    return places | {INHABITANTS: at + 2, SHARE: at + 3}


def _headings(sheet: "Worksheet", case: BusinessCase, sides: Sequence[Side]) -> None:
    label = f": {about(case).nl}. {LABEL.nl}" if case.place else ""
    _text(sheet, 1, 1, f"Businesscase Mentale gezondheidsnetwerken{label}").font = Font(bold=True, size=14)
    for side, title in zip(sides, [COUNTRY.nl, about(case).nl], strict=False):
        _text(sheet, HEAD - 1, side.first, title).font = BOLD
        for place, year in enumerate(YEARS):
            sheet.cell(HEAD, side.first + place, year).font = BOLD
    last = _behind(len(sides))
    titles = (
        ["Rij", "Wat", "Eenheid"],
        ["Formule", "Bron", *(["Herkomst van de eigen getallen"] if case.place else [])],
    )
    for first, names in zip((1, last), titles, strict=True):
        for place, name in enumerate(names):
            _text(sheet, HEAD, first + place, name).font = BOLD


def _behind(sides: int) -> int:
    """The first column behind the numbers."""
    return FIRST_COUNTRY + sides * len(YEARS)


def _write_row(
    sheet: "Worksheet", beside: RowBeside, places: Mapping[str, int], sides: Sequence[Side]
) -> None:
    row, at = beside.row, places[beside.row.name]
    if row.number:
        sheet.cell(at, 1, row.number)
    _text(sheet, at, 2, row.label.nl)
    _text(sheet, at, 3, row.unit.value.nl)
    for side, amounts in zip(sides, (beside.country, beside.own), strict=False):
        for place, amount in enumerate(amounts or ()):
            cell = sheet[side.cell(at, place)]
            cell.value = _content(beside, side, place, amount, places)
            cell.alignment = Alignment(horizontal="right")
            cell.number_format = EURO if row.unit.is_money else FORMATS.get(row.unit, "#,##0")
            if not isinstance(row, Computed):
                cell.fill = INPUT
    for place, text in enumerate((beside.formula.nl, row.source.nl, origin(beside).nl)):
        if text:
            _text(sheet, at, _behind(len(sides)) + place, text)


def _content(
    beside: RowBeside, side: Side, place: int, amount: Amount, places: Mapping[str, int]
) -> str | int | float | None:
    """A number that is given, a formula, or nothing where a number is still to be given."""
    row = beside.row
    if isinstance(row, Computed):
        return _formula(row, side, place, amount, places)
    if side.first == FIRST_OWN and beside.origins is not None:
        same = Side(FIRST_COUNTRY).cell(places[row.name], place)
        if beside.origins[place] is Origin.SCALED:
            return f"={same}*{side.cell(places[SHARE], place)}"
        if beside.origins[place] is Origin.AS_COUNTRY:
            return f"={same}"
    return plain(amount)


def _formula(row: Computed, side: Side, place: int, amount: Amount, places: Mapping[str, int]) -> str:
    """The live formula; one that misses a number says so until the number is filled in."""

    def cell(name: str) -> str:
        return side.cell(places[name], place)

    def before(name: str, start: str) -> str:
        return side.cell(places[start], 0) if place == 0 else side.cell(places[name], place - 1)

    notation = Notation(
        cell,
        lambda number: str(plain(number)),
        str,
        before,
        lambda name, then: f"IF({cell(name)}<=0,{then},0)",
        lambda text: f"-({text})",
    )
    text = written(row.formula, notation)
    if amount is not None:
        return f"={text}"
    needed = sorted({before(*pair) if (pair := _earlier(row, name)) else cell(name) for name in _read(row)})
    return f'=IF(COUNT({",".join(needed)})={len(needed)},{text},"{UNKNOWN}")'


def _read(row: Computed) -> list[str]:
    """The rows that a formula reads; the start of the waiting list is read by way of the year before."""
    return sorted(name for name in names_in(row.formula) if name != "waiting_list_start")


def _earlier(row: Computed, name: str) -> tuple[str, str] | None:
    return (name, "waiting_list_start") if name == row.name else None


def _write_share(sheet: "Worksheet", case: BusinessCase, places: Mapping[str, int]) -> None:
    """The inhabitants, and the share that scaled numbers follow."""
    assert case.place is not None
    own, country = Side(FIRST_OWN), Side(FIRST_COUNTRY)
    people, share = places[INHABITANTS], places[SHARE]
    _text(sheet, people, 2, INHABITANTS)
    _text(sheet, share, 2, SHARE)
    for place in range(len(YEARS)):
        counts: tuple[tuple[Side, Amount], ...] = (
            (country, Fraction(case.place.country_inhabitants or 0)),
            (own, case.place.inhabitants),
        )
        for side, count in counts:
            given = sheet[side.cell(people, place)]
            given.value, given.number_format, given.fill = plain(count), "#,##0", INPUT
        part = sheet[own.cell(share, place)]
        part.value = f"={own.cell(people, place)}/{country.cell(people, place)}"
        part.number_format = "0.0%"


def _notes(sheet: "Worksheet", case: BusinessCase) -> None:
    lines = [("Peildatum", dutch_date(case.day)), ("Bron", SOURCE.nl)]
    lines += [("Invullen", "In een gele cel kunt u een eigen getal zetten; de andere getallen rekenen mee.")]
    lines += [(answer.question.nl, sentence.nl) for answer in answers(case) for sentence in answer.sentences]
    lines += [("Let op", text.nl) for text in remarks(case)]
    for at, (what, text) in enumerate(lines, start=1):
        _text(sheet, at, 1, what).font = BOLD
        _text(sheet, at, 2, text).alignment = Alignment(wrap_text=True, vertical="top")
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 32, 110


def _lay_out(sheet: "Worksheet", sides: int) -> None:
    sheet.freeze_panes = Side(FIRST_COUNTRY).cell(HEAD + 1, 0)
    widths = [6, 82, 24] + [15] * (sides * len(YEARS)) + [60, 60, 36]
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.print_area = (
        f"A1:{get_column_letter(_behind(sides) - 1)}{sheet.max_row}"  # numbers that can be read
    )
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0  # as many pages down as it takes
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _text(sheet: "Worksheet", row: int, column: int, text: str) -> "Cell":
    """Text that stays text, also when it begins with `=`."""
    cell = sheet.cell(row, column)
    assert not isinstance(cell, MergedCell)  # nothing is merged here
    cell.value = text
    cell.data_type = "s"
    return cell
