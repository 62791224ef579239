"""The stores that trials try: a file, and a Neo4j server of their own. Both are thrown away afterwards."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from neo4j import GraphDatabase

from graph.store import Store, open_store
from tools.neo4j.server import Settings, free_port, start

KINDS = ("sqlite", "neo4j")


@dataclass(slots=True)
class FilePlace:
    """A SQLite file in a folder of its own."""

    folder: Path
    name = "SQLite"

    @property
    def url(self) -> str:
        """The address of the store."""
        return f"sqlite:///{self.folder / 'proef.db'}"

    def open(self) -> Store:
        """The store, made where it is not there."""
        return open_store(self.url, create=True)

    def empty(self) -> None:
        """Throw the file away, with what stands beside it."""
        for path in self.folder.glob("proef.db*"):
            path.unlink()


@dataclass(slots=True)
class ServerPlace:
    """The database of a Neo4j server that can be killed and started again."""

    settings: Settings
    process: "subprocess.Popen[bytes]"
    name = "Neo4j"

    @property
    def url(self) -> str:
        """The address of the store."""
        return self.settings.url

    def open(self) -> Store:
        """Another connection to the store."""
        return open_store(self.url)

    def empty(self) -> None:
        """Take everything out of the database."""
        with (
            GraphDatabase.driver(self.url, notifications_min_severity="OFF") as driver,
            driver.session() as session,
        ):
            session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 20000 ROWS").consume()

    def kill(self) -> None:
        """Kill the server, as when its machine goes down."""
        self.process.kill()
        self.process.wait()

    def start_again(self) -> None:
        """Start the server on what it left."""
        self.process = start(self.settings)


Place = FilePlace | ServerPlace


@contextmanager
def place(kind: str) -> Iterator[Place]:
    """An empty place of a kind; CannotStart where no Neo4j server can run."""
    with TemporaryDirectory(ignore_cleanup_errors=True) as name:
        if kind == "sqlite":
            yield FilePlace(Path(name))
            return
        settings = Settings(Path(name), free_port(), None, extra=("db.tx_log.rotation.size=16m",))
        found = ServerPlace(settings, start(settings))
        try:
            yield found
        finally:
            found.kill()
