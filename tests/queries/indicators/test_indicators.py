"""Values beside ambitions: never a national one as a score, never a small count."""

from dataclasses import replace
from datetime import date

import pytest

from graph.day import GraphOnDay
from graph.errors import NotFound
from graph.graph import Graph, build_graph
from graph.records import Node, Statement, pairs
from graph.store.interface import History
from ontology.concepts import concept_nodes
from ontology.vocabulary import Vocabulary
from queries.indicators import QUESTION
from queries.indicators.observed import is_hidden
from queries.indicators.question import IndicatorRow
from queries.question import Asked
from tests.queries.asking import asking

TALKS = "exploratory-talks"


ask = asking(QUESTION)


def row(graph: Graph, day: date, subject: str, indicator: str) -> IndicatorRow:
    (found,) = ask(graph, day, subject=subject, indicator=indicator).rows
    assert isinstance(found, IndicatorRow)
    return found


def test_a_national_ambition_is_no_score_of_a_network(voorbeeldland: Graph, today: date) -> None:
    found = row(voorbeeldland, today, "netwerk-noordland", TALKS)
    assert (found.period, found.value, found.unit) == ("2025", 420.0, "gesprekken")
    (ambition,) = found.ambitions
    assert (ambition.target, ambition.comparable, ambition.met) == (12000.0, False, None)
    assert "geen score" in ambition.explanation.nl


def test_a_count_under_ten_is_not_shown_anywhere(voorbeeldland: Graph, today: date) -> None:
    found = row(voorbeeldland, today, "netwerk-de-brug", TALKS)
    assert (found.value, found.hidden) == (None, True)
    assert [point.value for point in found.series] == [None]
    assert found.remark.nl == "Een aantal onder de 10 tonen wij niet."
    assert "7" not in [cell for column in QUESTION.columns if (cell := str(column.in_dutch(found)))]


@pytest.mark.parametrize(
    ("value", "unit", "hidden"),
    [(0, "gesprekken", True), (9, "personen", True), (10, "personen", False), (3, "weken", False)],
)
def test_what_is_too_small(value: float, unit: str, hidden: bool) -> None:
    assert is_hidden(value, unit) is hidden


def with_observation(
    history: History, vocabulary: Vocabulary, subject: str, period: str, value: float, indicator: str = TALKS
) -> Graph:
    """The country with one more observation, from the source that counts talks where there is one."""
    graph = build_graph(history, concepts=concept_nodes(vocabulary))
    said_before = graph.stated.of_kind["HAS_OBSERVATION"]
    like = next((s for s in said_before if s.subject == "netwerk-noordland"), said_before[0])
    id = f"{subject}-{indicator}-{period}"
    node = Node(
        id,
        "Observation",
        id,
        (),
        pairs({"indicator": indicator, "period": period}),
        like.series,
        like.sources,
    )
    said: Statement = replace(like, id=id, subject=subject, object=id, qualifiers=pairs({"value": value}))
    versions = [replace(history.versions[0], record=record) for record in (node, said)]
    return build_graph(
        replace(history, versions=(*history.versions, *versions)), concepts=concept_nodes(vocabulary)
    )


def test_the_country_compares_in_the_year_of_the_ambition(
    voorbeeldland_history: History, vocabulary: Vocabulary, today: date
) -> None:
    graph = with_observation(voorbeeldland_history, vocabulary, "voorbeeldland", "2025", 11000.0)
    (ambition,) = row(graph, today, "voorbeeldland", TALKS).ambitions
    assert (ambition.comparable, ambition.met) == (True, None)  # it names no least and no most


def test_a_series_tells_how_it_went(voorbeeldland: Graph, today: date) -> None:
    found = row(voorbeeldland, today, "netwerk-noordland", TALKS)
    assert [(point.period, point.value) for point in found.series] == [("2024", 300.0), ("2025", 420.0)]
    assert found.remark.nl == "Van 300 in 2024 naar 420 in 2025."


def test_sources_that_differ_give_no_single_value(
    voorbeeldland_history: History, vocabulary: Vocabulary, today: date
) -> None:
    graph = with_observation(voorbeeldland_history, vocabulary, "netwerk-noordland", "2025", 400.0)
    found = row(graph, today, "netwerk-noordland", TALKS)
    assert found.value is None
    assert found.remark.nl == "Bronnen verschillen: 400 en 420."


def test_the_two_bases_of_the_twenty_percent_are_explained(reference: Graph, today: date) -> None:
    found = row(reference, today, "nederland", "referrals-ggz")
    targets = {(one.year, one.target, one.unit.split(" ")[1]) for one in found.ambitions}
    assert targets == {
        *((2025, 20.0, "minder"), (2027, 30.0, "minder")),
        *((2025, 20.0, "van"), (2026, 25.0, "van"), (2027, 30.0, "van"), (2028, 30.0, "van")),
    }
    assert all("4,4% van 550.000" in one.explanation.nl for one in found.ambitions)
    assert {source.id for one in found.ambitions for source in one.sources} == {
        "leidraad-contractering-mgn-2024-07-31",
        "leidraad-contractering-mgn-bijlage-4-2025-05-23",
    }


