"""What holds for all rules on contracts, agreements, plans and money, whatever the facts are."""

from datetime import date
from typing import Any, TypeAlias

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.day import GraphOnDay
from graph.graph import Graph
from queries.rules import rule
from queries.rules.checking import outcome
from queries.rules.rule import RuleScope, Status
from tests.queries.rules.one_network import DAY, OneNetwork

ZVW = ("R07", "R08", "R11", "R21", "R31")
CONTRACT_RULES = (*ZVW, "R09", "R10", "R12", "R13", "R14", "R15", "R22", "R23", "R27")
OTHERS = ("R18", "R24", "R25", "R26", "R28")

Described: TypeAlias = dict[str, Any]
"""The arguments of one contract."""

PARTIES = ("rho", "core", "other", "welfare", "GM0001")
FUNCTIONS = ("FUNCTION_I", "FUNCTION_II", "FUNCTION_IV", "FUNCTION_OTHER", "COORDINATION")
DAYS = st.none() | st.dates(date(2025, 1, 1), date(2028, 1, 1))


def several(values: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), max_size=2, unique=True)


def contracts(*payers: str) -> st.SearchStrategy[list[Described]]:
    contract: st.SearchStrategy[Described] = st.fixed_dictionaries(
        {
            "payer": st.sampled_from(payers),
            "functions": several(FUNCTIONS),
            "main": several(PARTIES),
            "executors": several(PARTIES),
            "claiming": st.sampled_from(("", "EACH_EXECUTOR", "MAIN_CONTRACTOR_ONLY")),
            "status": st.sampled_from(("", "INTENDED", "AGREED", "SIGNED", "ENDED")),
            "starts": DAYS,
            "ends": DAYS,
            "funding_title": st.sampled_from(("PGAZ", "TRANSFORMATION_MONEY", "SPUK_IZA", "O_AND_I")),
        }
    )
    return st.lists(contract, max_size=4)


def world_of(described: list[Described], claimed: bool = False) -> OneNetwork:
    world = OneNetwork()
    world.preferential()
    add(world, described, "contract")
    if claimed:
        world.claims("FINANCED_BY")
    return world


def add(world: OneNetwork, described: list[Described], prefix: str) -> None:
    for number, values in enumerate(described):
        world.contract(f"{prefix}-{number}", **values)


@settings(max_examples=60, deadline=None)
@given(described=contracts("appel", "beuk", "GM0001", "samen"), claimed=st.booleans())
def test_totals_add_up_cases_differ_and_every_sentence_is_there(
    described: list[Described], claimed: bool
) -> None:
    view = world_of(described, claimed).view()
    for id in CONTRACT_RULES:
        found = outcome(view, rule(id), RuleScope())
        assert found.totals.looked_at == len(found.findings) == len({f.id for f in found.findings}) > 0
        for finding in found.findings:
            judgement = finding.judgement
            assert judgement.explanation.nl.endswith(".")
            assert judgement.explanation.en.endswith(".")
            assert judgement.ask_whom
            assert judgement.status is Status.OK or finding.remedy.nl


@settings(max_examples=60, deadline=None)
@given(described=contracts("appel", "beuk"), social=contracts("GM0001", "GM0002", "samen"))
def test_rules_on_zvw_contracts_never_judge_a_municipality(
    described: list[Described], social: list[Described]
) -> None:
    without, with_them = world_of(described, claimed=True), world_of(described, claimed=True)
    add(with_them, social, "social")
    for id in ZVW:
        assert with_them.statuses(id) == without.statuses(id)
        for judgement in with_them.judgements(id).values():
            assert not any(node.id.startswith("social") for node in judgement.about)


@settings(max_examples=60, deadline=None)
@given(described=contracts("appel", "beuk", "GM0001", "samen"))
def test_without_a_source_that_names_all_nothing_is_broken_by_silence(
    described: list[Described],
) -> None:
    """Rules that ask whether something is there can only be broken by a source that claims to name all."""
    world = world_of(described)
    for id in ("R09", "R10", "R11", "R13", "R14", "R23", "R27"):
        assert Status.VIOLATION not in world.statuses(id).values()


