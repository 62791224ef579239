"""`mgn` on Neo4j: the same answers, byte for byte, as on a file; and copying there and back."""

import json
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from api.cli.main import exit_code
from graph.store import open_store
from loaders.bundled import load_bundled
from queries import all_questions
from queries.question import Question
from tests.neo4j.server import Neo4jPlace, RunningServer

pytestmark = pytest.mark.neo4j
FILE = "sqlite:///mgn.db"
CORE = {
    "coverage",
    "gaps",
    "network-municipalities",
    "networks-of-municipality",
    "scheme-overlap",
    "who-leads",
}


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command runs in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MGN_STORE", raising=False)


class Shell:
    """Runs `mgn` in this process."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self._capfd = capfd

    def __call__(self, *arguments: str, expected: int = 0) -> tuple[str, str]:
        """What it prints and what it tells; never credentials."""
        self._capfd.readouterr()
        code = exit_code(arguments)
        shown = self._capfd.readouterr()
        assert code == expected, shown.err
        assert "chtwoord" not in shown.out + shown.err or "MGN_NEO4J" in shown.err
        assert "Traceback" not in shown.err
        return shown.out, shown.err


@pytest.fixture
def mgn(capfd: pytest.CaptureFixture[str]) -> Shell:
    return Shell(capfd)


def questions_for(bundle: str) -> list[Question]:
    """Of the real country the core questions, and those that need a name from it; of the small one the rest."""
    on_reality = {
        question.name
        for question in all_questions().values()
        if question.name in CORE or any(p.required for p in question.parameters)
    }
    return [q for q in all_questions().values() if (q.name in on_reality) == (bundle == "--reference")]


@pytest.mark.parametrize("bundle", ["--reference", "--example"])
def test_every_question_has_the_same_json_on_both_stores(mgn: Shell, place: Neo4jPlace, bundle: str) -> None:
    for url in (FILE, place.url):
        mgn("load", bundle, "--commit", "--store", url)
    answered = 0
    for question in questions_for(bundle):
        needed = [p for p in question.parameters if p.required]
        chosen = [word for p in needed for word in ("--param", f"{p.name}={p.default}")]
        asked = ("ask", question.name, *chosen, "--as-of", "2026-11-22", "--format", "json", "--store")
        on_file, _ = mgn(*asked, FILE)
        on_neo4j, _ = mgn(*asked, place.url)
        assert on_neo4j == on_file
        answered += bool(json.loads(on_neo4j)["rows"])
    assert answered >= 6


def test_loading_the_same_twice_changes_nothing(mgn: Shell, place: Neo4jPlace) -> None:
    mgn("load", "--example", "--commit", "--store", place.url)
    before = place.open().read_all()
    mgn("load", "--example", "--commit", "--store", place.url)
    assert place.open().read_all() == before
    assert before.version == 1


def test_without_commit_nothing_is_written(mgn: Shell, place: Neo4jPlace, server: RunningServer) -> None:
    mgn("load", "--example", "--store", place.url)
    assert server.run("MATCH (n) RETURN count(n) AS many") == [{"many": 0}]


def test_an_empty_database_says_how_to_fill_it(mgn: Shell, place: Neo4jPlace, server: RunningServer) -> None:
    _, told = mgn("ask", "who-leads", "--store", place.url, expected=2)
    shown = server.settings.url
    assert told.splitlines()[0] == f"De opslag {shown} is nog leeg."
    assert "mgn load --reference --commit" in told
    assert server.run("MATCH (n) RETURN count(n) AS many") == [{"many": 0}]


def test_bad_input_has_its_exit_code(mgn: Shell, server: RunningServer) -> None:
    no_server, wrong = "bolt://neo4j:geheim@127.0.0.1:1", server.settings.url.replace("//", "//neo4j:geheim@")
    for url, code in ((no_server, 3), (wrong, 3), ("bolt://neo4j:geheim@", 2)):
        printed, told = mgn("status", "--store", url, expected=code)
        assert printed == ""
        assert "geheim" not in told
        assert 1 <= len(told.splitlines()) <= 2
    server.empty()
    server.run("CREATE (:Film {titel: 'Turks Fruit'})")
    _, told = mgn("load", "--example", "--commit", "--store", server.url, expected=2)
    assert told.startswith("De database op bolt://127.0.0.1:")
    assert server.run("MATCH (n) RETURN count(n) AS many") == [{"many": 1}]


def test_copying_there_and_back_gives_the_same_store(mgn: Shell, place: Neo4jPlace) -> None:
    mgn("load", "--example", "--commit", "--store", FILE)
    with closing(sqlite3.connect("mgn.db")) as first:
        before = list(first.iterdump())
    mgn("copy", "--from", FILE, "--to", place.url)
    printed, told = mgn("copy", "--from", place.url, "--to", "sqlite:///terug.db")
    assert printed == f"sqlite:///terug.db is nu gelijk aan {place.open().url}: versie 1.\n"
    assert told == "Lading 1 van 1 staat er.\n"
    with closing(sqlite3.connect("terug.db")) as again:
        assert list(again.iterdump()) == before


def test_copying_over_something_else_is_refused(mgn: Shell, place: Neo4jPlace) -> None:
    mgn("load", "--example", "--commit", "--store", place.url)
    mgn("load", "--reference", "--commit", "--store", FILE)
    before = place.open().read_all()
    _, told = mgn("copy", "--from", FILE, "--to", place.url, expected=2)
    assert "staat iets anders" in told
    assert place.open().read_all() == before


def test_an_empty_store_is_not_copied(mgn: Shell, place: Neo4jPlace) -> None:
    mgn("copy", "--from", place.url, "--to", FILE, expected=2)
    mgn("copy", "--from", "sqlite:///weg.db", "--to", place.url, expected=2)
    mgn("copy", "--from", place.url, "--to", "memory:", expected=2)
    assert not Path("mgn.db").exists()


def test_two_loads_at_once(mgn: Shell, place: Neo4jPlace) -> None:
    """One is written, the other is told to try again; none is lost or doubled."""
    place.open().initialise()
    codes: list[int] = []

    def load() -> None:
        codes.append(exit_code(["load", "--example", "--commit", "--store", place.url]))

    threads = [threading.Thread(target=load) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    history = place.open().read_all()
    assert history.version == 1
    # The second may also have come late enough to see that there was nothing left to load.
    assert sorted(codes) in ([0, 3], [0, 0])
    with closing(open_store("memory:")) as store:
        load_bundled(store, "example", history.loads[0].recorded_at)
        assert store.read_all().versions == history.versions
