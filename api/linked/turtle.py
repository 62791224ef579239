"""Turtle, in which each value stands on a line of its own: two files can be compared line by line."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from api.linked.resource import PREFIXES, InOrder, Iri, Object, Resource
from loaders.rdf.names import RDF
from loaders.rdf.values import BOOLEAN, STRING, Literal

MEDIA_TYPE = "text/turtle; charset=utf-8"

LOCAL = re.compile(r"[A-Za-z_]([A-Za-z0-9_-]*[A-Za-z0-9_])?")
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
UNSAFE = re.compile(r'[\\"\x00-\x1f\x7f]')


def turtle(resources: Iterable[Resource]) -> Iterator[str]:
    """The lines of a file, made as they are asked for."""
    for name, address in PREFIXES.items():
        yield f"@prefix {name}: <{address}> .\n"
    for one in resources:
        yield f"\n{short(one.iri)}\n"
        for name, value in one.said:
            yield f"    {'a' if name == RDF + 'type' else short(name)} {_object(value)} ;\n"
        yield "    .\n"


@lru_cache(maxsize=65536)
def short(iri: str) -> str:
    """The address in short where there is a prefix for it."""
    for name, address in PREFIXES.items():
        if iri.startswith(address) and LOCAL.fullmatch(iri[len(address) :]):
            return f"{name}:{iri[len(address) :]}"
    return f"<{iri}>"


def quoted(text: str) -> str:
    """A text between quotation marks, as Turtle and N-Triples write it."""
    return f'"{UNSAFE.sub(_escaped, text)}"'


def _object(value: Object) -> str:
    if isinstance(value, InOrder):
        return f"( {' '.join(map(_object, value.terms))} )"
    return short(value.text) if isinstance(value, Iri) else _literal(value)


def _literal(value: Literal) -> str:
    if value.language:
        return f"{quoted(value.text)}@{value.language}"
    if value.datatype == STRING:
        return quoted(value.text)
    if value.datatype == BOOLEAN:
        return value.text
    return f"{quoted(value.text)}^^{short(value.datatype)}"


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    return ESCAPES.get(character) or f"\\u{ord(character):04X}"
