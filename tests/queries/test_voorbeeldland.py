"""Every kind of answer on the fictional country, small enough to check by head (loaders/example/README.md)."""

from datetime import date
from typing import Any

import pytest

from graph.answers import Answer, Reason, State
from graph.day import GraphOnDay
from graph.graph import Graph
from queries import geography
from queries.coverage.question import coverage
from queries.gaps.gap import GapKind
from queries.gaps.question import gaps
from queries.municipalities import answers_for, municipality, not_existing, successors
from queries.network_municipalities.question import rows_of
from queries.networks import network, status, statuses
from queries.networks_of_municipality.networks import networks_of
from queries.scheme_overlap.question import overlaps
from queries.who_leads.question import leaders_of

SPRING_2025 = date(2025, 6, 1)


@pytest.fixture
def view(voorbeeldland: Graph, today: date) -> GraphOnDay:
    return GraphOnDay(voorbeeldland, today)


def shape(answer: Answer[Any, Any]) -> tuple[str, str | None, bool]:
    return answer.state.value, answer.reason.value if answer.reason else None, answer.complete


def networks_at(view: GraphOnDay) -> dict[str, tuple[tuple[str, str | None, bool], set[str]]]:
    answers = {town.id: networks_of(view, town) for town in view.of_label("Municipality")}
    return {
        code: (shape(answer), {c.network.id for c in answer.candidates}) for code, answer in answers.items()
    }


EXACTLY: tuple[str, str | None, bool] = ("ONE", None, True)
PARTLY: tuple[str, str | None, bool] = ("ONE", None, False)
DOUBLE = ("SEVERAL", "MULTIPLE", True)
NOWHERE: tuple[tuple[str, str | None, bool], set[str]] = (("NONE", None, True), set())


def test_the_networks_of_every_municipality(view: GraphOnDay) -> None:
    both = {"netwerk-de-brug", "netwerk-middenland"}
    assert networks_at(view) == {
        "GM9901": (EXACTLY, {"netwerk-noordland"}),
        "GM9902": (EXACTLY, {"netwerk-noordland"}),
        "GM9906": (EXACTLY, {"netwerk-zuid-west"}),
        "GM9907": (EXACTLY, {"netwerk-zuid-oost"}),
        "GM9908": (PARTLY, {"netwerk-zuid-oost"}),
        "GM9909": (("SEVERAL", "PARTS", True), both),
        "GM9910": (DOUBLE, both),
        "GM9911": (DOUBLE, both),
        "GM9912": NOWHERE,
        "GM9913": NOWHERE,
        "GM9914": (("UNKNOWN", "MAY_BE_HELD_BY_PROPOSAL", False), set()),
        "GM9915": NOWHERE,
    }


def test_a_newer_complete_edition_ends_what_it_no_longer_says(voorbeeldland: Graph) -> None:
    before = networks_at(GraphOnDay(voorbeeldland, date(2026, 4, 15)))
    assert before["GM9912"] == (EXACTLY, {"netwerk-middenland"})
    assert before["GM9910"] == (EXACTLY, {"netwerk-middenland"})


def test_a_proposal_is_shown_and_never_a_candidate(view: GraphOnDay) -> None:
    answer = networks_of(view, municipality(view, "GM9914"))
    assert [(p.network.id, p.basis) for p in answer.proposals] == [("netwerk-waterstede", "MATCHED_BY_NAME")]
    assert answer.candidates == ()


def test_the_part_is_named_where_whole_and_part_meet(view: GraphOnDay) -> None:
    answer = networks_of(view, municipality(view, "GM9911"))
    assert {(c.network.id, c.extent, c.part) for c in answer.candidates} == {
        ("netwerk-de-brug", "PART", "De Kade"),
        ("netwerk-middenland", "WHOLE", ""),
    }
    assert "De Kade" in answer.explanation.nl


