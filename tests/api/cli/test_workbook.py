"""The workbook at the command line: change, look, commit, see, undo (in LibreOffice: tests/end_to_end)."""

import io
import shutil
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from api import clock
from api.cli.main import exit_code
from api.opening import concepts
from api.snapshot import Snapshot
from graph.store.sqlite import SqliteStore
from tests.api.cli.conftest import Run
from tests.loaders.workbook.desk import Edit, add, change, row_with

REGION = "iza-groningen"
PARTNER = {"Netwerk": "Gezond Groningen", "Partner": "GM0014", "Rol": "andere partner"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the bundled facts, and the template of one region; made once."""
    folder = tmp_path_factory.mktemp("gemaakt")
    store = f"sqlite:///{folder / 'mgn.db'}"
    assert exit_code(["load", "--reference", "--commit", "--store", store]) == 0
    filled = str(folder / "groningen.xlsx")
    assert exit_code(["template", filled, "--filled", "--region", REGION, "--store", store]) == 0
    return folder


@pytest.fixture
def filled(made: Path, tmp_path: Path) -> Path:
    """The template of one region on a store with the bundled facts."""
    shutil.copy(made / "mgn.db", tmp_path)
    return Path(shutil.copy(made / "groningen.xlsx", tmp_path))


def edited(path: Path, *edits: Edit) -> Path:
    book = load_workbook(path)
    for edit in edits:
        edit(book)
    book.save(path)
    return path


def new_partner(book: Workbook) -> object:
    return add(book, "Partners", PARTNER)


def new_plan(book: Workbook) -> object:
    cells = {
        "Gemeente": "GM0014",
        "Stuk": "Groningen, met gezond verstand!",
        "Datum van het besluit": "1-10-2026",
    }
    return add(book, "Besluiten", cells)


def ended(book: Workbook) -> object:
    row = row_with(book, "Gemeenten per netwerk", "Het Hogeland")
    change(book, "Gemeenten per netwerk", row, {"Geldt tot": "1-1-2027"})
    return row


def facts_on_page(path: Path, audience: str) -> int:
    store = SqliteStore(path)
    snapshot = Snapshot(store.read_all(), audience, concepts())
    store.close()
    view = snapshot.view(clock.read_day("2026-12-01"))
    return len(view.into("gezond-groningen", "PARTNER_IN")) + len(view.out("GM0014", "ADOPTED"))


def test_three_changes_from_template_to_undo(here: Run, filled: Path, tmp_path: Path) -> None:
    before = facts_on_page(tmp_path / "mgn.db", "INTERNAL")
    edited(filled, new_partner, new_plan, ended)
    shown = here("load", str(filled))
    assert "3 toegevoegd, 0 beëindigd, 0 gewijzigd" in shown.stdout
    assert "3 feiten zijn zichtbaar voor: alleen intern" in shown.stdout
    assert shown.stdout.count("+ nieuw:") == 3
    assert facts_on_page(tmp_path / "mgn.db", "INTERNAL") == before
    assert "mgn undo 2" in here("load", str(filled), "--role", "regioteam", "--commit").stderr
    assert facts_on_page(tmp_path / "mgn.db", "INTERNAL") == before + 2
    assert facts_on_page(tmp_path / "mgn.db", "PUBLIC") == before
    assert "Er is niets te laden." in here("load", str(filled), "--commit").stderr
    loads = here("loads", "--audience", "internal").stdout
    assert "regioteam" in loads
    assert "Werkboek iza-groningen" in loads
    public = here("loads")
    assert "Werkboek" not in public.stdout
    assert "staat hier niet bij" in public.stderr
    assert "3 ingetrokken" in here("undo", "2", "--commit").stdout
    assert facts_on_page(tmp_path / "mgn.db", "INTERNAL") == before


def test_the_report_comes_back_and_nothing_is_written(here: Run, filled: Path, tmp_path: Path) -> None:
    edited(filled, lambda book: add(book, "Partners", {**PARTNER, "Rol": "baas"}))
    result = here("load", str(filled), "--commit", "--report", "nagekeken.xlsx")
    assert result.returncode == 2
    assert "kolom “Rol”" in result.stderr
    assert SqliteStore(tmp_path / "mgn.db").version() == 1
    book = load_workbook(io.BytesIO((tmp_path / "nagekeken.xlsx").read_bytes()))
    assert any(cell.comment for row in book["Partners"].iter_rows(min_row=3) for cell in row)


def test_a_flag_says_what_a_source_lists_completely(here: Run, filled: Path) -> None:
    edited(filled, new_partner)
    shown = here("load", str(filled), "--complete", "PARTNER_IN:gezond-groningen")
    assert "volledig: alle partners (Gezond Groningen), volgens “Werkboek iza-groningen”" in shown.stdout
    assert here("load", str(filled), "--complete", "ALLES").returncode == 2


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("template", "x.csv"), "eindigt niet op .xlsx"),
        (("template", "x.xlsx", "--filled"), "horen bij elkaar"),
        (("template", "x.xlsx", "--filled", "--region", "nergens"), "Er is geen regio"),
        (("undo", "9"), "Er is geen lading 9"),
        (("load", "x.txt"), "bestaat niet"),
        (("load", "groningen.xlsx", "--source", "krant"), "Er is geen bron"),
        (("load", "groningen.xlsx", "--role", "j@voorbeeld.nl"), "contactgegevens"),
        (("changes",), "--from ontbreekt"),
        (("changes", "--from", "2026-02-01", "--to", "2026-01-01"), "ligt voor"),
    ],
)
def test_wrong_use(here: Run, filled: Path, arguments: tuple[str, ...], words: str) -> None:
    result = here(*arguments)
    assert (result.returncode, words in result.stderr) == (2, True), result.stderr


def test_what_changed(here: Run, filled: Path) -> None:
    shown = here("changes", "--from", "2022-01-01", "--to", "2023-01-01")
    assert "Weesp ging op in Amsterdam (op 24 maart 2022)." in shown.stdout
    assert "4 veranderingen" in shown.stdout


def test_a_filled_template_shows_what_its_circle_may_see(here: Run, filled: Path, tmp_path: Path) -> None:
    edited(filled, new_partner)
    here("load", str(filled), "--commit")
    public = here("template", "openbaar.xlsx", "--filled", "--region", REGION)
    assert "besloten bron" in public.stderr
    inside = ("--filled", "--region", REGION, "--audience", "internal")
    here("template", "intern.xlsx", *inside)
    rows = {
        name: [row for row in load_workbook(tmp_path / name)["Partners"].iter_rows(values_only=True) if "andere partner" in row]
        for name in ("openbaar.xlsx", "intern.xlsx")
    }  # fmt: skip
    assert len(rows["intern.xlsx"]) == len(rows["openbaar.xlsx"]) + 1
    for name in rows:
        assert "ingetrokken" not in here("load", name).stdout.replace("0 ingetrokken", "")
