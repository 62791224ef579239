"""What ends within a time, what follows, and that silence stays silence."""

from datetime import date

import pytest

from graph.answers import State
from graph.day import GraphOnDay
from graph.errors import BadInput, NotFound
from graph.graph import Graph, build_graph
from queries.ending_soon import QUESTION
from queries.ending_soon.ending import Ending, EndingKind
from queries.question import Asked
from tests.graph.making import changes, history, node, source, statement
from tests.queries.asking import asking

CONTRACT, PLAN, MONEY = EndingKind.CONTRACT, EndingKind.PLAN, EndingKind.MONEY


ask = asking(QUESTION)


def rows(graph: Graph, day: date, **parameters: str) -> list[Ending]:
    return list(ask(graph, day, **parameters).rows)


def told(found: list[Ending]) -> set[tuple[str, str, str, str, str]]:
    return {(r.kind.value, r.subject.id, r.thing.id, r.ends.isoformat(), r.state.value) for r in found}


def test_everything_that_ends_within_half_a_year(voorbeeldland: Graph, today: date) -> None:
    found = told(rows(voorbeeldland, today, within="6m"))
    assert {
        ("CONTRACT", "netwerk-noordland", "contract-noordland-i-appel-2026", "2027-01-01", "UNKNOWN"),
        ("CONTRACT", "netwerk-noordland", "contract-noordland-i-gemeenten-2026", "2027-01-01", "UNKNOWN"),
        ("MONEY", "netwerk-noordland", "contract-noordland-i-gemeenten-2026", "2027-01-01", "ONE"),
        ("MONEY", "netwerk-zuid-oost", "transformatieplan-zuidland", "2027-01-01", "NONE"),
        ("PLAN", "netwerk-zuid-oost", "transformatieplan-zuidland", "2027-04-01", "UNKNOWN"),
        ("MANDATE", "netwerk-zuid-oost", "GM9908", "2027-01-01", "UNKNOWN"),
        ("LEADING_INSURER", "netwerk-de-brug", "beuk", "2027-04-01", "UNKNOWN"),
        ("PURCHASING_POLICY", "appel", "appel-2026", "2027-01-01", "UNKNOWN"),
    } <= found
    assert not [row for row in found if row[0] == "DEVIATION"]  # it ends a month later
    year = told(rows(voorbeeldland, today, within="1y"))
    assert found < year
    assert ("DEVIATION", "iza-middenland", "afwijking-middenland", "2027-07-01", "UNKNOWN") in year


def test_the_asked_day_moves_what_is_soon(voorbeeldland: Graph) -> None:
    found = told(rows(voorbeeldland, date(2025, 12, 20), within="30d"))
    ends = {row[2]: row[4] for row in found if row[0] == "CONTRACT"}
    assert ends["contract-zuid-oost-i-appel-2025"] == "UNKNOWN"
    # Of the next contract the source is of later, so on this day nothing was known of it
    assert ends["contract-zuid-oost-ii-appel-2025"] == "UNKNOWN"
    assert told(rows(voorbeeldland, date(2026, 1, 1), within="30d")) == set()


def test_what_follows_is_named_and_what_only_goes_on_beside_it_is_no_follow_up(
    voorbeeldland: Graph, today: date
) -> None:
    found = {(r.kind, r.thing.id): r for r in rows(voorbeeldland, today, within="1y")}
    money = found[MONEY, "contract-noordland-i-gemeenten-2026"]
    assert money.follow_up.nl == "Volgens onze bronnen daarna: gemeentefonds (vanaf 1 januari 2027)."
    beside = found[CONTRACT, "contract-zuid-oost-ii-gemeente-2026"]
    assert beside.state is State.UNKNOWN
    assert beside.follow_up.nl == (
        "In onze bronnen staat niet wat daarna komt. Van Verzekeraar Appel loopt voor dezelfde functie wel een "
        "contract door."
    )


def test_where_an_insurer_leads_or_pays(voorbeeldland: Graph, today: date) -> None:
    beuk = told(rows(voorbeeldland, today, insurer="beuk"))
    assert {row[1] for row in beuk} == {"netwerk-noordland", "netwerk-de-brug"}  # second there, named here
    answer = ask(voorbeeldland, today, insurer="beuk")
    assert "waar Verzekeraar Beuk het voortouw heeft of betaalt" in answer.sentence.nl
    assert told(rows(voorbeeldland, today, insurer="eik")) == set()


def test_a_region_holds_its_networks(voorbeeldland: Graph, today: date) -> None:
    found = {row[1] for row in told(rows(voorbeeldland, today, region="iza-zuidland"))}
    assert found == {"netwerk-zuid-west", "netwerk-zuid-oost"}
    assert {row[1] for row in told(rows(voorbeeldland, today, network="netwerk-noordland"))} == {
        "netwerk-noordland"
    }


def test_public_sources_know_of_one_thing_that_ends(reference: Graph, today: date) -> None:
    answer = ask(reference, today, within="6m")
    assert told(list(answer.rows)) == {
        ("PURCHASING_POLICY", "zilveren-kruis", "zilveren-kruis-2026", "2027-01-01", "UNKNOWN")
    }
    assert "Van veel contracten, plannen en geld is geen einddatum bekend" in answer.sentence.nl
    silent = ask(reference, today, region="iza-zeeland")
    assert silent.rows == ()
    assert silent.sentence.nl.startswith("Onze bronnen noemen in Zeeland niets dat binnen 6 maanden")


def test_proposals_come_last_and_do_not_count(today: date) -> None:
    graph = build_graph(
        history(
            changes(
                source(),
                node("net"),
                *(node(plan, "Plan") for plan in ("plan-a", "plan-b", "plan-c")),
                statement("net", "USES", "plan-a", valid_to=date(2027, 1, 1)),
                statement("net", "USES", "plan-b", valid_to=date(2026, 12, 1), proposal="MATCHED_BY_NAME"),
                statement("net", "USES", "plan-c", valid_from=date(2027, 2, 1)),
            )
        )
    )
    fact, proposal = rows(graph, today)
    assert (fact.thing.id, fact.state, fact.proposal) == ("plan-a", State.ONE, "")
    assert "Over 31 dagen daartussen zeggen onze bronnen niets." in fact.follow_up.nl
    assert (proposal.thing.id, proposal.state, proposal.proposal) == (
        "plan-b",
        State.UNKNOWN,
        "MATCHED_BY_NAME",
    )
    assert "Daarnaast 1 voorstel" in ask(graph, today).sentence.nl


def test_what_does_not_exist_is_said(voorbeeldland: Graph, today: date) -> None:
    with pytest.raises(NotFound, match="zorgverzekeraar"):
        rows(voorbeeldland, today, insurer="bestaat-niet")
    with pytest.raises(BadInput, match="termijn"):
        rows(voorbeeldland, today, within="binnenkort")
    with pytest.raises(BadInput, match="allebei"):
        rows(voorbeeldland, today, region="iza-zuidland", network="netwerk-noordland")


def test_the_filter_keeps_what_has_no_follow_up(voorbeeldland: Graph, today: date) -> None:
    asked = Asked(state="follow_up=none")
    kept = QUESTION.ask(GraphOnDay(voorbeeldland, today), asked)
    assert {row.state for row in kept.rows} == {State.NONE}
