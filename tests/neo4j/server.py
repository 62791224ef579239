"""A real Neo4j server for tests: one per run, with a password, and emptied between tests."""

import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from neo4j import Driver, GraphDatabase

from graph.store import Store, open_store
from tests.requiring import demanded
from tools.neo4j.server import CannotStart, Settings, free_port, start

USER, PASSWORD = "neo4j", "geheim: w@chtwoord/1"
QUICK = ("-XX:TieredStopAtLevel=1", "-Xms256m")
SMALL = ("db.tx_log.rotation.size=16m",)


@dataclass(slots=True)
class RunningServer:
    """A server that can be stopped and started again on the same port, with the same data."""

    settings: Settings
    process: "subprocess.Popen[bytes]"
    driver: Driver = field(init=False)

    def __post_init__(self) -> None:
        self.driver = driver(self.settings.url, PASSWORD)

    @property
    def url(self) -> str:
        """The address with credentials."""
        return address(self.settings.url)

    def run(self, query: str, **parameters: object) -> list[dict[str, Any]]:
        """What a query returns, outside our own store."""
        with self.driver.session() as session:
            return session.run(query, parameters).data()

    def empty(self) -> None:
        """Take everything out of the database; constraints and indexes stay."""
        self.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 20000 ROWS")

    def stop(self) -> None:
        """Stop at once, as a machine that goes down does."""
        self.process.kill()
        self.process.wait()

    def start_again(self) -> None:
        """Start on what was there."""
        self.process = start(self.settings)

    def restart_with(self, *extra: str) -> None:
        """Stop, and start again with these lines in neo4j.conf."""
        self.stop()
        self.settings = replace(self.settings, extra=(*self.settings.extra, *extra))
        self.start_again()

    def close(self) -> None:
        """Stop for good."""
        self.driver.close()
        self.stop()


class Neo4jPlace:
    """The database of a server, empty, as a place for a store."""

    durable = True

    def __init__(self, server: RunningServer) -> None:
        self._server = server
        self._opened: list[Store] = []
        self.url = server.url
        server.empty()

    def open(self) -> Store:
        """Another store on the same database, with a connection of its own."""
        store = open_store(self.url)
        self._opened.append(store)
        return store

    def is_half_written(self) -> bool:
        """Whether some transaction has written more than the smallest load."""
        found = self._server.run(
            "SHOW TRANSACTIONS YIELD activeLockCount WHERE activeLockCount > 20000 RETURN count(*) AS many"
        )
        return bool(found[0]["many"])

    def close(self) -> None:
        """Close every store that a test opened here."""
        for store in self._opened:
            store.close()


def address(url: str) -> str:
    """The address with the credentials of the tests in it."""
    return url.replace("://", f"://{USER}:{quote(PASSWORD, safe='')}@")


def driver(url: str, password: str) -> Driver:
    """A connection beside our own store."""
    return GraphDatabase.driver(
        url, auth=(USER, password), notifications_min_severity="OFF", liveness_check_timeout=0
    )


@contextmanager
def running(folder: Path, *extra: str) -> Iterator[RunningServer]:
    """A server with a password for as long as needed; skips, or fails where it is required."""
    settings = Settings(folder, free_port(), None, with_password=True, java=QUICK, extra=(*SMALL, *extra))
    try:
        process = start(settings)
    except CannotStart as problem:
        if demanded("neo4j"):
            pytest.fail(f"Neo4j is required (MGN_REQUIRE) and cannot start: {problem}")
        pytest.skip(f"NEO4J IS NOT TESTED: {problem}")
    _choose_password(settings.url)
    server = RunningServer(settings, process)
    with closing(server):
        yield server


def _choose_password(url: str) -> None:
    with driver(url, "neo4j") as connection:
        connection.execute_query(
            "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password",
            {"password": PASSWORD},
            database_="system",
        )
