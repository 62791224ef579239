"""R11: who carries out the exploratory talk has a contract, or an agreement with the main contractor."""

import pytest

from queries.rules.rule import Status
from tests.queries.rules.one_network import END, START, OneNetwork


def claiming_each() -> OneNetwork:
    world = OneNetwork()
    world.contract("one", executors=("rho", "core"), claiming="EACH_EXECUTOR")
    return world


def only_main() -> OneNetwork:
    world = OneNetwork()
    world.contract("one", claiming="MAIN_CONTRACTOR_ONLY")
    return world


class TestEveryExecutorClaims:
    @pytest.mark.parametrize("as_main", [True, False])
    def test_a_contract_with_the_same_insurer_is_in_order(self, as_main: bool) -> None:
        world = claiming_each()
        world.contract("two", main=("core",) if as_main else (), executors=() if as_main else ("core",))
        assert world.statuses("R11") == {"one+core": Status.OK}

    def test_a_contract_with_another_insurer_says_nothing(self) -> None:
        world = claiming_each()
        world.contract("two", payer="beuk", main=(), executors=("core",), claiming="EACH_EXECUTOR")
        assert world.statuses("R11")["one+core"] is Status.UNKNOWN

    def test_silence_is_unknown_and_a_list_of_all_contracts_shows_it(self) -> None:
        world = claiming_each()
        assert world.statuses("R11") == {"one+core": Status.UNKNOWN}
        world.claims("FINANCED_BY")
        assert world.statuses("R11") == {"one+core": Status.VIOLATION}
        world.deviates("R11", "one")
        assert world.statuses("R11") == {"one+core": Status.WAIVED}

    def test_it_need_not_be_there_before_that_of_the_main_contractor_is_settled(self) -> None:
        world = OneNetwork()
        world.contract(
            "one", executors=("core",), claiming="EACH_EXECUTOR", status="", starts=None, ends=None
        )
        world.claims("FINANCED_BY")
        found = world.judgements("R11")["one+core"]
        assert found.status is Status.UNKNOWN
        assert "rond" in found.explanation.nl


class TestOnlyTheMainContractorClaims:
    def test_a_service_agreement_is_in_order(self) -> None:
        world = only_main()
        world.says("one", "EXECUTED_BY", "core", START, END, service_agreement=True)
        assert world.statuses("R11") == {"one+core": Status.OK}

    def test_none_by_a_source_deviates(self) -> None:
        world = only_main()
        world.says("one", "EXECUTED_BY", "core", START, END, service_agreement=False)
        assert world.statuses("R11") == {"one+core": Status.VIOLATION}

    def test_silence_and_sources_that_differ_are_unknown(self) -> None:
        world = only_main()
        world.says("one", "EXECUTED_BY", "core", START, END)
        assert world.statuses("R11") == {"one+core": Status.UNKNOWN}
        for agreement in (True, False):
            world.says("one", "EXECUTED_BY", "core", START, END, service_agreement=agreement)
        assert world.statuses("R11") == {"one+core": Status.UNKNOWN}


def test_executors_from_the_social_domain_are_not_looked_at() -> None:
    world = OneNetwork()
    world.contract("one", executors=("rho", "welfare", "GM0001"), claiming="EACH_EXECUTOR")
    world.claims("FINANCED_BY")
    found = world.judgements("R11")["one"]
    assert found.status is Status.OK
    assert "geen andere ggz-uitvoerder" in found.explanation.nl


@pytest.mark.parametrize(
    ("claiming", "executors", "words"),
    [
        ("", ("core",), "niet wie declareert"),
        ("EACH_EXECUTOR", (), "niet wie het verkennend gesprek uitvoert"),
    ],
)
def test_what_is_not_stated_cannot_be_judged(claiming: str, executors: tuple[str, ...], words: str) -> None:
    world = OneNetwork()
    world.contract("one", executors=executors, claiming=claiming)
    found = world.judgements("R11")["one"]
    assert found.status is Status.UNKNOWN
    assert words in found.explanation.nl


def test_sources_that_differ_on_who_claims_are_unknown() -> None:
    world = claiming_each()
    world.says("one", "FOR_FUNCTION", "FUNCTION_I", START, END, claim_arrangement="MAIN_CONTRACTOR_ONLY")
    assert world.statuses("R11") == {"one": Status.UNKNOWN}


def test_without_main_contractor_it_cannot_be_judged() -> None:
    world = OneNetwork()
    world.contract("one", main=(), executors=("core",), claiming="EACH_EXECUTOR")
    assert world.statuses("R11") == {"one": Status.UNKNOWN}


def test_other_functions_and_contracts_of_municipalities_are_not_looked_at() -> None:
    world = OneNetwork()
    world.contract("one", functions=("FUNCTION_II",), executors=("core",), claiming="EACH_EXECUTOR")
    world.contract("two", payer="GM0001", executors=("core",), claiming="EACH_EXECUTOR")
    world.claims("FINANCED_BY")
    assert world.statuses("R11") == {"": Status.UNKNOWN}
