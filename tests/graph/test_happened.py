"""What happened, apart from what is only known since."""

from datetime import date

import pytest

from graph.day import GraphOnDay
from graph.graph import build_graph
from graph.happened import came
from graph.records import Completeness, Record, Statement, pairs
from tests.graph.making import changes, claim, history, node, source, statement

EARLIER, LATER = "list-2025", "list-2026"
REGION = node("iza-noord", "Region", properties=pairs({"scheme": "IZA"}))
SOURCES = (source(EARLIER, date=date(2025, 4, 1)), source(LATER))
LISTED = statement("een", "HAS_STATUS", "LISTED", sources=(EARLIER, LATER))
OTHER = statement("twee", "COVERS", "GM9902", sources=(EARLIER, LATER))
COVERS = statement("een", "COVERS", "GM9901", sources=(LATER,))
MEMBER = statement("GM9901", "IN_REGION", "iza-noord", sources=(LATER,))


def has_come(said: Statement, *records: Record) -> bool:
    """Whether what only the later edition says came between the two."""
    graph = build_graph(history(changes(*SOURCES, REGION, said, *records)))
    return came(GraphOnDay(graph, date(2025, 12, 31)), GraphOnDay(graph, date(2026, 12, 31)), said)


def test_a_network_listed_without_municipalities_did_not_grow_when_they_are_first_named() -> None:
    claims = claim(EARLIER, "COVERS"), claim(EARLIER, "NETWORKS")
    assert not has_come(COVERS, LISTED, OTHER, *claims)
    assert has_come(COVERS, OTHER, *claims)
    assert has_come(COVERS, statement("een", "COVERS", "GM9903", sources=(EARLIER,)), LISTED, *claims)


@pytest.mark.parametrize(
    ("claimed", "expected"),
    [
        (claim(EARLIER, "IN_REGION"), True),
        (claim(EARLIER, "IN_REGION", "IZA"), True),
        (claim(EARLIER, "IN_REGION", "iza-noord"), True),
        (claim(EARLIER, "IN_REGION", "GM9901"), True),
        (claim(EARLIER, "IN_REGION", "GGD"), False),
        (claim(EARLIER, "IN_REGION", "iza-zuid"), False),
        (claim(LATER, "IN_REGION"), False),
        (claim(EARLIER, "COVERS"), False),
    ],
)
def test_a_claim_counts_for_what_lies_within_its_scope(claimed: Completeness, expected: bool) -> None:
    assert has_come(MEMBER, claimed) is expected


def test_a_list_of_networks_vouches_for_being_listed_and_no_other_status() -> None:
    listed = statement("drie", "HAS_STATUS", "LISTED", sources=(LATER,))
    running = statement("drie", "HAS_STATUS", "RUNNING", sources=(LATER,))
    assert has_come(listed, claim(EARLIER, "NETWORKS"))
    assert not has_come(running, claim(EARLIER, "NETWORKS"))


def test_what_the_newest_edition_leaves_open_an_older_one_does_not_settle() -> None:
    oldest = source("list-2024", date=date(2024, 4, 1))
    claims = (claim(id, topic) for id in ("list-2024", EARLIER) for topic in ("COVERS", "NETWORKS"))
    assert not has_come(COVERS, oldest, LISTED, OTHER, *claims)
