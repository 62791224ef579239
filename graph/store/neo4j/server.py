"""The connection to a Neo4j server: transactions, and errors of the driver as sentences."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from neo4j import READ_ACCESS, WRITE_ACCESS, Driver, GraphDatabase, Transaction
from neo4j.exceptions import ConfigurationError, DriverError, Neo4jError, UnsupportedServerProduct

from graph.errors import BadInput
from graph.store.neo4j import refusals
from graph.store.neo4j.address import Address

CONNECT_SECONDS = 5.0
ACQUIRE_SECONDS = 15.0
IDLE_SECONDS = 30.0
"""A connection that was idle for longer is tried before it is used: a firewall may have dropped it."""

ROWS_AT_ONCE = 2_000

# Without a handler of its own Python would print what the driver logs beside our sentence.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


class Neo4jServer:
    """One server or cluster, as one user.

    Raises StoreUnreachable when it cannot be used, StoreInvalid when it is too old, and BadInput for an
    address that the driver refuses.
    """

    def __init__(self, address: Address) -> None:
        self.address = address
        self._driver = _driver(address)
        # With it a reader never sees an older version than it saw before, also in a cluster.
        self._bookmarks = GraphDatabase.bookmark_manager()
        try:
            self._refuse_old()
        except BaseException:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """A transaction that reads; in a cluster on any server that is up to date with what was seen."""
        with self._transaction(READ_ACCESS) as transaction:
            yield transaction

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """A transaction that is committed at the end, and rolled back by any error."""
        with self._transaction(WRITE_ACCESS) as transaction:
            yield transaction
            transaction.commit()

    @contextmanager
    def trying(self, patience: float) -> Iterator[Transaction]:
        """A transaction that writes nothing: it is always rolled back.

        StoreBusy when it waits for another transaction for more than `patience` seconds.
        """
        with self._transaction(WRITE_ACCESS, patience) as transaction:
            yield transaction

    def close(self) -> None:
        """Close all connections; can be called twice."""
        with suppress(DriverError, Neo4jError, OSError):
            self._driver.close()

    @contextmanager
    def _transaction(self, access: str, patience: float | None = None) -> Iterator[Transaction]:
        with self._translated():
            session = self._driver.session(
                database=self.address.database or None,
                default_access_mode=access,
                bookmark_manager=self._bookmarks,
                fetch_size=ROWS_AT_ONCE,
            )
            # Leaving the session rolls back what was not committed, and hides no earlier error.
            with session:
                yield session.begin_transaction(timeout=patience)

    def _refuse_old(self) -> None:
        with self._translated():
            agent = self._driver.get_server_info().agent
        version = re.search(r"Neo4j/v?(\d+)\.(\d+)", agent)
        if version and tuple(map(int, version.groups())) < refusals.OLDEST:
            raise refusals.too_old(self.address, ".".join(version.groups()))

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (DriverError, Neo4jError, OSError) as error:
            raise refusals.refusal(error, self.address) from error


def _driver(address: Address) -> Driver:
    try:
        return GraphDatabase.driver(
            address.uri,
            auth=(address.user, address.password) if address.user else None,
            connection_timeout=CONNECT_SECONDS,
            connection_acquisition_timeout=ACQUIRE_SECONDS,
            liveness_check_timeout=IDLE_SECONDS,
            notifications_min_severity="OFF",
            telemetry_disabled=True,
            user_agent="mgn",
        )
    except UnsupportedServerProduct as error:
        raise refusals.too_old(address, "") from error
    except (ConfigurationError, ValueError) as error:
        raise BadInput(
            f"“{address.shown}” is geen adres van een Neo4j-server.",
            "Schrijf bijvoorbeeld neo4j://server.voorbeeld.nl of bolt://127.0.0.1:7687.",
        ) from error
