"""An OpenAPI description of every path that is served, for tools that try them: made from the routes."""

import re
from collections.abc import Iterable
from typing import Any

from starlette.routing import BaseRoute, Route

LIKELY = {
    "id": ["iza-zeeland", "gezond-groningen", "GM0344", "GM0457", "zilveren-kruis", "R01"],
    "name": ["who-leads", "coverage", "gaps", "compare-regions", "ending-soon"],
    "form": ["csv", "xlsx", "json", "svg", "html", "png"],
    "version": ["1.1.0"],
    "type": ["Network", "Region", "Municipality"],
    "op": ["2026-11-22", "2020-01-01", "9999-12-31"],
    "van": ["2025-01-01"],
    "tot": ["2026-11-22"],
    "indeling": ["IZA", "MGN", "ZORGKANTOOR"],
    "niveau": ["LISTED", "CONTRACTED"],
    "laag": ["networks", "coverage", "first-insurer"],
    "geografie": ["tegels", "grenzen"],
    "regio": ["iza-zeeland"],
    "netwerk": ["gezond-groningen"],
    "zoek": ["utrecht"],
    "q": ["utrecht", "weesp"],
    "sorteer": ["regio", "-regio"],
    "groep": ["unknown"],
    "oordeel": ["unknown"],
    "lang": ["nl", "en"],
    "query": ["{ dataset { version } }"],
    "variables": ['{"code": "GM0344"}'],
    "adres": ["http://127.0.0.1/"],
}
"""Values that mean something, by the name of the parameter; every one is also tried with any text at all."""

IN_THE_PATH = re.compile(r"{(\w+)(?::\w+)?}")


def description_of(routes: Iterable[BaseRoute]) -> dict[str, Any]:
    """The description of all paths that answer to GET."""
    paths = [route.path for route in routes if isinstance(route, Route) and "GET" in (route.methods or ())]
    return {
        "openapi": "3.1.0",
        "info": {"title": "MGN", "version": "1"},
        "paths": {IN_THE_PATH.sub(r"{\1}", path): {"get": _operation(path)} for path in paths},
    }


def _operation(path: str) -> dict[str, Any]:
    in_path = IN_THE_PATH.findall(path)
    asked = [name for name in LIKELY if name not in in_path]
    return {
        "parameters": [
            *(_parameter(name, "path", required=True) for name in in_path),
            *(_parameter(name, "query", required=False) for name in asked),
        ],
        "responses": {"default": {"description": "an answer"}},
    }


def _parameter(name: str, where: str, *, required: bool) -> dict[str, Any]:
    anything = {"type": "string", "minLength": 1, "maxLength": 60}
    sensible = {"type": "string", "enum": LIKELY.get(name, ["x"])}
    # mostly sensible: with all of them senseless, every address would be refused at its first parameter
    schema = {"anyOf": [sensible] * 8 + [anything]}
    return {"name": name, "in": where, "required": required, "schema": schema}
