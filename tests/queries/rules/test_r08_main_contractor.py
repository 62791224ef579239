"""R08: the main contractor is the RHO or the core institution of that network."""

from queries.rules.rule import Status
from tests.queries.rules.one_network import OneNetwork


def test_rho_and_core_institution_are_in_order() -> None:
    world = OneNetwork()
    world.contract("one", main=("rho", "core"))
    assert world.statuses("R08") == {"one+rho": Status.OK, "one+core": Status.OK}


def test_a_partner_with_another_role_deviates() -> None:
    world = OneNetwork()
    world.contract("one", main=("other",))
    found = world.judgements("R08")["one+other"]
    assert found.status is Status.VIOLATION
    assert "overige ggz-aanbieder" in found.explanation.nl


def test_one_of_two_roles_is_enough() -> None:
    world = OneNetwork()
    world.says("other", "PARTNER_IN", "net", role="CORE")
    world.contract("one", main=("other",))
    assert world.statuses("R08") == {"one+other": Status.OK}


def test_no_partner_is_unknown_unless_a_source_names_them_all() -> None:
    world = OneNetwork()
    world.thing("stranger", "RHO")
    world.contract("one", main=("stranger",))
    assert world.statuses("R08") == {"one+stranger": Status.UNKNOWN}
    world.claims("PARTNER_IN")
    found = world.judgements("R08")["one+stranger"]
    assert found.status is Status.VIOLATION
    assert "alle partners" in found.explanation.nl


def test_a_deviation_agreed_for_the_contract_waives_it() -> None:
    world = OneNetwork()
    world.contract("one", main=("other",))
    world.contract("two", payer="beuk", main=("welfare",))
    world.deviates("R08", "one")
    assert world.statuses("R08") == {"one+other": Status.WAIVED, "two+welfare": Status.VIOLATION}


def test_without_main_contractor_or_contract_it_cannot_be_judged() -> None:
    world = OneNetwork()
    assert world.statuses("R08") == {"": Status.UNKNOWN}
    world.contract("one", main=())
    assert world.statuses("R08") == {"one": Status.UNKNOWN}


def test_a_municipality_contracts_whom_it_likes() -> None:
    world = OneNetwork()
    world.contract("one", payer="GM0001", main=("welfare",))
    world.contract("two", payer="samen", main=("welfare",))
    assert world.statuses("R08") == {"": Status.UNKNOWN}
