"""R22: no transformation money and PGAZ at once for one function."""

from datetime import date

import pytest

from queries.rules.rule import Status
from tests.queries.rules.one_network import DAY, END, START, OneNetwork

BOTH = ("TRANSFORMATION_MONEY", "PGAZ")


def paid(world: OneNetwork, title: str, function: str = "FUNCTION_II", bearer: str = "net") -> None:
    world.says(bearer, "PAID_FROM", title, START, END, **({"function": function} if function else {}))


def test_one_of_the_two_is_in_order() -> None:
    world = OneNetwork()
    paid(world, "PGAZ")
    paid(world, "O_AND_I")
    assert world.statuses("R22") == {"FUNCTION_II": Status.OK}


def test_both_for_one_function_deviate() -> None:
    world = OneNetwork()
    for title in BOTH:
        paid(world, title)
    found = world.judgements("R22")["FUNCTION_II"]
    assert found.status is Status.VIOLATION
    assert "patiëntengroepsgebonden afstemming (PGAZ) en transformatiemiddelen" in found.explanation.nl
    world.deviates("R22")
    assert world.statuses("R22") == {"FUNCTION_II": Status.WAIVED}


def test_contracts_of_insurers_and_plans_count_too() -> None:
    world = OneNetwork()
    world.says("net", "USES", "plan")
    paid(world, "TRANSFORMATION_MONEY", bearer="plan")
    world.contract("one", functions=("FUNCTION_II",), funding_title="PGAZ")
    assert world.statuses("R22") == {"FUNCTION_II": Status.VIOLATION}


def test_each_for_its_own_function_or_period_is_in_order() -> None:
    world = OneNetwork()
    paid(world, "TRANSFORMATION_MONEY", "FUNCTION_I")
    paid(world, "PGAZ", "FUNCTION_II")
    world.says("net", "PAID_FROM", "PGAZ", date(2024, 1, 1), START, function="FUNCTION_I")
    assert world.statuses("R22") == {"FUNCTION_I": Status.OK, "FUNCTION_II": Status.OK}


def test_money_without_its_function_may_be_for_the_same() -> None:
    world = OneNetwork()
    paid(world, "PGAZ")
    world.says("net", "USES", "plan")
    world.says("plan", "HAS_BUDGET", "net", year=2026, funding_title="TRANSFORMATION_MONEY")
    assert world.statuses("R22") == {"FUNCTION_II": Status.UNKNOWN}


@pytest.mark.parametrize(
    ("titles", "status"), [(BOTH, Status.UNKNOWN), (("PGAZ",), Status.OK), ((), Status.UNKNOWN)]
)
def test_without_any_function(titles: tuple[str, ...], status: Status) -> None:
    world = OneNetwork()
    for title in titles:
        paid(world, title, "")
    assert world.statuses("R22") == {"": status}


def test_what_a_municipality_pays_is_no_zvw_money() -> None:
    world = OneNetwork()
    paid(world, "PGAZ")
    world.contract("one", payer="GM0001", functions=("FUNCTION_II",), funding_title="TRANSFORMATION_MONEY")
    assert world.statuses("R22", day=DAY) == {"FUNCTION_II": Status.OK}
