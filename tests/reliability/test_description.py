"""The description of the addresses that are tried reaches what stands behind them."""

from collections.abc import Mapping
from typing import Any

import httpx
import pytest

from api.app import create_app
from api.graphql.schema import SCHEMA
from api.opening import bundled_in_memory, concepts
from api.serving import Keeper
from api.web import linked_data, maps
from queries import all_questions
from reliability.description import LIKELY, description_of
from tests.waiting import done

Found = tuple[Mapping[str, Any], Mapping[str, int]]


@pytest.fixture(scope="module")
def found() -> Found:
    """The description, and what the server says of each address of linked data in it."""
    store = bundled_in_memory()
    with Keeper(lambda: store, concepts=concepts()) as keeper:
        app = create_app(keeper, SCHEMA)
        return description_of(app.routes)["paths"], done(statuses(app))


async def statuses(app: Any) -> dict[str, int]:  # noqa: ANN401 - an application of the framework
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://here") as client:
        turtle = {"Accept": "text/turtle"}
        return {
            one: (await client.get(f"/id/{one}", headers=turtle)).status_code for one in LIKELY["address"]
        }


def names(paths: Mapping[str, Any], path: str) -> set[str]:
    return {one["name"] for one in paths[path]["get"]["parameters"] if one["in"] == "query"}


def test_every_part_of_a_path_has_values_that_mean_something(found: Found) -> None:
    in_paths = {
        one["name"] for path in found[0].values() for one in path["get"]["parameters"] if one["in"] == "path"
    }
    assert in_paths - set(LIKELY) == set()


def test_every_address_of_linked_data_is_one(found: Found) -> None:
    assert {address: status for address, status in found[1].items() if status != 200} == {}


def test_files_are_asked_with_their_own_parameters(found: Found) -> None:
    assert names(found[0], "/kaart.svg") == set(maps.PARAMETERS)
    assert names(found[0], "/export.ttl") == set(linked_data.PARAMETERS)


def test_questions_are_asked_with_all_their_parameters(found: Found) -> None:
    usual = {one.name for question in all_questions().values() for one in question.parameters if one.default}
    for path in ("/overzichten/{name}", "/overzichten/{name}/antwoord.{form}"):
        assert usual - names(found[0], path) - {"name"} == set()
