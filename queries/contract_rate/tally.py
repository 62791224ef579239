"""A count of who signed, with what is unknown kept apart, by number and by weight.

The Leidraad names the contract rate as an indicator (ch. 7) and gives no formula. Ours: the part that signed,
of all; the part of which we do not know stands beside it. So a rate is always "at least".
"""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.records import Node
from graph.text import NOTHING, Text

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Tally:
    """Who signed for a function; everybody stands in one of the five lists, each by name.

    `partly`: for some but not all networks of a region. `following`: makes the same agreement as the
    preferential insurer. `not_signed`: only where a source vouches for all contracts.
    """

    signed: tuple[Node, ...]
    partly: tuple[Node, ...]
    following: tuple[Node, ...]
    not_signed: tuple[Node, ...]
    unknown: tuple[Node, ...]

    @property
    def total(self) -> int:
        """How many there are in all."""
        lists = (self.signed, self.partly, self.following, self.not_signed, self.unknown)
        return sum(len(found) for found in lists)

    @property
    def is_known(self) -> bool:
        """Whether our sources say something of anybody."""
        return len(self.unknown) < self.total


@dataclass(frozen=True, slots=True)
class Weighted:
    """The part that signed and the part that is unknown, in percent of the whole weight; None with why."""

    signed: float | None
    unknown: float | None
    why: Text = NOTHING


def percent(part: int, total: int) -> float | None:
    """A part in percent with one decimal; None of nothing."""
    return round(100 * part / total, 1) if total else None


def weighted(tally: Tally, weights: Weights | None, why: Text, of_others: float = 0.0) -> Weighted:
    """The tally by weight; None, with the reason, where the weight of one that counts is not known.

    `of_others` is weight of which no source says whose it is: unknown as soon as it can be of one that is.
    """
    everybody = (*tally.signed, *tally.partly, *tally.following, *tally.not_signed, *tally.unknown)
    if weights is None or not everybody or not all(n.id in weights for n in tally.signed):
        return Weighted(None, None, why)
    whole = sum(weights.get(node.id, 0.0) for node in everybody) + of_others
    if not whole:
        return Weighted(None, None, why)
    signed = _part(tally.signed, weights, whole) if tally.is_known else None
    open_to_all = any(node.id not in weights for node in tally.unknown)
    return Weighted(signed, _part(tally.unknown, weights, whole, of_others if open_to_all else 0.0))


def _part(nodes: tuple[Node, ...], weights: Weights, whole: float, of_others: float = 0.0) -> float:
    return round(100 * (sum(weights.get(node.id, 0.0) for node in nodes) + of_others) / whole, 1)
