"""The pictures of the business case: never below zero, nothing unknown as zero, apart for region and country."""

import pytest

from api.charts.business_case import case_charts
from api.maps.picture import Area, Words
from graph.day import GraphOnDay
from graph.graph import Graph
from queries.business_case import business_case
from tests.api.charts.test_charts import overlaps, words_of
from tests.conftest import TODAY


@pytest.fixture
def view(voorbeeldland: Graph) -> GraphOnDay:
    return GraphOnDay(voorbeeldland, TODAY)


def test_the_country_has_two_pictures_and_a_region_two_more(view: GraphOnDay) -> None:
    assert [chart.id for chart in case_charts(business_case(view), "NL")] == ["wachtenden-land", "geld-land"]
    own = case_charts(business_case(view, "iza-noordland"), "NL")
    labelled = {chart.id for chart in own if any("Denkhulp, geen norm" in text for text in words_of(chart))}
    assert labelled == {"wachtenden-eigen", "geld-eigen"}


def test_nobody_waits_below_zero_and_the_table_says_the_same(view: GraphOnDay) -> None:
    waiting, money = case_charts(business_case(view), "NL")
    assert waiting.rows == tuple(
        zip(
            ("start", "2025", "2026", "2027", "2028"),
            ("98.000", "74.000", "44.000", "8.000", "0"),
            strict=True,
        )
    )
    assert {"98.000", "0"} <= set(words_of(waiting))
    assert money.rows[-1] == ("minder uitgaven in de ggz", "€ 0", "€ 0", "€ 0", "-€ 72.000.000")


def test_what_is_not_known_is_not_drawn_as_nothing(view: GraphOnDay) -> None:
    waiting, _, money, _ = case_charts(business_case(view, "iza-eiland"), "NL")
    assert {row[1] for row in waiting.rows} == {"onbekend"}
    assert "Niet alle bedragen zijn bekend." in money.notes


@pytest.mark.parametrize("language", ["NL", "EN"])
def test_words_stand_apart_and_parts_have_patterns(view: GraphOnDay, language: str) -> None:
    for place in ("iza-noordland", "netwerk-noordland"):
        for chart in case_charts(business_case(view, place), language):
            assert overlaps(chart) == [], chart.picture.title
            assert all(0 <= w.at[0] <= 340 for w in chart.picture.marks if isinstance(w, Words))
    money = case_charts(business_case(view), language)[-1]
    assert len({mark.look.pattern for mark in money.picture.marks if isinstance(mark, Area)}) == 5
