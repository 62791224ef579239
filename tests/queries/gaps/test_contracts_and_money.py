"""Contracts that lapsed or end soon and money that ends, as points of attention."""

from datetime import date

from graph.answers import State
from queries.gaps.gap import Gap, GapKind
from queries.gaps.question import gaps
from tests.queries.rules.one_network import DAY, START, OneNetwork

SOON = date(2027, 1, 1)


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
