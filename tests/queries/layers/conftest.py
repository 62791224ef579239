"""The real country and Voorbeeldland on the day on which the facts were gathered."""

from datetime import date

import pytest

from graph.day import GraphOnDay
from graph.graph import Graph


@pytest.fixture
def country(reference: Graph, today: date) -> GraphOnDay:
    """The real country."""
    return GraphOnDay(reference, today)


@pytest.fixture
def example(voorbeeldland: Graph, today: date) -> GraphOnDay:
    """Voorbeeldland."""
    return GraphOnDay(voorbeeldland, today)
