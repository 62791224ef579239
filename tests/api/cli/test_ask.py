"""`mgn ask`: the answer in every form, and the line about what the audience may not see."""

import csv
import io
import json
import subprocess
from pathlib import Path
from typing import Any

import openpyxl

from queries import all_questions
from tests.api.cli.conftest import MGN, Run


def test_without_a_name_it_lists_the_questions(mgn: Run) -> None:
    result = mgn("ask")
    assert result.returncode == 0
    assert all(name in result.stdout for name in all_questions())


def test_the_table_begins_with_the_answer(mgn: Run, toy_file: str) -> None:
    result = mgn("ask", "networks-of-municipality", "--store", toy_file, "--as-of", "2026-11-22")
    assert result.returncode == 0
    assert result.stdout.startswith("Op de lijst")
    assert "Net Een" in result.stdout


def test_the_json_object(mgn: Run, toy_file: str) -> None:
    arguments = ("--as-of", "2026-11-22", "--as-known-at", "2026-05-01", "--format", "json")
    result = mgn(
        "ask", "networks-of-municipality", *arguments, "--param", "municipality=aa", MGN_STORE=toy_file
    )
    answer: dict[str, Any] = json.loads(result.stdout)
    assert {key: answer[key] for key in ("question", "as_of", "scheme", "level", "version")} == {
        "question": "networks-of-municipality",
        "as_of": "2026-11-22",
        "scheme": "IZA",
        "level": "LISTED",
        "version": 1,
    }
    assert answer["as_known_at"].startswith("2026-05-01T23:59:59")
    (row,) = answer["rows"]
    assert row["code"] == "GM0001"
    assert row["networks"]["candidates"][0]["network"] == {"id": "net-een", "name": "Net Een"}
    assert answer["sentence"] == row["networks"]["explanation"]


def test_only_the_rows_with_one_answer(here: Run, toy_file: str) -> None:
    arguments = ("--as-of", "2026-11-22", "--format", "json", "--store", toy_file)
    whole = json.loads(here("ask", "networks-of-municipality", *arguments).stdout)
    result = here("ask", "networks-of-municipality", "--state", "networks=unknown", *arguments)
    some = json.loads(result.stdout)
    wanted = [row for row in whole["rows"] if row["networks"]["state"] == "UNKNOWN"]
    assert some["rows"] == wanted
    assert 0 < some["left_out"] == len(whole["rows"]) - len(wanted)
    assert some["state"] == "networks=unknown"


def test_csv_is_for_a_dutch_excel(mgn: Run, toy_file: str, tmp_path: Path) -> None:
    out = tmp_path / "antwoord.csv"
    mgn("ask", "networks-of-municipality", "--store", toy_file, "--out", str(out))
    content = out.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert [row["name"] for row in rows] == ["'s-Cee", "Aa", "Bee"]


def test_xlsx_has_the_answer_and_what_was_asked(mgn: Run, toy_file: str, tmp_path: Path) -> None:
    out = tmp_path / "antwoord.xlsx"
    result = mgn("ask", "coverage", "--store", toy_file, "--as-of", "2026-11-22", "--out", str(out))
    assert result.returncode == 0
    workbook = openpyxl.load_workbook(out)
    assert workbook.sheetnames == ["Antwoord", "Toelichting"]
    remarks = {row[0].value: row[1].value for row in workbook["Toelichting"].iter_rows()}
    assert remarks["Peildatum"] == "2026-11-22"
    assert remarks["Regio-indeling"] == "IZA"


def test_a_wider_circle_sees_more_and_the_public_is_told(mgn: Run, toy_file: str) -> None:
    public = mgn("ask", "network-municipalities", "--store", toy_file)
    assert "1 feit uit een besloten bron telt hier niet mee (--audience public)." in public.stderr
    inside = mgn("ask", "network-municipalities", "--store", toy_file, "--audience", "internal")
    assert inside.stderr == ""


def test_in_memory_it_answers_from_the_bundled_facts(mgn: Run) -> None:
    arguments = ("networks-of-municipality", "--param", "municipality=GM0344", "--format", "json")
    result = mgn("ask", *arguments, "--store", "memory:", "--as-of", "2026-11-22")
    assert json.loads(result.stdout)["rows"][0]["name"] == "Utrecht"
    assert not list(Path().iterdir())


def test_a_code_stands_in_words_in_the_terminal_and_as_a_code_in_a_file(mgn: Run) -> None:
    asked = ("ask", "contract-rate", "--param", "by=insurer", "--store", "memory:")
    table, file = mgn(*asked).stdout, mgn(*asked, "--format", "csv").stdout
    assert "FUNCTION_I" not in table
    assert "verkennend" in table
    assert "FUNCTION_I" in file


def test_whoever_stops_reading_gets_no_complaint(toy_file: str) -> None:
    command = subprocess.Popen(
        [*MGN, "ask", "gaps", "--store", toy_file], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert command.stdout is not None
    command.stdout.close()
    assert command.stderr is not None
    errors = command.stderr.read().decode()
    command.stderr.close()
    assert command.wait(timeout=60) == 0
    assert "Broken pipe" not in errors
    assert "Traceback" not in errors


def test_what_ends_within_half_a_year(here: Run) -> None:
    arguments = ("--store", "memory:", "--as-of", "2026-11-22", "--format", "json")
    (row,) = json.loads(here("ask", "ending-soon", "--within", "6m", *arguments).stdout)["rows"]
    assert (row["thing"]["id"], row["ends"], row["state"]) == ("zilveren-kruis-2026", "2027-01-01", "UNKNOWN")
    same = here("ask", "ending-soon", "--param", "within=40d", *arguments)
    assert json.loads(same.stdout)["rows"] == [row]
    refused = here("ask", "ending-soon", "--within", "ooit", "--store", "memory:")
    assert refused.returncode == 2
    assert "“ooit” is geen termijn." in refused.stderr
    elsewhere = here("ask", "coverage", "--within", "6m", "--store", "memory:")
    assert elsewhere.returncode == 2
    assert "kent geen parameter “within”" in elsewhere.stderr
