"""The real country in both geographies, with boundaries that are kept in a folder of the test's own."""

from datetime import date
from pathlib import Path

import pytest

from api.maps.choosing import Drawn, MapChoice, drawn
from api.maps.geography import OFFICIAL, TILES
from graph.day import GraphOnDay
from graph.graph import Graph
from loaders.boundaries.obtaining import obtain
from tests.loaders.boundaries.reference import FILE, needs_reference

BOTH = (TILES, pytest.param(OFFICIAL, marks=needs_reference))


@pytest.fixture(autouse=True)
def empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No boundaries, and never those of whoever runs the tests."""
    monkeypatch.setenv("MGN_CACHE", str(tmp_path / "cache"))


@pytest.fixture(scope="session")
def fetched(tmp_path_factory: pytest.TempPathFactory, reference: Graph) -> Path:
    """A cache that holds the boundaries of 2024."""
    folder = tmp_path_factory.mktemp("fetched")
    if FILE.is_file():
        view = GraphOnDay(reference, date(2024, 1, 1))
        towns = {node.id: node.name for node in view.of_label("Municipality")}
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("MGN_CACHE", str(folder))
            obtain(2024, towns, date(2026, 11, 22), str(FILE))
    return folder


@pytest.fixture
def boundaries(fetched: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The boundaries of 2024 are kept."""
    monkeypatch.setenv("MGN_CACHE", str(fetched))


@pytest.fixture
def country(reference: Graph, today: date) -> GraphOnDay:
    """The real country."""
    return GraphOnDay(reference, today)


@pytest.fixture
def networks(country: GraphOnDay, boundaries: None) -> Drawn:
    """The networks on tiles."""
    return drawn(country, MapChoice())
