"""R10: every municipality pays its social part."""

from datetime import date

import pytest

from queries.rules.rule import Status
from tests.queries.rules.one_network import OneNetwork


def test_itself_by_own_staff_or_through_another() -> None:
    world = OneNetwork()
    world.contract("one", payer="GM0001", form="OWN_STAFF")
    world.contract("two", payer="samen", form="SUBSIDY")
    world.says("two", "ON_BEHALF_OF", "GM0002", date(2026, 1, 1))
    found = world.judgements("R10")
    assert {case: one.status for case, one in found.items()} == {"GM0001": Status.OK, "GM0002": Status.OK}
    assert "met eigen medewerkers" in found["GM0001"].explanation.nl
    assert found["GM0002"].explanation.nl.startswith("SAMEN betaalt volgens onze bronnen namens GM0002 mee")


def test_silence_on_a_municipality_is_unknown() -> None:
    world = OneNetwork()
    world.contract("one", payer="GM0001")
    assert world.statuses("R10") == {"GM0001": Status.OK, "GM0002": Status.UNKNOWN}


@pytest.mark.parametrize("scope", ["net", "GM0002"])
def test_a_source_that_names_all_contracts_shows_who_does_not_pay(scope: str) -> None:
    world = OneNetwork()
    world.contract("one", payer="GM0001")
    world.claims("FINANCED_BY", scope)
    assert world.statuses("R10") == {"GM0001": Status.OK, "GM0002": Status.VIOLATION}


def test_an_agreed_deviation_waives_it() -> None:
    world = OneNetwork()
    world.claims("FINANCED_BY")
    world.deviates("R10")
    assert set(world.statuses("R10").values()) == {Status.WAIVED}


def test_what_insurers_pay_and_the_coordination_alone_do_not_count() -> None:
    world = OneNetwork()
    world.contract("one", payer="appel")
    world.contract("two", payer="GM0001", functions=("COORDINATION",))
    world.contract("three", payer="GM0002", status="INTENDED")
    found = world.judgements("R10")
    assert {case: one.status for case, one in found.items()} == {"": Status.UNKNOWN}
    assert "“THREE” nog een voornemen of een aanbod" in found[""].explanation.nl


def test_a_network_without_stated_municipalities_cannot_be_judged() -> None:
    world = OneNetwork()
    world.thing("bare", "Network")
    world.says("bare", "HAS_STATUS", "LISTED")
    world.thing("one", "Contract")
    world.says("one", "FOR_NETWORK", "bare")
    world.says("one", "FINANCED_BY", "GM0001")
    findings = world.outcome("R10").findings
    found = [f.judgement for f in findings if f.judgement.subject.id == "bare"]
    assert [one.status for one in found] == [Status.UNKNOWN]
    assert "geen gemeenten" in found[0].explanation.nl
