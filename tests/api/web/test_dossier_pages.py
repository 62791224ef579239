"""The dossier of a region and the brief of a municipality as pages."""

import re
from datetime import date
from html import unescape
from typing import Any, cast

import httpx

from api.web.choices import ViewChoices
from api.web.cites import Cites
from api.web.site import Visit
from api.web.things.cards import EACH_A_PART, region_card
from api.web.things.dossier import dossier_of, to_ask, topics_of
from graph.day import GraphOnDay
from graph.graph import Graph
from graph.records import Node
from graph.text import Text
from queries import geography
from queries.dossier.line import AGENDA
from queries.municipalities import municipality_of
from queries.municipality_brief.brief import brief
from queries.region_profile.profile import profile

PAGE = {"Accept": "text/html"}


def words(text: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


def test_the_page_of_a_region_is_a_dossier(client: httpx.Client) -> None:
    text = words(client.get("/regio/iza-noord", headers=PAGE).text)
    places = [text.index(said) for said in (
        "Welk plan, tot wanneer", "Het netwerk, punt voor punt", "Niet in onze bronnen, en wie het weet",
        "Wie leidt, wie het mandaat heeft", "De regio, punt voor punt")]  # fmt: skip
    assert places == sorted(places)
    assert "niet getekend" not in text.lower()


def test_the_brief_and_the_way_to_it(client: httpx.Client) -> None:
    assert 'href="/gemeente/GM0001/brief"' in client.get("/gemeente/GM0001", headers=PAGE).text
    response = client.get("/gemeente/GM0001/brief", headers=PAGE)
    assert response.status_code == 200
    assert "Brief voor het college" in words(response.text)
    assert " style=" not in response.text
    by_name = client.get("/gemeente/Bee/brief", params={"op": "2026-10-01"})
    assert (by_name.status_code, by_name.headers["location"]) == (
        308,
        "/gemeente/GM0002/brief?op=2026-10-01",
    )
    missing = client.get("/gemeente/GM9999/brief", headers=PAGE)
    assert missing.status_code == 404
    assert "Er is geen gemeente" in words(missing.text)


def test_a_dossier_shows_every_line_that_has_a_source_and_asks_the_rest_once(
    voorbeeldland: Graph, today: date
) -> None:
    view, cites = GraphOnDay(voorbeeldland, today), Cites()
    found = profile(view, geography.region(view, "iza-zuidland"))
    shown = dossier_of(found, cites)
    assert [topic.topic for topic in shown.agenda] == list(AGENDA)
    expected = [
        line for line in found.lines if line.topic in AGENDA and (line.sources or not line.is_unknown)
    ]
    assert sum(len(topic.lines) for topic in shown.agenda) == len(expected)
    parties = [group.parties for group in shown.asking]
    assert len(parties) == len(set(parties))
    steps = {step.nl for group in shown.asking for step in group.steps}
    assert "Netwerk Zuid-West: functie IV (domeinoverstijgend casusoverleg)" in steps
    assert to_ask((), True) == ()


def test_the_brief_of_a_municipality_that_is_gone(voorbeeldland: Graph, today: date) -> None:
    view = GraphOnDay(voorbeeldland, today)
    (topic,) = topics_of(brief(view, municipality_of(view, "Klaverdam")), Cites())
    assert [line.value.nl for line in topic.lines] == [
        "Op de lijst van het programma (16 april 2026) valt Klaverbroek in precies één netwerk: Netwerk Noordland."
    ]


def test_names_inside_other_names_are_linked_once(today: date) -> None:
    nothing = cast(Any, None)
    visit = Visit(nothing, nothing, ViewChoices(today, today), nothing, nothing)
    things = [Node(id, "Network", name, (), (), "", ()) for id, name in (("a", "Net Zuid"), ("b", "Zuid"))]
    assert visit.linked(Text("In Net Zuid.", ""), things) == 'In <a href="/netwerk/a">Net Zuid</a>.'


def test_mandate_holders_of_parts_are_not_told_as_networks(voorbeeldland: Graph, today: date) -> None:
    view = GraphOnDay(voorbeeldland, today)
    card = region_card(view, geography.region(view, "iza-noordland"), "LISTED", Cites())
    (mandate,) = [line for line in card if line.title.nl == "Mandaathouder"]
    assert mandate.sign is not None
    assert mandate.sign.meaning == EACH_A_PART
