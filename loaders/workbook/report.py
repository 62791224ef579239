"""The person's own workbook back, each bad cell marked and commented, and a sheet with all problems.

What looks like contact data, and who made the file, does not come back with it: a report is passed on easily.
"""

import io
import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import BadInput
from graph.names import plain
from loaders.personal_data import HIDDEN, personal_data
from loaders.workbook.opening import raw_sheets
from loaders.workbook.problems import PROBLEMS as TITLE
from loaders.workbook.problems import CellProblem, parsed
from loaders.workbook.writing import TEMPLATE

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet


MARKED = "FFC7CE"
MOST_IN_TITLE = 31


def marked_workbook(path: Path, problems: Iterable[str], remarks: Iterable[str] = ()) -> bytes:
    """The workbook at `path` with a mark and a comment in each cell that a problem is about.

    All problems also stand on a sheet of their own, those that are about no cell included, and below them the
    `remarks`: what changes nothing, and the person may think it does. BadInput when the file is no workbook.
    """
    from openpyxl import load_workbook

    raw_sheets(path)  # refuses what is not safe to open
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(path)
    except Exception as error:  # the library meets a broken file with any error at all
        raise BadInput(f"{path.name} is beschadigd.", "Bewaar het opnieuw als .xlsx.") from error
    _hide(book)
    sentences = list(problems)
    for problem in filter(None, map(parsed, sentences)):
        _mark(book, problem)
    _list(book, sentences, list(remarks))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _hide(book: "Workbook") -> None:
    from openpyxl.packaging.core import DocumentProperties

    book.properties = DocumentProperties(creator="")
    for sheet in book.worksheets:
        sheet.title = _shown(sheet.title)[:MOST_IN_TITLE].replace("[", "(").replace("]", ")")
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and (told := _shown(cell.value)) != cell.value:
                    cell.value = told  # to set what is there would make a formula of text with "=" in front
                if cell.comment is not None and cell.comment.author not in (TITLE, TEMPLATE):
                    cell.comment = None


def _shown(text: str) -> str:
    is_address = text.startswith(("http://", "https://"))
    return HIDDEN if personal_data(text, address=is_address) else text


def _mark(book: "Workbook", problem: CellProblem) -> None:
    sheet = next((s for s in book.worksheets if plain(s.title) == plain(problem.sheet)), None)
    if sheet is None:
        return
    cell = sheet.cell(max(problem.row, 1), _place(sheet, problem.column))
    from openpyxl.cell.cell import MergedCell

    if not isinstance(cell, MergedCell):
        _comment(cell, problem.text)


def _place(sheet: "Worksheet", header: str) -> int:
    for cell in sheet[1]:
        if header and isinstance(cell.value, str) and plain(cell.value) == plain(header):
            return int(cell.column or 1)
    return 1


def _comment(cell: "Cell", text: str) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    cell.fill = PatternFill("solid", fgColor=MARKED)
    earlier = cell.comment.text if cell.comment and cell.comment.author == TITLE else ""
    note = Comment(f"{earlier}\n{text}".strip(), TITLE)
    note.width, note.height = 320, 140
    cell.comment = note


def _list(book: "Workbook", sentences: list[str], remarks: list[str]) -> None:
    if TITLE in book.sheetnames:
        del book[TITLE]
    sheet = book.create_sheet(TITLE, 0)
    sheet.append([f"{len(sentences)} gevonden. Haal dit blad weg als u klaar bent; het telt niet mee."])
    for sentence in (*sentences, *(f"Let op: {remark}" for remark in remarks)):
        sheet.append([None])
        cell = sheet.cell(sheet.max_row, 1)
        cell.value, cell.data_type = sentence, "s"
    sheet.column_dimensions["A"].width = 140
