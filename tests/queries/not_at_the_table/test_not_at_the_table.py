"""Who is known around a network and is no partner of it in our sources: why, and never as a reproach."""

from datetime import date

import pytest

from graph.answers import State
from graph.day import GraphOnDay
from graph.graph import Graph
from queries.not_at_the_table.known import Why
from queries.not_at_the_table.question import QUESTION, AbsentParty
from queries.partners import partners
from queries.presenting import as_json
from queries.question import Asked


@pytest.fixture
def view(voorbeeldland: Graph, today: date) -> GraphOnDay:
    return GraphOnDay(voorbeeldland, today)


def asked(view: GraphOnDay, **parameters: str) -> tuple[AbsentParty, ...]:
    return QUESTION.ask(view, Asked(parameters=parameters)).rows


def test_parties_of_networks_in_the_same_region(view: GraphOnDay) -> None:
    found = {(row.network.id, row.organisation.id) for row in asked(view)}
    assert found == {
        ("netwerk-de-brug", "ggd-voorbeeldland"),
        ("netwerk-de-brug", "praktijkgroep-lint"),
        ("netwerk-de-brug", "welzijn-middenland"),
        ("netwerk-middenland", "ggz-noordster"),
        ("netwerk-zuid-oost", "huisartsen-zuidland"),
        ("netwerk-zuid-west", "welzijn-zuidland"),
    }


def test_each_says_why_it_is_named(view: GraphOnDay) -> None:
    (row,) = [r for r in asked(view) if r.organisation.id == "huisartsen-zuidland"]
    assert [(m.why, [node.id for node in m.about]) for m in row.mentions] == [
        (Why.PARTNER_NEARBY, ["netwerk-zuid-west"]),
        (Why.CONTRACT_NEARBY, ["netwerk-zuid-west"]),
    ]
    assert row.explanation.nl.startswith(
        "Huisartsen Zuidland is partner in Netwerk Zuid-West (ook in regio Zuidland) en staat in een contract"
    )
    assert {source.id for source in row.sources} >= {"voorbeeldland-partners-zuid-west-2026"}


def test_only_a_source_that_names_all_partners_says_that_somebody_is_none(view: GraphOnDay) -> None:
    states = {row.network.id: row.state for row in asked(view)}
    assert states["netwerk-zuid-west"] is State.NONE
    assert {state for id, state in states.items() if id != "netwerk-zuid-west"} == {State.UNKNOWN}
    complete = {row.network.id for row in QUESTION.ask(view, Asked(state="none")).rows}
    assert complete == {"netwerk-zuid-west"}


def test_one_region_or_one_network(view: GraphOnDay) -> None:
    assert {row.network.id for row in asked(view, region="iza-zuidland")} == {
        "netwerk-zuid-oost",
        "netwerk-zuid-west",
    }
    assert {row.organisation.id for row in asked(view, network="netwerk-middenland")} == {"ggz-noordster"}
    assert asked(view, region="iza-eiland") == ()
    nobody = QUESTION.ask(view, Asked(parameters={"region": "iza-eiland"}))
    assert "staat hier in onze bronnen geen netwerk" in nobody.sentence.nl


def test_who_works_or_contracts_here_before_a_source_names_any_partner(voorbeeldland: Graph) -> None:
    view = GraphOnDay(voorbeeldland, date(2025, 6, 1))
    found = {(r.network.id, r.organisation.id, tuple(m.why for m in r.mentions)) for r in asked(view)}
    assert found == {
        ("netwerk-noordland", "ggz-noordster", (Why.CONTRACT_HERE,)),
        ("netwerk-noordland", "huisartsen-noordland", (Why.WORKS_HERE,)),
        ("netwerk-zuid-oost", "ggz-zuidwal", (Why.CONTRACT_HERE,)),
        ("netwerk-zuid-west", "ggz-zuidwal", (Why.CONTRACT_NEARBY,)),
    }
    (row,) = [r for r in asked(view) if r.organisation.id == "huisartsen-noordland"]
    assert row.explanation.nl == (
        "Huisartsen Noordland werkt volgens een bron in gemeente Klaverdam. Van Netwerk Noordland noemen onze "
        "bronnen geen enkele partner; over Huisartsen Noordland zeggen zij dus niets."
    )


def test_the_area_of_a_network_can_be_unknown(view: GraphOnDay) -> None:
    sentence = QUESTION.ask(view, Asked()).sentence
    assert "In welke regio Netwerk Waterstede ligt, is onbekend." in sentence.nl


def test_the_real_country_names_no_partner_no_municipality_and_no_generic_name(
    reference: Graph, today: date
) -> None:
    view = GraphOnDay(reference, today)
    rows = asked(view)
    assert {row.state for row in rows} == {State.UNKNOWN}
    for row in rows:
        assert row.organisation.id not in {p.organisation.id for p in partners(view, row.network)}
        assert row.organisation.label not in ("Municipality", "Insurer")
        assert "-in-" not in row.organisation.id
        assert row.mentions
        assert row.sources
        assert as_json(row)
        assert "niet als partner" in row.explanation.nl
    assert "Dat zegt niet dat zij mee moeten doen" in QUESTION.ask(view, Asked()).sentence.nl
