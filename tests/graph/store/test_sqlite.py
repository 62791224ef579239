"""The embedded store: its tables, how the ontology constrains them, and what is read for what."""

import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from graph.errors import BadFacts
from graph.store.rows import LOAD_COLUMNS, ROW_FORMS
from graph.store.sqlite import SqliteStore
from graph.store.sqlite_schema import Names, names_in, ontology_names
from ontology.vocabulary import load_vocabulary
from tests.graph.making import changes, node, source, statement


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mgn.db"


@pytest.fixture
def store(path: Path) -> SqliteStore:
    store = SqliteStore(path)
    store.initialise()
    return store


@pytest.fixture
def connection(store: SqliteStore, path: Path) -> Iterator[sqlite3.Connection]:
    """What another program sees that looks in the file."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        yield connection


# --- Tables ---------------------------------------------------------------------------------------


def columns(connection: sqlite3.Connection, table: str) -> tuple[str, ...]:
    return tuple(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))


def test_the_tables_have_the_columns_of_the_records(connection: sqlite3.Connection) -> None:
    assert columns(connection, "load") == LOAD_COLUMNS
    for form in ROW_FORMS:
        assert columns(connection, form.type.__name__.lower()) == (*form.columns, "recorded", "superseded")


def test_the_key_of_a_version_is_the_key_of_the_record_and_the_load(connection: sqlite3.Connection) -> None:
    for form in ROW_FORMS:
        table = connection.execute(f"PRAGMA table_info({form.type.__name__.lower()})")
        assert {row[1]: row[5] for row in table if row[5]} == {form.key: 1, "recorded": 2}


def test_a_file_at_rest_is_one_file(store: SqliteStore, path: Path) -> None:
    store.commit(changes(node("noord")), 0)
    store.read_all()
    assert [found.name for found in path.parent.iterdir()] == ["mgn.db"]


def test_the_file_is_sound_after_many_loads(store: SqliteStore, connection: sqlite3.Connection) -> None:
    for version in range(20):
        store.commit(changes(source(), *(node(f"n{number}") for number in range(version, 20))), version)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_analysts_can_ask_in_sql(store: SqliteStore, connection: sqlite3.Connection) -> None:
    store.commit(changes(statement("vgz", "LEADS", "iza-x", rank=1), statement("cz", "LEADS", "iza-x")), 0)
    query = (
        "SELECT subject FROM statement WHERE json_extract(qualifiers, '$.rank') = 1 AND superseded IS NULL"
    )
    assert connection.execute(query).fetchall() == [("vgz",)]


def test_an_index_finds_what_is_new(connection: sqlite3.Connection) -> None:
    for form in ROW_FORMS:
        for column in ("recorded", "superseded"):
            query = f"SELECT rowid FROM {form.type.__name__.lower()} WHERE {column} > 1"
            (plan,) = connection.execute(f"EXPLAIN QUERY PLAN {query}")
            assert f"INDEX {column}_" in plan[3]


# --- The ontology -----------------------------------------------------------------------------------


def test_the_store_knows_the_names_of_the_ontology(connection: sqlite3.Connection) -> None:
    vocabulary = load_vocabulary()
    known = names_in(connection)
    assert known.kinds == set(vocabulary.kinds)
    assert known.classes == {name for name, term in vocabulary.classes.items() if term.stored}
    assert known == ontology_names()


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [("statement", "kind", "INVENTED"), ("node", "label", "Invented"), ("source", "access", "EVERYONE")],
)
def test_the_file_itself_refuses_other_names(
    store: SqliteStore, connection: sqlite3.Connection, table: str, column: str, value: str
) -> None:
    store.commit(changes(source(), node("noord"), statement("noord", "COVERS", "GM1")), 0)
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(f"UPDATE {table} SET {column} = ?", (value,))


def test_names_that_the_ontology_does_not_declare_are_all_named(store: SqliteStore) -> None:
    facts = (node("noord", "Castle"), statement("a", "ADORES", "b"), statement("a", "COVERS", "b"))
    with pytest.raises(BadFacts) as refused:
        store.commit(changes(*facts), 0)
    assert [problem.split("“")[1].split("”")[0] for problem in refused.value.problems] == ["ADORES", "Castle"]
    assert store.version() == 0


def test_the_store_learns_names_that_the_ontology_gained(path: Path) -> None:
    older, newer = (
        Names(frozenset({"COVERS"}), frozenset()),
        Names(frozenset({"ADORES"}), frozenset({"Castle"})),
    )
    facts = changes(node("noord", "Castle"), statement("a", "ADORES", "b"))
    SqliteStore(path, names=lambda: older).commit(changes(statement("a", "COVERS", "b")), 0)
    store = SqliteStore(path, names=lambda: newer)
    store.initialise()
    assert store.commit(facts, 1) == 2
    with closing(sqlite3.connect(path)) as connection:
        assert names_in(connection) == Names(frozenset({"ADORES", "COVERS"}), frozenset({"Castle"}))


def test_reading_does_not_need_the_ontology(store: SqliteStore, path: Path) -> None:
    def refuse() -> Names:
        raise AssertionError("the ontology was read")

    store.commit(changes(node("noord")), 0)
    reader = SqliteStore(path, names=refuse)
    assert reader.version() == len(reader.loads()) == len(reader.read_all().versions) == 1


# --- Speed ----------------------------------------------------------------------------------------


def test_opening_a_store_loads_little(store: SqliteStore, path: Path) -> None:
    code = (
        "import sys; from graph.store import open_store; "
        f"open_store({store.url!r}).read_all(); "
        "print([name for name in ('rdflib', 'networkx', 'ontology', 'neo4j') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_asking_the_version_does_not_read_the_facts(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.commit(changes(source(), node("a", "Network")), 0)
    connect, asked = sqlite3.connect, list[str]()

    def listened_to(*arguments: Any, **named: Any) -> sqlite3.Connection:  # noqa: ANN401 - as it is called
        connection: sqlite3.Connection = connect(*arguments, **named)
        connection.set_trace_callback(asked.append)
        return connection

    monkeypatch.setattr(sqlite3, "connect", listened_to)
    facts = {form.type.__name__.lower() for form in ROW_FORMS}

    def tables_asked() -> set[str]:
        found = {word for sql in asked for word in re.findall(r"\w+", sql.lower()) if word in facts}
        asked.clear()
        return found

    assert store.version() == 1
    assert asked
    assert tables_asked() == set()
    store.read_all()
    assert tables_asked() == facts