def test_coverage_of_every_region(view: GraphOnDay) -> None:
    found = coverage(view, "IZA", "LISTED", SPRING_2025)
    assert {
        (row.region.id, row.state.value, row.reason and row.reason.value, row.complete, row.changed)
        for row in found.regions
    } == {
        ("iza-noordland", "ONE", None, True, False),
        ("iza-zuidland", "SEVERAL", "MULTIPLE", True, False),
        ("iza-middenland", "SEVERAL", "MULTIPLE", True, True),
        ("iza-hoogland", "NONE", None, True, True),
        ("iza-eiland", "UNKNOWN", "NO_STATED_MEMBERS", False, False),
    }


def test_two_networks_for_the_same_or_for_their_own_municipalities_read_differently(view: GraphOnDay) -> None:
    rows = {row.region.id: row for row in coverage(view).regions}
    assert "geen gemeente gemeen" in rows["iza-zuidland"].explanation.nl
    assert "Meer dan één netwerk noemt Bergen (M.) en Oeverdam" in rows["iza-middenland"].explanation.nl
    assert "eigen deel van Middelstad" in rows["iza-middenland"].explanation.nl


def test_a_region_without_stated_members_is_unknown_with_its_proposals(view: GraphOnDay) -> None:
    row = next(row for row in coverage(view).regions if row.region.id == "iza-eiland")
    assert [(p.network.id, p.basis) for p in row.proposals] == [("netwerk-waterstede", "MATCHED_BY_NAME")]
    assert row.networks == ()


def test_one_without_completeness_is_worded_and_counted_apart(view: GraphOnDay) -> None:
    found = coverage(view, "IZA", "CONTRACTED")
    totals = {(t.state.value, t.reason and t.reason.value, t.complete): t.regions for t in found.totals}
    assert totals == {
        ("ONE", None, False): 1,
        ("UNKNOWN", "NO_SOURCE", False): 3,
        ("UNKNOWN", "NO_STATED_MEMBERS", False): 1,
    }
    noordland = next(row for row in found.regions if row.state is State.ONE)
    assert "in onze bronnen" in noordland.explanation.nl
    assert "precies één" not in noordland.explanation.nl
    assert "0 met precies één netwerk, 1 met één netwerk in onze bronnen" in found.sentence.nl


def test_inhabitants_only_where_a_source_vouches_for_all_members(view: GraphOnDay) -> None:
    totals = {(t.state, t.reason): t.inhabitants for t in coverage(view).totals}
    assert totals[State.ONE, None] == 65_000
    assert totals[State.UNKNOWN, Reason.NO_STATED_MEMBERS] is None


def test_who_leads(view: GraphOnDay) -> None:
    found = {region.id: leaders_of(view, region) for region in geography.regions(view, "IZA")}
    first = {
        id: (shape(row.first_insurer), [(c.insurer.id, c.last_known) for c in row.first_insurer.candidates])
        for id, row in found.items()
    }
    assert first == {
        "iza-noordland": (PARTLY, [("appel", True)]),
        "iza-zuidland": (("UNKNOWN", "NO_SOURCE", False), []),
        "iza-middenland": (("SEVERAL", "SOURCES_DIFFER", False), [("ceder", False), ("beuk", False)]),
        "iza-hoogland": (PARTLY, [("den", False)]),
        "iza-eiland": (PARTLY, [("appel", False)]),
    }
    pairs = {
        (id, tuple(node.id for node in pair.insurers), pair.order_known)
        for id, row in found.items()
        for pair in row.leading_pair
    }
    assert pairs == {("iza-zuidland", ("appel", "ceder"), False), ("iza-eiland", ("appel", "beuk"), False)}
    assert [e.insurer.id for e in found["iza-zuidland"].evidence if e.kind == "HINT"] == ["ceder"]


