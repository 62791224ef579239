"""R31: the care part of the exploratory talk is paid from its own performance title."""

import pytest

from queries.rules.rule import Status
from tests.queries.rules.one_network import END, START, OneNetwork


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("EXPLORATORY_TALK", Status.OK),
        ("PGAZ", Status.VIOLATION),
        ("O_AND_I", Status.VIOLATION),
        ("TRANSFORMATION_MONEY", Status.UNKNOWN),
        ("", Status.UNKNOWN),
    ],
)
def test_the_title_of_a_contract(title: str, status: Status) -> None:
    world = OneNetwork()
    world.contract("one", funding_title=title)
    assert world.statuses("R31") == {"one": status}


def test_the_title_among_others_is_enough() -> None:
    world = OneNetwork()
    world.contract("one", funding_title="PGAZ")
    world.says("one", "FINANCED_BY", "appel", START, END, funding_title="EXPLORATORY_TALK")
    assert world.statuses("R31") == {"one": Status.OK}


def test_an_agreed_deviation_waives_it() -> None:
    world = OneNetwork()
    world.contract("one", funding_title="PGAZ")
    world.deviates("R31", "one")
    assert world.statuses("R31") == {"one": Status.WAIVED}


def test_contracts_of_executors_are_judged_too() -> None:
    world = OneNetwork()
    world.contract("one", executors=("core",), claiming="EACH_EXECUTOR", funding_title="EXPLORATORY_TALK")
    world.contract("two", main=(), executors=("core",), funding_title="PGAZ")
    assert world.statuses("R31") == {"one": Status.OK, "two": Status.VIOLATION}


def test_contracts_for_several_functions_and_of_municipalities_are_not_looked_at() -> None:
    world = OneNetwork()
    world.contract("one", functions=("FUNCTION_I", "FUNCTION_II"), funding_title="PGAZ")
    world.contract("two", payer="GM0001", funding_title="SPUK_IZA")
    assert world.statuses("R31") == {"": Status.UNKNOWN}
