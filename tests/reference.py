"""The bundled tables as rows, read as they stand."""

import csv
from functools import cache
from pathlib import Path

import loaders

REFERENCE = Path(next(iter(loaders.__path__))) / "reference"


@cache
def rows(path: str) -> tuple[dict[str, str], ...]:
    """The rows of one table, such as `nodes/network.csv`."""
    with (REFERENCE / path).open(encoding="utf-8", newline="") as table:
        return tuple(csv.DictReader(table))
