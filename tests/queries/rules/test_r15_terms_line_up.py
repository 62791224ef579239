"""R15: contracts of municipalities and insurers line up."""

from datetime import date

from queries.rules.rule import Severity, Status
from tests.queries.rules.one_network import END, OneNetwork

EARLIER = date(2027, 7, 1)


def both_sides(social_ends: date | None = END) -> OneNetwork:
    world = OneNetwork()
    world.contract("one")
    world.contract("two", payer="GM0001", ends=social_ends)
    return world


def test_the_same_end_is_in_order() -> None:
    found = both_sides().judgements("R15")["FUNCTION_I"]
    assert found.status is Status.OK
    assert "allemaal tot 1 januari 2028" in found.explanation.nl


def test_another_end_is_a_point_to_look_at() -> None:
    world = both_sides(EARLIER)
    found = world.judgements("R15")["FUNCTION_I"]
    assert (found.status, found.severity) == (Status.VIOLATION, Severity.SHOULD)
    assert "“ONE” tot 1 januari 2028 en “TWO” tot 1 juli 2027" in found.explanation.nl
    world.deviates("R15")
    assert world.statuses("R15") == {"FUNCTION_I": Status.WAIVED}


def test_an_end_that_is_not_stated_is_unknown() -> None:
    assert both_sides(None).statuses("R15") == {"FUNCTION_I": Status.UNKNOWN}


def test_only_functions_of_both_sides_are_compared() -> None:
    world = OneNetwork()
    world.contract("one", functions=("FUNCTION_I", "FUNCTION_II"))
    world.contract("two", payer="GM0001", functions=("FUNCTION_III",), ends=EARLIER)
    assert world.statuses("R15") == {"": Status.UNKNOWN}


def test_own_staff_has_no_term() -> None:
    world = OneNetwork()
    world.contract("one")
    world.contract("two", payer="GM0001", ends=EARLIER, form="OWN_STAFF")
    assert world.statuses("R15") == {"": Status.UNKNOWN}


def test_insurers_that_end_apart_are_no_difference_between_the_sides() -> None:
    world = both_sides(None)
    world.contract("three", payer="beuk", ends=EARLIER)
    found = world.judgements("R15")["FUNCTION_I"]
    assert found.status is Status.UNKNOWN
    assert "Tot wanneer het contract “TWO”" in found.explanation.nl


def test_one_insurer_that_ends_with_the_municipality_and_one_that_does_not_is_a_difference() -> None:
    world = both_sides()
    world.contract("three", payer="beuk", ends=EARLIER)
    assert world.statuses("R15") == {"FUNCTION_I": Status.VIOLATION}
