"""`mgn load --commit` that is broken off, or meets a full disk, at any stage: the store is as it was."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from openpyxl import load_workbook

from api.cli.progress import Bars
from graph.store import sqlite as sqlite_store
from graph.store.interface import ChangeSet, History
from graph.store.sqlite import SqliteStore
from graph.store.sqlite_file import SqliteFile
from loaders.progress import followed, following
from tests.api.cli.conftest import Run
from tests.loaders.workbook.desk import add, network_with

WRITE = sqlite_store._write
STAGES = {
    "read": "loaders.workbook.opening._sheet",
    "check": "loaders.check.check",
    "difference": "loaders.pipeline.difference",
    "commit": "graph.store.sqlite._write_half",
}
KILLED = """
import os, signal, sys
from unittest.mock import patch
from api.cli.main import run
import graph.store.sqlite as store, loaders.check, loaders.pipeline, loaders.workbook.opening

def die(*arguments, **named):
    os.kill(os.getpid(), signal.SIGKILL)

write = store._write
def half(connection, changes, number):
    write(connection, changes, number)
    die()

stage = sys.argv.pop(1)
where, what = ("graph.store.sqlite._write", half) if stage.endswith("_half") else (stage, die)
with patch(where, what):
    run()
"""


@pytest.fixture
def book(here: Run, tmp_path: Path) -> Path:
    """A store with Voorbeeldland, and a workbook that would change it."""
    here("load", "--example", "--commit")
    here("template", "werkboek.xlsx")
    path = tmp_path / "werkboek.xlsx"
    made = load_workbook(path)
    add(made, "Bronnen", {"Naam": "Regioteam", "Datum": "1-11-2026"})
    network_with(Gemeente="GM9901")(made)
    made.save(path)
    return path


def held(folder: Path) -> History:
    return SqliteStore(folder / "mgn.db").read_all()


def interrupted(*arguments: object, **named: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize("stage", STAGES)
def test_ctrl_c(here: Run, book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stage: str) -> None:
    before = held(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(STAGES[stage].replace("_half", ""), half_written if stage == "commit" else interrupted)
        result = here("load", str(book), "--commit")
    assert (result.returncode, "Afgebroken." in result.stderr) == (130, True)
    assert held(tmp_path) == before
    assert here("load", str(book), "--commit").returncode == 0
    assert held(tmp_path).version == 2


def half_written(connection: sqlite3.Connection, changes: ChangeSet, number: int) -> None:
    WRITE(connection, changes, number)
    raise KeyboardInterrupt


@pytest.mark.parametrize("stage", STAGES)
def test_killed(book: Path, tmp_path: Path, stage: str) -> None:
    before = held(tmp_path)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    died = subprocess.run(
        [sys.executable, "-c", KILLED, STAGES[stage], "load", str(book), "--commit"],
        env=environment, cwd=tmp_path, timeout=120, check=False,
    )  # fmt: skip
    assert died.returncode == -signal.SIGKILL
    assert held(tmp_path) == before


def test_a_full_disk(here: Run, book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, prepare = held(tmp_path), SqliteFile._prepare

    def without_room(file: SqliteFile, connection: sqlite3.Connection) -> None:
        prepare(file, connection)
        connection.execute("PRAGMA max_page_count = 1")  # never less than the file has: it cannot grow

    made = load_workbook(book)
    for number in range(400):
        add_long_row(made, number)
    made.save(book)
    with monkeypatch.context() as patch:
        patch.setattr(SqliteFile, "_prepare", without_room)
        result = here("load", str(book), "--commit")
    assert result.returncode == 3
    assert "niets geschreven" in result.stderr
    assert held(tmp_path) == before


def add_long_row(book: object, number: int) -> None:
    sheet = book["Reacties"]  # type: ignore[index]
    places = {cell.value: cell.column for cell in sheet[1]}
    told = {"Over": "GM9901", "Wie reageert": "GM9901", "Bevinding": f"R01-{number}", "Tekst": "lang " * 200}
    for name, text in told.items():
        sheet.cell(3 + number, places[name]).value = text


def test_a_report_on_a_full_disk(here: Run, book: Path, tmp_path: Path) -> None:
    result = here("load", str(book), "--report", "/dev/full")
    assert result.returncode in (2, 3)
    assert held(tmp_path).version == 1


# --- Progress ---------------------------------------------------------------------------------------


def test_work_within_work_is_followed_file_by_file_and_part_by_part(
    here: Run, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, int]] = []

    def follow(self: Bars, items: object, words: str) -> object:
        every = list(items)  # type: ignore[call-overload]
        seen.append((words, len(every)))
        return iter(every)

    monkeypatch.setattr(Bars, "follow", follow)
    assert here("load", str(book)).returncode == 0
    assert [words for words, _ in seen] == [
        "Bestanden",
        "Bladen lezen",
        "Dingen controleren",
        "Uitspraken controleren",
    ]
    assert dict(seen)["Bestanden"] == 1
    assert dict(seen)["Uitspraken controleren"] == 1


def test_no_bars_where_nobody_looks(here: Run, book: Path) -> None:
    result = here("load", str(book))
    assert "Bladen lezen" not in result.stdout + result.stderr


def test_bars_at_a_terminal_share_one_display(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("FORCE_COLOR", "1")
    with following(Bars().follow):
        done = [
            (file, part)
            for file in followed(["a", "b"], "Bestanden")
            for part in followed([1, 2], "Bladen lezen")
        ]
    assert done == [("a", 1), ("a", 2), ("b", 1), ("b", 2)]
    assert "Bladen lezen" in capsys.readouterr().err
