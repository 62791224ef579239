"""R24: municipalities approved the budget."""

from datetime import date

import pytest

from queries.rules.rule import Status
from tests.queries.rules.one_network import OneNetwork

CASE = "plan+net+2026"


def with_budget(*approved: bool) -> OneNetwork:
    world = OneNetwork()
    world.says("plan", "HAS_BUDGET", "net", year=2026)
    for value in approved:
        world.says("plan", "HAS_BUDGET", "net", year=2026, approved_by_municipalities=value)
    return world


@pytest.mark.parametrize(
    ("approved", "status"),
    [
        ((True,), Status.OK),
        ((False,), Status.VIOLATION),
        ((True, False), Status.UNKNOWN),
        ((), Status.UNKNOWN),
    ],
)
def test_what_sources_say(approved: tuple[bool, ...], status: Status) -> None:
    assert with_budget(*approved).statuses("R24") == {CASE: status}


def test_an_agreed_deviation_waives_it() -> None:
    world = with_budget(False)
    world.deviates("R24")
    assert world.statuses("R24") == {CASE: Status.WAIVED}


def test_all_municipalities_adopted_the_plan() -> None:
    world = with_budget()
    world.says("GM0001", "ADOPTED", "plan")
    found = world.judgements("R24")[CASE]
    assert found.status is Status.UNKNOWN
    assert "Van 1 van de 2 gemeenten" in found.explanation.nl
    world.says("GM0002", "ADOPTED", "plan")
    assert world.statuses("R24") == {CASE: Status.OK}


def test_the_budget_for_the_region_of_a_plan_in_use_counts() -> None:
    world = OneNetwork()
    world.says("plan", "HAS_BUDGET", "iza-een", year=2026, approved_by_municipalities=True)
    assert world.statuses("R24") == {"": Status.UNKNOWN}
    world.says("net", "USES", "plan")
    assert world.statuses("R24") == {"plan+iza-een+2026": Status.OK}


def test_a_decision_dated_after_the_asked_day_is_none_yet() -> None:
    world = with_budget()
    world.says("GM0001", "ADOPTED", "plan", decision_date="2026-10-01")
    world.says("GM0002", "ADOPTED", "plan", decision_date="2026-12-01")
    assert world.statuses("R24") == {CASE: Status.UNKNOWN}
    assert world.statuses("R24", date(2026, 12, 1)) == {CASE: Status.OK}