def test_network_formation_follows_from_the_graph_and_meets_nothing(reference: Graph, today: date) -> None:
    networks = row(reference, today, "nederland", "number-of-networks")
    assert (networks.value, networks.computed) == (45.0, True)
    assert {one.met for one in networks.ambitions} == {None}
    parties = row(reference, today, "gezond-groningen", "parties-involved")
    assert parties.value is not None
    assert parties.value >= 3
    assert "Ten minste" in parties.remark.nl


def test_contract_rates_follow_from_the_graph(voorbeeldland: Graph, reference: Graph, today: date) -> None:
    assert row(reference, today, "gezond-groningen", "contract-rate-insurers").value is None
    ids = {found.indicator.id for found in ask(reference, today, subject="iza-flevoland").rows}
    assert "contract-rate-insurers" in ids
    assert "number-of-networks" not in ids


def test_all_that_is_observed_of_one_indicator(voorbeeldland: Graph, today: date) -> None:
    found = ask(voorbeeldland, today, indicator=TALKS).rows
    assert [one.subject.id for one in found] == ["voorbeeldland", "netwerk-de-brug", "netwerk-noordland"]


def test_what_does_not_exist(voorbeeldland: Graph, today: date) -> None:
    with pytest.raises(NotFound):
        ask(voorbeeldland, today, subject="appel-2026")
    with pytest.raises(NotFound, match="indicator"):
        ask(voorbeeldland, today, indicator="iets")


def test_silence_is_no_zero(reference: Graph, today: date) -> None:
    """Before the list, and at a level that no source claims to list, our sources do not tell how many there are."""
    before = row(reference, date(2025, 12, 31), "nederland", "number-of-networks")
    assert (before.value, before.remark.nl) == (None, "Onze bronnen noemen geen waarde.")
    for indicator in ("number-of-networks", "regions-with-network"):
        asked = Asked(level="CONTRACTED", parameters={"subject": "nederland", "indicator": indicator})
        (contracted,) = QUESTION.ask(GraphOnDay(reference, today), asked).rows
        assert (contracted.value, contracted.computed) == (None, False)
    running = Asked(level="RUNNING", parameters={"subject": "nederland", "indicator": "number-of-networks"})
    (found,) = QUESTION.ask(GraphOnDay(reference, today), running).rows
    assert found.value is not None
    assert "Ten minste" in found.remark.nl


def test_network_formation_is_followed_from_the_day_that_a_source_tells(
    reference: Graph, today: date
) -> None:
    for indicator, value in (("number-of-networks", 45.0), ("regions-with-network", 100.0)):
        found = row(reference, today, "nederland", indicator)
        points = [(point.period, point.value) for point in found.series]
        assert points == [("2026-04-16", value), (today.isoformat(), value)]
        assert all(point.sources for point in found.series)


@pytest.mark.parametrize(
    ("indicator", "period", "target", "met"),
    [
        ("takeover-time", "2026", 4.0, {3.0: True, 5.0: False}),
        ("talk-waiting-time", "2025", 2.0, {2.0: True, 3.0: False}),
    ],
)
def test_a_regional_ambition_in_weeks_compares_in_a_region(
    reference_history: History,
    vocabulary: Vocabulary,
    today: date,
    indicator: str,
    period: str,
    target: float,
    met: dict[float, bool],
) -> None:
    for value, reached in met.items():
        graph = with_observation(reference_history, vocabulary, "iza-flevoland", period, value, indicator)
        (beside,) = row(graph, today, "iza-flevoland", indicator).ambitions
        assert (beside.target, beside.comparable, beside.met) == (target, True, reached)


def test_the_treeknorm_is_named_and_not_filled_in(
    reference_history: History, vocabulary: Vocabulary, today: date
) -> None:
    graph = with_observation(reference_history, vocabulary, "iza-flevoland", "2027", 10.0, "waiting-time")
    (beside,) = row(graph, today, "iza-flevoland", "waiting-time").ambitions
    assert (beside.ambition.name, beside.target, beside.met) == (
        "Wachttijden binnen de Treeknormen",
        None,
        None,
    )
    assert "geen score" in beside.explanation.nl


def test_what_is_not_shown_and_what_differs_by_source_is_not_called_unknown(
    voorbeeldland_history: History, vocabulary: Vocabulary, today: date
) -> None:
    (aspect,) = QUESTION.aspects
    graph = with_observation(voorbeeldland_history, vocabulary, "netwerk-noordland", "2025", 400.0)
    for subject in ("netwerk-noordland", "netwerk-de-brug"):
        result = ask(graph, today, subject=subject, indicator=TALKS)
        assert result.rows[0].value is None
        assert aspect.sign_of(result.rows[0]) == "ONE_INCOMPLETE"
        assert "van 1 van de 1 indicator" in result.sentence.nl