def test_mandates(view: GraphOnDay) -> None:
    found = {region.id: leaders_of(view, region).mandate for region in geography.regions(view, "IZA")}
    assert {id: (shape(m), {c.holder.id for c in m.candidates}) for id, m in found.items()} == {
        "iza-noordland": (("SEVERAL", "PARTS", True), {"GM9901", "GM9902"}),
        "iza-zuidland": (EXACTLY, {"GM9906"}),
        "iza-middenland": (EXACTLY, {"GM9909"}),
        "iza-hoogland": (("NONE", None, True), set()),
        "iza-eiland": (EXACTLY, {"GM9914"}),
    }
    assert {(p.holder.id, p.network.id, p.basis) for p in found["iza-zuidland"].proposals} == {
        ("GM9906", "netwerk-zuid-west", "NAMED_FOR_NETWORK"),
        ("GM9907", "netwerk-zuid-oost", "NAMED_FOR_NETWORK"),
    }


def test_a_holder_that_no_longer_exists_is_shown_with_what_became_of_it(voorbeeldland: Graph) -> None:
    before = GraphOnDay(voorbeeldland, SPRING_2025)
    explanation = leaders_of(before, geography.region(before, "iza-zuidland")).mandate.explanation.nl
    assert "Heidewolde bestaat sinds 9 oktober 2024 niet meer" in explanation


def test_the_points_of_attention(view: GraphOnDay) -> None:
    found = {(gap.kind.value, gap.state.value, gap.subject.id) for gap in gaps(view)}
    assert found == {
        ("MUNICIPALITY_WITHOUT_NETWORK", "NONE", "GM9912"),
        ("MUNICIPALITY_WITHOUT_NETWORK", "NONE", "GM9913"),
        ("MUNICIPALITY_WITHOUT_NETWORK", "NONE", "GM9915"),
        ("MUNICIPALITY_WITHOUT_NETWORK", "UNKNOWN", "GM9914"),
        ("MUNICIPALITY_IN_SEVERAL_NETWORKS", "SEVERAL", "GM9910"),
        ("MUNICIPALITY_IN_SEVERAL_NETWORKS", "SEVERAL", "GM9911"),
        ("NETWORK_WITHOUT_MUNICIPALITIES", "UNKNOWN", "netwerk-waterstede"),
        ("NETWORK_WITHOUT_REQUIRED_PARTNER", "NONE", "netwerk-zuid-west"),
        ("NETWORK_WITHOUT_REQUIRED_PARTNER", "UNKNOWN", "netwerk-zuid-oost"),
        ("NETWORK_WITHOUT_REQUIRED_PARTNER", "UNKNOWN", "netwerk-waterstede"),
        ("REGION_WITHOUT_NETWORK", "NONE", "iza-hoogland"),
        ("REGION_WITHOUT_NETWORK", "UNKNOWN", "iza-eiland"),
        ("REGION_WITH_SEVERAL_NETWORKS", "SEVERAL", "iza-middenland"),
        ("REGION_WITH_SEVERAL_NETWORKS", "SEVERAL", "iza-zuidland"),
        ("REGION_WITHOUT_FIRST_INSURER", "UNKNOWN", "iza-zuidland"),
        ("REGION_WITHOUT_SECOND_INSURER", "UNKNOWN", "iza-middenland"),
        ("REGION_WITHOUT_SECOND_INSURER", "UNKNOWN", "iza-zuidland"),
        ("INSURER_CONFLICT", "SEVERAL", "iza-middenland"),
        ("INSURER_CONFLICT", "UNKNOWN", "iza-eiland"),
        ("MANDATE_MISSING", "NONE", "iza-hoogland"),
        ("MANDATE_CONFLICT", "SEVERAL", "iza-middenland"),
        ("MANDATE_CONFLICT", "UNKNOWN", "iza-eiland"),
        ("MANDATE_ADDITIONAL", "SEVERAL", "iza-zuidland"),
        ("FUNCTION_MISSING", "UNKNOWN", "netwerk-middenland"),
        ("FUNCTION_MISSING", "NONE", "netwerk-zuid-oost"),
        ("CONTRACT_LAPSED", "UNKNOWN", "netwerk-zuid-oost"),
        ("CONTRACT_LAPSED", "UNKNOWN", "netwerk-noordland"),
        ("CONTRACT_ENDING", "UNKNOWN", "netwerk-noordland"),
        ("MONEY_ENDING", "UNKNOWN", "netwerk-zuid-west"),
        ("MONEY_ENDING", "NONE", "transformatieplan-zuidland"),
        ("DECISION_MISSING", "UNKNOWN", "iza-zuidland"),
    }


