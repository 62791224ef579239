"""How a value that follows from the graph went: one point for each day on which it could have changed."""

from collections.abc import Iterator
from datetime import date

from graph.day import GraphOnDay
from graph.records import Node
from graph.remembered import on_day
from queries import networks
from queries.indicators.computed import computed
from queries.indicators.observed import Point
from queries.question import Asked

OVER_TIME = frozenset({"number-of-networks", "regions-with-network"})
"""The indicators of network formation that are about the country as a whole."""

MOST_DAYS = 24


def course(view: GraphOnDay, indicator: str, subject: Node, asked: Asked) -> tuple[Point, ...]:
    """The value on each day that a network came to or left the level or a list spoke, up to the day itself.

    Days on which our sources do not tell are left out: silence is no zero.
    """
    if indicator not in OVER_TIME:
        return ()
    return tuple(_points(view, indicator, subject, asked))


def _points(view: GraphOnDay, indicator: str, subject: Node, asked: Asked) -> Iterator[Point]:
    for day in _days(view, networks.require_level(view, asked.level))[-MOST_DAYS:]:
        found = computed(on_day(view, day), indicator, subject, asked)
        if found is not None and found.value is not None:
            yield Point(day.isoformat(), found.value, False, "", found.sources)


def _days(view: GraphOnDay, level: str) -> list[date]:
    """The days, oldest first; the day that is asked about is the last."""
    stated = [s for s in view.graph.stated.of_kind.get("HAS_STATUS", ()) if s.object == level]
    speaking = {view.graph.sources[id].speaks_from for statement in stated for id in statement.sources}
    said = {day for statement in stated for day in (statement.valid_from, statement.valid_to) if day}
    return sorted({day for day in speaking | said if day < view.day} | {view.day})
