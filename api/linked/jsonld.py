"""JSON-LD with its context in the file: no reader has to fetch anything to understand it."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from api.linked.resource import PREFIXES, InOrder, Iri, Object, Resource
from api.linked.turtle import short
from loaders.rdf.names import DCT, MGN, PROV, RDF, TYPE
from loaders.rdf.values import STRING, Literal

MEDIA_TYPE = "application/ld+json"

REFERRING = (
    *(PROV + name for name in ("wasDerivedFrom", "wasGeneratedBy", "wasInvalidatedBy", "specializationOf")),
    *(MGN + name for name in ("in_series", "states")),
    *(RDF + name for name in ("subject", "predicate")),
    DCT + "conformsTo",
)
"""Properties whose values are always addresses: the context says so once."""

encode = json.JSONEncoder(ensure_ascii=False, indent=None, separators=(", ", ": ")).encode


def context() -> dict[str, Any]:
    """What the short names in a file stand for."""
    referring = {short(iri): {"@type": "@id"} for iri in REFERRING}
    return {"@version": 1.1, **PREFIXES, **referring}


def jsonld(resources: Iterable[Resource]) -> Iterator[str]:
    """The lines of a file, made as they are asked for: a resource on each line."""
    yield '{"@context": ' + encode(context()) + ',\n"@graph": ['
    separator = "\n"
    for one in resources:
        yield separator + encode(_object_of(one))
        separator = ",\n"
    yield "\n]}\n"


def _object_of(one: Resource) -> dict[str, Any]:
    found: dict[str, list[Any]] = {}
    for name, value in one.said:
        if name == TYPE and isinstance(value, Iri):
            found.setdefault("@type", []).append(_compact(value.text))
        else:
            found.setdefault(_compact(name), []).append(_value(value, name in REFERRING))
    single = {name: values[0] if len(values) == 1 else values for name, values in found.items()}
    return {"@id": _compact(one.iri), **single}


def _value(value: Object, refers: bool = False) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, InOrder):
        return {"@list": [_value(term) for term in value.terms]}
    if isinstance(value, Iri):
        return _compact(value.text) if refers else {"@id": _compact(value.text)}
    return _literal(value)


def _literal(value: Literal) -> Any:  # noqa: ANN401 - JSON
    if value.language:
        return {"@value": value.text, "@language": value.language}
    if value.datatype == STRING:
        return value.text
    return {"@value": value.text, "@type": short(value.datatype)}


def _compact(iri: str) -> str:
    return short(iri).removeprefix("<").removesuffix(">")
