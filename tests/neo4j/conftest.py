from collections.abc import Iterator

import pytest

from tests.neo4j.server import Neo4jPlace, RunningServer, running


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """The server that all tests of one worker share."""
    with running(tmp_path_factory.mktemp("neo4j")) as found:
        yield found


@pytest.fixture
def place(server: RunningServer) -> Iterator[Neo4jPlace]:
    """The empty database of that server."""
    found = Neo4jPlace(server)
    yield found
    found.close()
