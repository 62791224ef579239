"""The forms of a report, cell by cell."""

import csv
import io
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from api.cli.options import Output, pairs_of
from api.cli.report import Report, as_csv, as_table, as_xlsx, show, write
from graph.answers import State
from graph.errors import BadInput

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


def test_the_form_follows_the_name_of_the_file(tmp_path: Path) -> None:
    assert Output("", tmp_path / "a.XLSX").chosen() == "xlsx"
    assert Output("json", tmp_path / "a.xlsx").chosen() == "json"
    assert Output("", tmp_path / "a.txt").chosen() == "table"
    assert Output().chosen() == "table"


def test_a_file_gets_the_report(tmp_path: Path) -> None:
    out = tmp_path / "a.json"
    show(REPORT, Output("", out))
    assert out.read_text() == '{\n  "rows": []\n}\n'


def test_a_value_may_hold_an_equals_sign() -> None:
    assert pairs_of(["a = b=c"], "--param") == {"a": "b=c"}
    with pytest.raises(BadInput):
        pairs_of(["a"], "--param")


def test_a_file_that_is_written_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(b"antwoord", "csv", tmp_path / "antwoord.csv")
    assert (tmp_path / "antwoord.csv").read_bytes() == b"antwoord"
    assert capsys.readouterr().err == f"{tmp_path / 'antwoord.csv'} is geschreven.\n"


def test_a_long_answer_takes_no_longer_per_row(monkeypatch: pytest.MonkeyPatch) -> None:
    """To look for the last row of a sheet is to go past all its cells."""
    looks: list[Worksheet] = []
    found = Worksheet.max_row.fget
    monkeypatch.setattr(Worksheet, "max_row", property(lambda sheet: looks.append(sheet) or found(sheet)))
    counts = []
    for rows in (2, 200):
        looks.clear()
        as_xlsx(Report("Zin", [("a", "A")], [("x",)] * rows, {}))
        counts.append(len(looks))
    assert counts[0] == counts[1]
