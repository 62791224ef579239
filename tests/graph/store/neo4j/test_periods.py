"""The periods that Neo4j keeps say of every day what the graph on that day says."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.day import GraphOnDay
from graph.graph import build_graph
from graph.periods import Period
from graph.records import Source, Statement
from graph.store.neo4j.periods import holding_periods
from graph.store.neo4j.spoken import Spoken
from tests.graph.making import changes, history, source, statement

START = date(2020, 1, 1)
DAYS = [START + timedelta(days=day) for day in range(8)]
EDITIONS = st.lists(st.sampled_from(DAYS[1:6]), min_size=1, max_size=4, unique=True).map(sorted)
MAYBE_DAY = st.none() | st.sampled_from(DAYS)


@st.composite
def series(draw: st.DrawFn) -> tuple[list[Source], list[Statement]]:
    """A series with some editions, and what these say of one subject with one kind."""
    sources = [source(f"e{day.day}", date=day) for day in draw(EDITIONS)]
    ids = [edition.id for edition in sources]
    said = []
    for number in range(draw(st.integers(1, 4))):
        chosen = draw(st.lists(st.sampled_from(ids), min_size=1, unique=True))
        stood = tuple(id for id in ids if id in chosen)
        proposal = draw(st.sampled_from(["", "", "MATCHED_BY_NAME"]))
        one = statement("net", "COVERS", f"GM{number}", valid_from=draw(MAYBE_DAY), proposal=proposal)
        said.append(replace(one, sources=stood, valid_to=draw(MAYBE_DAY)))
    return sources, said


@given(series())
def test_of_every_day_they_say_the_same(drawn: tuple[list[Source], list[Statement]]) -> None:
    sources, statements = drawn
    graph = build_graph(history(changes(*sources, *statements)))
    spoken = Spoken({source.id: source.speaks_from for source in sources})
    spoken.add(statements)
    for one in statements:
        periods = spoken.periods(one)
        for day in DAYS:
            held = any(period.holds_on(day) for period in periods)
            assert held == GraphOnDay(graph, day).holds(one), (one, day, periods)


@given(series())
def test_they_are_in_order_and_never_touch(drawn: tuple[list[Source], list[Statement]]) -> None:
    sources, statements = drawn
    spoken = Spoken({source.id: source.speaks_from for source in sources})
    spoken.add(statements)
    for one in statements:
        periods = spoken.periods(one)
        assert not any(period.is_empty or period.start is None for period in periods)
        for earlier, later in pairwise(periods):
            assert earlier.end is not None
            assert later.start is not None
            assert earlier.end < later.start


def test_what_a_newer_edition_leaves_out_and_a_later_one_says_again_holds_twice() -> None:
    said = statement("net", "COVERS", "GM1")
    own, editions = [DAYS[1], DAYS[5]], {DAYS[1], DAYS[3], DAYS[5]}
    assert holding_periods(said, own, editions) == (Period(DAYS[1], DAYS[3]), Period(DAYS[5], None))


def test_what_no_known_source_says_never_holds() -> None:
    assert holding_periods(statement("net", "COVERS", "GM1", valid_from=START), [], {START}) == ()


@pytest.mark.parametrize("end", [DAYS[0], DAYS[2]])
def test_what_ends_before_it_begins_never_holds(end: date) -> None:
    said = statement("net", "COVERS", "GM1", valid_from=DAYS[2], valid_to=end)
    assert holding_periods(said, [DAYS[1]], {DAYS[1]}) == ()
