"""The two preferential insurers of a region, where our sources say who they are.

*Preferential* is the largest market share in the region (Movisie 2019, 3.3); the Leidraad (ch. 6) speaks of
the two preferential insurers and of the 1st and 2nd. Here they are the first and the second that sources
state, or a pair that a source calls the two largest, whoever of them is first.
"""

from dataclasses import dataclass

from graph.answers import State
from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.remembered import remembered
from queries.who_leads.leaders import TWO_LARGEST, insurer_of_rank, leading_pairs


@dataclass(frozen=True, slots=True)
class PreferentialPair:
    """Two different insurers, first and second where sources state the order, else by name."""

    insurers: tuple[Node, Node]
    sources: tuple[Source, ...]


@remembered
def preferential_pair(view: GraphOnDay, region: Node) -> PreferentialPair | None:
    """The two preferential insurers of a region on the day; None where sources do not say, or differ."""
    first, second = (insurer_of_rank(view, region, rank) for rank in (1, 2))
    stated = [*first.candidates, *second.candidates]
    if (
        first.state is second.state is State.ONE
        and first.candidates[0].insurer != second.candidates[0].insurer
    ):
        sources = tuple(dict.fromkeys(source for one in stated for source in one.sources))
        return PreferentialPair((stated[0].insurer, stated[1].insurer), sources)
    pairs = [pair for pair in leading_pairs(view, region) if pair.basis == TWO_LARGEST]
    named = {insurer.id for pair in pairs for insurer in pair.insurers}
    if len(named) != 2 or not {one.insurer.id for one in stated} <= named:
        return None
    left, right = pairs[0].insurers
    return PreferentialPair((left, right), tuple(dict.fromkeys(s for pair in pairs for s in pair.sources)))
