"""Opening a SQLite file: each question and each change has its own connection and one transaction.

No connection is kept: a file that is replaced is noticed, threads share nothing, and a file at rest is
one file without a write-ahead log beside it. Opening takes about a tenth of a millisecond.

The file is never opened by anything but SQLite: closing another handle on it would give up the locks
that this process holds on it.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from graph.errors import MgnError
from graph.store import refusals
from graph.store.sqlite_schema import APPLICATION_ID, FORM

Found = TypeVar("Found")

READ_PATIENCE = 5.0
"""Seconds; in the write-ahead mode a reader only waits while a file is opened or closed by another."""

WRITE_PATIENCE = 1.0
"""Seconds before a second writer is refused."""

ATTEMPTS = 5
NO_LOCKS = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL}
"""What SQLite says where the files for sharing a database cannot be made beside it."""


class SqliteFile:
    """One file, its transactions and its refusals."""

    def __init__(self, path: Path, read_patience: float, write_patience: float) -> None:
        self.path = path
        self._read_patience = read_patience
        self._write_patience = write_patience
        self.is_made = self.exists()
        """Whether there has been a file: one that is gone is then no empty store."""

    def exists(self) -> bool:
        """Whether there is a file; StoreInvalid for a folder, StoreUnreachable where we may not look."""
        try:
            if self.path.is_dir():
                raise refusals.not_a_store(self.path)
            return self.path.exists()
        except OSError as error:
            raise refusals.cannot_open(self.path) from error

    @property
    def has_folder(self) -> bool:
        """Whether the folder in which the file stands or comes is there."""
        return self.path.absolute().parent.is_dir()

    @property
    def is_writable(self) -> bool:
        """Whether the file, or where it does not exist the folder, may be written."""
        file = not self.path.exists() or _may_write(self.path)
        return file and _may_write(self.path.resolve().parent)

    def read(self, question: Callable[[sqlite3.Connection], Found]) -> Found:
        """What `question` finds, in one read transaction.

        Raises StoreInvalid for a file of another program, StoreUnreachable for one that cannot be read.
        """
        with self._refusing(self._read_refusal):
            if self.is_writable:
                try:
                    return self._ask("mode=rw", question)
                except sqlite3.Error as error:
                    if _reason(error) not in NO_LOCKS:
                        raise
            return self._read_without_locks(question)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One write transaction: all that happens in it is kept, or nothing is.

        Raises StoreBusy while another writes, StoreReadOnly, StoreFull, StoreInvalid or StoreUnreachable.
        """
        if not self.is_writable:
            raise refusals.read_only(self.path)
        with (
            self._refusing(self._write_refusal),
            closing(self._connect(self._how_to_write, self._write_patience)) as connection,
        ):
            self._prepare(connection)
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
                self.is_made = True
            except BaseException:
                _roll_back(connection)
                raise

    def has_tables(self, connection: sqlite3.Connection) -> bool:
        """Whether the tables are made; StoreInvalid for a database that is not a store of this form."""
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (form,) = connection.execute("PRAGMA user_version").fetchone()
        if application == APPLICATION_ID:
            if form != FORM:
                raise refusals.other_form(self.path)
            return True
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if application or form or tables:
            raise refusals.not_a_store(self.path)
        return False

    @property
    def _how_to_write(self) -> str:
        return "mode=rw" if self.is_made else "mode=rwc"

    def _prepare(self, connection: sqlite3.Connection) -> None:
        """The write-ahead log lets readers go on during a load; it is on disk before a load counts.

        The first transaction looks before anything is set: another program's file stays as it is.
        """
        connection.execute("BEGIN")
        self.has_tables(connection)
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")

    def _connect(self, how: str, patience: float) -> sqlite3.Connection:
        address = f"{self.path.absolute().as_uri()}?{how}"
        return sqlite3.connect(address, uri=True, timeout=patience, isolation_level=None)

    def _ask(self, how: str, question: Callable[[sqlite3.Connection], Found]) -> Found:
        with closing(self._connect(how, self._read_patience)) as connection:
            connection.execute("BEGIN")
            return question(connection)

    # --- Read-only media: no room for the files with which SQLite shares a database ---------------

    def _read_without_locks(self, question: Callable[[sqlite3.Connection], Found]) -> Found:
        """Reads the bare file; again when somebody wrote in it meanwhile."""
        for _ in range(ATTEMPTS):
            before = self._state()
            if self._log_size():
                return self._read_with_log(question)
            try:
                found = self._ask("mode=ro&immutable=1", question)
            except sqlite3.Error:
                if self._state() == before:
                    raise
            else:
                if self._state() == before:
                    return found
        raise refusals.locked(self.path)

    def _read_with_log(self, question: Callable[[sqlite3.Connection], Found]) -> Found:
        """Reads the file with the log beside it; without it the newest loads would be missed."""
        try:
            return self._ask("mode=ro", question)
        except sqlite3.Error as error:
            if _reason(error) in NO_LOCKS:
                raise refusals.unfinished(self.path) from error
            raise

    def _state(self) -> tuple[int, ...]:
        with suppress(OSError):
            file = self.path.stat()
            return file.st_ino, file.st_size, file.st_mtime_ns, self._log_size()
        return ()

    def _log_size(self) -> int:
        log = self.path.resolve()
        with suppress(OSError):
            return log.with_name(f"{log.name}-wal").stat().st_size
        return 0

    # --- From SQLite's errors to ours -------------------------------------------------------------

    @contextmanager
    def _refusing(self, refusal: Callable[[sqlite3.Error], MgnError | None]) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            refused = refusal(error)
            if refused is None:
                raise
            raise refused from error

    def _write_refusal(self, error: sqlite3.Error) -> MgnError | None:
        if _reason(error) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            return refusals.being_written(self.path)
        return self._read_refusal(error)

    def _read_refusal(self, error: sqlite3.Error) -> MgnError | None:
        refusal = REFUSALS.get(_exact_reason(error)) or REFUSALS.get(_reason(error))
        return refusal(self.path) if refusal else None


REFUSALS: dict[int, Callable[[object], MgnError]] = {
    sqlite3.SQLITE_AUTH: refusals.cannot_open,
    sqlite3.SQLITE_BUSY: refusals.locked,
    sqlite3.SQLITE_CANTOPEN: refusals.cannot_open,
    sqlite3.SQLITE_CORRUPT: refusals.damaged,
    sqlite3.SQLITE_FULL: refusals.full,
    sqlite3.SQLITE_IOERR: refusals.failing_disk,
    sqlite3.SQLITE_IOERR_SHMSIZE: refusals.full,
    sqlite3.SQLITE_LOCKED: refusals.locked,
    sqlite3.SQLITE_NOTADB: refusals.not_a_store,
    sqlite3.SQLITE_PERM: refusals.cannot_open,
    sqlite3.SQLITE_PROTOCOL: refusals.locked,
    sqlite3.SQLITE_READONLY: refusals.read_only,
}


def _exact_reason(error: sqlite3.Error) -> int:
    """The extended result code of SQLite; 0 for an error of the Python module itself."""
    return int(getattr(error, "sqlite_errorcode", 0))


def _reason(error: sqlite3.Error) -> int:
    """The primary result code of SQLite."""
    return _exact_reason(error) & 0xFF


def _roll_back(connection: sqlite3.Connection) -> None:
    # Where even this fails, closing the connection does the same.
    with suppress(sqlite3.Error):
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
