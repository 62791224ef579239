"""`mgn business-case`: the country's table, a region's beside it, and own numbers."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from graph.store.sqlite import SqliteStore
from loaders.bundled import EXAMPLE, load_bundled
from tests.api.cli.conftest import Run
from tests.conftest import LOADED
from tests.queries.business_case.printed import printed_rows


@pytest.fixture(scope="session")
def example_store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a file with Voorbeeldland."""
    store = SqliteStore(tmp_path_factory.mktemp("store") / "example.db")
    load_bundled(store, EXAMPLE, LOADED)
    return store.url


@pytest.fixture(autouse=True)
def in_voorbeeldland(example_store: str, elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MGN_STORE", example_store)


def test_the_table_has_every_printed_cell(mgn: Run) -> None:
    result = mgn("business-case")
    assert result.returncode == 0, result.stderr
    lines = [line.split() for line in result.stdout.splitlines()]
    for number, (_, _, cells) in enumerate(printed_rows(), start=1):
        (line,) = [line for line in lines if line[:1] == [str(number)]]
        assert " ".join(line).endswith(" ".join(cells))


def test_the_answers_come_before_the_table(here: Run) -> None:
    result = here("business-case", "--region", "iza-noordland", "--as-of", "2026-11-22")
    assert result.stdout.startswith(
        "Businesscase Mentale gezondheidsnetwerken: Noordland (denkhulp, geen norm)\n"
    )
    for words in (
        "Hoeveel verkennende gesprekken?",
        "Hoeveel professionals?",
        "Vanaf wanneer?",
        "32.500 per jaar",
    ):
        assert words in result.stdout


def test_the_json_object(here: Run) -> None:
    given = (
        "--set",
        "vg_patients=20.000",
        "--set",
        "vg_patients:2026=25.000",
        "--set",
        "productive_hours=1.400",
    )
    result = here("business-case", "--region", "iza-noordland", *given, "--format", "json")
    case: dict[str, Any] = json.loads(result.stdout)
    assert case["label"] == "Denkhulp, geen norm"
    assert case["place"]["region"] == "iza-noordland"
    assert case["place"]["inhabitants"] == 65_000
    assert case["place"]["networks"] == [{"id": "netwerk-noordland", "name": "Netwerk Noordland"}]
    rows = {row["name"]: row for row in case["rows"]}
    assert rows["vg_patients"]["own"] == {"2025": 20_000, "2026": 25_000, "2027": 20_000, "2028": 20_000}
    assert rows["vg_patients"]["country"]["2025"] == 120_000
    assert rows["posts_ggz"]["own"]["2025"] == 20
    assert rows["posts_ggz"]["country"]["2025"] is None
    assert rows["waiting_list"]["country"]["2028"] == -28_000
    assert rows["networks"]["origin"] == "geteld in onze bronnen"


def test_csv_holds_bare_numbers_and_the_label(here: Run, tmp_path: Path) -> None:
    out = tmp_path / "zaak.csv"
    here("business-case", "--region", "iza-noordland", "--out", str(out))
    rows = list(csv.DictReader(io.StringIO(out.read_bytes().decode("utf-8-sig")), delimiter=";"))
    by_name = {row["name"]: row for row in rows}
    assert by_name["share_referred_ggz_after_vg"]["country_2025"] == "0,8"
    assert by_name["vg_cost_zvw"]["own_2025"] == "11375000"
    assert {row["own_label"] for row in rows} == {"Denkhulp, geen norm"}
    assert all(row["formula"] and row["source"] for row in rows)


def test_files_by_their_name(here: Run, tmp_path: Path) -> None:
    for name, start in (("a.xlsx", b"PK"), ("a.png", b"\x89PNG"), ("a.svg", b"<?xml")):
        result = here("business-case", "--out", str(tmp_path / name))
        assert result.returncode == 0, result.stderr
        assert (tmp_path / name).read_bytes().startswith(start)
    assert "Businesscase" in openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames


def test_unknown_inhabitants_are_said(here: Run) -> None:
    result = here("business-case", "--region", "iza-eiland")
    assert result.returncode == 0
    assert "Het aantal inwoners van Eiland is niet bekend" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--set", "talks=1"), "wordt berekend"),
        (("--set", "gesprekken=1"), "kent geen getal “gesprekken”"),
        (("--set", "vg_patients=veel"), "“veel” is geen getal"),
        (("--set", "vg_patients"), "Schrijf --set naam=waarde"),
        (("--set", "vg_patients=600.000"), "meer mensen een verkennend gesprek"),
        (("--region", "iza-nergens"), "Er is geen regio met id “iza-nergens”"),
        (("--format", "pdf"), "“pdf” kan niet bij --format"),
    ],
)
def test_what_cannot_be_is_one_sentence(here: Run, arguments: tuple[str, ...], said: str) -> None:
    result = here("business-case", *arguments)
    assert result.returncode == 2
    assert said in result.stderr
    assert result.stdout == ""
