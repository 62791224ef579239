"""What holds no longer because a newer edition of its series speaks of the same subject and kind.

Of one subject and kind the newest edition of a series counts (domain.md, "Time"). All functions are pure.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from graph.editions import LASTING
from graph.records import Source, Statement

About: TypeAlias = tuple[str, str, str]
"""A series, a subject and a kind."""


def by_subject(statements: Iterable[Statement]) -> dict[About, list[Statement]]:
    """What each series states of each subject, by kind; proposals are said by no edition."""
    found: defaultdict[About, list[Statement]] = defaultdict(list)
    for statement in statements:
        if not statement.proposal:
            found[statement.series, statement.subject, statement.kind].append(statement)
    return dict(found)


def of_the_newest(
    same: Sequence[Statement], sources: Mapping[str, Source], day: date = date.max
) -> list[Statement]:
    """Of statements of one series on one subject and kind those in its newest edition not after the day."""
    days = [{sources[id].speaks_from for id in statement.sources} for statement in same]
    newest = max((said for each in days for said in each if said <= day), default=None)
    return [statement for statement, each in zip(same, days, strict=True) if newest in each]


def fallen_silent(
    before: Iterable[Statement], after: Iterable[Statement], sources: Mapping[str, Source]
) -> list[Statement]:
    """What has no end after a load, and held before it and not after it; in the order of `after`.

    What was counted for a named period is not among it: the next period comes beside it.
    """
    going_on = [s for s in after if s.valid_to is None and s.kind not in LASTING]
    spoke, speak = (_speaking(statements, sources) for statements in (before, going_on))
    return [statement for statement in going_on if statement.id in spoke - speak]


def _speaking(statements: Iterable[Statement], sources: Mapping[str, Source]) -> set[str]:
    going_on = (statement for statement in statements if statement.valid_to is None)
    return {s.id for same in by_subject(going_on).values() for s in of_the_newest(same, sources)}
