"""R09: both preferential insurers contract, and the others follow."""

import pytest

from queries.rules.rule import RuleScope, Severity, Status
from tests.queries.rules.one_network import OneNetwork

PAIR, FOLLOWERS = "PAIR+iza-een", "FOLLOWERS+iza-een"
THREE = ("FUNCTION_I", "FUNCTION_II", "FUNCTION_III")


@pytest.fixture
def world() -> OneNetwork:
    """A region of which the two preferential insurers are known."""
    found = OneNetwork()
    found.preferential()
    return found


def test_both_signed_for_functions_one_to_three(world: OneNetwork) -> None:
    world.contract("one", "appel", THREE)
    world.contract("two", "beuk", THREE)
    found = world.judgements("R09")[PAIR]
    assert found.status is Status.OK
    assert found.severity is Severity.SHOULD
    assert (
        "Handtekeningen in onze bronnen: APPEL voor functies I, II en III en BEUK voor functies I, II en III"
        in found.explanation.nl
    )


@pytest.mark.parametrize("status", ["AGREED", ""])
def test_what_is_not_known_to_be_signed_is_unknown(world: OneNetwork, status: str) -> None:
    world.contract("one", "appel", THREE)
    world.contract("two", "beuk", THREE, status=status)
    assert world.statuses("R09")[PAIR] is Status.UNKNOWN


def test_silence_on_the_second_insurer_is_unknown(world: OneNetwork) -> None:
    world.contract("one", "appel", THREE)
    found = world.judgements("R09")[PAIR]
    assert found.status is Status.UNKNOWN
    assert (
        "In onze bronnen staat geen getekend contract van BEUK voor functies I, II en III"
        in found.explanation.nl
    )


@pytest.mark.parametrize("scope", ["", "net", "beuk"])
def test_a_source_that_names_all_contracts_shows_who_did_not_sign(world: OneNetwork, scope: str) -> None:
    world.contract("one", "appel", THREE)
    world.claims("FINANCED_BY", scope)
    assert world.statuses("R09")[PAIR] is Status.VIOLATION


def test_all_contracts_of_another_insurer_show_nothing(world: OneNetwork) -> None:
    world.contract("one", "appel", THREE)
    world.claims("FINANCED_BY", "appel")
    assert world.statuses("R09")[PAIR] is Status.UNKNOWN


def test_partly_contracted_is_a_deviation_and_contracted_is_in_order(world: OneNetwork) -> None:
    world.says("net", "HAS_STATUS", "PARTLY_CONTRACTED")
    assert world.statuses("R09") == {"PAIR": Status.VIOLATION}
    world.contract("one", "appel", ("FUNCTION_I",))
    assert world.statuses("R09")[PAIR] is Status.VIOLATION
    world.says("net", "HAS_STATUS", "CONTRACTED")
    assert world.statuses("R09")["PAIR"] is Status.OK


def test_a_deviation_agreed_for_the_region_counts(world: OneNetwork) -> None:
    world.contract("one", "appel", THREE)
    world.claims("FINANCED_BY")
    world.deviates("R09", "iza-een")
    assert world.statuses("R09")[PAIR] is Status.WAIVED


def test_without_a_known_pair_it_cannot_be_judged() -> None:
    world = OneNetwork()
    world.contract("one", "appel", THREE)
    found = world.judgements("R09")[PAIR]
    assert found.status is Status.UNKNOWN
    assert "Handtekeningen in onze bronnen: APPEL voor functies I, II en III" in found.explanation.nl


def test_a_pair_of_the_two_largest_is_enough() -> None:
    world = OneNetwork()
    for insurer in ("appel", "beuk"):
        world.says(insurer, "LEADS", "iza-een", basis="PAIR_STATED_TWO_LARGEST", evidence="EVIDENCE")
        world.contract(f"contract-{insurer}", insurer, THREE)
    assert world.statuses("R09")[PAIR] is Status.OK


def test_a_pair_that_leaves_out_a_stated_insurer_is_no_pair() -> None:
    world = OneNetwork()
    world.says("ceder", "LEADS", "iza-een", rank=1, basis="STATED_LARGEST", evidence="EVIDENCE")
    for insurer in ("appel", "beuk"):
        world.says(insurer, "LEADS", "iza-een", basis="PAIR_STATED_TWO_LARGEST", evidence="EVIDENCE")
        world.contract(f"contract-{insurer}", insurer, THREE)
    assert world.statuses("R09")[PAIR] is Status.UNKNOWN


def test_a_network_in_no_region_of_the_scheme_cannot_be_judged(world: OneNetwork) -> None:
    world.contract("one", "appel", THREE)
    assert world.statuses("R09", scope=RuleScope(scheme="ROAZ")) == {"PAIR": Status.UNKNOWN}


def test_no_contract_is_one_unknown(world: OneNetwork) -> None:
    assert world.statuses("R09") == {"PAIR": Status.UNKNOWN}
    world.contract("one", "GM0001")
    assert world.statuses("R09") == {"PAIR": Status.UNKNOWN}


class TestFollowing:
    def shares(self, world: OneNetwork, **percent: int) -> None:
        for insurer, share in percent.items():
            world.says(insurer, "HAS_SHARE", "iza-een", year=2024, share_percent=float(share))

    def test_all_others_follow(self, world: OneNetwork) -> None:
        self.shares(world, appel=50, beuk=30, ceder=20)
        world.contract("one", "appel", THREE)
        world.contract("two", "beuk", THREE)
        world.says("ceder", "FOLLOWS", "one")
        found = world.judgements("R09")[FOLLOWERS]
        assert (found.status, found.severity) == (Status.OK, Severity.TIP)
        assert "100 procent" in found.explanation.nl

    def test_the_part_of_the_insured_is_weighted_and_nobody_is_named(self, world: OneNetwork) -> None:
        self.shares(world, appel=50, beuk=30, ceder=20)
        world.contract("one", "appel", THREE)
        found = world.judgements("R09")[FOLLOWERS]
        assert found.status is Status.UNKNOWN
        assert "50 procent van de verzekerden in IZA-EEN (marktaandelen 2024)" in found.explanation.nl
        assert "CEDER" not in found.explanation.nl

    def test_a_source_that_names_all_contracts_makes_it_a_tip(self, world: OneNetwork) -> None:
        self.shares(world, appel=50, beuk=30, ceder=20)
        world.contract("one", "appel", THREE)
        world.claims("FINANCED_BY")
        found = world.judgements("R09")[FOLLOWERS]
        assert (found.status, found.severity) == (Status.VIOLATION, Severity.TIP)

    def test_without_all_shares_there_is_no_rate(self, world: OneNetwork) -> None:
        world.contract("one", "appel", THREE)
        assert world.statuses("R09")[FOLLOWERS] is Status.UNKNOWN
        self.shares(world, appel=50, beuk=30)
        assert "procent" not in world.judgements("R09")[FOLLOWERS].explanation.nl
        world.claims("HAS_SHARE", "iza-een")
        assert "62 procent" in world.judgements("R09")[FOLLOWERS].explanation.nl
