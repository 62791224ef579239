"""Days and moments as people write them."""

import datetime as dt

import pytest

from api import clock
from graph.errors import BadInput


def test_a_date_means_the_end_of_that_day_in_amsterdam() -> None:
    moment = clock.read_moment("2026-07-01")
    assert moment.utcoffset() == dt.timedelta(hours=2)
    assert moment < dt.datetime(2026, 7, 1, 22, tzinfo=dt.UTC)
    assert moment > dt.datetime(2026, 7, 1, 21, 59, tzinfo=dt.UTC)


def test_a_moment_without_a_zone_is_dutch_time() -> None:
    assert clock.read_moment("2026-01-01T00:30") == dt.datetime(2025, 12, 31, 23, 30, tzinfo=dt.UTC)


def test_a_moment_keeps_its_own_zone() -> None:
    assert clock.read_moment("2026-01-01T00:30Z") == dt.datetime(2026, 1, 1, 0, 30, tzinfo=dt.UTC)


@pytest.mark.parametrize("day", [dt.date.min, dt.date.max])
def test_the_first_and_the_last_day_of_the_calendar_can_be_compared(day: dt.date) -> None:
    assert (clock.end_of_day(day) < clock.now()) is (day == dt.date.min)


def test_the_day_of_a_moment_is_the_day_in_amsterdam() -> None:
    assert clock.day_of(dt.datetime(2026, 6, 30, 22, 30, tzinfo=dt.UTC)) == dt.date(2026, 7, 1)


@pytest.mark.parametrize("text", ["", "22-11-2026", "2026-02-30", "gisteren", "2026-11-22T10:00"])
def test_what_is_no_date_is_refused_in_dutch(text: str) -> None:
    with pytest.raises(BadInput, match="is geen datum"):
        clock.read_day(text)


def test_what_is_no_moment_is_refused_in_dutch() -> None:
    with pytest.raises(BadInput, match="is geen datum of tijdstip"):
        clock.read_moment("straks")
