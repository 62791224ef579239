"""`/kaart.*` over HTTP: the address reproduces the map, and a wrong address is a sentence."""

import json
from pathlib import Path

import httpx
import pytest
from starlette.requests import Request
from starlette.responses import Response

from api.maps.files import MEDIA_TYPES
from api.maps.standalone import style_digest
from api.opening import concepts
from api.serving import Keeper
from api.web.maps import Maps
from tests.api import toy
from tests.loaders.boundaries.reference import needs_reference
from tests.loaders.boundaries.squares import SIDE, SOUTH, WEST

DAY = "op=2026-11-22"


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MGN_CACHE", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(("form", "kind"), MEDIA_TYPES.items())
def test_every_form_is_served(client: httpx.Client, form: str, kind: str) -> None:
    answer = client.get(f"/kaart.{form}?{DAY}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == kind
    assert answer.headers["content-disposition"] == f'inline; filename="kaart-networks-2026-11-22.{form}"'
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.content


def test_the_address_chooses_the_map(client: httpx.Client) -> None:
    found = client.get(f"/kaart.geojson?laag=coverage&indeling=MGN&niveau=LISTED&lang=en&{DAY}").json()
    assert found["layer"] == "coverage"
    assert found["as_of"] == "2026-11-22"
    assert {feature["properties"]["class"] for feature in found["features"]} == {
        "one-in-our-sources",
        "unknown",
    }


def test_an_address_without_choices_is_today(client: httpx.Client) -> None:
    assert client.get("/kaart.geojson").json()["layer"] == "networks"


def test_what_was_known_then(client: httpx.Client) -> None:
    assert client.get(f"/kaart.geojson?{DAY}&bekend=2026-04-01").json()["features"] == []
    assert len(client.get(f"/kaart.geojson?{DAY}&bekend=2026-06-01").json()["features"]) == 3


@pytest.mark.parametrize(
    "query",
    [
        "laag=weather",
        "op=gisteren",
        "indeling=MOON&laag=coverage",
        "niveau=DREAMED",
        "geografie=globe",
        "dpi=72",
        "dpi=many",
        "dpi=-150",
        "lang=fr",
        "bekend=ooit",
        "leg=networks",
    ],
)
def test_a_wrong_address_is_a_sentence(client: httpx.Client, query: str) -> None:
    answer = client.get(f"/kaart.png?{query}")
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["extensions"]["code"] == "BAD_INPUT"


def test_a_form_that_does_not_exist(client: httpx.Client) -> None:
    assert client.get("/kaart.gif").status_code == 404


def test_the_standalone_page_brings_only_its_own_style(client: httpx.Client) -> None:
    policy = client.get(f"/kaart.html?{DAY}").headers["content-security-policy"]
    assert style_digest() in policy
    assert "unsafe" not in policy
    assert "script-src" not in policy or "script-src 'self'" in policy


def test_a_map_that_was_just_drawn_is_not_drawn_again(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = client.get(f"/kaart.svg?{DAY}&laag=mandate")
    monkeypatch.setattr("api.web.maps.map_file", None)
    assert client.get(f"/kaart.svg?{DAY}&laag=mandate").content == first.content


def test_a_newer_version_of_the_graph_is_a_newer_map() -> None:
    store = toy.toy_store()
    keeper = Keeper(lambda: store, concepts=concepts())
    answer = next(route for route in Maps(keeper).routes() if route.path == "/kaart.geojson").endpoint
    request = Request({"type": "http", "query_string": DAY.encode(), "headers": []})
    assert _classes(answer(request))["GM0001"] == "one-in-our-sources"
    store.commit(toy.second_load(), 1)
    store.commit(toy.third_load(), 2)
    keeper.look()
    assert _classes(answer(request))["GM0001"] == "unknown"


def _classes(answer: Response) -> dict[str, str]:
    features = json.loads(bytes(answer.body))["features"]
    return {feature["id"]: feature["properties"]["class"] for feature in features}


@needs_reference
def test_boundaries_fetched_while_serving_are_used(client: httpx.Client, cache: Path) -> None:
    address = f"/kaart.geojson?{DAY}&geografie=grenzen"
    assert client.get(address).json()["geography"] == "tiles"
    _keep_a_square(cache)
    assert client.get(address).json()["geography"] == "official"


def _keep_a_square(cache: Path) -> None:
    from datetime import date

    from loaders.boundaries.cache import Kept, keep

    east, north = WEST + SIDE, SOUTH + SIDE
    ring = ((WEST, SOUTH), (east, SOUTH), (east, north), (WEST, north))
    keep(Kept(2026, "test", date(2026, 11, 22), {"GM0001": ((ring,),)}, {"GM0001": (5.05, 52.05)}), {})
    assert (cache / "boundaries" / "municipalities-2026.geojson").is_file()
