"""The embedded store: one SQLite file that keeps every version of every record."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

from graph.records import Load, Version
from graph.store import refusals
from graph.store.interface import ChangeSet, History
from graph.store.rows import LOAD_COLUMNS, ROW_FORMS, Reading, RowForm, load_of, load_row
from graph.store.sqlite_file import READ_PATIENCE, WRITE_PATIENCE, SqliteFile
from graph.store.sqlite_schema import Names, add_names, create, names_in, ontology_names

Found = TypeVar("Found")


class SqliteStore:
    """The store in the file at `path`.

    With `create` a file that does not exist is made by the first `initialise` or `commit`; without it
    that is StoreMissing. `names` gives the names that facts may use; it is asked only to write. Raises
    StoreInvalid when the file is something else, StoreUnreachable when it cannot be opened.
    """

    def __init__(
        self,
        path: Path,
        create: bool = True,
        names: Callable[[], Names] = ontology_names,
        read_patience: float = READ_PATIENCE,
        write_patience: float = WRITE_PATIENCE,
    ) -> None:
        self.url = f"sqlite:///{path.as_posix()}"
        self._names = names
        self._file = SqliteFile(path, read_patience, write_patience)
        if self._file.is_made:
            self.version()
        elif not create:
            raise refusals.not_made_yet(path)
        elif not self._file.has_folder:
            raise refusals.no_folder(path)

    def initialise(self) -> None:
        """Makes the file and its tables, and adds what the ontology has learned since."""
        names = self._names()
        known = self._read(names_in, Names())
        if names.kinds <= known.kinds and names.classes <= known.classes:
            return
        if known.kinds and not self._file.is_writable:
            return  # It can be read as it is, and names only matter to what is written.
        with self._file.writing() as connection:
            self._prepare(connection, names)

    def version(self) -> int:
        """The number of the last load; 0 for an empty store."""
        return self._read(_version, 0)

    def loads(self) -> tuple[Load, ...]:
        """All loads, oldest first."""
        return self._read(_loads_after, ())

    def read_all(self) -> History:
        """Everything, of exactly one version."""
        return self._read(_history_after, History())

    def read_since(self, version: int) -> History:
        """The loads after `version`, and the versions that these recorded or superseded."""
        return self._read(lambda connection: _history_after(connection, version), History())

    def commit(self, changes: ChangeSet, expected: int) -> int:
        """Writes one load in one transaction; StoreBusy when the store is not at `expected`.

        Raises BadFacts for a kind or class that the ontology does not declare.
        """
        if changes.is_empty:
            if self.version() != expected:
                raise refusals.moved_on()
            return expected
        names = self._names()
        with self._file.writing() as connection:
            self._prepare(connection, names)
            if _version(connection) != expected:
                raise refusals.moved_on()
            try:
                _write(connection, changes, expected + 1)
            except sqlite3.IntegrityError as error:
                known = names_in(connection)
                unknown = refusals.unknown_names(changes.put, known.kinds, known.classes)
                raise unknown or error from error
        return expected + 1

    def close(self) -> None:
        """Nothing to let go of: no connection outlives its question."""

    def _read(self, question: Callable[[sqlite3.Connection], Found], empty: Found) -> Found:
        if not self._file.is_made and not self._file.exists():
            return empty
        return self._file.read(lambda c: question(c) if self._file.has_tables(c) else empty)

    def _prepare(self, connection: sqlite3.Connection, names: Names) -> None:
        if not self._file.has_tables(connection):
            create(connection, [(_table(form), form.key) for form in ROW_FORMS])
        add_names(connection, names)


# --- Reading ------------------------------------------------------------------------------------


def _version(connection: sqlite3.Connection) -> int:
    (number,) = connection.execute("SELECT max(number) FROM load").fetchone()
    return number or 0


def _loads_after(connection: sqlite3.Connection, version: int = 0) -> tuple[Load, ...]:
    query = f"SELECT {', '.join(LOAD_COLUMNS)} FROM load WHERE number > ? ORDER BY number"
    return tuple(load_of(row) for row in connection.execute(query, (version,)))


def _history_after(connection: sqlite3.Connection, version: int = 0) -> History:
    reading = Reading()
    versions: list[Version] = []
    for form in ROW_FORMS:
        versions += form.versions(_rows_after(connection, form, version), reading)
    # Rows are in order of load and key, and sorting is stable: types stay in order within a load.
    versions.sort(key=attrgetter("recorded"))
    return History(_version(connection), _loads_after(connection, version), tuple(versions))


def _rows_after(connection: sqlite3.Connection, form: RowForm[Any], version: int) -> sqlite3.Cursor:
    table = _table(form)
    query = f"SELECT {', '.join(form.columns)}, recorded, superseded FROM {table}"
    if not version:
        return connection.execute(f"{query} ORDER BY rowid")
    recorded = f"SELECT rowid FROM {table} WHERE recorded > :version"
    superseded = f"SELECT rowid FROM {table} WHERE superseded > :version"
    changed = f"WHERE rowid IN ({recorded} UNION {superseded})"
    return connection.execute(f"{query} {changed} ORDER BY rowid", {"version": version})


# --- Writing ------------------------------------------------------------------------------------


def _write(connection: sqlite3.Connection, changes: ChangeSet, number: int) -> None:
    counts = changes.added, changes.ended, changes.changed
    load = Load(number, changes.recorded_at, changes.title, changes.role, *counts)
    connection.execute(_insert("load", LOAD_COLUMNS), load_row(load))
    for form in ROW_FORMS:
        records = [record for record in changes.put if isinstance(record, form.type)]
        withdrawn = (key for type_name, key in changes.withdrawn if type_name == form.type.__name__)
        _supersede(connection, form, chain((record.key for record in records), withdrawn), number)
        _add(connection, form, sorted(records, key=attrgetter("key")), number)


def _supersede(connection: sqlite3.Connection, form: RowForm[Any], keys: Iterable[str], number: int) -> None:
    current = f"{form.key} = ? AND superseded IS NULL"
    update = f"UPDATE {_table(form)} SET superseded = ? WHERE {current}"
    connection.executemany(update, ((number, key) for key in keys))


def _add(connection: sqlite3.Connection, form: RowForm[Any], records: Sequence[Any], number: int) -> None:
    insert = _insert(_table(form), (*form.columns, "recorded"))
    connection.executemany(insert, ((*form.row(record), number) for record in records))


def _insert(table: str, columns: tuple[str, ...]) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


def _table(form: RowForm[Any]) -> str:
    return form.type.__name__.lower()
