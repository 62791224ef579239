"""R30: the network has a concrete plan."""

import pytest

from queries.rules.rule import Status
from tests.queries.rules.one_network import OneNetwork


@pytest.mark.parametrize("kind", ["MGN_PLAN", "TRANSFORMATIEPLAN", ""])
def test_a_plan_that_the_network_uses_is_in_order(kind: str) -> None:
    world = OneNetwork()
    world.thing("own", "Plan", plan_kind=kind)
    world.says("net", "USES", "own")
    found = world.judgements("R30")[""]
    assert found.status is Status.OK
    assert "“OWN”. Hoe concreet dat is, beoordelen wij niet." in found.explanation.nl


@pytest.mark.parametrize("status", ["PLAN_SUBMITTED", "PLAN_APPROVED"])
def test_a_plan_that_was_submitted_or_approved_is_there(status: str) -> None:
    world = OneNetwork()
    world.says("net", "HAS_STATUS", status)
    assert world.statuses("R30") == {"": Status.OK}


@pytest.mark.parametrize("status", ["PREPARING", "QUICK_SCAN_APPROVED", "RUNNING"])
def test_other_statuses_do_not_say_that_there_is_a_plan(status: str) -> None:
    world = OneNetwork()
    world.says("net", "HAS_STATUS", status)
    assert world.statuses("R30") == {"": Status.UNKNOWN}


def test_a_picture_of_the_region_is_none_and_a_regional_plan_may_be() -> None:
    for kind, status in (("REGIOBEELD", Status.VIOLATION), ("IZA_REGIOPLAN", Status.UNKNOWN)):
        world = OneNetwork()
        world.thing("regional", "Plan", plan_kind=kind)
        world.says("net", "USES", "regional")
        assert world.statuses("R30") == {"": Status.UNKNOWN}
        world.claims("USES")
        assert world.statuses("R30") == {"": status}


def test_none_by_a_source_that_names_all_plans() -> None:
    world = OneNetwork()
    assert world.statuses("R30") == {"": Status.UNKNOWN}
    world.claims("USES")
    assert world.statuses("R30") == {"": Status.VIOLATION}
    world.deviates("R30")
    assert world.statuses("R30") == {"": Status.WAIVED}
