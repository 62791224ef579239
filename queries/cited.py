"""The sources on which an answer rests."""

from collections.abc import Iterable
from itertools import chain

from graph.records import Source


def together(*groups: Iterable[Source]) -> tuple[Source, ...]:
    """The sources of several facts, each once, in the order in which they come."""
    return tuple(dict.fromkeys(chain.from_iterable(groups)))
