"""R27: the exploratory talk has a Zvw side and a municipal side."""

import pytest

from queries.rules.rule import Severity, Status
from tests.queries.rules.one_network import OneNetwork


def test_both_sides_are_in_order() -> None:
    world = OneNetwork()
    world.contract("one")
    world.contract("two", payer="GM0001")
    assert world.statuses("R27") == {"": Status.OK}


def test_a_contract_of_both_together_has_both_sides() -> None:
    world = OneNetwork()
    world.contract("one")
    world.says("one", "FINANCED_BY", "samen")
    assert world.statuses("R27") == {"": Status.OK}


def test_a_network_that_a_source_calls_contracted_has_its_zvw_side() -> None:
    world = OneNetwork()
    world.says("net", "HAS_STATUS", "CONTRACTED")
    assert world.statuses("R27") == {"": Status.UNKNOWN}
    world.contract("two", payer="GM0001")
    assert world.statuses("R27") == {"": Status.OK}


@pytest.mark.parametrize(
    ("payer", "words"), [("appel", "geen van een gemeente"), ("GM0001", "geen van een zorgverzekeraar")]
)
def test_one_side_is_unknown_unless_a_source_names_all_contracts(payer: str, words: str) -> None:
    world = OneNetwork()
    world.contract("one", payer=payer)
    found = world.judgements("R27")[""]
    assert found.status is Status.UNKNOWN
    assert words in found.explanation.nl
    world.claims("FINANCED_BY")
    found = world.judgements("R27")[""]
    assert (found.status, found.severity) == (Status.VIOLATION, Severity.SHOULD)
    world.deviates("R27")
    assert world.statuses("R27") == {"": Status.WAIVED}


def test_a_contract_without_function_may_be_the_other_side() -> None:
    world = OneNetwork()
    world.contract("one")
    world.contract("two", payer="GM0001", functions=())
    world.claims("FINANCED_BY")
    assert world.statuses("R27") == {"": Status.UNKNOWN}


def test_no_contract_is_unknown_or_neither_by_a_source_that_names_all() -> None:
    world = OneNetwork()
    world.contract("one", functions=("FUNCTION_II",))
    assert world.statuses("R27") == {"": Status.UNKNOWN}
    world.claims("FINANCED_BY")
    found = world.judgements("R27")[""]
    assert found.status is Status.VIOLATION
    assert "geen contract van een zorgverzekeraar en geen van een gemeente" in found.explanation.nl
