"""Regions side by side, and regions that are like one: what is stated, what is unknown, and no order of merit."""

from datetime import date

import pytest

from graph.answers import State
from graph.day import GraphOnDay
from graph.errors import BadInput, NotFound
from graph.graph import Graph
from queries.compare_regions.question import QUESTION, LikeRow, TopicRow
from queries.compare_regions.stated import TOPICS
from queries.presenting import as_json
from queries.question import Asked, Result


@pytest.fixture
def view(voorbeeldland: Graph, today: date) -> GraphOnDay:
    return GraphOnDay(voorbeeldland, today)


def ask(view: GraphOnDay, state: str = "", **parameters: str) -> Result:
    return QUESTION.ask(view, Asked(parameters=parameters, state=state))


def texts(result: Result) -> dict[str, tuple[str, ...]]:
    rows: tuple[TopicRow, ...] = result.rows
    return {row.topic: tuple(value.text.nl for value in row.values) for row in rows}


def test_everything_that_is_stated_stands_side_by_side(view: GraphOnDay) -> None:
    found = texts(ask(view, regions="iza-noordland,iza-zuidland,iza-middenland"))
    assert list(found) == [topic.id for topic in TOPICS]
    assert found["INHABITANTS"] == ("65.000", "50.000", "95.000")
    assert found["FIRST_INSURER"][:2] == ("Verzekeraar Appel (laatst bekend)", "onbekend")
    assert found["FIRST_INSURER"][2].startswith("bronnen verschillen: Verzekeraar")
    assert found["MANDATE"] == ("deels: Klaverbroek en Noorderhaven", "Zuiderveld", "Middelstad")
    assert found["CORE"] == ("GGZ Noordster", "GGZ Zuidwal", "GGZ Midden")
    assert found["STATUS"][0] == "Netwerk Noordland: gecontracteerd"
    assert found["CONTRACTS"][0].endswith("betaald door Noorderhaven, Verzekeraar Appel en Verzekeraar Beuk")


def test_everything_that_is_known_has_a_source(view: GraphOnDay, reference: Graph, today: date) -> None:
    worlds = (
        (view, "iza-noordland,iza-zuidland"),
        (GraphOnDay(reference, today), "iza-zeeland,iza-groningen"),
    )
    for world, regions in worlds:
        for row in ask(world, regions=regions).rows:
            for value in row.values:
                assert bool(value.sources) == (value.state is not State.UNKNOWN), (row.topic, value.region.id)


def test_what_is_not_stated_is_unknown_and_not_nothing(view: GraphOnDay) -> None:
    result = ask(view, regions="iza-noordland,iza-eiland")
    by_topic = {row.topic: row.values[1].state for row in result.rows}
    assert by_topic["MUNICIPALITIES"] is State.UNKNOWN
    assert by_topic["CONTRACTS"] is State.UNKNOWN
    unknown = {row.topic for row in ask(view, "unknown", regions="iza-noordland,iza-eiland").rows}
    assert {"INHABITANTS", "MUNICIPALITIES", "CONTRACTS"} <= unknown
    assert "FIRST_INSURER" not in unknown


def test_what_all_name_is_shown_apart(view: GraphOnDay) -> None:
    rows = {row.topic: row for row in ask(view, regions="iza-noordland,iza-eiland").rows}
    assert [node.id for node in rows["FIRST_INSURER"].in_all] == ["appel"]
    assert rows["CORE"].in_all == ()


def test_the_sentence_says_in_what_they_are_alike_and_ranks_nobody(view: GraphOnDay) -> None:
    sentence = ask(view, regions="iza-noordland,iza-zuidland").sentence.nl
    assert sentence.startswith("Noordland en Zuidland naast elkaar, zonder rangorde.")
    assert "Overeenkomst: inwoners (65.000 en 50.000); zorgverzekeraars (Verzekeraar Appel)." in sentence
    assert "Verschil: aantal gemeenten (2 en 3)." in sentence
    assert "Niet bekend: instellingen (in onze bronnen geen gedeelde)." in sentence


def test_a_column_per_region(view: GraphOnDay) -> None:
    result = ask(view, regions="iza-zuidland,iza-noordland")
    assert [c.title.nl for c in result.columns if c.in_table] == [
        "Onderwerp",
        "Zuidland",
        "Noordland",
        "In alle genoemd",
    ]
    assert [c.in_dutch(result.rows[0]) for c in result.columns if c.in_table] == [
        "Inwoners",
        "50.000",
        "65.000",
        "",
    ]


def test_regions_like_one(view: GraphOnDay) -> None:
    result = ask(view, like="iza-noordland")
    (row,) = result.rows
    assert isinstance(row, LikeRow)
    assert row.region.id == "iza-zuidland"
    assert {one.respect: one.state for one in row.likenesses} == {
        "INHABITANTS": State.ONE,
        "MUNICIPALITIES": State.NONE,
        "INSURERS": State.ONE,
        "INSTITUTIONS": State.UNKNOWN,
    }
    assert "lijken zegt niets over goed of slecht" in result.sentence.nl


def test_nothing_chosen_says_what_to_choose(view: GraphOnDay) -> None:
    result = ask(view)
    assert result.rows == ()
    assert result.sentence.nl.startswith("Kies twee tot vier")


def test_too_few_too_many_and_unknown_regions(view: GraphOnDay) -> None:
    for regions in ("iza-noordland", "iza-noordland,iza-zuidland,iza-middenland,iza-hoogland,iza-eiland"):
        with pytest.raises(BadInput, match="gekozen"):
            ask(view, regions=regions)
    with pytest.raises(NotFound):
        ask(view, regions="iza-noordland,iza-nergens")


def test_the_real_country(reference: Graph, today: date) -> None:
    view = GraphOnDay(reference, today)
    found = texts(ask(view, regions="iza-zeeland,iza-flevoland"))
    assert found["INHABITANTS"] == ("391.634", "426.927")
    assert found["FIRST_INSURER"] == ("CZ", "Zilveren Kruis (laatst bekend)")
    assert found["CONTRACTS"] == ("onbekend", "onbekend")
    alike = ask(view, like="iza-zeeland").rows
    assert [row.region.name for row in alike] == sorted((row.region.name for row in alike), key=str.casefold)
    assert all(as_json(row) for row in alike)
    assert "iza-zeeland" not in {row.region.id for row in alike}
