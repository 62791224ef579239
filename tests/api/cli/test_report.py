"""Where a report goes, and in which form."""

from pathlib import Path

import pytest

from api.cli.options import Output, pairs_of
from api.cli.report import show, write
from api.reports.table import Report
from graph.errors import BadInput

REPORT = Report(sentence="Niets.", columns=[("name", "Naam")], rows=[], as_json={"rows": []})


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
