"""R28: the network has a goal for 2027."""

from queries.rules.rule import Status
from tests.queries.rules.one_network import OneNetwork


def test_a_goal_for_2027_is_shown_in_its_own_words() -> None:
    world = OneNetwork()
    world.says("net", "HAS_DESCRIPTION", "TARGETS", text="In 2027 is er geen wachtlijst.")
    found = world.judgements("R28")[""]
    assert found.status is Status.OK
    assert found.explanation.nl.endswith("als doel: “In 2027 is er geen wachtlijst”.")


def test_a_goal_in_the_plan_and_the_step_taken_count() -> None:
    world = OneNetwork()
    world.says("net", "USES", "plan")
    world.says("plan", "HAS_DESCRIPTION", "TARGETS", text="1.000 gesprekken in 2027")
    assert world.statuses("R28") == {"": Status.OK}
    world = OneNetwork()
    world.says("net", "TAKES_STEP", "CS04")
    assert world.statuses("R28") == {"": Status.OK}


def test_a_goal_for_another_year_is_unknown_unless_a_source_gives_all() -> None:
    world = OneNetwork()
    world.says("net", "HAS_DESCRIPTION", "TARGETS", text="In 2030 is er geen wachtlijst.")
    found = world.judgements("R28")[""]
    assert found.status is Status.UNKNOWN
    assert "2030" in found.explanation.nl
    world.claims("HAS_DESCRIPTION")
    assert world.statuses("R28") == {"": Status.VIOLATION}
    world.deviates("R28")
    assert world.statuses("R28") == {"": Status.WAIVED}


def test_no_goal_is_unknown() -> None:
    assert OneNetwork().statuses("R28") == {"": Status.UNKNOWN}
