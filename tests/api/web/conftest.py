"""A real server around a handful of facts, in a thread of its own."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx
import pytest
import strawberry

from api.app import create_app
from api.doors import OPEN, Doors
from api.opening import concepts
from api.serving import Keeper
from graph.records import PUBLIC
from graph.store.interface import Store
from tests.api import toy
from tests.api.graphql.stub import SCHEMA
from tools.serving import served as served_at


@dataclass(frozen=True)
class Served:
    """A client of a running server, and the keeper that the server answers from."""

    client: httpx.Client
    keeper: Keeper


@contextmanager
def serving(
    doors: Doors = OPEN,
    open_store: Callable[[], Store] = toy.toy_store,
    audience: str = PUBLIC,
    schema: strawberry.Schema = SCHEMA,
) -> Iterator[Served]:
    """A server of its own, and a client that talks to it over HTTP."""
    keeper = Keeper(open_store, audience, concepts())
    with (
        keeper,
        served_at(create_app(keeper, schema, doors)) as address,
        httpx.Client(base_url=address, trust_env=False, timeout=30) as client,
    ):
        yield Served(client, keeper)


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    """A public server."""
    with serving() as served:
        yield served


@pytest.fixture(scope="module")
def client(served: Served) -> httpx.Client:
    """A client of a public server."""
    return served.client
