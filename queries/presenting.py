"""From the values of an answer to plain JSON, the same for the command line and the downloads."""

import datetime as dt
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TypeAlias

from graph.records import Node, Source
from graph.text import Text

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"


def as_json(value: object) -> Json:
    """Plain JSON values: nodes by code or id and name, sources as cited, dates ISO, sentences in Dutch."""
    if isinstance(value, Node):
        return thing(value)
    if isinstance(value, Source):
        return cited(value)
    if isinstance(value, Text):
        return value.nl
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple | list | frozenset):
        return [as_json(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: as_json(getattr(value, field.name)) for field in fields(value)}
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise TypeError(f"no JSON for {type(value).__name__}")


def thing(node: Node) -> dict[str, Json]:
    """How an answer refers to a thing: a municipality by code, a region by id and code, others by id."""
    if node.label == "Municipality":
        return {"code": node.id, "name": node.name}
    if node.label == "Region":
        return {"id": node.id, "code": node.text("code"), "name": node.name}
    return {"id": node.id, "name": node.name}


def cited(source: Source) -> dict[str, Json]:
    """How an answer cites a source."""
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "date": source.date.isoformat() if source.date else None,
        "url": source.url,
        "locator": source.locator,
    }
