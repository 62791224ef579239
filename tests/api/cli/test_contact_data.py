"""No e-mail address, telephone number or contact line reaches the store, the log, what is shown or the report."""

import io
import logging
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.comments import Comment

from tests.api.cli.conftest import Run
from tests.loaders.folders import SOUND, write_folder
from tests.loaders.sources.pages import NORTH, SOUTH, page, saved
from tests.loaders.workbook.desk import add

PRIVATE = (
    "jan.voorbeeld",
    "noord.example,",
    "12345678",
    "12 34 56",
    "info@",
    "Pietersen",
    "Contactpersoon",
    "J. de Vries",
)
MAIL, PHONE = "jan.voorbeeld@noord.example", "06-12345678"


@pytest.fixture
def told(here: Run, caplog: pytest.LogCaptureFixture) -> Callable[..., str]:
    """Everything that a command says, on both outputs and in the log at its most talkative."""
    caplog.set_level(logging.DEBUG)

    def run(*arguments: str) -> str:
        result = here(*arguments)
        return result.stdout + result.stderr + caplog.text

    return run


def found_in(content: str | bytes) -> list[str]:
    text = content.decode("utf-8", "replace") if isinstance(content, bytes) else content
    return [words for words in PRIVATE if words in text]


def test_of_the_programme_s_page(told: Callable[..., str], tmp_path: Path) -> None:
    told("load", "--example", "--commit")
    path = saved(tmp_path, page(NORTH, SOUTH))
    for arguments in ([], ["--commit"]):
        shown = told("load", str(path), "--source", "programme", *arguments)
        assert "toegevoegd" in shown
        assert found_in(shown) == []
    assert "Vastgelegd als versie 2" in shown
    assert found_in((tmp_path / "mgn.db").read_bytes()) == []
    assert found_in(told("loads") + told("changes", "--from", "2026-01-01")) == []


def test_of_a_workbook_and_its_report(told: Callable[..., str], tmp_path: Path) -> None:
    told("load", "--example", "--commit")
    told("template", "werkboek.xlsx")
    book = load_workbook("werkboek.xlsx")
    book.properties.creator, book.properties.lastModifiedBy = "J. de Vries", "J. de Vries"
    add(book, "Bronnen", {"Naam": f"Regioteam {MAIL}", "Datum": "1-11-2026", "Van wie": PHONE})
    add(
        book,
        "Partners",
        {
            "Netwerk": "Netwerk Noordland",
            "Partner": f"Welzijn {PHONE}",
            "Rol": MAIL,
            "Opmerking": f"Bel {PHONE}",
        },
    )
    add(
        book,
        "Gemeenten per netwerk",
        {"Netwerk": MAIL, "Gemeente": PHONE, "Geldt vanaf": PHONE, "Heel of deels": MAIL},
    )
    book["Partners"]["A1"].comment = Comment(f"Contactpersoon {MAIL}", "J. de Vries")
    book.create_sheet(MAIL.replace("@", " (at) ")[:31])["A1"] = f"Contactpersoon: {PHONE}"
    book.save("werkboek.xlsx")
    shown = told("load", "werkboek.xlsx", "--commit", "--report", "nagekeken.xlsx")
    assert "hier staat een e-mailadres" in shown
    assert found_in(shown) == []
    assert found_in((tmp_path / "mgn.db").read_bytes()) == []
    with zipfile.ZipFile(io.BytesIO((tmp_path / "nagekeken.xlsx").read_bytes())) as archive:
        assert {
            name: found_in(archive.read(name)) for name in archive.namelist() if found_in(archive.read(name))
        } == {}


def test_of_a_folder_of_tables(told: Callable[..., str], tmp_path: Path) -> None:
    name = "nodes/network.csv"
    tables = {**SOUND, name: SOUND[name].replace("Netwerk Een", f"Netwerk {MAIL}")}
    folder = write_folder(tmp_path / "tabellen", tables)
    shown = told("load", str(folder), "--commit")
    assert "e-mailadres" in shown
    assert found_in(shown) == []


def test_of_a_fault_in_the_program_itself(told: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: object) -> None:
        raise RuntimeError(f"cell {MAIL}")

    monkeypatch.setattr("loaders.bundled.plan_bundled", fail)
    shown = told("load", "--example")
    assert "Meld het met deze regel: RuntimeError" in shown
    assert found_in(shown) == []
