"""The tables of the embedded store, and how the ontology constrains them."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from graph.records import AUDIENCES

APPLICATION_ID = int.from_bytes(b"MGN1", "big")
"""Stands in the header of the file, so that a store is told apart from another program's database."""

FORM = 1
"""The form of the tables, kept as `user_version`; another number is another form."""

ACCESS = ", ".join(f"'{audience}'" for audience in AUDIENCES)

LOOKUP_TABLES = """
CREATE TABLE kind (name TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE class (name TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE load (
    number INTEGER NOT NULL PRIMARY KEY,
    recorded_at TEXT NOT NULL,
    title TEXT NOT NULL,
    role TEXT NOT NULL,
    added INTEGER NOT NULL,
    ended INTEGER NOT NULL,
    changed INTEGER NOT NULL
);
"""

# Rows are only ever added, in the order in which they are read: the rowid is that order.
RECORD_TABLES = f"""
CREATE TABLE source (
    id TEXT NOT NULL,
    series TEXT NOT NULL,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    date TEXT,
    date_precision TEXT NOT NULL,
    url TEXT NOT NULL,
    locator TEXT NOT NULL,
    licence TEXT NOT NULL,
    access TEXT NOT NULL CHECK (access IN ({ACCESS})),
    gathered TEXT NOT NULL,
    recorded INTEGER NOT NULL REFERENCES load (number),
    superseded INTEGER REFERENCES load (number) CHECK (superseded > recorded),
    PRIMARY KEY (id, recorded)
);
CREATE TABLE node (
    key TEXT NOT NULL CHECK (key = id || '|' || series),
    id TEXT NOT NULL,
    label TEXT NOT NULL REFERENCES class (name),
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    properties TEXT NOT NULL,
    series TEXT NOT NULL,
    sources TEXT NOT NULL,
    recorded INTEGER NOT NULL REFERENCES load (number),
    superseded INTEGER REFERENCES load (number) CHECK (superseded > recorded),
    PRIMARY KEY (key, recorded)
);
CREATE TABLE statement (
    id TEXT NOT NULL,
    kind TEXT NOT NULL REFERENCES kind (name),
    subject TEXT NOT NULL,
    object TEXT NOT NULL,
    qualifiers TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT,
    series TEXT NOT NULL,
    sources TEXT NOT NULL,
    proposal TEXT NOT NULL,
    note TEXT NOT NULL,
    ended_by_latest INTEGER NOT NULL CHECK (ended_by_latest IN (0, 1)),
    recorded INTEGER NOT NULL REFERENCES load (number),
    superseded INTEGER REFERENCES load (number) CHECK (superseded > recorded),
    PRIMARY KEY (id, recorded)
);
CREATE TABLE completeness (
    key TEXT NOT NULL CHECK (key = source || '|' || topic || '|' || scope),
    source TEXT NOT NULL,
    topic TEXT NOT NULL,
    scope TEXT NOT NULL,
    note TEXT NOT NULL,
    recorded INTEGER NOT NULL REFERENCES load (number),
    superseded INTEGER REFERENCES load (number) CHECK (superseded > recorded),
    PRIMARY KEY (key, recorded)
);
"""

# One current version per key, and a quick way to what a load recorded or superseded.
INDEXES = """
CREATE UNIQUE INDEX current_{table} ON {table} ({key}) WHERE superseded IS NULL;
CREATE INDEX recorded_{table} ON {table} (recorded);
CREATE INDEX superseded_{table} ON {table} (superseded) WHERE superseded IS NOT NULL;
"""


@dataclass(frozen=True, slots=True)
class Names:
    """The names that facts may use: kinds of statement, and classes of things that are stored."""

    kinds: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()


def ontology_names() -> Names:
    """The names that the ontology declares."""
    # Imported here, because reading a store does not need the ontology.
    from ontology.vocabulary import load_vocabulary

    vocabulary = load_vocabulary()
    classes = frozenset(name for name, term in vocabulary.classes.items() if term.stored)
    return Names(frozenset(vocabulary.kinds), classes)


def create(connection: sqlite3.Connection, keys: Iterable[tuple[str, str]]) -> None:
    """Makes all tables and indexes; `keys` are the record tables, each with the column of its key."""
    indexes = "".join(INDEXES.format(table=table, key=key) for table, key in keys)
    for command in (LOOKUP_TABLES + RECORD_TABLES + indexes).strip().removesuffix(";").split(";\n"):
        connection.execute(command)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {FORM}")


def names_in(connection: sqlite3.Connection) -> Names:
    """The names that the store knows."""
    return Names(_column(connection, "kind"), _column(connection, "class"))


def add_names(connection: sqlite3.Connection, names: Names) -> None:
    """Adds what the store does not know yet. Nothing goes: older versions of facts may use it."""
    known = names_in(connection)
    for table, missing in (("kind", names.kinds - known.kinds), ("class", names.classes - known.classes)):
        rows = [(name,) for name in sorted(missing)]
        connection.executemany(f"INSERT INTO {table} (name) VALUES (?)", rows)


def _column(connection: sqlite3.Connection, table: str) -> frozenset[str]:
    return frozenset(name for (name,) in connection.execute(f"SELECT name FROM {table}"))
