"""A judgement names those who know: the network and its mandate holder, and the financiers only of contracts."""

import pytest

from queries.whom_to_ask import PREFERENTIAL_INSURERS
from tests.queries.rules.one_network import OneNetwork


@pytest.fixture
def world() -> OneNetwork:
    made = OneNetwork()
    made.says("samen", "MANDATE_FOR", "net", kind="HOLDER")
    made.says("net", "USES", "plan")
    made.says("plan", "HAS_BUDGET", "net", year=2026)
    return made


@pytest.mark.parametrize("rule", ["R18", "R25", "R26", "R28", "R30"])
def test_the_network_is_asked_about_its_agreement_and_its_plan(world: OneNetwork, rule: str) -> None:
    for found in world.judgements(rule).values():
        assert [party.name for party in found.ask_whom][:2] == ["NET", "SAMEN"]
        assert PREFERENTIAL_INSURERS not in found.ask_whom


def test_the_mandate_holder_and_the_municipalities_are_asked_about_the_budget(world: OneNetwork) -> None:
    (found,) = world.judgements("R24").values()
    assert [party.name for party in found.ask_whom] == ["SAMEN", "gemeente GM0001", "gemeente GM0002"]


def test_the_insurers_are_asked_about_contracts(world: OneNetwork) -> None:
    for found in world.judgements("R10").values():
        assert PREFERENTIAL_INSURERS in found.ask_whom
