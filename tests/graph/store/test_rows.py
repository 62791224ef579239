"""Rows: plain values that can be read by people and programs, and that lose nothing."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from graph.records import Load, Statement, pairs
from graph.store.rows import (
    Reading,
    load_of,
    load_row,
    moment_text,
    names_of,
    names_text,
    pairs_of,
    pairs_text,
    statement_row,
    statement_versions,
)
from tests.graph.making import APRIL, statement

SUMMER = datetime(2026, 7, 1, 0, 30, tzinfo=timezone(timedelta(hours=2)))


def test_pairs_are_a_json_object_that_people_can_read() -> None:
    values = pairs({"rank": 1, "deel": "’t Zand", "share": 0.5, "core": True})
    assert pairs_text(values) == '{"core":true,"deel":"’t Zand","rank":1,"share":0.5}'
    assert pairs_of(pairs_text(values)) == values
    assert pairs_text(()) == "{}"


def test_whole_and_broken_numbers_and_truth_stay_apart() -> None:
    values = [pairs({"x": value}) for value in (1, 1.0, True, "1")]
    assert [repr(pairs_of(pairs_text(value))) for value in values] == [repr(value) for value in values]


def test_a_name_that_stands_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        pairs_text((("a", 1), ("a", 2)))


def test_names_are_a_json_array() -> None:
    assert names_text(("é", "b;c")) == '["é","b;c"]'
    assert names_of('["é","b;c"]') == ("é", "b;c")
    assert names_text(()) == "[]"


def test_a_moment_is_kept_in_utc() -> None:
    assert moment_text(SUMMER) == "2026-06-30T22:30:00+00:00"


def test_a_moment_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        moment_text(SUMMER.replace(tzinfo=None))


def test_a_load_is_read_as_it_was_written() -> None:
    load = Load(3, SUMMER, "titel", "rol", 1, 2, 3)
    assert load_of(load_row(load)) == load
    assert load_of(load_row(load)).recorded_at.tzinfo is UTC


def test_rows_that_say_the_same_share_what_they_say() -> None:
    rows = [
        (*statement_row(statement(f"net-{number}", "COVERS", "GM1", part="x", valid_from=APRIL)), 1, None)
        for number in range(2)
    ]
    one, two = (version.record for version in statement_versions(rows, Reading()))
    assert isinstance(one, Statement)
    assert isinstance(two, Statement)
    assert one.qualifiers is two.qualifiers
    assert one.sources is two.sources
    assert one.valid_from is two.valid_from
    assert one.subject != two.subject
