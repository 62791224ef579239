"""R21: outside the exploratory talk only the main contractor claims."""

import pytest

from queries.rules.rule import Status
from tests.queries.rules.one_network import END, START, OneNetwork

JUDGED = ("FUNCTION_II", "FUNCTION_III", "FUNCTION_IV", "COORDINATION")


@pytest.mark.parametrize("function", JUDGED)
@pytest.mark.parametrize(
    ("claiming", "status"),
    [
        ("MAIN_CONTRACTOR_ONLY", Status.OK),
        ("EACH_EXECUTOR", Status.VIOLATION),
        ("", Status.UNKNOWN),
    ],
)
def test_who_claims(function: str, claiming: str, status: Status) -> None:
    world = OneNetwork()
    world.contract("one", functions=(function,), claiming=claiming)
    assert world.statuses("R21") == {f"one+{function}": status}


def test_sources_that_differ_are_unknown() -> None:
    world = OneNetwork()
    world.contract("one", functions=("FUNCTION_II",), claiming="MAIN_CONTRACTOR_ONLY")
    world.says("one", "FOR_FUNCTION", "FUNCTION_II", START, END, claim_arrangement="EACH_EXECUTOR")
    found = world.judgements("R21")["one+FUNCTION_II"]
    assert found.status is Status.UNKNOWN
    assert "verschillen" in found.explanation.nl


def test_the_exploratory_talk_other_functions_and_municipalities_are_not_looked_at() -> None:
    world = OneNetwork()
    world.contract("one", functions=("FUNCTION_I", "FUNCTION_OTHER"), claiming="EACH_EXECUTOR")
    world.contract("two", payer="GM0001", functions=("FUNCTION_II",), claiming="EACH_EXECUTOR")
    assert world.statuses("R21") == {"": Status.UNKNOWN}


def test_an_agreed_deviation_waives_it() -> None:
    world = OneNetwork()
    world.contract("one", functions=("FUNCTION_II",), claiming="EACH_EXECUTOR")
    world.deviates("R21", "one")
    assert world.statuses("R21") == {"one+FUNCTION_II": Status.WAIVED}
