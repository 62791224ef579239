"""What is worked out once for all days between two days of change is what each of those days says by itself."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.day import GraphOnDay
from graph.errors import MgnError
from graph.graph import Graph
from graph.remembered import remembered_until_change
from queries import all_questions, geography, municipalities, networks
from queries.coverage.regions import coverage_of
from queries.networks_of_municipality.networks import networks_of
from queries.question import Asked

NEVER_MORE = 200
"""Days after the last day of change that are tried too."""


def alone(graph: Graph, day: date) -> GraphOnDay:
    """A view that shares nothing with another day."""
    return GraphOnDay(replace(graph), day)


def periods(graph: Graph) -> list[tuple[date, date]]:
    """The first and the last day of every period in which nothing begins or ends."""
    days, one = list(graph.change_days), timedelta(days=1)
    ends = [*(day - one for day in days), days[-1] + one * NEVER_MORE]
    return list(zip((days[0] - one * NEVER_MORE, *days), ends, strict=True))


def said(view: GraphOnDay, level: str) -> Iterator[object]:
    """Everything that is worked out once per period, for every thing that there is."""
    yield networks.level_words(view, level), networks.silent_at(view, level)
    for scheme in geography.schemes(view):
        for region in geography.regions(view, scheme.id):
            yield coverage_of(view, region, level)
            yield geography.vouched_members(view, region), geography.region_inhabitant_sources(view, region)
    for node in view.graph.by_label["Municipality"]:
        yield networks_of(view, node, level), networks.covers_of(view, node.id, level)
        yield municipalities.not_existing(view, node), municipalities.answers_for(view, node)
        yield geography.regions_of(view, node.id), geography.inhabitants(view, node.id)
    for node in view.of_label("Network"):
        yield networks.municipalities(view, node), networks.statuses(view, node.id)


@settings(max_examples=12)
@given(choose=st.data())
def test_two_days_of_a_period_share_what_each_says(voorbeeldland: Graph, choose: st.DataObject) -> None:
    first, last = choose.draw(st.sampled_from(periods(voorbeeldland)))
    earlier, later = (choose.draw(st.dates(first, last)) for _ in range(2))
    level = choose.draw(st.sampled_from(["LISTED", "CONTRACTED"]))
    graph = replace(voorbeeldland)
    asked_before = GraphOnDay(graph, earlier)
    list(said(asked_before, level))
    view = GraphOnDay(graph, later)
    assert view.unchanging is asked_before.unchanging
    assert list(said(view, level)) == list(said(alone(voorbeeldland, later), level))


def test_every_question_says_the_same_after_another_day_of_the_period(voorbeeldland: Graph) -> None:
    first, last = max(periods(voorbeeldland)[1:-1], key=lambda period: period[1] - period[0])
    graph = replace(voorbeeldland)
    views = GraphOnDay(graph, first), GraphOnDay(graph, last)
    assert first < last
    for question in all_questions().values():
        needed = {p.name: p.default for p in question.parameters if p.required}
        try:
            question.ask(views[0], Asked(parameters=needed))
            shared = question.ask(views[1], Asked(parameters=needed))
        except MgnError:
            continue
        assert shared == question.ask(alone(voorbeeldland, last), Asked(parameters=needed)), question.name


def test_a_day_of_change_begins_anew(voorbeeldland: Graph) -> None:
    graph, calls = replace(voorbeeldland), list[date]()

    @remembered_until_change
    def asked(view: GraphOnDay) -> date:
        calls.append(view.day)
        return view.day

    (first, last), (change, _) = next(
        pair for pair in zip(periods(graph)[1:], periods(graph)[2:], strict=False) if pair[0][0] < pair[0][1]
    )
    views = [GraphOnDay(graph, day) for day in (first, last, change)]
    assert [asked(view) for view in views] == [first, first, change]
    assert calls == [first, change]


def test_what_was_worked_out_goes_with_the_last_day_that_knows_it(voorbeeldland: Graph) -> None:
    graph = replace(voorbeeldland)
    day = graph.change_days[-1]
    view = GraphOnDay(graph, day)
    view.of_kind("COVERS")
    assert graph.memory_around(day + timedelta(days=1))
    del view
    assert not graph.memory_around(day)
