"""R07: a function is bought as a whole."""

from queries.rules.rule import Status
from tests.queries.rules.one_network import OneNetwork


def test_two_insurers_with_the_same_main_contractor_are_in_order() -> None:
    world = OneNetwork()
    world.contract("one", "appel")
    world.contract("two", "beuk")
    found = world.judgements("R07")
    assert {case: one.status for case, one in found.items()} == {"FUNCTION_I": Status.OK}
    assert "APPEL en BEUK" in found["FUNCTION_I"].explanation.nl
    assert "functie I (verkennend gesprek)" in found["FUNCTION_I"].explanation.nl


def test_a_group_of_main_contractors_acts_together() -> None:
    world = OneNetwork()
    world.contract("one", "appel", main=("rho", "core"))
    world.contract("two", "beuk", main=("core", "rho"))
    assert world.statuses("R07") == {"FUNCTION_I": Status.OK}


def test_main_contractors_without_one_in_common_split_the_function() -> None:
    world = OneNetwork()
    world.contract("one", "appel", main=("rho",))
    world.contract("two", "beuk", main=("core",))
    found = world.judgements("R07")["FUNCTION_I"]
    assert found.status is Status.VIOLATION
    assert "RHO (“ONE”) en CORE (“TWO”)" in found.explanation.nl


def test_a_split_agreed_for_one_of_the_contracts_is_waived() -> None:
    world = OneNetwork()
    world.contract("one", "appel", main=("rho",))
    world.contract("two", "beuk", main=("core",))
    world.deviates("R07", "two")
    found = world.judgements("R07")["FUNCTION_I"]
    assert found.status is Status.WAIVED
    assert [party.id for party in found.agreed_by] == ["appel"]


def test_overlapping_groups_may_be_named_incompletely() -> None:
    world = OneNetwork()
    world.contract("one", "appel", main=("rho",))
    world.contract("two", "beuk", main=("rho", "core"))
    assert world.statuses("R07") == {"FUNCTION_I": Status.UNKNOWN}


def test_different_functions_may_have_different_main_contractors() -> None:
    world = OneNetwork()
    world.contract("one", functions=("FUNCTION_I",), main=("rho",))
    world.contract("two", functions=("FUNCTION_II",), main=("core",))
    assert world.statuses("R07") == {"FUNCTION_I": Status.OK, "FUNCTION_II": Status.OK}


def test_without_main_contractor_or_function_it_cannot_be_judged() -> None:
    world = OneNetwork()
    world.contract("one", main=())
    world.contract("two", functions=())
    assert world.statuses("R07") == {"FUNCTION_I": Status.UNKNOWN, "NO_FUNCTION": Status.UNKNOWN}


def test_coordination_alone_and_other_functions_are_not_looked_at() -> None:
    world = OneNetwork()
    world.contract("one", functions=("COORDINATION", "FUNCTION_OTHER"))
    found = world.judgements("R07")[""]
    assert found.status is Status.UNKNOWN
    assert "voor functie I, II, III of IV" in found.explanation.nl


def test_a_contract_of_an_executor_that_claims_itself_splits_nothing() -> None:
    world = OneNetwork()
    world.contract("one", main=("rho",), executors=("rho", "core"), claiming="EACH_EXECUTOR")
    world.contract("two", main=(), executors=("core",))
    assert world.statuses("R07") == {"FUNCTION_I": Status.OK}


def test_the_same_contract_splits_where_only_the_main_contractor_claims() -> None:
    world = OneNetwork()
    world.contract("one", main=("rho",), executors=("rho", "core"), claiming="MAIN_CONTRACTOR_ONLY")
    world.contract("two", main=("core",))
    assert world.statuses("R07") == {"FUNCTION_I": Status.VIOLATION}


def test_contracts_of_municipalities_intentions_and_contracts_that_ended_are_left_out() -> None:
    world = OneNetwork()
    world.contract("one", main=("rho",))
    world.contract("two", payer="GM0001", main=("welfare",))
    world.contract("three", payer="beuk", main=("core",), status="OFFERED")
    world.contract("four", payer="beuk", main=("core",), status="ENDED")
    world.contract("five", payer="beuk", main=("core",), ends=world.view().day)
    assert world.statuses("R07") == {"FUNCTION_I": Status.OK}
