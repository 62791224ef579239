"""`mgn check`: what it writes, and with which exit code it leaves."""

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as Xml

import openpyxl
import pytest

from graph.store.sqlite import SqliteStore
from loaders.bundled import load_bundled
from queries.rules import all_rules
from tests.api.cli.conftest import Run

DAY = ("--as-of", "2026-11-22")


@pytest.fixture(scope="module")
def voorbeeldland_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a file that holds Voorbeeldland."""
    store = SqliteStore(tmp_path_factory.mktemp("voorbeeldland") / "voorbeeldland.db")
    load_bundled(store, "example", datetime(2026, 11, 22, tzinfo=UTC))
    store.close()
    return store.url


@pytest.fixture
def check(here: Run, voorbeeldland_url: str, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `mgn check` on Voorbeeldland as of the day on which everything was gathered."""
    monkeypatch.setenv("MGN_STORE", voorbeeldland_url)
    return lambda *arguments: here("check", *DAY, *arguments)


def test_a_deviation_from_the_leidraad_makes_it_fail_unless_told_otherwise(check: Run) -> None:
    assert check().returncode == 1
    assert check("--fail-on", "never").returncode == 0
    assert check("--fail-on", "MUST").returncode == 1


@pytest.mark.parametrize(
    ("rule", "threshold", "code"),
    [
        ("R17", "must", 0),
        ("R17", "should", 0),
        ("R17", "tip", 1),
        ("R06", "should", 1),
        ("R06", "must", 0),
        ("R01", "tip", 0),
        ("R01", "unknown", 1),
        ("R01", "never", 0),
    ],
)
def test_the_threshold(check: Run, rule: str, threshold: str, code: int) -> None:
    assert check(rule, "--fail-on", threshold).returncode == code


def test_a_waived_finding_never_fails(check: Run) -> None:
    result = check("R01", "--level", "LISTED", "--fail-on", "should", "--format", "json")
    statuses = {row["subject"]["id"]: row["status"] for row in json.loads(result.stdout)["rows"]}
    assert statuses["iza-middenland"] == "WAIVED"
    assert result.returncode == 1  # Hoogland has none, by a complete list
    assert check("R03", "--as-of", "2026-06-15", "--fail-on", "must").returncode == 0


def test_only_the_rules_that_are_named_in_order_and_once(check: Run) -> None:
    result = check("r05", "R02", "R05", "--format", "json")
    assert [rule["id"] for rule in json.loads(result.stdout)["rules"]] == ["R02", "R05"]


def test_the_text_begins_with_the_sentence_on_regions(check: Run) -> None:
    assert check().stdout.startswith("Van de 5 regio")


def test_the_line_about_what_the_audience_may_not_see(check: Run) -> None:
    assert "besloten" in check().stderr
    assert "besloten" not in check("--audience", "internal").stderr


def test_json_is_one_object_with_a_row_per_finding(check: Run) -> None:
    answer = json.loads(check("--format", "json").stdout)
    assert {"rules", "as_of", "as_known_at", "scheme", "version", "rows"} <= set(answer)
    assert (answer["as_of"], answer["scheme"], answer["level"]) == ("2026-11-22", "IZA", "CONTRACTED")
    assert len(answer["rows"]) == sum(rule["totals"]["looked_at"] for rule in answer["rules"])


def test_csv_and_xlsx_have_a_row_per_finding(check: Run, tmp_path: Path) -> None:
    rows = list(
        csv.DictReader(io.StringIO(check("--format", "csv").stdout.removeprefix("\ufeff")), delimiter=";")
    )
    assert {row["rule"] for row in rows} == set(all_rules())
    out = tmp_path / "toets.xlsx"
    check("--out", str(out))
    sheets = openpyxl.load_workbook(out)
    assert sheets["Antwoord"].max_row == len(rows) + 1
    assert "Niveau (R01)" in {cell.value for cell in sheets["Toelichting"]["A"]}


def test_the_name_of_the_file_tells_the_form(check: Run, tmp_path: Path) -> None:
    page, suite = tmp_path / "toets.html", tmp_path / "toets.xml"
    check("--out", str(page))
    check("--out", str(suite))
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert Xml.parse(suite).getroot().tag == "testsuites"


def test_compared_with_another_day_it_tells_what_is_new(check: Run) -> None:
    result = check("R03", "--compare-with", "2026-06-15")
    assert "nieuw: 1" in result.stdout
    row = next(row for row in json.loads(check("R03", "--compare-with", "2026-06-15", "--format", "json").stdout)["rows"]
               if row["status"] == "VIOLATION")  # fmt: skip
    assert row["change"] == "NEW"


def test_a_period_for_the_rules_that_look_at_one(check: Run) -> None:
    answer = json.loads(check("R14", "--from", "2026-04-01", "--to", "2026-12-31", "--format", "json").stdout)
    assert (answer["from"], answer["to"]) == ("2026-04-01", "2026-12-31")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("R99",), "Er is geen regel “R99”."),
        (("--scheme", "PROVINCIE"), "Er is geen regio-indeling “PROVINCIE”."),
        (("--level", "KLAAR"), "Er is geen niveau “KLAAR”."),
        (("--fail-on", "altijd"), "“altijd” kan niet bij --fail-on."),
        (("--format", "pdf"), "“pdf” kan niet bij --format."),
        (("--compare-with", "gisteren"), "“gisteren” is geen datum."),
        (("--from", "2026-06-01", "--to", "2026-01-01"), "--from 2026-06-01 ligt na --to 2026-01-01."),
        (("--out", "er/is/geen/map/toets.html"), "kan niet geschreven worden"),
    ],
)
def test_wrong_use_is_one_dutch_sentence_and_code_2(
    check: Run, arguments: tuple[str, ...], words: str
) -> None:
    result = check(*arguments)
    assert result.returncode == 2
    assert words in result.stderr
    assert result.stdout == ""


def test_a_store_that_does_not_exist_is_not_made(here: Run, tmp_path: Path) -> None:
    result = here("check", "--store", f"sqlite:///{tmp_path / 'niets.db'}")
    assert result.returncode == 2
    assert "mgn load" in result.stderr
    assert not (tmp_path / "niets.db").exists()


def test_a_period_up_to_the_last_day_of_the_calendar_stays_open(check: Run) -> None:
    period = ("R14", "--from", "2026-01-01")
    assert check(*period, "--to", "9999-12-31").stdout == check(*period).stdout != ""
