"""The boundaries that lie beside the project for tests only, never in it."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

FILE = Path(__file__).parents[4] / "shared" / "reference" / "boundaries.geojson"
needs_reference = pytest.mark.skipif(
    not FILE.is_file(), reason="SKIPPED LOUDLY: ../shared/reference/boundaries.geojson is not here"
)


@cache
def features() -> list[dict[str, Any]]:
    """All 342 municipalities, with properties as PDOK names them."""
    document = json.loads(FILE.read_text("utf-8"))
    return [
        {
            "type": "Feature",
            "properties": {
                "statcode": feature["properties"]["gm_code"],
                "statnaam": feature["properties"]["name"],
            },
            "geometry": feature["geometry"],
        }
        for feature in document["features"]
    ]


def names() -> dict[str, str]:
    """Code and name of every municipality in the file."""
    found = (feature["properties"] for feature in features())
    return {each["statcode"]: each["statnaam"] for each in found}
