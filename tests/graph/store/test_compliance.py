"""The compliance suite on every kind of store."""

from pathlib import Path

import pytest

from tests.graph.store.compliance import Compliance, DurableCompliance
from tests.graph.store.places import MemoryPlace, Place, SharedPlace, SqlitePlace


class TestMemoryStore(Compliance):
    """The store without a file."""

    @pytest.fixture
    def place(self) -> Place:
        return MemoryPlace()


class TestSqliteStore(Compliance, DurableCompliance):
    """The embedded store."""

    @pytest.fixture
    def place(self, tmp_path: Path) -> SharedPlace:
        return SqlitePlace(tmp_path)
