"""`open_store(url)`: from an address to a store."""

from pathlib import Path

from graph.errors import BadInput
from graph.store.interface import Store

SQLITE = "sqlite:///"
NEO4J = ("neo4j://", "neo4j+s://", "neo4j+ssc://", "bolt://", "bolt+s://", "bolt+ssc://")
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
    raise BadInput(
        f"“{url}” is geen adres van een opslag.",
        "Gebruik bijvoorbeeld sqlite:///mgn.db voor een bestand, of memory: voor de meegeleverde feiten.",
    )
