"""Who stands in more than one network, and who meets more than once."""

from datetime import date

import pytest

from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.graph import Graph
from queries.presenting import as_json
from queries.question import Asked
from queries.shared_partners.question import QUESTION, SharedRow
from queries.shared_partners.rests_on import rests_on


@pytest.fixture
def view(voorbeeldland: Graph, today: date) -> GraphOnDay:
    return GraphOnDay(voorbeeldland, today)


def asked(view: GraphOnDay, **parameters: str) -> tuple[SharedRow, ...]:
    return QUESTION.ask(view, Asked(parameters=parameters)).rows


def by_party(rows: tuple[SharedRow, ...]) -> dict[str, set[str]]:
    return {row.organisation.id: {n.id for n in row.networks} for row in rows if row.organisation}


def test_every_party_with_its_networks(view: GraphOnDay) -> None:
    assert by_party(asked(view)) == {
        "ggz-midden": {"netwerk-middenland", "netwerk-de-brug"},
        "ggz-noordster": {"netwerk-noordland", "netwerk-de-brug"},
        "ggz-zuidwal": {"netwerk-zuid-west", "netwerk-zuid-oost"},
        "huisartsen-middenland": {"netwerk-middenland", "netwerk-de-brug"},
        "appel": {"netwerk-noordland", "netwerk-waterstede", "netwerk-zuid-west"},
        "beuk": {"netwerk-middenland", "netwerk-de-brug"},
    }


def test_a_generic_name_and_a_municipality_are_shared_by_nobody(view: GraphOnDay) -> None:
    assert not {"welzijn-netwerk-de-brug", "GM9901"} & by_party(asked(view)).keys()


def test_who_meets_twice(view: GraphOnDay) -> None:
    rows = asked(view, by="networks")
    meeting = {tuple(n.id for n in row.networks): {p.id for p in row.meeting} for row in rows if row.meeting}
    assert meeting == {
        ("netwerk-de-brug", "netwerk-middenland"): {"ggz-midden", "huisartsen-middenland", "beuk"}
    }
    assert len(rows[0].parties) == 3
    assert rows[0].explanation.nl.endswith("Zij komen elkaar in beide netwerken tegen.")
    kept = QUESTION.ask(view, Asked(parameters={"by": "networks"}, state="several"))
    assert [row.networks for row in kept.rows] == [rows[0].networks]


def test_by_part_and_by_network(view: GraphOnDay) -> None:
    assert by_party(asked(view, part="insurer")).keys() == {"appel", "beuk"}
    sentence = QUESTION.ask(view, Asked(parameters={"part": "INSURER"})).sentence.nl
    assert "staan 2 partijen die ergens zorgverzekeraar zijn bij meer dan één netwerk" in sentence
    assert by_party(asked(view, part="RHO")).keys() == {"huisartsen-middenland"}
    assert by_party(asked(view, network="netwerk-zuid-oost")).keys() == {"ggz-zuidwal"}
    with pytest.raises(BadInput, match="rol"):
        asked(view, part="chef")
    with pytest.raises(BadInput, match="kennen we niet"):
        asked(view, by="region")


def test_the_answer_rests_on_what_cypher_yields(view: GraphOnDay, reference: Graph, today: date) -> None:
    for world in (view, GraphOnDay(reference, today)):
        stated = {(row["party"], row["network"]) for row in rests_on(world, Asked())}
        rows = QUESTION.ask(world, Asked()).rows
        assert stated == {(row.organisation.id, node.id) for row in rows for node in row.networks}


def test_the_real_country(reference: Graph, today: date) -> None:
    rows = asked(GraphOnDay(reference, today))
    found = by_party(rows)
    assert found["altrecht"] > {"mentale-gezondheid-midden-nederland-utrecht-stad"}
    assert all(len(networks) > 1 for networks in found.values())
    assert all(as_json(row) and row.sources for row in rows)
