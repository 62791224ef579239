"""The whole way from a service or a file to boundaries that are kept, and back."""

import json
from datetime import date
from pathlib import Path

import pytest

from graph.errors import MgnError
from loaders.boundaries import cache
from loaders.boundaries.cache import kept_stamp, kept_years, path_of, read_kept
from loaders.boundaries.download import Patience
from loaders.boundaries.obtaining import obtain
from loaders.boundaries.problems import BoundariesUnavailable
from tests.loaders.boundaries import reference
from tests.loaders.boundaries.reference import needs_reference
from tests.loaders.boundaries.squares import country, expected
from tests.loaders.boundaries.stand_in import StandIn, standing_in

TODAY = date(2026, 11, 22)
QUICK = Patience(5.0, 0.0)
COUNTRY = country()
NAMES = expected(COUNTRY)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MGN_CACHE", str(tmp_path))
    return tmp_path / "boundaries"


def test_what_is_fetched_is_kept_per_year(folder: Path) -> None:
    with standing_in(StandIn(COUNTRY, most=5)) as service:
        obtained = obtain(2024, NAMES, TODAY, service.address, QUICK)
    assert obtained.path == folder / "municipalities-2024.geojson"
    assert kept_years() == [2024]
    kept = read_kept(2024)
    assert (kept.year, kept.fetched, kept.origin) == (2024, TODAY, service.address)
    assert kept.areas == obtained.kept.areas
    assert set(kept.anchors) == set(NAMES)
    assert [path.name for path in folder.iterdir()] == ["municipalities-2024.geojson"]


def test_a_file_is_named_without_its_folder(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "gemeenten.geojson"
    path.write_text(json.dumps({"features": COUNTRY}), "utf-8")
    assert obtain(2025, NAMES, TODAY, str(path)).kept.origin == "gemeenten.geojson"


@pytest.mark.parametrize(
    "service",
    [
        StandIn(COUNTRY[1:]),
        StandIn(COUNTRY, status=500),
        StandIn(COUNTRY, body=b"<html/>"),
        StandIn([*COUNTRY, COUNTRY[0]]),
        StandIn([]),
    ],
)
def test_nothing_is_kept_when_anything_is_wrong(service: StandIn) -> None:
    with standing_in(service), pytest.raises(MgnError):
        obtain(2024, NAMES, TODAY, service.address, QUICK)
    assert kept_years() == []


def test_a_failed_fetch_leaves_what_was_kept() -> None:
    with standing_in(StandIn(COUNTRY)) as service:
        obtain(2024, NAMES, TODAY, service.address, QUICK)
    before = path_of(2024).read_bytes()
    with standing_in(StandIn(COUNTRY[1:])) as service, pytest.raises(MgnError):
        obtain(2024, NAMES, TODAY, service.address, QUICK)
    assert path_of(2024).read_bytes() == before


def test_boundaries_that_are_fetched_again_are_read_again() -> None:
    with standing_in(StandIn(COUNTRY)) as service:
        obtain(2024, NAMES, TODAY, service.address, QUICK)
        first, stamp = read_kept(2024), kept_stamp()
        assert read_kept(2024) is first
        path_of(2024).touch()
        assert kept_stamp() != stamp
        obtain(2024, NAMES, date(2026, 12, 1), service.address, QUICK)
    assert read_kept(2024).fetched == date(2026, 12, 1)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"mgn": {}, "features": []}', '{"mgn": 1, "features": 2}'])
def test_a_kept_file_that_is_damaged_says_how_to_get_another(text: str) -> None:
    path_of(2024).parent.mkdir(parents=True)
    path_of(2024).write_text(text, "utf-8")
    with pytest.raises(BoundariesUnavailable, match="niet te lezen") as error:
        read_kept(2024)
    assert "mgn boundaries fetch" in error.value.suggestion


def test_other_files_in_the_folder_are_no_boundaries(folder: Path) -> None:
    folder.mkdir()
    (folder / "notes.geojson").write_text("{}", "utf-8")
    (folder / "municipalities-2024.geojson.part").write_text("{", "utf-8")
    assert kept_years() == []


def test_the_folder_follows_xdg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MGN_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cache.cache_folder() == tmp_path / "xdg" / "mgn"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache.cache_folder() == tmp_path / ".cache" / "mgn"


@needs_reference
def test_the_whole_country_in_pages() -> None:
    with standing_in(StandIn(reference.features(), most=100, fails_first=1)) as service:
        obtained = obtain(2024, reference.names(), TODAY, service.address, QUICK)
    assert len(obtained.kept.areas) == 342
    assert obtained.corners_after < obtained.corners_before
    assert obtained.path.stat().st_size < 400_000


@pytest.mark.parametrize("failing", ["mkdir", "replace"])
def test_a_folder_that_cannot_be_written_is_told_and_nothing_half_is_left(
    folder: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    def fails(*arguments: object, **named: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr(Path, failing, fails)
    with pytest.raises(BoundariesUnavailable, match="niet te bewaren"):
        cache.keep(cache.Kept(2024, "proef", TODAY, {}, {}), {})
    assert not folder.is_dir() or list(folder.iterdir()) == []
