"""Plan, contracts and money in time: the days between their ends, and what our sources do not say."""

from datetime import date

import pytest

from graph.errors import NotFound
from graph.graph import Graph
from queries.plan_and_money import QUESTION
from queries.plan_and_money.lines import Known, LineKind, TermLine
from tests.queries.asking import asking

PLAN, CONTRACT, MONEY = LineKind


ask = asking(QUESTION)


def lines(graph: Graph, day: date, network: str) -> list[TermLine]:
    return list(ask(graph, day, network=network).rows)


def test_money_ends_before_the_plan_and_the_plan_before_the_contract(
    voorbeeldland: Graph, today: date
) -> None:
    found = lines(voorbeeldland, today, "netwerk-zuid-oost")
    later = {
        (line.kinds, line.thing.id if line.thing else "", one.kind, one.days)
        for line in found
        for one in line.later
    }
    assert later == {
        ((PLAN,), "transformatieplan-zuidland", CONTRACT, 275),
        ((MONEY,), "transformatieplan-zuidland", PLAN, 90),
        ((MONEY,), "transformatieplan-zuidland", CONTRACT, 365),
    }
    sentence = ask(voorbeeldland, today, network="netwerk-zuid-oost").sentence.nl
    assert "90 dagen eerder dan het plan (tot 1 april 2027)" in sentence


def test_what_is_over_is_drawn_and_no_longer_compared(voorbeeldland: Graph, today: date) -> None:
    found = {line.thing.id: line for line in lines(voorbeeldland, today, "netwerk-zuid-oost") if line.thing}
    old = found["contract-zuid-oost-i-appel-2025"]
    assert (old.is_over, old.later, old.explanation.nl) == (True, (), "Liep tot 1 januari 2026.")
    before = lines(voorbeeldland, date(2025, 12, 1), "netwerk-zuid-oost")
    assert not any(line.is_over for line in before)


def test_without_an_end_nothing_is_compared(voorbeeldland: Graph, today: date) -> None:
    found = lines(voorbeeldland, today, "netwerk-middenland")
    assert {(line.kinds, line.known) for line in found} == {
        ((PLAN,), Known.NO_END),
        ((CONTRACT,), Known.NO_END),
        ((MONEY,), Known.NOT_STATED),
    }
    assert "is niet te zeggen" in ask(voorbeeldland, today, network="netwerk-middenland").sentence.nl


def test_none_only_by_a_source_that_names_all(voorbeeldland: Graph, today: date) -> None:
    (plan,) = [line for line in lines(voorbeeldland, today, "netwerk-de-brug") if PLAN in line.kinds]
    assert plan.known is Known.NONE_BY_SOURCE
    assert plan.sources
    (silent,) = lines(voorbeeldland, today, "netwerk-waterstede")
    assert (silent.kinds, silent.known, silent.thing) == ((PLAN, CONTRACT, MONEY), Known.NOT_STATED, None)


def test_real_sources_state_plans_and_no_ends(reference: Graph, today: date) -> None:
    result = ask(reference, today)
    facts = [row for row in result.rows if row.thing and row.known is not Known.PROPOSED]
    assert {row.kinds for row in facts} == {(PLAN,)}
    assert {row.known for row in facts} == {Known.NO_END}
    assert "Van geen enkel netwerk noemen zij een einddatum" in result.sentence.nl
    (money,) = [r for r in result.rows if r.network.id == "gezond-groningen" and MONEY in r.kinds]
    assert "“20 miljoen euro IZA-transformatiegeld”" in money.explanation.nl


def test_a_link_that_no_source_states_is_a_proposal(reference: Graph, today: date) -> None:
    network = "mentale-gezondheidsnetwerk-west-brabant-oost-en-midden-brabant"
    (proposed,) = [line for line in lines(reference, today, network) if line.known is Known.PROPOSED]
    assert proposed.thing is not None
    assert proposed.thing.label == "Contract"
    assert (
        "noemen onze bronnen geen plan, contract of geld"
        in ask(reference, today, network=network).sentence.nl
    )


def test_a_network_that_does_not_exist_is_said(voorbeeldland: Graph, today: date) -> None:
    with pytest.raises(NotFound):
        lines(voorbeeldland, today, "bestaat-niet")
