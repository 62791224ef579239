"""Rows of other sources that are taken out of a filled template: nothing changes, and a person is told so."""

import io

import pytest
from openpyxl import Workbook, load_workbook

from api.cli.difference import lines_of
from loaders.workbook import marked_workbook
from tests.loaders.workbook.desk import Desk, add, change, header, row_with

REGION, SHEET, SOURCE = "iza-noordland", "Gemeenten per netwerk", "voorbeeldland-lijst-2026"


def row_of(book: Workbook) -> int:
    """A row of the list on the sheet of municipalities."""
    return row_with(book, SHEET, SOURCE)


def without_row(book: Workbook) -> None:
    book[SHEET].delete_rows(row_of(book))


def with_an_end(book: Workbook) -> None:
    change(book, SHEET, row_of(book), {"Geldt tot": "1-1-2027"})


def with_another_town(book: Workbook) -> None:
    change(book, SHEET, row_of(book), {"Gemeente": "GM9901"})


def replaced_by_an_own_row(book: Workbook) -> None:
    number, places = row_of(book), header(book[SHEET])
    cells = {name: book[SHEET].cell(number, at).value for name, at in places.items()}
    book[SHEET].delete_rows(number)
    add(book, SHEET, {**cells, "Bron": None, "Opmerking": "Wij weten dit ook."})


def test_a_row_that_is_taken_out_is_told(desk: Desk) -> None:
    path = desk.take(REGION, without_row)
    plan = desk.plan(path)
    assert plan.difference.is_empty
    (remark,) = plan.remarks
    assert remark.startswith(f"blad {SHEET}: 1 rij van “")
    assert "Dat verandert niets: alleen die bron kan dit intrekken." in remark
    assert f"  ! let op: {remark}" in lines_of(plan, desk.store.read_all())
    sheet = load_workbook(io.BytesIO(marked_workbook(path, (), plan.remarks)))["Problemen"]
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == [f"Let op: {remark}"]


@pytest.mark.parametrize("edit", [None, with_an_end, with_another_town, replaced_by_an_own_row])
def test_what_stays_or_is_changed_is_not_called_taken_out(desk: Desk, edit: object) -> None:
    assert desk.read(desk.take(REGION, edit)).remarks == ()  # type: ignore[arg-type]


def test_rows_are_told_by_sheet_and_source(desk: Desk) -> None:
    def edit(book: Workbook) -> None:
        without_row(book)
        without_row(book)
        book["Partners"].delete_rows(row_with(book, "Partners", SOURCE))

    first, second = sorted(desk.read(desk.take(REGION, edit)).remarks)
    assert first.startswith(f"blad {SHEET}: 2 rijen van “")
    assert second.startswith("blad Partners: 1 rij van “")
