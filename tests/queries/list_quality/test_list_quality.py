"""What the programme's list lacks, per network, to send back to the programme."""

from datetime import date

import pytest

from graph.day import GraphOnDay
from graph.graph import Graph, build_graph
from graph.store.interface import History
from queries.list_quality.question import QUESTION, Remark
from queries.presenting import as_json
from queries.question import Asked
from tests.queries.rules.one_network import OneNetwork


@pytest.fixture
def view(voorbeeldland: Graph, today: date) -> GraphOnDay:
    return GraphOnDay(voorbeeldland, today)


def test_every_remark_says_what_and_what_helps(view: GraphOnDay) -> None:
    result = QUESTION.ask(view, Asked())
    assert result.rows
    for row in result.rows:
        assert row.explanation.nl
        assert row.explanation.en
        assert row.remedy.nl
        assert as_json(row)
        assert [column.cell(row) for column in QUESTION.columns]


def test_a_municipality_in_two_networks_is_told_at_both(view: GraphOnDay) -> None:
    rows = [row for row in QUESTION.ask(view, Asked()).rows if row.remark is Remark.IN_TWO_NETWORKS]
    about = {(row.network.id, row.explanation.nl.split(" staat ook")[0]) for row in rows}
    assert {("netwerk-de-brug", "Oeverdam"), ("netwerk-middenland", "Oeverdam")} <= about
    assert not any(town == "Middelstad" for _, town in about)  # in parts, each its own


def test_one_network(view: GraphOnDay) -> None:
    rows = QUESTION.ask(view, Asked(parameters={"network": "netwerk-de-brug"})).rows
    assert {row.network.id for row in rows} == {"netwerk-de-brug"}


def test_the_real_list(reference_history: History, today: date) -> None:
    rows = QUESTION.ask(GraphOnDay(build_graph(reference_history), today), Asked()).rows
    found = {(row.number, row.remark) for row in rows}
    assert (20, Remark.NO_MUNICIPALITIES) in found
    assert (11, Remark.MERGED_AWAY) in found
    assert sum(row.remark is Remark.NO_MUNICIPALITIES for row in rows) == 1


@pytest.mark.parametrize(
    ("part", "told"), [("Noord; Zuid", True), ("Zuid;West", True), ("Noord;West", False)]
)
def test_a_part_that_two_networks_both_name_is_told(part: str, told: bool) -> None:
    world = OneNetwork()
    world.thing("other-net", "Network")
    world.thing("GM0003", "Municipality")
    world.says("other-net", "HAS_STATUS", "LISTED")
    world.says("net", "COVERS", "GM0003", extent="PART", part=part)
    world.says("other-net", "COVERS", "GM0003", extent="PART", part="Zuid")
    rows = QUESTION.ask(world.view(), Asked()).rows
    about = {row.network.id for row in rows if row.remark is Remark.IN_TWO_NETWORKS}
    assert about == ({"net", "other-net"} if told else set())
