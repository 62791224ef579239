"""The signs of the answers: a shape, a word and a colour, everywhere the same (docs/pages.md)."""

from dataclasses import dataclass

from graph.answers import Reason, State
from graph.text import Text
from queries.layers import signs
from queries.layers.findings import WAIVED
from queries.layers.layer import MapClass


@dataclass(frozen=True, slots=True)
class Sign:
    """`shape` is what the template draws; `word` stands beside it and `meaning` explains it in a sentence."""

    shape: str
    word: Text
    meaning: Text
    fill: str = ""


def sign_of(state: State, reason: Reason | None, complete: bool) -> Sign:
    """The sign of an answer."""
    return of_class(signs.sign_of(state, reason, complete))


def of_class(map_class: MapClass) -> Sign:
    """The sign of a class of the map; one that is no answer (an insurer) has a square in its own colour."""
    shape = map_class.id if map_class.id in SHAPES else "value"
    return Sign(shape, map_class.title, map_class.explanation, map_class.fill)


SHAPES = frozenset(found.id for found in (*signs.ANSWERS, WAIVED))
"""The classes with a shape of their own: the answers, and what was agreed to be otherwise."""
