"""A desk on Voorbeeldland."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from graph.store.memory import MemoryStore
from loaders.bundled import load_bundled
from ontology.vocabulary import Vocabulary
from tests.loaders.workbook.desk import Desk


@pytest.fixture
def desk(tmp_path: Path, vocabulary: Vocabulary) -> Desk:
    """A desk on a store that holds Voorbeeldland."""
    store = MemoryStore()
    load_bundled(store, "example", datetime(2026, 11, 22, 12, tzinfo=UTC))
    return Desk(store, tmp_path, vocabulary)
