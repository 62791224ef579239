"""What the page of a thing says first, and its properties, in both languages."""

import pytest

from api.web.things.introducing import identifiers, introduction
from api.web.things.wording import details_of
from graph.day import GraphOnDay
from graph.graph import build_graph
from graph.records import Record, Value, pairs
from graph.text import Text
from tests.graph.making import GATHERED, changes, history, node, source, statement

NORTH = node("iza-noord", "Region", name="Noord", properties=pairs({"scheme": "IZA"}))


def on(*records: Record) -> GraphOnDay:
    """What the list says."""
    return GraphOnDay(build_graph(history(changes(source(), *records))), GATHERED)


def test_a_region_of_which_no_members_are_known_does_not_have_none() -> None:
    said = introduction(on(NORTH), NORTH)
    assert "gemeenten die niet in onze bronnen staan" in said.nl
    assert "municipalities that are not in our sources" in said.en


def test_one_municipality_is_one() -> None:
    town, in_region = node("GM0001", "Municipality"), statement("GM0001", "IN_REGION", "iza-noord")
    assert "with 1 municipality." in introduction(on(NORTH, town, in_region), NORTH).en


@pytest.mark.parametrize(
    ("label", "name", "value", "told"),
    [
        ("Plan", "plan_kind", "REGIOBEELD", Text("regiobeeld", "regional picture")),
        ("Requirement", "deadline", "2026-06-01", Text("1 juni 2026", "1 June 2026")),
        ("Municipality", "area_km2", 12.5, Text("12,5", "12.5")),
        ("CareProvider", "agb", "06020101", Text("06020101", "06020101")),
        ("Observation", "indicator", "iza-noord", Text("Noord", "Noord")),
    ],
)
def test_a_property_is_told_as_people_write_it(label: str, name: str, value: Value, told: Text) -> None:
    thing = node("ding", label, properties=pairs({name: value}))
    ((_, told_first), (_, said)) = identifiers(on(NORTH, thing), thing)
    assert (told_first.nl, said) == ("ding", told)


def test_a_detail_is_told_in_each_language() -> None:
    stakeholder = statement("GM0001", "HAS_SALIENCE", "ding", power=True, urgency=False)
    told = details_of(on(), stakeholder)
    assert told.nl == "macht: ja; urgentie: nee"
    assert told.en == "power: yes; urgency: no"
    adopted = statement("GM0001", "ADOPTED", "ding", decision_date="2026-06-01")
    assert details_of(on(), adopted) == Text("1 juni 2026", "1 June 2026")
    budget = statement("GM0001", "HAS_BUDGET", "ding", amount_eur=125000.5, year=2026)
    assert "2026" in details_of(on(), budget).nl
