"""`mgn map` and `mgn boundaries fetch` as people type them."""

import json
from pathlib import Path

import pytest

from api.cli.map import FORMS
from api.maps.files import MEDIA_TYPES
from queries.layers import all_layers
from tests.api.cli.conftest import Run
from tests.loaders.boundaries.reference import FILE, needs_reference
from tests.loaders.boundaries.squares import country
from tests.loaders.boundaries.stand_in import StandIn, standing_in

REAL = ("--store", "memory:", "--as-of", "2026-11-22")


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MGN_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_without_a_layer_it_lists_the_layers(mgn: Run) -> None:
    result = mgn("map")
    assert result.returncode == 0
    assert all(id in result.stdout for id in all_layers())


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("svg", b"<?xml"),
        ("png", b"\x89PNG"),
        ("pdf", b"%PDF"),
        ("geojson", b"{"),
        ("html", b"<!doctype html>"),
    ],
)
def test_every_form_is_written(mgn: Run, elsewhere: Path, form: str, start: bytes) -> None:
    result = mgn("map", "networks", *REAL, "--out", f"kaart.{form}")
    assert result.returncode == 0, result.stderr
    assert (elsewhere / f"kaart.{form}").read_bytes().startswith(start)
    assert "Peildatum 22 november 2026" in result.stderr
    assert result.stdout == ""


def test_the_forms_are_those_that_can_be_drawn() -> None:
    assert set(FORMS) == set(MEDIA_TYPES)


def test_the_choices_reach_the_map(here: Run, elsewhere: Path) -> None:
    chosen = ("--scheme", "zorgkantoor", "--level", "plan_approved", "--lang", "en")
    assert here("map", "coverage", *REAL, *chosen, "--out", "kaart.geojson").returncode == 0
    found = json.loads((elsewhere / "kaart.geojson").read_text("utf-8"))
    assert (found["layer"], found["choice"]) == (
        "coverage",
        ["At level “plan approved”", "zorgkantoor regions"],
    )
    assert found["description"].startswith("At level “plan approved”, of 31 zorgkantoor regions")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("weather", "--out", "a.svg"), "geen kaartlaag “weather”"),
        (("networks",), "Waarheen"),
        (("networks", "--out", "a.gif"), "a.gif"),
        (("networks", "--out", "a"), "svg, png, pdf"),
        (("networks", "--out", "a.svg", "--geography", "globe"), "geen kaartvorm “globe”"),
        (("networks", "--out", "a.svg", "--level", "DREAMED"), "geen niveau"),
        (("coverage", "--out", "a.svg", "--scheme", "MOON"), "geen regio-indeling"),
        (("networks", "--out", "a.png", "--dpi", "72"), "150"),
        (("networks", "--out", "a.svg", "--lang", "fr"), "nl of en"),
        (("networks", "--out", "no/such/folder/a.svg"), "kan niet geschreven"),
    ],
)
def test_wrong_use_is_a_sentence(here: Run, elsewhere: Path, arguments: tuple[str, ...], told: str) -> None:
    result = here("map", *arguments, *REAL)
    assert result.returncode == 2
    assert told in result.stderr
    assert not list(elsewhere.glob("a*"))


def test_without_boundaries_it_draws_tiles_and_says_how_to_get_them(here: Run, elsewhere: Path) -> None:
    result = here("map", "networks", *REAL, "--geography", "official", "--out", "kaart.geojson")
    assert result.returncode == 0
    assert "mgn boundaries fetch" in result.stderr
    assert json.loads((elsewhere / "kaart.geojson").read_text("utf-8"))["geography"] == "tiles"


@needs_reference
def test_fetched_boundaries_are_drawn(here: Run, elsewhere: Path, cache: Path) -> None:
    result = here("boundaries", "fetch", "--year", "2024", "--from", str(FILE), "--store", "memory:")
    assert result.returncode == 0, result.stderr
    assert "342 gemeenten bewaard" in result.stderr
    assert (cache / "boundaries" / "municipalities-2024.geojson").is_file()
    result = here("map", "networks", *REAL, "--geography", "official", "--out", "kaart.geojson")
    assert result.returncode == 0
    assert "dit zijn die van 2024" in result.stderr
    assert json.loads((elsewhere / "kaart.geojson").read_text("utf-8"))["geography"] == "official"


def test_boundaries_of_something_else_are_refused_with_all_that_is_wrong(here: Run, cache: Path) -> None:
    with standing_in(StandIn(country())) as service:
        result = here(
            "boundaries", "fetch", "--year", "2024", "--from", service.address, "--store", "memory:"
        )
    assert result.returncode == 2
    assert "Ontbreekt" in result.stderr
    assert "Geen gemeente in 2024" in result.stderr
    assert not cache.exists()


def test_a_service_that_is_away(here: Run) -> None:
    with standing_in(StandIn([], status=404)) as service:
        result = here(
            "boundaries", "fetch", "--year", "2024", "--from", service.address, "--store", "memory:"
        )
    assert result.returncode == 2
    assert "404" in result.stderr
    assert "--from" in result.stderr


def test_a_year_without_boundaries(here: Run) -> None:
    result = here("boundaries", "fetch", "--year", "1066", "--store", "memory:")
    assert result.returncode == 2
    assert "1066" in result.stderr


def test_fetching_into_nowhere_needs_a_store(here: Run) -> None:
    result = here("boundaries", "fetch", "--year", "2024")
    assert result.returncode == 2
    assert "mgn load --reference --commit" in result.stderr


def test_help_has_examples(mgn: Run) -> None:
    assert "mgn map networks --out" in mgn("map", "--help").stdout
    assert "mgn boundaries fetch --year 2025" in mgn("boundaries", "fetch", "--help").stdout
