"""The framework of rules: totals that add up, stable ids, deviations, reactions, categories."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.graph import Graph
from graph.records import Node
from graph.store.interface import History
from graph.text import Text
from ontology.vocabulary import Vocabulary
from queries.rules import all_rules, rule
from queries.rules.checking import check, finding_id, findings_about, outcome, totals
from queries.rules.rule import Category, Judgement, Rule, RuleScope, Severity, Status
from tests.queries.rules.worlds import graph_with, said

SOMETHING = Text("Iets.", "Something.")


def thing(id: str, label: str = "Network") -> Node:
    return Node(id, label, id.title(), (), (), "series", ())


def made_up(judgements: Iterable[Judgement]) -> Rule:
    found = tuple(judgements)
    return Rule(
        "R99",
        SOMETHING,
        Category.OURS,
        Severity.TIP,
        (),
        SOMETHING,
        SOMETHING,
        SOMETHING,
        lambda view, scope: found,
    )


judged = st.builds(
    Judgement,
    subject=st.sampled_from([thing(id) for id in ("een", "twee", "drie")]),
    status=st.sampled_from([Status.OK, Status.VIOLATION, Status.UNKNOWN]),
    severity=st.sampled_from(Severity),
    explanation=st.just(SOMETHING),
    case=st.sampled_from(["", "a", "b"]),
)


@given(st.lists(judged))
def test_the_four_counts_add_up_to_all_judgements(judgements: list[Judgement]) -> None:
    counted = totals(judgements)
    assert counted.ok + counted.violation + counted.unknown + counted.waived == len(judgements)
    assert counted.looked_at == len(judgements)


@pytest.mark.parametrize("day", [date(2023, 1, 1), date(2025, 6, 1), date(2026, 6, 15), date(2026, 11, 22)])
@pytest.mark.parametrize("scheme", ["IZA", "ZORGKANTOOR", "MGN", "ROAZ"])
def test_the_counts_of_every_rule_add_up_on_any_day_and_scheme(
    voorbeeldland: Graph, day: date, scheme: str
) -> None:
    for found in check(GraphOnDay(voorbeeldland, day), all_rules().values(), RuleScope(scheme, "LISTED")):
        assert found.totals.looked_at == len(found.findings)
        assert len({finding.id for finding in found.findings}) == len(found.findings), found.rule.id


def test_ids_are_stable_and_tell_subjects_and_cases_apart() -> None:
    judgement = Judgement(thing("een"), Status.OK, Severity.TIP, SOMETHING, case="a")
    anything = made_up([])
    same = replace(judgement, status=Status.VIOLATION, explanation=Text("Anders.", "Other."))
    assert finding_id(anything, judgement) == finding_id(anything, same) == "R99-2e13959197"
    assert finding_id(anything, replace(judgement, case="b")) != finding_id(anything, judgement)
    assert finding_id(anything, replace(judgement, subject=thing("twee"))) != finding_id(anything, judgement)


@pytest.fixture
def view(voorbeeldland: Graph, today: date) -> GraphOnDay:
    return GraphOnDay(voorbeeldland, today)


def test_a_deviation_waives_until_its_end_and_says_why_and_by_whom(
    view: GraphOnDay, voorbeeldland: Graph
) -> None:
    def middenland(day: date) -> Judgement:
        found = outcome(GraphOnDay(voorbeeldland, day), rule("R01"), RuleScope(level="LISTED"))
        return next(f.judgement for f in found.findings if f.judgement.subject.id == "iza-middenland")

    waived = middenland(date(2027, 6, 30))
    assert waived.status is Status.WAIVED
    assert "tot 1 juli 2027" in waived.reason.nl
    assert "De twee netwerken gaan in 2027 samen verder." in waived.reason.nl
    assert {party.id for party in waived.agreed_by} == {"beuk", "ceder", "GM9909", "ggz-midden"}
    assert "voorbeeldland-afwijkingen-2026" in {source.id for source in waived.sources}
    assert middenland(date(2027, 7, 1)).status is Status.VIOLATION


def test_a_deviation_of_another_rule_or_thing_waives_nothing(view: GraphOnDay) -> None:
    found = outcome(view, rule("R05"), RuleScope())
    assert found.totals.waived == 0


def test_a_deviation_without_parties_or_reason_says_that_it_does_not_know(
    voorbeeldland_history: History, vocabulary: Vocabulary, today: date
) -> None:
    silent = said("DEVIATES_FROM", "samen-eiland", "iza-zuidland", rule="R05")
    view = GraphOnDay(graph_with(voorbeeldland_history, vocabulary, silent), today)
    found = outcome(view, rule("R05"), RuleScope())
    reason = next(f.judgement.reason.nl for f in found.findings if f.judgement.status is Status.WAIVED)
    assert "zonder einddatum in onze bronnen" in reason
    assert "de reden staat niet in onze bronnen" in reason
    assert "Wie ermee instemde, staat niet in onze bronnen." in reason


def test_only_a_violation_can_be_waived(view: GraphOnDay) -> None:
    unknown = Judgement(view.graph.nodes["iza-middenland"], Status.UNKNOWN, Severity.MUST, SOMETHING)
    found = outcome(view, replace(made_up([unknown]), id="R01"), RuleScope())
    assert found.totals.waived == 0


def test_a_reaction_stands_beside_the_finding(
    view: GraphOnDay, voorbeeldland_history: History, vocabulary: Vocabulary, today: date
) -> None:
    beside = {
        (finding.judgement.subject.id, reaction.party.id)
        for finding in outcome(view, rule("R02"), RuleScope()).findings
        for reaction in finding.reactions
    }
    assert beside == {("netwerk-de-brug", "GM9910")}
    id = next(
        f.id for f in outcome(view, rule("R02"), RuleScope()).findings if f.judgement.subject.id == "GM9911"
    )
    reply = said("REPLIES", "GM9911", "GM9911", finding=id, text="Alleen De Kade doet mee.")
    changed = GraphOnDay(graph_with(voorbeeldland_history, vocabulary, reply), today)
    found = next(f for f in outcome(changed, rule("R02"), RuleScope()).findings if f.id == id)
    assert [(r.party.id, r.words) for r in found.reactions] == [("GM9911", "Alleen De Kade doet mee.")]
    assert found.judgement.status is Status.VIOLATION


def test_a_finding_on_other_ground_than_its_rule_has_its_own_category(view: GraphOnDay) -> None:
    found = outcome(view, rule("R02"), RuleScope()).findings
    assert {f.category for f in found if f.judgement.subject.label == "Municipality"} == {Category.OURS}
    assert {f.category for f in found if f.judgement.subject.label == "Network"} == {Category.LEIDRAAD}


def test_findings_by_the_thing_they_judge(view: GraphOnDay) -> None:
    about = findings_about(check(view, [rule("R02"), rule("R17")], RuleScope()))
    assert [finding.rule.id for finding in about["GM9910"]] == ["R02", "R17"]


def test_rules_are_found_by_id_in_any_case_and_an_unknown_one_says_which_exist() -> None:
    assert rule("r01") is rule("R01")
    with pytest.raises(BadInput, match="Er is geen regel “R99”") as error:
        rule("R99")
    assert "R01, R02" in error.value.suggestion


@pytest.mark.parametrize("scope", [RuleScope("PROVINCIE"), RuleScope("IZA", "KLAAR")])
def test_a_scheme_or_level_that_does_not_exist_is_refused(view: GraphOnDay, scope: RuleScope) -> None:
    with pytest.raises(BadInput, match="Er is geen"):
        check(view, [rule("R01")], scope)
