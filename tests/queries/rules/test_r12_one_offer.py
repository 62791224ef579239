"""R12: an offer need go to one insurer only."""

from collections.abc import Sequence

from queries.rules.rule import Severity, Status
from tests.queries.rules.one_network import OneNetwork


def offer(
    world: OneNetwork, id: str, to: Sequence[str], by: str = "core", function: str = "FUNCTION_I"
) -> None:
    world.thing(id, "Offer")
    world.says(id, "FOR_NETWORK", "net")
    if function:
        world.says(id, "FOR_FUNCTION", function)
    if by:
        world.says(id, "OFFERED_BY", by)
    for financier in to:
        world.says(id, "OFFERED_TO", financier)


def test_one_insurer_is_in_order() -> None:
    world = OneNetwork()
    offer(world, "one", ["appel"])
    assert world.statuses("R12") == {"FUNCTION_I+core": Status.OK}


def test_two_insurers_are_a_tip_and_never_more() -> None:
    world = OneNetwork()
    offer(world, "one", ["appel", "beuk"])
    found = world.judgements("R12")["FUNCTION_I+core"]
    assert (found.status, found.severity) == (Status.VIOLATION, Severity.TIP)
    assert "het hoeft niet" in found.explanation.nl


def test_two_offers_of_the_same_providers_for_one_function_count_together() -> None:
    world = OneNetwork()
    offer(world, "one", ["appel"])
    offer(world, "two", ["beuk"])
    assert world.statuses("R12") == {"FUNCTION_I+core": Status.VIOLATION}


def test_other_functions_and_other_providers_are_apart() -> None:
    world = OneNetwork()
    offer(world, "one", ["appel"])
    offer(world, "two", ["beuk"], function="FUNCTION_II")
    offer(world, "three", ["beuk"], by="rho")
    offer(world, "four", ["ceder"], by="")
    assert world.statuses("R12") == {
        "FUNCTION_I+core": Status.OK,
        "FUNCTION_II+core": Status.OK,
        "FUNCTION_I+rho": Status.OK,
        "FUNCTION_I+four": Status.OK,
    }


def test_an_offer_to_nobody_that_is_named_is_unknown() -> None:
    world = OneNetwork()
    offer(world, "one", [], function="")
    found = world.judgements("R12")["+core"]
    assert found.status is Status.UNKNOWN
    assert "niet bij welke zorgverzekeraar" in found.explanation.nl


def test_offers_to_municipalities_and_offers_that_ended_are_not_looked_at() -> None:
    world = OneNetwork()
    offer(world, "one", ["GM0001", "GM0002"])
    offer(world, "two", ["appel", "beuk"])
    world.says("two", "HAS_STATUS", "ENDED")
    assert world.statuses("R12") == {"": Status.UNKNOWN}


def test_without_an_offer_to_an_insurer_no_more_than_that_is_said() -> None:
    world = OneNetwork()
    offer(world, "one", ["GM0001"])
    found = world.judgements("R12")[""]
    assert "staat van NET geen lopende offerte aan een zorgverzekeraar" in found.explanation.nl


def test_one_insurer_beside_an_offer_to_nobody_that_is_named_is_unknown() -> None:
    world = OneNetwork()
    offer(world, "one", ["appel"])
    offer(world, "two", [])
    found = world.judgements("R12")["FUNCTION_I+core"]
    assert found.status is Status.UNKNOWN
    assert "“ONE”, ingediend bij APPEL." in found.explanation.nl
    assert "Bij wie “TWO” is ingediend, staat niet in onze bronnen." in found.explanation.nl
    offer(world, "three", ["beuk"])
    assert world.statuses("R12") == {"FUNCTION_I+core": Status.VIOLATION}
