"""Values as RDF literals and back: nothing is lost, whichever way."""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from graph.records import Value
from loaders.cells import is_day
from loaders.rdf.names import XSD

STRING, INTEGER, DECIMAL, DOUBLE = (XSD + name for name in ("string", "integer", "decimal", "double"))
BOOLEAN, DATE, MOMENT = (XSD + name for name in ("boolean", "date", "dateTime"))

PLAIN_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?")


@dataclass(frozen=True, slots=True)
class Literal:
    """A literal: its text, its datatype, and the language of a text that is in one."""

    text: str
    datatype: str = STRING
    language: str = ""


def literal(value: Value, datatype: str = "") -> Literal:
    """A value of a property, of which the ontology says the datatype."""
    if isinstance(value, bool):
        return Literal("true" if value else "false", BOOLEAN)
    if isinstance(value, str):
        return Literal(value, DATE if datatype == "date" and is_day(value) else STRING)
    text = _infinite(value) or repr(value)
    if isinstance(value, int):
        return Literal(text, DECIMAL if datatype == "decimal" else INTEGER)
    return Literal(text, DECIMAL if PLAIN_DECIMAL.fullmatch(text) else DOUBLE)


def value_of(text: str, datatype: str) -> Value:
    """The value that a literal stands for; ValueError where its text is none of its datatype."""
    return READERS.get(datatype, str)(text)


def _infinite(value: float) -> str:
    if isinstance(value, float) and math.isinf(value):
        return "INF" if value > 0 else "-INF"
    return ""


def _boolean(text: str) -> bool:
    if text not in ("true", "false", "1", "0"):
        raise ValueError(text)
    return text in ("true", "1")


def _decimal(text: str) -> Value:
    return float(text) if "." in text else int(text)


READERS: Mapping[str, Callable[[str], Value]] = {
    BOOLEAN: _boolean,
    INTEGER: int,
    DECIMAL: _decimal,
    DOUBLE: float,
}
