"""`--compare-with last`: the first time everything, then only what changed, and one line where nothing did."""

import csv
import io
import json
from pathlib import Path

import pytest

from api.cli.since_last import CHANGED, GONE, NEW, LastRun, View, changes
from api.clock import now
from api.reports.table import Report
from graph.errors import BadInput
from graph.store.sqlite import SqliteStore
from tests.api import toy
from tests.api.cli.conftest import Run

DAY = ("--as-of", "2026-11-22")
NETWORKS = ("ask", "networks-of-municipality", *DAY, "--compare-with", "last")


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SqliteStore:
    """A file with the public facts, and a place of its own for what is remembered."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    store = SqliteStore(tmp_path / "toy.db")
    store.commit(toy.first_load(), 0)
    monkeypatch.setenv("MGN_STORE", store.url)
    return store


def lose_the_network(store: SqliteStore) -> None:
    store.commit(toy.second_load(), 1)
    store.commit(toy.third_load(), 2)


def test_first_everything_then_one_line(here: Run, store: SqliteStore) -> None:
    first = here(*NETWORKS)
    assert first.stdout.startswith("Eerste keer: alles staat erin (3 rijen)")
    assert "Net Een" in first.stdout
    again = here(*NETWORKS)
    assert again.returncode == 0
    assert again.stdout.startswith("Niets veranderd sinds ")
    assert again.stdout.count("\n") == 1


def test_only_what_changed_with_what_it_was(here: Run, store: SqliteStore, tmp_path: Path) -> None:
    out = tmp_path / "nieuw.csv"
    here(*NETWORKS, "--out", str(out))
    whole = out.read_text("utf-8-sig")
    out.unlink()
    here(*NETWORKS, "--out", str(out))
    assert not out.exists(), "where nothing changed nothing is written"
    lose_the_network(store)
    here(*NETWORKS, "--out", str(out))
    rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8-sig")), delimiter=";"))
    (told,) = [row for row in rows if row["name"] == "Aa"]
    assert (told["change"], told["networks"]) == (CHANGED, "")
    assert "Netwerken: Net Een" in told["was"]
    assert len(list(csv.DictReader(io.StringIO(whole), delimiter=";"))) == 3


def test_json_tells_the_changes_and_only_their_rows(here: Run, store: SqliteStore) -> None:
    arguments = ("ask", "coverage", *DAY, "--compare-with", "last", "--format", "json")
    assert json.loads(here(*arguments).stdout)["compared_with"] is None
    lose_the_network(store)
    answer = json.loads(here(*arguments).stdout)
    (change,) = answer["changes"]
    assert (change["change"], change["id"]) == (CHANGED, "iza-noord")
    assert "Netwerken: Net Een" in change["was"]
    assert [row["region"]["id"] for row in answer["rows"]] == ["iza-noord"]
    nothing = here(*arguments)
    assert nothing.stdout == ""
    assert "Niets veranderd sinds" in nothing.stderr


def test_every_view_has_a_memory_of_its_own(here: Run, store: SqliteStore, tmp_path: Path) -> None:
    here(*NETWORKS)
    other = here(*NETWORKS, "--state", "unknown")
    assert other.stdout.startswith("Eerste keer")
    kept = sorted((tmp_path / "state" / "mgn").iterdir())
    assert len(kept) == 2
    assert {path.stat().st_mode & 0o777 for path in kept} == {0o600}
    assert not any(str(store.url) in path.read_text("utf-8") for path in kept)


def test_a_file_of_ones_own(here: Run, store: SqliteStore, tmp_path: Path) -> None:
    mine = tmp_path / "mijn.json"
    assert here(*NETWORKS, "--state-file", str(mine)).returncode == 0
    assert here(*NETWORKS, "--state-file", str(mine)).stdout.startswith("Niets veranderd")
    other = here("ask", "coverage", *DAY, "--compare-with", "last", "--state-file", str(mine))
    assert other.returncode == 2
    assert "hoort bij een andere vraag" in other.stderr


def test_a_file_that_is_something_else_is_left_alone(here: Run, store: SqliteStore, tmp_path: Path) -> None:
    for content in ("een brief", '{"iets": "anders"}', "[1]"):
        letter = tmp_path / "brief.txt"
        letter.write_text(content, "utf-8")
        result = here(*NETWORKS, "--state-file", str(letter))
        assert result.returncode == 2
        assert "geen bewaarde uitkomst" in result.stderr
        assert letter.read_text("utf-8") == content


def test_what_could_not_be_written_is_told_the_next_time(
    here: Run, store: SqliteStore, tmp_path: Path
) -> None:
    assert here(*NETWORKS, "--out", str(tmp_path / "nergens" / "uit.csv")).returncode == 2
    assert here(*NETWORKS).stdout.startswith("Eerste keer")


def test_only_last_can_be_asked(here: Run, store: SqliteStore) -> None:
    result = here("ask", "coverage", "--compare-with", "2026-01-01")
    assert result.returncode == 2
    assert "Kies uit: last." in result.stderr


def test_a_check_tells_and_fails_by_what_changed(here: Run, store: SqliteStore) -> None:
    arguments = ("check", "R02", *DAY, "--compare-with", "last", "--fail-on", "unknown")
    first = here(*arguments)
    assert first.returncode == 1
    assert first.stdout.startswith("Eerste keer")
    again = here(*arguments)
    assert (again.returncode, again.stdout.count("\n")) == (0, 1)
    lose_the_network(store)
    changed = here(*arguments)
    assert changed.stdout.startswith("Sinds ")
    assert here(*arguments).returncode == 0
    page = here("check", "--compare-with", "last", "--format", "html")
    assert page.returncode == 2


def report(*rows: tuple[str, ...]) -> Report:
    return Report("", [("id", "Id"), ("name", "Naam")], rows, {"rows": list(rows)})


def last(*rows: tuple[str, ...]) -> LastRun:
    return LastRun(now(), ("id", "name"), rows)


def test_rows_are_told_apart_by_their_id() -> None:
    found = changes(
        report(("a", "Een"), ("b", "Twee"), ("d", "Vier")), last(("a", "Een"), ("b", "2"), ("c", "3"))
    )
    assert [(row.change, row.was, tuple(row.cells)) for row in found] == [
        (CHANGED, "Naam: 2", ("b", "Twee")),
        (NEW, "", ("d", "Vier")),
        (GONE, "", ("c", "3")),
    ]


def test_rows_without_an_id_of_their_own_are_what_they_say() -> None:
    found = changes(report(("a", "Een"), ("a", "Een"), ("a", "Twee")), last(("a", "Een"), ("a", "Drie")))
    assert [(row.change, tuple(row.cells)) for row in found] == [
        (NEW, ("a", "Een")),
        (NEW, ("a", "Twee")),
        (GONE, ("a", "Drie")),
    ]


def test_memory_is_replaced_in_one_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    view = View({"ask": "x"}, tmp_path / "geheugen" / "x.json")
    view.remember(report(("a", "Een")))

    def no_room(*_: object) -> None:
        raise OSError(28, "geen ruimte")

    monkeypatch.setattr("api.cli.since_last.os.replace", no_room)
    with pytest.raises(BadInput, match="geen ruimte"):
        view.remember(report(("a", "Twee")))
    kept = view.last_run()
    assert kept is not None
    assert kept.rows == (("a", "Een"),)
    assert [path.name for path in view.file.parent.iterdir()] == ["x.json"]
