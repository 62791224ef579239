"""What a claim of completeness covers, and that every answer that rests on one names the source."""

from datetime import UTC, date, datetime

import pytest

from graph.answers import State
from graph.day import GraphOnDay
from graph.graph import build_graph
from graph.records import Completeness, Node, Source
from graph.store.interface import ChangeSet, History
from graph.store.memory import appended
from ontology.concepts import concept_nodes
from ontology.vocabulary import Vocabulary
from queries.claims import named, vouching
from queries.gaps.gap import GapKind
from queries.gaps.question import gaps
from queries.question import Asked
from queries.rules.r03_three_partners import check
from queries.rules.rule import RuleScope, Status
from queries.who_leads.leaders import insurer_of_rank
from queries.who_leads.question import QUESTION

OURS = Source("ours", "ours", "Werkboek Middenland", "", date(2026, 11, 1), "DAY", "", "", "", "PUBLIC", date(2026, 11, 1))  # fmt: skip
BY = "(“Werkboek Middenland”, 1 november 2026)"
NETWORK, REGION = "netwerk-zuid-oost", "iza-zuidland"


def claiming(history: History, vocabulary: Vocabulary, topic: str, scope: str) -> GraphOnDay:
    claim = Completeness(OURS.id, topic, scope)
    load = ChangeSet("volledig", datetime(2026, 11, 22, 13, tzinfo=UTC), (OURS, claim))
    graph = build_graph(appended(history, load), concepts=concept_nodes(vocabulary))
    return GraphOnDay(graph, date(2026, 11, 22))


def thing(view: GraphOnDay, id: str) -> Node:
    node = view.node(id)
    assert node is not None
    return node


@pytest.mark.parametrize("scope", ["", "IZA", REGION])
def test_a_claim_turns_unknown_into_none_and_the_sentence_names_it(
    voorbeeldland_history: History, vocabulary: Vocabulary, scope: str
) -> None:
    silent = claiming(voorbeeldland_history, vocabulary, "OFFERS", "ergens")
    assert insurer_of_rank(silent, thing(silent, REGION), 1).state is State.UNKNOWN
    view = claiming(voorbeeldland_history, vocabulary, "LEADS", scope)
    answer = insurer_of_rank(view, thing(view, REGION), 1)
    assert (answer.state, answer.complete, answer.vouchers) == (State.NONE, True, (OURS,))
    assert answer.explanation.nl == (
        f"Een bron die zegt volledig te zijn {BY}, noemt voor Zuidland geen eerste verzekeraar."
    )
    rows = QUESTION.ask(view, Asked(parameters={"region": REGION})).rows
    (shown,) = [column.in_dutch(rows[0]) for column in QUESTION.columns if column.name == "first"]
    assert shown == f"geen {BY}"


@pytest.mark.parametrize("scope", [NETWORK, REGION, "IZA", ""])
def test_a_claim_on_partners_reaches_the_networks_of_its_region(
    voorbeeldland_history: History, vocabulary: Vocabulary, scope: str
) -> None:
    view = claiming(voorbeeldland_history, vocabulary, "PARTNER_IN", scope)
    assert vouching(view, "PARTNER_IN", thing(view, NETWORK)) == (OURS,)
    (judged,) = [one for one in check(view, RuleScope("IZA")) if one.subject.id == NETWORK]
    assert judged.status is Status.VIOLATION
    assert BY in judged.explanation.nl
    assert OURS in judged.sources
    found = gaps(view, [GapKind.NETWORK_WITHOUT_REQUIRED_PARTNER], "IZA", "LISTED")
    (gap,) = [one for one in found if one.subject.id == NETWORK]
    assert (gap.state, BY in gap.explanation.nl, gap.sources) == (State.NONE, True, (OURS,))


def test_a_claim_on_another_region_is_none(voorbeeldland_history: History, vocabulary: Vocabulary) -> None:
    """What is claimed of Zuidland says nothing of a network elsewhere."""
    view = claiming(voorbeeldland_history, vocabulary, "PARTNER_IN", REGION)
    assert vouching(view, "PARTNER_IN", thing(view, "netwerk-middenland")) == ()


def test_what_is_claimed_of_a_region_itself_says_nothing_of_its_networks(
    voorbeeldland_history: History, vocabulary: Vocabulary
) -> None:
    view = claiming(voorbeeldland_history, vocabulary, "LEADS", REGION)
    assert vouching(view, "LEADS", thing(view, REGION)) == (OURS,)
    assert vouching(view, "LEADS", thing(view, NETWORK)) == ()


def test_a_claim_holds_from_its_day(voorbeeldland_history: History, vocabulary: Vocabulary) -> None:
    view = claiming(voorbeeldland_history, vocabulary, "LEADS", REGION)
    before = GraphOnDay(view.graph, date(2026, 10, 31))
    assert vouching(before, "LEADS", thing(before, REGION)) == ()


def test_no_source_no_words() -> None:
    assert named(()).nl == ""
    assert named((OURS,)).en == "(“Werkboek Middenland”, 1 November 2026)"
