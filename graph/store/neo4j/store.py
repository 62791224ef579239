"""The store for a team: a Neo4j database that holds the current graph as a person would draw it.

Only current versions are relationships. What is superseded stands apart as nodes (`StatementVersion`,
`DescriptionVersion`, ...), and so do the loads and the descriptions per series from which the nodes of
things are drawn (docs/neo4j.md shows the whole).
"""

import time

from neo4j import Transaction

from graph.errors import StoreReadOnly
from graph.records import Load
from graph.store import refusals
from graph.store.interface import ChangeSet, History
from graph.store.neo4j.address import Address
from graph.store.neo4j.reading import history_after, load_of, loads_after
from graph.store.neo4j.refusals import tampered
from graph.store.neo4j.schema import commands, is_up_to_date, prepare, version_in
from graph.store.neo4j.server import Neo4jServer
from graph.store.neo4j.writing import claim, write
from ontology.vocabulary import Vocabulary

WRITE_PATIENCE = 1.0
"""Seconds before a second writer is refused."""

READ_PATIENCE = 60.0
"""Seconds in which a load that is being committed has to become visible as a whole."""


class Neo4jStore:
    """The store in the database at `address`, of which the ontology is `vocabulary`.

    Raises StoreUnreachable when the server cannot be used, StoreInvalid when it is too old or when the
    database holds something else.
    """

    def __init__(self, address: Address, vocabulary: Vocabulary) -> None:
        self.url = address.shown
        self._vocabulary = vocabulary
        self._server = Neo4jServer(address)
        try:
            self.version()
        except BaseException:
            self.close()
            raise

    def initialise(self) -> None:
        """Make constraints, indexes and the concepts of the ontology; changes nothing where they exist."""
        with self._server.reading() as transaction:
            known = self._version(transaction)
            if is_up_to_date(transaction, self._vocabulary):
                return
        try:
            self._prepare()
        except StoreReadOnly:
            if known is None:
                raise
            # It can be read as it is; what the ontology has learned since only matters to what is written.

    def version(self) -> int:
        """The number of the last load; 0 for an empty store."""
        with self._server.reading() as transaction:
            return self._version(transaction) or 0

    def loads(self) -> tuple[Load, ...]:
        """All loads, oldest first."""
        with self._server.reading() as transaction:
            found = loads_after(transaction, 0, self._version(transaction) or 0)
            return tuple(map(load_of, found))

    def read_all(self) -> History:
        """Everything, of exactly one version."""
        return self.read_since(0)

    def read_since(self, version: int) -> History:
        """The loads after `version`, and the versions that these recorded or superseded."""
        end, pause = time.monotonic() + READ_PATIENCE, 0.01
        while True:
            with self._server.reading() as transaction:
                newest = self._version(transaction) or 0
                history = history_after(transaction, version, newest)
            if history is not None:
                return history
            if time.monotonic() > end:
                raise tampered(self._server.address)
            time.sleep(pause)
            pause = min(2 * pause, 1.0)

    def commit(self, changes: ChangeSet, expected: int) -> int:
        """Write one load in one transaction; StoreBusy when the store is not at `expected`.

        Raises BadFacts for a kind or class that the ontology does not declare.
        """
        if self.version() != expected:
            raise refusals.moved_on()
        if changes.is_empty:
            return expected
        self._refuse_unknown(changes)
        self.initialise()
        self._refuse_second_writer()
        with self._server.writing() as transaction:
            if claim(transaction) != expected:
                raise refusals.moved_on()
            write(transaction, changes, expected + 1, self._vocabulary)
        return expected + 1

    def close(self) -> None:
        """Let go of the connections; can be called twice."""
        self._server.close()

    def _version(self, transaction: Transaction) -> int | None:
        return version_in(transaction, self._server.address)

    def _prepare(self) -> None:
        with self._server.writing() as transaction:
            for command in commands():
                transaction.run(command).consume()
        with self._server.writing() as transaction:
            prepare(transaction, self._vocabulary)

    def _refuse_second_writer(self) -> None:
        """Wait a moment for another writer; the load itself then has no limit of time."""
        with self._server.trying(WRITE_PATIENCE) as transaction:
            claim(transaction)

    def _refuse_unknown(self, changes: ChangeSet) -> None:
        stored = {name for name, term in self._vocabulary.classes.items() if term.stored}
        unknown = refusals.unknown_names(changes.put, self._vocabulary.kinds.keys(), stored)
        if unknown is not None:
            raise unknown
