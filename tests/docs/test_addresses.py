"""docs/addresses.md names every address of the application, and no other."""

import re
from pathlib import Path

from api.app import create_app
from api.graphql.schema import SCHEMA
from api.opening import concepts
from api.serving import Keeper
from tests.api import toy

PAGE = Path(__file__).parents[2] / "docs" / "addresses.md"


def test_every_address_is_told() -> None:
    store = toy.toy_store()
    with Keeper(lambda: store, concepts=concepts()) as keeper:
        served = {str(getattr(route, "path", "")) for route in create_app(keeper, SCHEMA).routes}
    told = re.findall(r"^\| `(/[^`]*)` \|", PAGE.read_text("utf-8"), re.MULTILINE)
    assert set(told) == served
    assert len(told) == len(set(told))
