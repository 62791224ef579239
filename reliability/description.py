"""An OpenAPI description of every path that is served, for tools that try them: made from the routes."""

import re
from collections.abc import Iterable
from typing import Any

from starlette.routing import BaseRoute, Route

from api.web import linked_data, maps
from ontology.vocabulary import load_vocabulary
from queries import all_questions

LIKELY = {
    "id": ["iza-zeeland", "gezond-groningen", "GM0344", "GM0457", "zilveren-kruis", "R01"],
    "name": ["who-leads", "coverage", "gaps", "compare-regions", "ending-soon"],
    "form": ["csv", "xlsx", "json", "svg", "html", "png"],
    "version": [load_vocabulary().version],
    "address": [
        "network/gezond-groningen",
        "region/iza-zeeland",
        "municipality/GM0344",
        "insurer/cz",
        "load/1",
        "source/programme-list-2026-04-16",
        "completeness/bwbr0048411-2023-07-18/IN_REGION/IZA",
        "statement/000142edaf03eb714caaf337",
    ],
    "op": ["2026-11-22", "2020-01-01", "9999-12-31"],
    "bekend": ["2026-11-22", "2020-01-01", "2026-11-22T12:00:00+01:00"],
    "dpi": ["150", "300"],
    "onduidelijk": ["ja"],
    "antwoord": ["unknown", "one", "second_insurer=unknown"],
    "blad": ["1", "2"],
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

OF_QUESTIONS = {
    parameter.name: [parameter.default]
    for question in all_questions().values()
    for parameter in question.parameters
    if parameter.default
}
ONLY_THESE = {"/kaart.": maps.PARAMETERS, "/export.": linked_data.PARAMETERS}
"""Where another name is refused, another name is all that would be tried."""

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
    return {
        "parameters": [
            *(_parameter(name, "path", LIKELY.get(name, ["x"])) for name in in_path),
            *(_parameter(name, "query", likely) for name, likely in _asked(path) if name not in in_path),
        ],
        "responses": {"default": {"description": "an answer"}},
    }


def _asked(path: str) -> Iterable[tuple[str, list[str]]]:
    """What may stand behind an address, with values that mean something there."""
    for begins, names in ONLY_THESE.items():
        if path.startswith(begins):
            return [(name, LIKELY[name]) for name in names]
    return (LIKELY | OF_QUESTIONS if path.startswith("/overzichten/") else LIKELY).items()


def _parameter(name: str, where: str, likely: list[str]) -> dict[str, Any]:
    anything = {"type": "string", "minLength": 1, "maxLength": 60}
    sensible = {"type": "string", "enum": likely}
    # mostly sensible: with all of them senseless, every address would be refused at its first parameter
    schema = {"anyOf": [sensible] * 8 + [anything]}
    return {"name": name, "in": where, "required": where == "path", "schema": schema}
