"""A region says how it stands; silence says nothing, and the study stays about cooperation as such."""

from datetime import date

import pytest

from graph.answers import State
from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.graph import Graph
from graph.store.interface import History
from ontology.vocabulary import Vocabulary
from queries.cooperation import QUESTION
from queries.cooperation.levels import WORDS, levels_of, pilots_of
from queries.cooperation.study import factors, pilots, recommendations
from tests.queries.asking import asking
from tests.queries.rules.worlds import graph_with, said

WITH_PERCENTAGE = {f"movisie-2019-factor-{number}" for number in ("01", "02", "03", "05", "09")}


ask = asking(QUESTION)


def test_the_words_are_those_of_the_code_list(vocabulary: Vocabulary) -> None:
    concepts = vocabulary.code_lists["CooperationStanding"].concepts
    assert {c.code: (c.label.nl, c.label.en) for c in concepts} == {
        code: (words.nl, words.en) for code, words in WORDS.items()
    }


def test_a_region_records_some_levels_and_the_other_stays_unknown(voorbeeldland: Graph, today: date) -> None:
    result = ask(voorbeeldland, today, region="iza-noordland")
    found = [(row.level.id, row.state, row.codes) for row in result.rows]
    assert found == [
        ("STRATEGIC", State.ONE, ("ARRANGED",)),
        ("TACTICAL", State.ONE, ("UNDER_WAY",)),
        ("OPERATIONAL", State.UNKNOWN, ()),
    ]
    assert result.sentence.nl == (
        "De samenwerking in Noordland: strategisch geregeld en tactisch in gang. "
        "Niet in onze bronnen: het niveau operationeel."
    )


def test_without_a_choice_only_those_who_recorded_something_stand_in_it(
    voorbeeldland: Graph, today: date
) -> None:
    result = ask(voorbeeldland, today)
    assert [row.subject.id for row in result.rows if row.level.id == "STRATEGIC"] == [
        "netwerk-zuid-west",
        "iza-noordland",
        "iza-zuidland",
    ]


def test_of_the_real_country_nothing_is_recorded_and_that_accuses_nobody(
    reference: Graph, today: date
) -> None:
    assert ask(reference, today).rows == ()
    of_one = ask(reference, today, region="iza-groningen")
    assert {row.state for row in of_one.rows} == {State.UNKNOWN}
    assert "zegt niets over de samenwerking zelf" in of_one.sentence.nl


def test_the_study_has_its_factors_points_and_pilots(reference: Graph, today: date) -> None:
    view = GraphOnDay(reference, today)
    texts = {node.id: node.text("text") for node in factors(view)}
    assert len(texts) == 10
    assert {id for id, text in texts.items() if "%" in text} == WITH_PERCENTAGE
    assert len(recommendations(view)) == 28
    assert len(pilots(view)) == 10
    region = reference.nodes["iza-groningen"]
    points = {row.level.id: len(row.points) for row in levels_of(view, region)}
    assert points == {"STRATEGIC": 8, "TACTICAL": 6, "OPERATIONAL": 3}
    assert [node.id for node in pilots_of(view, region)] == ["movisie-2019-proefregio-groningen"]


def test_sources_that_differ_stand_side_by_side(
    voorbeeldland_history: History, vocabulary: Vocabulary, today: date
) -> None:
    other = said("COOPERATES_AT", "iza-noordland", "STRATEGIC", standing="UNDER_WAY")
    graph = graph_with(voorbeeldland_history, vocabulary, other)
    row = levels_of(GraphOnDay(graph, today), graph.nodes["iza-noordland"])[0]
    assert (row.state, set(row.codes)) == (State.SEVERAL, {"ARRANGED", "UNDER_WAY"})


def test_a_region_and_a_network_at_once_is_too_much(voorbeeldland: Graph, today: date) -> None:
    with pytest.raises(BadInput):
        ask(voorbeeldland, today, region="iza-noordland", network="netwerk-noordland")
