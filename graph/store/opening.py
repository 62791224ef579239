"""`open_store(url)`: from an address to a store."""

import os
from pathlib import Path

from graph.errors import BadInput
from graph.store.interface import Store
from graph.store.neo4j.address import SCHEMES, address_of, without_credentials

SQLITE = "sqlite:///"
NEO4J = tuple(f"{scheme}://" for scheme in SCHEMES)
MEMORY = "memory:"


def open_store(url: str, *, create: bool = False) -> Store:
    """The store at `url`: `sqlite:///mgn.db`, `neo4j://host`, `bolt://host:7687` or `memory:` (empty).

    Without `create` a store that does not exist is not made: StoreMissing. Raises BadInput for an
    address of another form, StoreUnreachable or StoreInvalid where it cannot be used.
    """
    if url == MEMORY:
        from graph.store.memory import MemoryStore

        return MemoryStore()
    if url.startswith(SQLITE) and url != SQLITE:
        from graph.store.sqlite import SqliteStore

        return SqliteStore(Path(url.removeprefix(SQLITE)), create=create)
    if url.startswith(NEO4J):
        return _open_neo4j(url)
    raise BadInput(
        f"“{without_credentials(url)}” is geen adres van een opslag.",
        "Gebruik bijvoorbeeld sqlite:///mgn.db voor een bestand, of memory: voor de meegeleverde feiten.",
    )


def _open_neo4j(url: str) -> Store:
    """An empty database is a store as it is: the first load makes what it needs."""
    # Imported here, because the driver takes a third of a second that a file does not need.
    from graph.store.neo4j.store import Neo4jStore
    from ontology.vocabulary import load_vocabulary

    return Neo4jStore(address_of(url, os.environ), load_vocabulary())
