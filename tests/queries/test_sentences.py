"""Turns of phrase that several answers share."""

from datetime import date

import pytest

from api.opening import concepts
from graph.day import GraphOnDay
from graph.errors import NotFound
from graph.graph import Graph, build_graph
from graph.store.interface import History
from queries import question
from queries.question import NOTHING_LOADED, Asked
from queries.sentences import source_title


def test_no_source_is_called_by_its_id(reference: Graph) -> None:
    titles = {id: source_title(source) for id, source in reference.sources.items()}
    untitled = {id for id, source in reference.sources.items() if not source.title}
    assert untitled, "the bundled facts rest on pages of which we have no title"
    assert all(titles[id].nl.startswith("Pagina van ") for id in untitled)
    assert all(titles[id].nl == reference.sources[id].title for id in set(titles) - untitled)


def test_before_the_first_load_an_answer_says_that_nothing_was_loaded(today: date) -> None:
    view = GraphOnDay(build_graph(History(), concepts=concepts()), today)
    for name in ("who-leads", "coverage", "region-profile", "indicators"):
        assert question(name).ask(view, Asked()).sentence == NOTHING_LOADED
    with pytest.raises(NotFound) as raised:
        question("indicators").ask(view, Asked(parameters={"indicator": "wachttijd"}))
    assert raised.value.suggestion == "Er is op dit moment geen indicator geladen."


def test_parts_of_a_municipality_stand_in_a_sentence(reference: Graph, today: date) -> None:
    asked = Asked(parameters={"municipality": "Heusden"})
    said = question("networks-of-municipality").ask(GraphOnDay(reference, today), asked).sentence
    assert "(Drunen en Vlijmen)" in said.nl
    assert "(Drunen and Vlijmen)" in said.en


@pytest.mark.parametrize(
    "name",
    [
        "contract-rate",
        "cooperation",
        "ending-soon",
        "good-agreements",
        "plan-and-money",
        "still-to-decide",
        "who-leads",
    ],
)
def test_what_our_sources_do_not_say_comes_with_whom_to_ask(name: str, reference: Graph, today: date) -> None:
    said = question(name).ask(GraphOnDay(reference, today), Asked()).sentence
    assert "vraag het" in said.nl.lower()
    assert "ask " in said.en.lower()
