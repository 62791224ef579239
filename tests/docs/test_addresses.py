"""docs/addresses.md names every address of the application, and no other, with the parameters that they take."""

import re
from datetime import date, timedelta
from pathlib import Path

from api.app import create_app
from api.graphql.schema import SCHEMA
from api.opening import concepts
from api.serving import Keeper
from api.web import choices, linked_data, maps
from tests.api import toy

PAGE = Path(__file__).parents[2] / "docs" / "addresses.md"


def test_every_address_is_told() -> None:
    store = toy.toy_store()
    with Keeper(lambda: store, concepts=concepts()) as keeper:
        served = {str(getattr(route, "path", "")) for route in create_app(keeper, SCHEMA).routes}
    told = re.findall(r"^\| `(/[^`]*)` \|", PAGE.read_text("utf-8"), re.MULTILINE)
    assert set(told) == served
    assert len(told) == len(set(told))


def parameters_of(on: str) -> set[str]:
    """The parameters in the row of some addresses."""
    (row,) = re.findall(rf"^\| ([^|]+) \| {re.escape(on)} \|", PAGE.read_text("utf-8"), re.MULTILINE)
    return set(re.findall(r"`(\w+)`", row))


def test_every_parameter_is_told() -> None:
    assert parameters_of("`/kaart.*`") == set(maps.PARAMETERS)
    assert parameters_of("`/export.*`") == set(linked_data.PARAMETERS)
    every, map_too = parameters_of("every page and its files"), {"laag", "geografie"}
    day = date(2026, 11, 22)
    chosen = choices.ViewChoices(day, day - timedelta(1), "coverage", "RUNNING", "GGD", "official", "EN")
    assert set(chosen.parameters()) == every
    assert set(chosen.parameters(with_map=True)) == every | map_too
