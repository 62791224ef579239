"""Questions that are made to cost much: small to send, large to answer. Each has to be refused cheaply."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

LAYERS = 40
DEEP = 900
"""As deep as whoever asks can write it down."""


@dataclass(frozen=True, slots=True)
class Attack:
    """A body for `/graphql` and what it tries. One that is answered costs no more than any other question."""

    name: str
    body: Any
    is_refused: bool = True


def attacks() -> list[Attack]:
    """Every attack that we know."""
    return [
        Attack("depth", _query(_nested("regions { nodes { municipalities { ", LAYERS))),
        Attack("aliases", _query(" ".join(f"a{n}: dataset {{ version }}" for n in range(500)))),
        Attack("aliases-of-lists", _query(" ".join(f"a{n}: {_ALL}" for n in range(29)))),
        Attack("repeated-fields", _query("dataset { version } " * 5000)),
        Attack("repeated-fields-within-the-limit", _query("dataset { version } " * 199), is_refused=False),
        Attack("repeated-lists", _query(f"{_ALL} " * 60)),
        Attack("directives", _query("dataset { version " + "@include(if: true) " * 600 + "}")),
        Attack("unknown-directives", _query("dataset { version " + "@x " * 1900 + "}")),
        Attack("batch", [_query("dataset { version }")] * 1000),
        Attack("fragments-in-a-circle", {"query": "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"}),
        Attack("fragments-that-double", {"query": _doubling(30)}),
        Attack("introspection-in-a-circle", _query("__schema { types { " + _circle(4) + " } }")),
        Attack("introspection-by-aliases", _query(" ".join(f"s{n}: __schema {{ types {{ name }} }}" for n in range(29))), is_refused=False),
        Attack("round-in-circles", _query(_nested("municipalities(first: 500) { nodes { regions { region { ", 2))),
        Attack("long-name", _query("a" * 500_000)),
        Attack("long-text", _query(f'search(text: "{"x" * 500_000}") {{ id }}')),
        Attack("deep-variables", {"query": "query($a: String) { dataset { version } }", "variables": {"a": _deep(DEEP)}}),
        Attack("huge-number", _query("municipalities(first: 99999999999999999999) { totalCount }")),
    ]  # fmt: skip


_ALL = "municipalities(first: 500) { nodes { networks { candidates { network { name municipalities { municipality { name } } } } } } }"


def _query(selection: str) -> dict[str, str]:
    return {"query": f"{{ {selection} }}"}


def _nested(step: str, times: int) -> str:
    return step * times + "id" + " }" * (step.count("{") * times)


def _circle(times: int) -> str:
    return "fields { name type { " * times + "name" + " } }" * times


def _doubling(layers: int) -> str:
    steps = (f"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }}" for n in range(layers))
    return "{ ...F0 } " + " ".join(steps) + f" fragment F{layers} on Query {{ dataset {{ version }} }}"


def _deep(layers: int) -> Mapping[str, Any] | str:
    made: Mapping[str, Any] | str = "x"
    for _ in range(layers):
        made = {"a": made}
    return made
