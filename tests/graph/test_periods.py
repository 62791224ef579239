"""Periods: half-open, open-ended where nothing is stated, and arithmetic that agrees with counting days."""

from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.periods import Period, uncovered
from tests.graph.strategies import DAYS, PERIODS

NEW_YEAR, MARCH, JUNE = date(2026, 1, 1), date(2026, 3, 1), date(2026, 6, 1)
AROUND = [date(2019, 12, 30) + timedelta(days=number) for number in range(40)]
"""All days that can lie at an edge of a drawn period, with days before and after."""


def days(period: Period) -> set[date]:
    return {day for day in AROUND if period.holds_on(day)}


def test_a_period_holds_on_its_first_day_and_not_on_its_last() -> None:
    period = Period(NEW_YEAR, MARCH)
    assert period.holds_on(NEW_YEAR)
    assert period.holds_on(MARCH - timedelta(days=1))
    assert not period.holds_on(MARCH)
    assert not period.holds_on(NEW_YEAR - timedelta(days=1))


def test_an_open_side_has_no_end() -> None:
    assert Period().holds_on(date.min)
    assert Period().holds_on(date.max)
    assert Period(NEW_YEAR).holds_on(date.max)
    assert Period(None, NEW_YEAR).holds_on(date.min)


@pytest.mark.parametrize(
    ("period", "is_empty"),
    [
        (Period(), False),
        (Period(NEW_YEAR), False),
        (Period(None, NEW_YEAR), False),
        (Period(NEW_YEAR, MARCH), False),
        (Period(NEW_YEAR, NEW_YEAR), True),
        (Period(MARCH, NEW_YEAR), True),
    ],
)
def test_a_period_is_empty_when_it_ends_before_it_starts(period: Period, is_empty: bool) -> None:
    assert period.is_empty is is_empty


def test_periods_that_touch_do_not_overlap() -> None:
    assert not Period(NEW_YEAR, MARCH).overlaps(Period(MARCH, JUNE))
    assert Period(NEW_YEAR, MARCH).overlaps(Period(MARCH - timedelta(days=1), JUNE))


def test_the_days_without_cover() -> None:
    gaps = uncovered(Period(NEW_YEAR), [Period(MARCH, JUNE)])
    assert gaps == (Period(NEW_YEAR, MARCH), Period(JUNE))


def test_nothing_is_uncovered_in_an_empty_window() -> None:
    assert uncovered(Period(MARCH, MARCH), []) == ()


def test_without_periods_the_whole_window_is_uncovered() -> None:
    assert uncovered(Period(), []) == (Period(),)


@given(PERIODS)
def test_an_empty_period_has_no_days(period: Period) -> None:
    assert period.is_empty == (not days(period))


@given(PERIODS, PERIODS)
def test_the_intersection_has_the_days_of_both(left: Period, right: Period) -> None:
    assert days(left.intersection(right)) == days(left) & days(right)
    assert left.intersection(right) == right.intersection(left)


@given(PERIODS, PERIODS, PERIODS)
def test_intersection_is_associative(one: Period, two: Period, three: Period) -> None:
    assert one.intersection(two).intersection(three) == one.intersection(two.intersection(three))


@given(PERIODS)
def test_a_period_is_its_intersection_with_itself_and_with_always(period: Period) -> None:
    assert period.intersection(period) == period == period.intersection(Period())


@given(PERIODS, PERIODS)
def test_overlap_is_symmetric_and_means_a_shared_day(left: Period, right: Period) -> None:
    assert left.overlaps(right) == right.overlaps(left) == bool(days(left) & days(right))


@given(PERIODS, st.lists(PERIODS, max_size=5))
def test_what_is_uncovered_and_what_is_covered_partition_the_window(
    window: Period, periods: list[Period]
) -> None:
    gaps = uncovered(window, periods)
    covered = set[date]().union(*(days(period) for period in periods))
    assert set[date]().union(*(days(gap) for gap in gaps)) == days(window) - covered
    assert sum(len(days(gap)) for gap in gaps) == len(days(window) - covered)


@given(PERIODS, st.lists(PERIODS, max_size=5))
def test_gaps_are_apart_in_order_and_never_empty(window: Period, periods: list[Period]) -> None:
    gaps = uncovered(window, periods)
    assert not any(gap.is_empty for gap in gaps)
    assert all(left.end and right.start and left.end < right.start for left, right in pairwise(gaps))


@given(PERIODS, st.lists(PERIODS, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_periods_does_not_matter(window: Period, periods: list[Period], random: Random) -> None:
    shuffled = random.sample(periods, len(periods))
    assert uncovered(window, shuffled) == uncovered(window, periods)


@given(PERIODS, DAYS)
def test_a_day_is_a_period_of_one(period: Period, day: date) -> None:
    assert period.overlaps(Period(day, day + timedelta(days=1))) == period.holds_on(day)
