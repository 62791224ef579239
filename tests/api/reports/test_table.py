"""The forms of a report, cell by cell."""

import csv
import io

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from api.reports.table import Report, as_csv, as_table, as_xlsx
from graph.answers import State

REPORT = Report(
    sentence="Drie dingen.",
    columns=[("name", "Naam"), ("number", "Aantal")],
    rows=[
        ("=1+1", 3),
        ("@x", -2),
        ("-2", 1.5),
        ('puntkomma; en "aanhaling"\nregel', None),
        (State.ONE, True),
        ("b\x07el", False),
    ],
    as_json={"rows": []},
)


def test_no_cell_of_a_csv_is_a_formula() -> None:
    text = as_csv(REPORT).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert rows == [
        ["name", "number"],
        ["'=1+1", "3"],
        ["'@x", "-2"],
        ["'-2", "1,5"],
        ['puntkomma; en "aanhaling"\nregel', ""],
        ["ONE", "ja"],
        ["b\x07el", "nee"],
    ]


def test_no_cell_of_a_workbook_is_a_formula() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(as_xlsx(REPORT)))["Antwoord"]
    values = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert values[:4] == [["Naam", "Aantal"], ["=1+1", 3], ["@x", -2], ["-2", 1.5]]
    assert {sheet.cell(row, 1).data_type for row in range(1, 8)} == {"s"}
    assert values[6] == ["bel", "nee"]
    assert sheet.freeze_panes == "A2"


def test_a_table_shows_everything_and_no_markup() -> None:
    report = Report("[bold]Zin[/]", [("a", "A [x]")], [("[red]rood[/]",)], {})
    text = as_table(report, 40).decode()
    assert "[bold]Zin[/]" in text
    assert "[red]rood[/]" in text
    assert "A [x]" in text


def test_a_terminal_has_no_room_for_every_column() -> None:
    report = Report("Zin", [("id", "Id"), ("name", "Naam")], [("x-1", "Iks")], {}, (), frozenset({"id"}))
    assert "x-1" not in as_table(report, 40).decode()
    assert "x-1" in as_csv(report).decode()


def test_a_long_answer_takes_no_longer_per_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """To look for the last row of a sheet is to go past all its cells."""
    looks: list[Worksheet] = []
    found = vars(Worksheet)["max_row"].fget

    def last_row(sheet: Worksheet) -> int:
        looks.append(sheet)
        return int(found(sheet))

    monkeypatch.setattr(Worksheet, "max_row", property(last_row))
    counts = []
    for rows in (2, 200):
        looks.clear()
        as_xlsx(Report("Zin", [("a", "A")], [("x",)] * rows, {}))
        counts.append(len(looks))
    assert counts[0] == counts[1]
