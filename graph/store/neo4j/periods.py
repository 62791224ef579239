"""On which days a statement holds, as plain periods that Cypher can compare with a day.

The rule is that of `GraphOnDay.holds` (domain.md, "Time"): without `valid_from` a statement holds from its
oldest edition on, and within a series the newest edition not after the day counts, per subject and kind.
Neo4j keeps the outcome on the relationship, so that a query needs one condition instead of that rule.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import date

from graph.periods import Period
from graph.records import Statement

OPEN_END = date.max
"""Stands for "until something ends it", because a list of dates in Neo4j has no empty places."""


def holding_periods(
    statement: Statement, own: Sequence[date], editions: Collection[date]
) -> tuple[Period, ...]:
    """The periods in which a statement holds, oldest first; none where no source of it is known.

    `own` are the days from which the editions in which it stands speak, the oldest edition first;
    `editions` those of all editions of its series that state something of its subject and kind.
    """
    if not own:
        return ()
    stated = Period(statement.valid_from or own[0], statement.valid_to)
    spoken = (period.intersection(stated) for period in _spoken(own, sorted(editions)))
    return tuple(_joined(period for period in spoken if not period.is_empty))


def _spoken(own: Sequence[date], editions: Sequence[date]) -> list[Period]:
    """When the series says it. Of days before its oldest edition only the statement itself speaks."""
    if len(editions) < 2:
        return [Period()]
    ends = (*editions[1:], None)
    own_turns = [Period(day, end) for day, end in zip(editions, ends, strict=True) if day in own]
    return [Period(None, max(own[0], editions[0])), *own_turns]


def _joined(periods: Iterable[Period]) -> list[Period]:
    """Periods with a beginning, in order, those that touch or overlap made one."""
    joined: list[Period] = []
    for period in sorted(periods, key=lambda one: one.start or date.min):
        last = joined[-1] if joined else None
        if last and period.start and (last.end is None or period.start <= last.end):
            joined[-1] = Period(last.start, _later(last.end, period.end))
        else:
            joined.append(period)
    return joined


def _later(one: date | None, other: date | None) -> date | None:
    return None if one is None or other is None else max(one, other)
