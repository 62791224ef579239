"""A sentence that counts answers keeps apart what is unknown and what a complete source shows not to be there."""

from datetime import date

import pytest

from graph.answers import State
from graph.day import GraphOnDay
from graph.graph import Graph
from graph.text import Text
from queries import geography
from queries.layers import layer
from queries.layers.layer import Choices
from queries.question import Asked
from queries.sentences import by_state
from queries.who_leads import QUESTION
from queries.who_leads.mandate import mandate
from queries.who_leads.wording import leaders

REGIONS = Text("IZA-regio's", "IZA regions")


@pytest.fixture
def view(voorbeeldland: Graph, today: date) -> GraphOnDay:
    return GraphOnDay(voorbeeldland, today)


def test_what_does_not_occur_is_left_out_and_the_rest_adds_up() -> None:
    words = {state: Text(str(state), str(state)) for state in State}
    found = by_state([State.UNKNOWN, State.NONE, State.UNKNOWN], words)
    assert found == Text("van 1 NONE en van 2 UNKNOWN", "for 1 NONE and for 2 UNKNOWN")


def test_who_leads_tells_none_apart_from_unknown() -> None:
    told = leaders(REGIONS, [State.ONE, State.NONE], [State.SEVERAL, State.UNKNOWN], 0).nl
    assert "van 1 noemt een bron die volledig zegt te zijn er geen" in told
    assert "van 1 is het onbekend. Wat onbekend is: vraag het Zorgverzekeraars Nederland." in told
    assert "Zorgverzekeraars" not in leaders(REGIONS, [State.ONE], [State.NONE], 0).nl


def test_the_map_of_mandates_does_too(view: GraphOnDay) -> None:
    states = [mandate(view, region).state for region in geography.regions(view, "IZA")]
    assert State.NONE in states
    told = layer("mandate").on(view, Choices()).sentence.nl
    assert "van 1 noemt een bron die alle mandaathouders zegt te noemen er geen" in told


@pytest.mark.parametrize("id", ["mandate", "first-insurer"])
def test_a_division_without_regions_is_unknown(view: GraphOnDay, id: str) -> None:
    told = layer(id).on(view, Choices(scheme="ROAZ")).sentence.nl
    assert "het antwoord is onbekend" in told
    assert "het antwoord is onbekend" in QUESTION.ask(view, Asked("ROAZ")).sentence.nl
