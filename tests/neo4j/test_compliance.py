"""The compliance suite of all stores, on a real Neo4j."""

import pytest

from tests.graph.store.compliance import Compliance, DurableCompliance


@pytest.mark.neo4j
class TestNeo4jStore(Compliance, DurableCompliance):
    """The store for a team."""