def test_every_point_of_attention_says_what_helps_and_whom_to_ask(view: GraphOnDay) -> None:
    assert {kind for kind in GapKind if not gaps(view, [kind])} == set()
    for gap in gaps(view):
        assert gap.explanation.nl
        assert gap.explanation.en
        assert gap.remedy.nl
        assert gap.ask_whom


def test_a_missing_decision_is_no_fault_of_one_municipality(view: GraphOnDay) -> None:
    (gap,) = gaps(view, [GapKind.DECISION_MISSING])
    members = {statement.subject for statement in view.into("iza-zuidland", "IN_REGION")}
    decided = {statement.subject for statement in view.into("werkagenda-zuidland", "ADOPTED")}
    names = {id: municipality(view, id).name for id in members}
    assert {id for id in members if names[id] in gap.explanation.nl} == decided
    assert {party.name for party in gap.ask_whom} == {f"gemeente {name}" for name in names.values()}


def test_a_municipality_that_is_gone_keeps_its_name_and_has_successors(view: GraphOnDay) -> None:
    gone = municipality(view, "GM9905")
    assert gone.name == "Heidewolde"
    assert {town.id for town in successors(view, gone)} == {"GM9906", "GM9907", "GM9909"}
    assert {town.id for town in answers_for(view, gone)} == {"GM9906", "GM9907", "GM9909"}
    answer = networks_of(view, gone)
    assert answer.candidates == ()
    assert answer.explanation == not_existing(view, gone)
    day_before = GraphOnDay(view.graph, date(2024, 10, 8))
    assert list(successors(day_before, gone)) == []
    assert list(answers_for(day_before, gone)) == [gone]


def test_a_network_shows_the_municipality_that_is_gone_with_a_remark(view: GraphOnDay) -> None:
    rows = {row.municipality.id: row.remark.nl for row in rows_of(view, network(view, "netwerk-zuid-oost"))}
    assert set(rows) == {"GM9905", "GM9907", "GM9908"}
    assert rows["GM9907"] == ""
    assert "niet meer" in rows["GM9905"]


def test_the_status_is_the_last_stated_and_stopped_wins(view: GraphOnDay) -> None:
    stated = {s.status.id for s in statuses(view, "netwerk-noordland")}
    assert {"LISTED", "CONTRACTED"} <= stated
    contracted, stopped = status(view, "netwerk-noordland"), status(view, "netwerk-de-heuvels")
    assert contracted is not None
    assert contracted.status.id == "CONTRACTED"
    assert stopped is not None
    assert stopped.status.id == "STOPPED"


def test_two_divisions_overlap(view: GraphOnDay) -> None:
    found = {
        (o.left.id, o.right.id, tuple(town.id for town in o.shared))
        for o in overlaps(view, "IZA", "ZORGKANTOOR")
    }
    middenland = {(right, towns) for left, right, towns in found if left == "iza-middenland"}
    assert {right for right, _ in middenland} == {"zorgkantoor-zk91", "zorgkantoor-zk92"}
    assert {town for _, towns in middenland for town in towns} == {"GM9909", "GM9910", "GM9911", "GM9912"}


def test_before_the_oldest_list_the_answer_is_unknown(voorbeeldland: Graph) -> None:
    before = GraphOnDay(voorbeeldland, date(2025, 3, 31))
    answers = {shape(networks_of(before, town)) for town in before.of_label("Municipality")}
    assert answers == {("UNKNOWN", "BEFORE_OLDEST_SOURCE", False)}
    assert "1 april 2025" in networks_of(before, municipality(before, "GM9901")).explanation.nl
