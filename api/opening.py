"""From the address that a person gives to what a command needs: a store, a snapshot or a keeper."""

from collections.abc import Callable, Sequence
from contextlib import closing
from functools import cache

from api import clock
from api.serving import Keeper
from api.snapshot import Snapshot
from graph.errors import StoreMissing
from graph.records import PUBLIC, Node
from graph.store import Store, open_store
from graph.store.interface import History
from graph.store.opening import MEMORY, SQLITE

FILL_IT = "Vul hem met: mgn load --reference --commit"

Say = Callable[[str], None]
"""Tells a person one line about what happens."""


@cache
def concepts() -> Sequence[Node]:
    """The nodes of the ontology's code lists."""
    from ontology.concepts import concept_nodes
    from ontology.vocabulary import load_vocabulary

    return concept_nodes(load_vocabulary())


def open_to_read(url: str) -> Store:
    """The store at `url`; `memory:` holds the bundled facts. Makes nothing: StoreMissing instead."""
    return bundled_in_memory() if url == MEMORY else open_store(url)


def bundled_in_memory() -> Store:
    """A store without a file that holds the bundled facts."""
    from loaders.bundled import load_bundled

    store = open_store(MEMORY)
    load_bundled(store, "reference", clock.now())
    return store


def read_history(url: str) -> History:
    """Everything in the store at `url`; StoreMissing for an empty store."""
    with closing(open_to_read(url)) as store:
        history = store.read_all()
    if history.version == 0:
        raise empty_store(store)
    return history


def read_snapshot(url: str, audience: str = PUBLIC) -> Snapshot:
    """What is in the store at `url` now, for one audience; StoreMissing for an empty store."""
    return Snapshot(read_history(url), audience, concepts())


def open_keeper(url: str, audience: str, say: Say) -> Keeper:
    """A keeper for a server. A missing or empty embedded store is first filled with the bundled facts.

    Raises StoreMissing for a server's store that holds nothing: filling that is for `mgn load`.
    """
    if url == MEMORY:
        store = bundled_in_memory()
        return Keeper(lambda: store, audience, concepts())
    if url.startswith(SQLITE):
        _fill_when_empty(url, say)
    else:
        _refuse_when_empty(url)
    return Keeper(lambda: open_store(url), audience, concepts())


def _fill_when_empty(url: str, say: Say) -> None:
    store = open_store(url, create=True)
    try:
        if store.version() == 0:
            from loaders.bundled import load_bundled

            store.initialise()
            load_bundled(store, "reference", clock.now())
            say(f"De opslag {store.url} was leeg en is gevuld met de meegeleverde feiten.")
    finally:
        store.close()


def _refuse_when_empty(url: str) -> None:
    store = open_store(url)
    try:
        if store.version() == 0:
            raise empty_store(store)
    finally:
        store.close()


def empty_store(store: Store) -> StoreMissing:
    """A command that reads was given a store in which nothing was loaded yet."""
    return StoreMissing(f"De opslag {store.url} is nog leeg.", FILL_IT)
