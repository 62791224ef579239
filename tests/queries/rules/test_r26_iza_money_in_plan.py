"""R26: the plan says whether and which IZA money is used."""

import pytest

from queries.rules.rule import Status
from tests.queries.rules.one_network import OneNetwork


def with_plan() -> OneNetwork:
    world = OneNetwork()
    world.says("net", "USES", "plan")
    return world


@pytest.mark.parametrize("title", ["TRANSFORMATION_MONEY", "SPUK_IZA"])
def test_a_plan_that_names_iza_money_is_in_order(title: str) -> None:
    paid, budgeted = with_plan(), with_plan()
    paid.says("plan", "PAID_FROM", title)
    budgeted.says("plan", "HAS_BUDGET", "net", year=2026, funding_title=title)
    assert paid.statuses("R26") == budgeted.statuses("R26") == {"plan": Status.OK}


def test_a_plan_that_names_only_other_money_is_in_order_where_it_names_all() -> None:
    world = with_plan()
    world.says("plan", "PAID_FROM", "MUNICIPAL_FUND")
    assert world.statuses("R26") == {"plan": Status.UNKNOWN}
    world.claims("PAID_FROM", "plan")
    found = world.judgements("R26")["plan"]
    assert found.status is Status.OK
    assert "noemt geen IZA-geld" in found.explanation.nl


def test_a_plan_that_says_nothing_by_a_source_that_names_all_its_money() -> None:
    world = with_plan()
    world.claims("PAID_FROM", "plan")
    assert world.statuses("R26") == {"plan": Status.VIOLATION}
    world.deviates("R26")
    assert world.statuses("R26") == {"plan": Status.WAIVED}


def test_words_on_money_are_shown_and_prove_nothing() -> None:
    world = with_plan()
    world.says("net", "HAS_DESCRIPTION", "MONEY", text="20 miljoen euro IZA-transformatiegeld")
    found = world.judgements("R26")["plan"]
    assert found.status is Status.UNKNOWN
    assert "“20 miljoen euro IZA-transformatiegeld”" in found.explanation.nl


def test_no_plan_and_a_picture_of_the_region_cannot_be_judged() -> None:
    world = OneNetwork()
    world.thing("picture", "Plan", plan_kind="REGIOBEELD")
    world.says("net", "USES", "picture")
    assert world.statuses("R26") == {"": Status.UNKNOWN}
