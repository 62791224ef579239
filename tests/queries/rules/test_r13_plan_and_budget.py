"""R13: a contract rests on a concrete plan and a budget."""

import pytest

from queries.rules.rule import Status
from tests.queries.rules.one_network import DAY, OneNetwork


def resting_on_plan() -> OneNetwork:
    world = OneNetwork()
    world.contract("one")
    world.says("one", "RESTS_ON", "plan")
    return world


def test_a_plan_with_a_budget_for_the_network_is_in_order() -> None:
    world = resting_on_plan()
    world.says("plan", "HAS_BUDGET", "net", year=2026)
    assert world.statuses("R13") == {"one": Status.OK}


def test_a_budget_for_the_region_or_of_a_year_that_is_over_will_do() -> None:
    world = resting_on_plan()
    world.says("plan", "HAS_BUDGET", "iza-een", valid_to=DAY, year=2025)
    assert world.statuses("R13") == {"one": Status.OK}


def test_contracts_of_municipalities_are_judged_alike() -> None:
    world = OneNetwork()
    world.contract("one", payer="GM0001")
    assert world.statuses("R13") == {"one": Status.UNKNOWN}


def test_a_plan_without_a_stated_budget_is_unknown_unless_a_source_names_all() -> None:
    world = resting_on_plan()
    assert world.statuses("R13") == {"one": Status.UNKNOWN}
    world.claims("HAS_BUDGET", "plan")
    assert world.statuses("R13") == {"one": Status.VIOLATION}


@pytest.mark.parametrize("scope", ["one", "net"])
def test_no_stated_plan_is_unknown_unless_a_source_names_all(scope: str) -> None:
    world = OneNetwork()
    world.contract("one")
    world.says("net", "USES", "plan")
    found = world.judgements("R13")["one"]
    assert found.status is Status.UNKNOWN
    assert "Het netwerk gebruikt wel “PLAN”" in found.explanation.nl
    world.claims("RESTS_ON", scope)
    assert world.statuses("R13") == {"one": Status.VIOLATION}
    world.deviates("R13", "one")
    assert world.statuses("R13") == {"one": Status.WAIVED}


def test_a_picture_of_the_region_is_no_plan() -> None:
    world = OneNetwork()
    world.contract("one")
    world.thing("picture", "Plan", plan_kind="REGIOBEELD")
    world.says("one", "RESTS_ON", "picture")
    assert world.statuses("R13") == {"one": Status.UNKNOWN}
    world.claims("RESTS_ON", "one")
    assert world.statuses("R13") == {"one": Status.VIOLATION}


def test_a_regional_plan_may_be_a_sketch() -> None:
    world = OneNetwork()
    world.contract("one")
    world.thing("regional", "Plan", plan_kind="IZA_REGIOPLAN")
    world.says("one", "RESTS_ON", "regional")
    world.claims("RESTS_ON", "one")
    found = world.judgements("R13")["one"]
    assert found.status is Status.UNKNOWN
    assert "schets" in found.explanation.nl