@pytest.mark.parametrize("id", [*CONTRACT_RULES, *OTHERS])
def test_on_the_bundled_facts_each_network_is_one_unknown(reference: Graph, id: str) -> None:
    view = GraphOnDay(reference, DAY)
    found = outcome(view, rule(id), RuleScope())
    assert (found.totals.unknown, found.totals.looked_at) == (45, 45)
    assert len({finding.judgement.subject.id for finding in found.findings}) == 45
    assert {finding.judgement.subject.label for finding in found.findings} == {"Network"}


def test_a_contract_of_a_forerunner_is_told_and_does_not_count(reference: Graph) -> None:
    found = outcome(GraphOnDay(reference, DAY), rule("R07"), RuleScope())
    told = [f for f in found.findings if "voorloper" in f.judgement.explanation.nl]
    assert len(told) == 1
    assert "CZ en GGz Breburg" in told[0].judgement.explanation.nl
    assert told[0].judgement.sources


@pytest.mark.parametrize("id", [*CONTRACT_RULES, *OTHERS])
def test_before_any_source_on_a_network_nothing_is_judged(reference: Graph, id: str) -> None:
    assert outcome(GraphOnDay(reference, date(2019, 1, 1)), rule(id), RuleScope()).findings == ()


@pytest.mark.parametrize("id", [*CONTRACT_RULES, *OTHERS])
def test_a_network_that_stopped_is_not_judged(id: str) -> None:
    world = OneNetwork()
    world.contract("one")
    world.says("net", "HAS_STATUS", "STOPPED")
    assert world.statuses(id) == {}


class TestWhatIsSaidWhereThereIsNothingToJudge:
    def words(self, world: OneNetwork, day: date = DAY) -> str:
        return world.judgements("R07", day)[""].explanation.nl

    def test_an_intention_is_told(self) -> None:
        world = OneNetwork()
        world.contract("one", status="INTENDED")
        assert "is het contract “ONE” nog een voornemen of een aanbod" in self.words(world)

    def test_who_pays_is_not_known(self) -> None:
        world = OneNetwork()
        world.contract("one", payer="")
        assert "Wie het contract “ONE” betaalt, staat niet in onze bronnen" in self.words(world)

    def test_insurers_and_municipalities_pay_together(self) -> None:
        world = OneNetwork()
        world.contract("one")
        world.says("one", "FINANCED_BY", "GM0001")
        assert "betalen het contract “ONE” samen" in self.words(world)

    def test_a_contract_that_ended(self) -> None:
        world = OneNetwork()
        world.contract("one", ends=date(2026, 6, 1))
        assert "Het contract “ONE” eindigde op 1 juni 2026." in self.words(world)

    def test_a_status_without_its_contracts(self) -> None:
        world = OneNetwork()
        world.says("net", "HAS_STATUS", "CONTRACTED")
        assert "Wel noemt een bron het netwerk gecontracteerd" in self.words(world)

    def test_a_day_before_the_oldest_source(self) -> None:
        world = OneNetwork()
        world.says("net", "HAS_STATUS", "RUNNING", date(2024, 1, 1))
        world.contract("one", starts=None, ends=None)
        assert "De oudste bron hierover is van 16 april 2026." in self.words(world, date(2025, 1, 1))


class TestWhoNamesAllContracts:
    def paying(self, scope: str) -> Status:
        world = OneNetwork()
        world.contract("one", payer="GM0001")
        world.claims("FINANCED_BY", scope)
        return world.statuses("R10")["GM0002"]

    @pytest.mark.parametrize("scope", ["", "net", "iza-een", "IZA"])
    def test_of_the_country_the_network_its_region_or_the_scheme(self, scope: str) -> None:
        assert self.paying(scope) is Status.VIOLATION

    @pytest.mark.parametrize("scope", ["appel", "GM0001", "ZORGKANTOOR"])
    def test_of_something_else_says_nothing_of_this_network(self, scope: str) -> None:
        assert self.paying(scope) is Status.UNKNOWN

    def test_a_network_in_two_regions_needs_both(self) -> None:
        world = OneNetwork()
        world.contract("one", payer="GM0001")
        world.thing("iza-twee", "Region", scheme="IZA", code="twee")
        world.says("net", "FOR_REGION", "iza-twee")
        world.claims("FINANCED_BY", "iza-een")
        assert world.statuses("R10")["GM0002"] is Status.UNKNOWN
        world.claims("FINANCED_BY", "iza-twee")
        assert world.statuses("R10")["GM0002"] is Status.VIOLATION
