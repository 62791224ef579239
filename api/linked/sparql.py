"""Questions in SPARQL over an export, answered in memory: nothing is fetched and nothing is changed.

What a question can be told stands in it as `VALUES ?asked_scheme { "IZA" }`, so that the same file also runs
elsewhere; `?asked_day` is the day.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pyoxigraph as ox

from api.exports.export import Export
from api.linked.ntriples import ntriples
from api.linked.turtle import quoted
from graph.errors import BadInput
from graph.records import Value
from loaders.rdf.values import value_of

Cell = Value | None

NOT_CODE = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'(?:[^'\\\n]|\\.)*'"
    r"|<[^<>\"{}|^`\\\s]*>"
    r"|\\."
    r"|#[^\n]*",
    re.DOTALL,
)
"""Texts, addresses, escaped characters and comments: what stands in them is no part of the question."""

SERVICE = re.compile(r"(?<![\w:?$-])SERVICE(?![\w:-])", re.IGNORECASE)
ESCAPED = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
ASKED = re.compile(r"VALUES\s+\?asked_(\w+)\s*\{([^{}]*)\}")
DAY = "day"
AT_LINE = re.compile(r"error at (\d+):")


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer: columns and rows; for ASK one cell, for CONSTRUCT a row for each triple."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def store_of(export: Export) -> ox.Store:
    """Everything in an export, to be asked."""
    store = ox.Store()
    text = "".join(ntriples(export.resources()))
    store.bulk_load(text.encode(), format=ox.RdfFormat.N_TRIPLES)
    return store


def answered(store: ox.Store, query: str) -> Answered:
    """The answer to a question; BadInput for one that is no good SPARQL, changes data or calls another host."""
    _refuse_calls(query)
    try:
        found = store.query(query)
    except SyntaxError as error:
        place = AT_LINE.search(str(error))
        line = f", regel {place[1]}" if place else ""
        raise BadInput(
            f"Dit is geen goede vraag in SPARQL{line}.", "Begin met SELECT, ASK, CONSTRUCT of DESCRIBE."
        ) from error
    if isinstance(found, ox.QueryBoolean):
        return Answered(("answer",), ((bool(found),),))
    if isinstance(found, ox.QueryTriples):
        triples = sorted((str(one.subject), str(one.predicate), str(one.object)) for one in found)
        return Answered(("subject", "predicate", "object"), tuple(dict.fromkeys(triples)))
    names = tuple(variable.value for variable in found.variables)
    return Answered(names, tuple(tuple(_cell(row[name]) for name in names) for row in found))


def filled_in(query: str, day: date, given: Mapping[str, str]) -> str:
    """The question with the day and the given values in place; BadInput for a value it does not ask for."""
    known = [name for name in parameters(query) if name != DAY]
    for name in given:
        if name not in known:
            choices = f"Wel: {', '.join(known)}." if known else "Deze vraag heeft geen parameters."
            raise BadInput(f"De vraag kent geen parameter “{name}”.", choices)

    def value(match: re.Match[str]) -> str:
        name = match[1]
        if name == DAY:
            return f'VALUES ?asked_day {{ "{day}"^^<http://www.w3.org/2001/XMLSchema#date> }}'
        return f"VALUES ?asked_{name} {{ {quoted(given[name])} }}" if name in given else match[0]

    return ASKED.sub(value, query)


def parameters(query: str) -> Sequence[str]:
    """What a question can be told, in order."""
    return list(dict.fromkeys(match[1] for match in ASKED.finditer(query)))


def _refuse_calls(query: str) -> None:
    """A question is answered from the graph alone, however it is written."""
    decoded = ESCAPED.sub(lambda match: chr(int(match[1] or match[2], 16)), query)
    if any(SERVICE.search(NOT_CODE.sub(" ", text)) for text in (query, decoded)):
        raise BadInput(
            "Een vraag met SERVICE gaat naar een ander adres; dat doen wij niet.",
            "Stel de vraag zonder SERVICE, over onze graaf alleen.",
        )


def _cell(found: "ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None") -> Cell:
    if found is None:
        return None
    if isinstance(found, ox.Literal):
        return value_of(found.value, found.datatype.value)
    return found.value if isinstance(found, ox.NamedNode) else str(found)


def named_queries() -> Iterator[tuple[str, str]]:
    """The name and the text of each question that has SPARQL beside it, in order of name."""
    from importlib.resources import files

    for room in sorted(files("queries").iterdir(), key=lambda room: room.name):
        path = room.joinpath(f"{room.name}.rq")
        if path.is_file():
            yield room.name.replace("_", "-"), path.read_text(encoding="utf-8")
