"""Contracts that lapsed or end soon and money that ends, as points of attention."""

from datetime import date

from graph.answers import State
from queries.gaps.gap import Gap, GapKind
from queries.gaps.question import gaps
from tests.queries.rules.one_network import DAY, START, OneNetwork

OVER, SOON = date(2026, 7, 1), date(2027, 1, 1)


def found(world: OneNetwork, kind: GapKind, day: date = DAY) -> list[Gap]:
    return gaps(world.view(day), [kind])


class TestMoneyThatEnds:
    def world(self) -> OneNetwork:
        world = OneNetwork()
        world.says("net", "USES", "plan", START)
        world.says("plan", "PAID_FROM", "TRANSFORMATION_MONEY", START, SOON, function="FUNCTION_II")
        return world

    def gap(self, world: OneNetwork) -> Gap:
        (gap,) = found(world, GapKind.MONEY_ENDING)
        return gap

    def test_a_follow_up_in_our_sources_is_told(self) -> None:
        world = self.world()
        world.says("plan", "PAID_FROM", "PGAZ", SOON, function="FUNCTION_II", term="STRUCTURAL")
        gap = self.gap(world)
        assert gap.state is State.UNKNOWN
        assert gap.explanation.nl.startswith(
            "Geld voor PLAN eindigt op 1 januari 2027. Volgens onze bronnen daarna:"
        )
        assert "vanaf 1 januari 2027" in gap.explanation.nl
        assert gap.remedy.nl == "Kijk of wat daarna komt, genoeg is."

    def test_without_one_it_is_unknown_and_by_a_source_that_names_all_money_none(self) -> None:
        world = self.world()
        gap = self.gap(world)
        assert gap.state is State.UNKNOWN
        assert "In onze bronnen staat niet wat daarna komt." in gap.explanation.nl
        world.claims("PAID_FROM", "plan")
        gap = self.gap(world)
        assert gap.state is State.NONE
        assert "Een bron die al het geld zegt te noemen, noemt niets voor daarna." in gap.explanation.nl

    def test_the_network_is_asked_and_its_mandate_holder_never_the_plan(self) -> None:
        world = self.world()
        world.says("GM0001", "MANDATE_FOR", "net", kind="HOLDER")
        names = [party.name for party in self.gap(world).ask_whom]
        assert names == ["NET", "gemeente GM0001", "de twee preferente zorgverzekeraars van de regio"]


class TestContracts:
    def lapsed(self, world: OneNetwork) -> list[Gap]:
        return found(world, GapKind.CONTRACT_LAPSED)

    def world(self) -> OneNetwork:
        world = OneNetwork()
        world.contract("one", ends=OVER)
        return world

    def test_a_contract_of_which_one_function_goes_on_has_not_lapsed(self) -> None:
        world = OneNetwork()
        world.contract("one", functions=("FUNCTION_II",), ends=None)
        world.says("one", "FOR_FUNCTION", "FUNCTION_I", START, OVER)
        assert self.lapsed(world) == []

    def test_a_contract_that_a_source_calls_ended_before_its_end_has_lapsed(self) -> None:
        world = OneNetwork()
        world.contract("one")
        world.says("one", "HAS_STATUS", "ENDED", OVER)
        (gap,) = self.lapsed(world)
        assert "eindigde op 1 juli 2026" in gap.explanation.nl

    def test_only_a_contract_of_the_same_financier_follows(self) -> None:
        world = self.world()
        world.contract("two", payer="beuk", starts=OVER)
        world.contract("three", payer="GM0001", starts=OVER)
        assert len(self.lapsed(world)) == 1
        world.contract("four", starts=OVER)
        assert self.lapsed(world) == []

    def test_a_contract_that_nobody_is_known_to_pay_can_follow(self) -> None:
        world = self.world()
        world.contract("two", payer="", starts=OVER)
        assert self.lapsed(world) == []

    def test_an_intention_or_an_offer_does_not_follow_and_does_not_lapse(self) -> None:
        world = self.world()
        world.contract("two", starts=OVER, status="OFFERED")
        world.contract("three", payer="beuk", ends=OVER, status="INTENDED")
        (gap,) = self.lapsed(world)
        assert "“ONE”" in gap.explanation.nl


def test_a_decision_dated_after_the_asked_day_is_not_counted() -> None:
    world = OneNetwork()
    world.thing("agenda", "WorkAgenda")
    world.says("agenda", "FOR_REGION", "iza-een")
    for town, day in (("GM0001", "2026-10-01"), ("GM0002", "2026-12-01")):
        world.says(town, "ADOPTED", "agenda", decision_date=day)
    (gap,) = found(world, GapKind.DECISION_MISSING)
    assert "van 1 van de 2 gemeenten een besluit in onze bronnen: GM0001." in gap.explanation.nl
    assert found(world, GapKind.DECISION_MISSING, date(2026, 12, 1)) == []
