"""A count under 10 could tell of one person: no page of a thing shows it."""

from datetime import date

from api.web.cites import Cites
from api.web.things.facts import TOO_SMALL, tables
from graph.day import GraphOnDay
from graph.graph import Graph

HIDDEN = "netwerk-de-brug-exploratory-talks-2025"


def test_a_count_under_ten_is_not_shown(voorbeeldland: Graph, today: date) -> None:
    view = GraphOnDay(voorbeeldland, today)
    network = view.node("netwerk-de-brug")
    assert network is not None
    facts = [fact for table in tables(view, network, Cites(), ()) for fact in table.facts]
    shown = {thing.id: fact.details for fact in facts for thing in fact.things}
    assert shown[HIDDEN] == TOO_SMALL
