"""The chart of the business case."""

import pytest

from api.reports.business_case_chart import chart
from graph.day import GraphOnDay
from graph.graph import Graph
from queries.business_case import business_case
from tests.conftest import TODAY


@pytest.fixture
def view(voorbeeldland: Graph) -> GraphOnDay:
    return GraphOnDay(voorbeeldland, TODAY)


def test_the_picture_of_a_region_stands_beside_the_country(view: GraphOnDay) -> None:
    picture = chart(business_case(view, "iza-noordland"), "svg").decode()
    for words in (
        "Businesscase Mentale gezondheidsnetwerken: Noordland (denkhulp, geen norm)",
        ">Denkhulp, geen norm<",
        ">Noordland<",
        ">Nederland<",
        "wachtenden (eind van het jaar)",
        "98.000",
        "minder uitgaven in de ggz",
        "bijlage 4 telt ze niet bij elkaar op",
    ):
        assert words in picture
    assert "-28.000" not in picture


def test_the_country_alone_has_no_label(view: GraphOnDay) -> None:
    picture = chart(business_case(view), "svg").decode()
    assert "denkhulp" not in picture.lower()
    assert "Noordland" not in picture


def test_what_is_not_known_is_said(view: GraphOnDay) -> None:
    assert "onbekend" in chart(business_case(view, "iza-eiland"), "svg").decode()
    partly = chart(business_case(view, "iza-eiland", {"vg_patients": "100"}), "svg").decode()
    assert "niet alle bedragen zijn bekend" in partly


@pytest.mark.parametrize("form", ["svg", "png"])
def test_the_same_case_is_the_same_picture(view: GraphOnDay, form: str) -> None:
    case = business_case(view, "iza-noordland")
    content = chart(case, form)
    assert content == chart(case, form)
    assert content.startswith(b"\x89PNG" if form == "png" else b"<?xml")
