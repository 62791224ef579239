"""A running server follows Neo4j, goes on without it, and picks up by itself when it is back."""

import threading
import time
from collections.abc import Callable

import httpx
import pytest

from api import clock
from graph.store import Store
from loaders.bundled import load_bundled
from tests.api.cli.test_serve import asked
from tests.api.serving import serving
from tests.graph.making import changes, node, source
from tests.neo4j.server import Neo4jPlace, RunningServer

pytestmark = pytest.mark.neo4j
NETWORKS = '{ networks(asOf: "2026-11-22") { totalCount } dataset { version } }'


class Visitor:
    """Somebody who keeps asking, and remembers every answer and every request that failed."""

    def __init__(self, client: httpx.Client) -> None:
        self._client = client
        self._gone = threading.Event()
        self._thread = threading.Thread(target=self._visit)
        self.answers: set[tuple[int, int]] = set()
        self.dropped: list[str] = []
        self.count = 0

    def __enter__(self) -> "Visitor":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._gone.set()
        self._thread.join()

    def _visit(self) -> None:
        while not self._gone.is_set():
            try:
                found = asked(self._client, NETWORKS)
                self.answers.add((found["dataset"]["version"], found["networks"]["totalCount"]))
            except Exception as error:
                self.dropped.append(repr(error))
            self.count += 1


def wait_until(reached: Callable[[], bool], patience: float = 30) -> None:
    """Until something is so; patience is for a busy machine."""
    end = time.monotonic() + patience
    while not reached():
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.05)


def wait_until_noticed(client: httpx.Client, store: Store, version: int) -> None:
    """Load, and wait until the server answers from it."""
    added = node(f"netwerk-{version}", "Network")
    store.commit(changes(source(), added, title="een netwerk erbij"), version - 1)
    wait_until(lambda: status(client)["version"] == version)


def status(client: httpx.Client) -> dict[str, object]:
    found: dict[str, object] = client.get("/status").json()
    return found


def reachable(client: httpx.Client) -> bool:
    store = status(client)["store"]
    assert isinstance(store, dict)
    return bool(store["reachable"])


def test_a_server_follows_neo4j_and_goes_on_without_it(place: Neo4jPlace, server: RunningServer) -> None:
    store = place.open()
    load_bundled(store, "example", clock.now())
    with serving("--store", place.url) as (_, client, _said), Visitor(client) as visitor:
        assert status(client)["version"] == 1
        for version in (2, 3, 4):
            wait_until_noticed(client, store, version)

        server.stop()
        wait_until(lambda: not reachable(client))
        assert status(client)["version"] == 4
        assert asked(client, NETWORKS)["dataset"]["version"] == 4

        server.start_again()
        wait_until(lambda: reachable(client))
        wait_until_noticed(client, place.open(), 5)
    assert visitor.dropped == []
    assert visitor.count > 10
    assert {version for version, _ in visitor.answers} <= {1, 2, 3, 4, 5}
    assert len(visitor.answers) == len({version for version, _ in visitor.answers}), "one version, one answer"
