"""Periods in the world: half-open intervals of days, open on either side where nothing is stated.

A period holds on day *d* when `start <= d` and (`end` is empty or `d < end`); domain.md, "Time".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `start` up to but not including `end`; None is an open side."""

    start: date | None = None
    end: date | None = None

    @property
    def is_empty(self) -> bool:
        """Whether no day lies in the period."""
        return self.start is not None and self.end is not None and self.end <= self.start

    def holds_on(self, day: date) -> bool:
        """Whether `day` lies in the period."""
        return (self.start is None or self.start <= day) and (self.end is None or day < self.end)

    def overlaps(self, other: "Period") -> bool:
        """Whether the two periods share at least one day."""
        return not self.intersection(other).is_empty and not self.is_empty and not other.is_empty

    def intersection(self, other: "Period") -> "Period":
        """The days that lie in both periods (possibly none)."""
        return Period(_latest_start(self.start, other.start), _earliest_end(self.end, other.end))


def uncovered(window: Period, periods: Iterable[Period]) -> tuple[Period, ...]:
    """The stretches of `window` in which none of `periods` holds, oldest first."""
    gaps: tuple[Period, ...] = () if window.is_empty else (window,)
    for period in periods:
        if not period.is_empty:
            gaps = tuple(rest for gap in gaps for rest in _without(gap, period))
    return gaps


def _without(gap: Period, period: Period) -> tuple[Period, ...]:
    if not gap.overlaps(period):
        return (gap,)
    before = Period(gap.start, period.start) if period.start is not None else None
    after = Period(period.end, gap.end) if period.end is not None else None
    return tuple(rest for rest in (before, after) if rest is not None and not rest.is_empty)


def _latest_start(left: date | None, right: date | None) -> date | None:
    return max(left, right) if left is not None and right is not None else left or right


def _earliest_end(left: date | None, right: date | None) -> date | None:
    return min(left, right) if left is not None and right is not None else left or right
