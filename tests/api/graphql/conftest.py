"""The schema over the real country and over Voorbeeldland."""

from collections.abc import Callable
from typing import Any

import pytest

from api.graphql.context import Context
from api.graphql.execution import execute
from api.graphql.schema import SCHEMA
from api.snapshot import Snapshot
from graph.records import INTERNAL, PUBLIC
from graph.store.interface import History
from ontology.concepts import concept_nodes
from ontology.vocabulary import load_vocabulary
from tests.api import toy

Ask = Callable[..., dict[str, Any]]


def asking(history: History, audience: str = PUBLIC) -> Ask:
    """A function that executes a query over a history, on the day the bundled facts were gathered."""
    snapshot = Snapshot(history, audience, concept_nodes(load_vocabulary()))

    def ask(query: str, **variables: object) -> dict[str, Any]:
        return execute(SCHEMA, Context(snapshot, today=toy.DAY), query, variables)

    return ask


def data_of(response: dict[str, Any]) -> dict[str, Any]:
    """The data of an answer without errors."""
    assert "errors" not in response, response["errors"]
    data: dict[str, Any] = response["data"]
    return data


@pytest.fixture(scope="session")
def real(reference_history: History) -> Ask:
    """Asks about the real country."""
    return asking(reference_history)


@pytest.fixture(scope="session")
def example(voorbeeldland_history: History) -> Ask:
    """Asks about Voorbeeldland as the public."""
    return asking(voorbeeldland_history)


@pytest.fixture(scope="session")
def inside(voorbeeldland_history: History) -> Ask:
    """Asks about Voorbeeldland as who may see everything."""
    return asking(voorbeeldland_history, INTERNAL)
