"""Shortest ways between things, told step by step, and who occurs in most networks."""

from datetime import date

import pytest

from graph.day import GraphOnDay
from graph.errors import BadInput, NotFound
from graph.graph import Graph
from queries.connections import QUESTION
from queries.connections.links import linked
from queries.connections.rests_on import rests_on
from queries.question import Asked
from tests.queries.asking import asking

ask = asking(QUESTION)


def test_two_partners_of_one_network_are_two_steps_apart(voorbeeldland: Graph, today: date) -> None:
    result = ask(voorbeeldland, today, from_="ggz-noordster", to="GM9901")
    ways = {tuple(node.id for node in row.things) for row in result.rows}
    assert ("ggz-noordster", "netwerk-noordland", "GM9901") in ways
    assert {row.length for row in result.rows} == {2}
    assert "gemeente Noorderhaven" in result.sentence.nl
    assert all(row.sources for row in result.rows)


def test_a_way_runs_through_a_contract(voorbeeldland: Graph, today: date) -> None:
    result = ask(voorbeeldland, today, from_="ggz-noordster", to="appel")
    through = {row.things[1].id for row in result.rows}
    assert {"contract-noordland-ii-appel-2026", "netwerk-noordland"} <= through
    told = {row.things[1].id: row.explanation.nl for row in result.rows}
    assert told["contract-noordland-ii-appel-2026"] == (
        "Functie II Noordland, Appel, 2026 heeft GGZ Noordster als hoofdaannemer; "
        "Functie II Noordland, Appel, 2026 wordt betaald door Verzekeraar Appel."
    )


def test_ways_of_equal_length_come_in_order_of_name(voorbeeldland: Graph, today: date) -> None:
    rows = ask(voorbeeldland, today, from_="ggz-noordster", to="appel").rows
    names = [[node.name.casefold() for node in row.things] for row in rows]
    assert names == sorted(names)


def test_regions_of_the_asked_scheme_only_and_no_hints(voorbeeldland: Graph, today: date) -> None:
    view = GraphOnDay(voorbeeldland, today)
    iza, zorgkantoor = linked(view, "IZA"), linked(view, "ZORGKANTOOR")
    assert "zorgkantoor-zk91" not in iza
    assert "iza-noordland" not in zorgkantoor
    hints = [s for s in view.of_kind("LEADS") if s.text("evidence") == "HINT"]
    stated = {(s.subject, s.object) for s in view.of_kind("LEADS") if s.text("evidence") != "HINT"}
    assert [
        s for s in hints if iza.has_edge(s.subject, s.object) and (s.subject, s.object) not in stated
    ] == []


def test_on_a_day_without_sources_no_link_is_known(voorbeeldland: Graph) -> None:
    result = ask(voorbeeldland, date(2020, 1, 1), from_="ggz-noordster", to="appel")
    assert result.rows == ()
    assert "dat zegt niet dat die er niet is" in result.sentence.nl


def test_who_occurs_in_most_networks(voorbeeldland: Graph, today: date) -> None:
    result = ask(voorbeeldland, today)
    degrees = [row.degree for row in result.rows]
    assert degrees == sorted(degrees, reverse=True)
    first = result.rows[0]
    assert (first.organisation.id, [node.id for node in first.networks]) == (
        "ggz-midden",
        ["netwerk-de-brug", "netwerk-middenland"],
    )
    between = {row.organisation.id: row.betweenness for row in result.rows}
    assert between["ggz-noordster"] > between["ggz-zuidwal"] > between["GM9901"] == 0.0
    assert "komen in de meeste netwerken voor: 2 netwerken" in result.sentence.nl
    assert "machtig" not in result.sentence.nl


def test_the_real_country_has_one_that_occurs_most(reference: Graph, today: date) -> None:
    result = ask(reference, today)
    assert result.sentence.nl.endswith(
        "Ixta Noa komt in de meeste netwerken voor: 6 netwerken. "
        "Geen bron zegt alle partners van alle netwerken te noemen."
    )
    partners = {said.subject for said in GraphOnDay(reference, today).of_kind("PARTNER_IN")}
    assert {row.organisation.id for row in result.rows} == partners


def test_a_proposal_links_nothing(reference: Graph, today: date) -> None:
    graph = linked(GraphOnDay(reference, today), "IZA")
    contract = "meerjarencontract-mentale-gezondheidscentra-cz-en-ggz-breburg"
    assert set(graph.neighbors(contract)) == {"cz", "ggz-breburg"}


def test_what_cannot_be_asked(voorbeeldland: Graph, today: date) -> None:
    with pytest.raises(BadInput, match="zowel"):
        ask(voorbeeldland, today, from_="appel")
    with pytest.raises(BadInput, match="hetzelfde"):
        ask(voorbeeldland, today, from_="appel", to="appel")
    with pytest.raises(NotFound):
        ask(voorbeeldland, today, from_="appel", to="LISTED")


@pytest.mark.parametrize(("one", "other"), [("ggz-noordster", "appel"), ("ggz-noordster", "GM9901")])
def test_the_steps_of_an_answer_are_what_it_rests_on(
    voorbeeldland: Graph, today: date, one: str, other: str
) -> None:
    asked = Asked(parameters={"from": one, "to": other})
    steps = {step for row in ask(voorbeeldland, today, from_=one, to=other).rows for step in row.steps}
    rows = list(rests_on(GraphOnDay(voorbeeldland, today), asked))
    told = {frozenset((step.subject.id, step.object.id)) for step in steps}
    assert {frozenset((row["subject"], row["object"])) for row in rows} == told
    assert {(step.subject.id, step.kind, step.object.id) for step in steps} <= {
        (row["subject"], row["says"], row["object"]) for row in rows
    }
    assert list(rests_on(GraphOnDay(voorbeeldland, date(2020, 1, 1)), asked)) == []


def test_a_thing_can_be_asked_by_its_name(voorbeeldland: Graph, today: date) -> None:
    by_name = ask(voorbeeldland, today, from_="GGZ Noordster", to="verzekeraar appel")
    assert by_name.sentence == ask(voorbeeldland, today, from_="ggz-noordster", to="appel").sentence
    with pytest.raises(NotFound, match="naam"):
        ask(voorbeeldland, today, from_="Noord", to="appel")
