"""`datapackage.json`: what the tables hold, as Frictionless Data describes it, from the ontology."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from api.open_tables.table import Column, Table
from graph.records import Source

PROFILE = "data-package"
UNKNOWN_LICENCE = "hergebruik niet bekend"


def datapackage(
    tables: Sequence[Table], sources: Iterable[Source], version: int, remarks: Sequence[str]
) -> bytes:
    """The description of a folder of tables, as JSON."""
    described = {
        "profile": PROFILE,
        "name": "mgn",
        "title": "Mentale gezondheidsnetwerken: feiten, dingen en bronnen",
        "description": " ".join(["Wat bronnen zeggen, elk feit met zijn bron en periode.", *remarks]),
        "version": str(version),
        "sources": [_source(source) for source in sources],
        "resources": [_resource(table) for table in tables],
    }
    return (json.dumps(described, ensure_ascii=False, indent=2) + "\n").encode()


def _source(source: Source) -> dict[str, str]:
    """A source with its licence: what we export is theirs, under their conditions."""
    found = {
        "title": source.title or source.id,
        "licence": source.licence or UNKNOWN_LICENCE,
        "id": source.id,
    }
    return found | ({"path": source.url} if source.url.startswith(("http://", "https://")) else {})


def _resource(table: Table) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name.replace("_", "-"),
        "path": f"{table.name}.csv",
        "title": table.title.nl,
        "description": table.description.nl,
        "encoding": "utf-8-sig",
        "format": "csv",
        "mediatype": "text/csv",
        "dialect": {"delimiter": ";"},
        "schema": {"fields": [_field(column) for column in table.columns], "missingValues": [""]},
    }


def _field(column: Column) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": column.name,
        "title": column.title.nl,
        "description": column.description.nl,
        "type": column.datatype,
    }
    if column.datatype == "number":
        found["decimalChar"] = ","
    if column.datatype == "boolean":
        found |= {"trueValues": ["ja"], "falseValues": ["nee"]}
    limits: dict[str, Any] = {"required": True} if column.required else {}
    if column.codes:
        limits["enum"] = list(column.codes)
    return found | ({"constraints": limits} if limits else {})
