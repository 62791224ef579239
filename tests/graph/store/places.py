"""Where a store of each kind lives during a test, and what can be asked of that kind."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Protocol

from graph.records import Statement
from graph.store import Store, open_store
from graph.store.interface import ChangeSet
from graph.store.memory import MemoryStore
from tests.graph.making import changes, source, statement

BIG = 60_000
"""Statements in a load that takes long enough to be stopped halfway."""

Wait = Callable[[], bool]


class Place(Protocol):
    """An empty place for a store."""

    url: str

    def open(self) -> Store:
        """A store at this place."""


class SharedPlace(Place, Protocol):
    """A place that outlives a store and that other processes can use too; every `open` is a new store."""

    def is_half_written(self) -> bool:
        """Whether another process is writing here and has written part of a load."""


class MemoryPlace:
    """A store in this process only."""

    url = "memory:"

    def __init__(self) -> None:
        self._store = MemoryStore()

    def open(self) -> Store:
        """The one store."""
        return self._store


class SqlitePlace:
    """A file in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "mgn.db"
        self.url = f"sqlite:///{self.path}"

    def open(self) -> Store:
        """A store on the file, which is made when it is not there."""
        return open_store(self.url, create=True)

    def is_half_written(self) -> bool:
        """Whether the file is locked for writing and its log has grown beyond the smallest load."""
        log = self.path.with_name("mgn.db-wal")
        return log.exists() and log.stat().st_size > 1_000_000 and is_locked(self.path)


def is_locked(path: Path) -> bool:
    """Whether some connection holds a write transaction on the file."""
    address = f"{path.as_uri()}?mode=rw"
    with closing(sqlite3.connect(address, uri=True, timeout=0, isolation_level=None)) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            return True
        return False


def big_load(count: int = BIG) -> ChangeSet:
    """One load of many statements."""
    return changes(source(), *(numbered(number) for number in range(count)), title="groot")


def numbered(number: int) -> Statement:
    """One of many statements."""
    return statement(f"net-{number % 45}", "COVERS", f"GM{number}", extent="WHOLE", part=f"deel {number}")


@contextmanager
def stopped_halfway(place: SharedPlace) -> Iterator["subprocess.Popen[bytes]"]:
    """Another process that stands still with half a big load written; killed at the end."""
    command = [sys.executable, "-m", "tests.graph.store.places", place.url]
    with subprocess.Popen(command) as process:
        try:
            _wait_until(place.is_half_written, process)
            process.send_signal(signal.SIGSTOP)
            os.waitpid(process.pid, os.WUNTRACED)
            assert place.is_half_written(), "the load was over before it could be stopped"
            yield process
        finally:
            with suppress(ProcessLookupError):
                process.kill()


def _wait_until(reached: Wait, process: "subprocess.Popen[bytes]", seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not reached():
        assert process.poll() is None, "the other process ended too early"
        assert time.monotonic() < end, "the other process does not write"
        time.sleep(0.001)


def write_big_load(url: str) -> None:
    """What the other process does."""
    store = open_store(url)
    store.commit(big_load(), store.version())
    store.close()


if __name__ == "__main__":
    write_big_load(sys.argv[1])
