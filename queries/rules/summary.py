"""The one sentence that every report begins with: how many regions have exactly one network, at three levels."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.answers import State
from graph.day import GraphOnDay
from graph.remembered import remembered
from graph.text import NOTHING, Text, dutch_count
from queries import geography, networks
from queries.coverage.regions import coverage_of
from queries.sentences import scheme_words

LEVELS = (networks.LISTED, "PLAN_APPROVED", "CONTRACTED")


@dataclass(frozen=True, slots=True)
class LevelCount:
    """How many regions have which answer at a level.

    `exactly` are those where sources vouch for the whole; `in_our_sources` name one, but nobody vouches.
    """

    level: str
    exactly: int
    in_our_sources: int
    several: int
    none: int
    unknown: int


@remembered
def level_counts(view: GraphOnDay, scheme: str) -> Sequence[LevelCount]:
    """The answers of all regions of a scheme on the list, with an approved plan, and contracted."""
    return [_counted(view, scheme, level) for level in LEVELS]


def one_network_sentence(view: GraphOnDay, scheme: str) -> Text:
    """How many regions have exactly one network at each level, and for how many each is unknown."""
    listed, approved, contracted = level_counts(view, scheme)
    title, total = scheme_words(view, scheme), len(geography.regions(view, scheme))
    text = Text(
        f"Van de {dutch_count(total, 'regio', 'regio’s')} ({title.nl}) {_dutch(listed, 'op de lijst van het programma')}, "
        f"{_dutch(approved, 'met een goedgekeurd plan')}, en {_dutch(contracted, 'dat gecontracteerd is')}.",
        f"Of {total} regions ({title.en}) {_english(listed, 'on the list of the programme')}, "
        f"{_english(approved, 'with an approved plan')}, and {_english(contracted, 'that is contracted')}.",
    )
    return text + (BY_DEFINITION if scheme == geography.MGN else NOTHING)


def _counted(view: GraphOnDay, scheme: str, level: str) -> LevelCount:
    found = [coverage_of(view, region, level) for region in geography.regions(view, scheme)]
    count = {state: sum(one.state is state for one in found) for state in State}
    exactly = sum(one.state is State.ONE and one.complete for one in found)
    return LevelCount(
        level,
        exactly,
        count[State.ONE] - exactly,
        count[State.SEVERAL],
        count[State.NONE],
        count[State.UNKNOWN],
    )


def _dutch(count: LevelCount, network: str) -> str:
    """One that nobody vouches for is one in our sources, never precies één."""
    unknown = f"van {count.unknown} is het onbekend"
    if not count.exactly:
        return f"{_have(count.in_our_sources)} in onze bronnen één netwerk {network} ({unknown})"
    ours = f" en {count.in_our_sources} één in onze bronnen" if count.in_our_sources else ""
    return f"{_have(count.exactly)} precies één netwerk {network}{ours} ({unknown})"


def _have(number: int) -> str:
    return f"{'heeft' if number == 1 else 'hebben'} er {number}"


def _english(count: LevelCount, network: str) -> str:
    exactly = f"{count.exactly} have exactly one network {network} and " if count.exactly else ""
    ours = f"{count.in_our_sources} have one in our sources"
    return f"{exactly}{ours}{'' if count.exactly else ' ' + network} (unknown for {count.unknown})"


BY_DEFINITION = Text(
    "Bij MGN-regio's volgt de uitkomst uit de definitie (het gebied dat een netwerk noemt), behalve waar gebieden "
    "elkaar overlappen.",
    "For MGN regions the outcome follows from the definition (the area that a network states), except where areas "
    "overlap.",
)
