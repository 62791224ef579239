"""The two worlds that tests share: Voorbeeldland, which is fictional, and the real country."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import settings

from graph.graph import Graph, build_graph
from graph.store.interface import History
from graph.store.memory import MemoryStore
from loaders.bundled import EXAMPLE, REFERENCE, load_bundled
from ontology.concepts import concept_nodes
from ontology.vocabulary import Vocabulary, load_vocabulary
from tests.browsing import browser

__all__ = ["browser"]

# Speed is measured in benchmarks/: no test fails because a machine is busy
settings.register_profile("house", deadline=None)
settings.load_profile("house")

TODAY = date(2026, 11, 22)
LOADED = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """The ontology of the project."""
    return load_vocabulary()


@pytest.fixture(scope="session")
def today() -> date:
    """The day on which the bundled facts were gathered."""
    return TODAY


@pytest.fixture(scope="session")
def voorbeeldland_history() -> History:
    """A store that holds Voorbeeldland, loaded once."""
    return _history(EXAMPLE)


@pytest.fixture(scope="session")
def voorbeeldland(voorbeeldland_history: History, vocabulary: Vocabulary) -> Graph:
    """Voorbeeldland as the public sees it."""
    return build_graph(voorbeeldland_history, concepts=concept_nodes(vocabulary))


@pytest.fixture(scope="session")
def reference_history() -> History:
    """A store that holds the bundled facts, loaded once."""
    return _history(REFERENCE)


@pytest.fixture(scope="session")
def reference(reference_history: History, vocabulary: Vocabulary) -> Graph:
    """The real country as the public sees it."""
    return build_graph(reference_history, concepts=concept_nodes(vocabulary))


def _history(bundle: str) -> History:
    store = MemoryStore()
    load_bundled(store, bundle, LOADED)
    return store.read_all()
