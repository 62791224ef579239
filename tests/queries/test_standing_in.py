"""Everything that rests on a source stands under it: things and statements, with the place in the document."""

from collections import Counter
from datetime import date

from graph.day import GraphOnDay
from graph.graph import Graph
from queries.standing_in import DESCRIBED, PROPOSED, STATED, StandingFact, standing_in

LEIDRAAD, POLICY = "leidraad-contractering-mgn-2024-07-31", "zilveren-kruis-inkoopbeleid-ggz-2026-2025-04-01"
HIDDEN = "netwerk-de-brug-exploratory-talks-2025"


def all_in(view: GraphOnDay, source: str) -> list[StandingFact]:
    groups = standing_in(view, view.graph.sources[source])
    return [fact for facts in groups.values() for fact in facts]


def test_every_fact_stands_once_under_each_of_its_sources(reference: Graph, today: date) -> None:
    view = GraphOnDay(reference, today)
    found = Counter(
        (source, fact.statement.id if fact.statement else fact.subject.id)
        for source in reference.sources
        for fact in all_in(view, source)
    )
    indexes = (reference.stated, reference.proposed, reference.rejected)
    statements = [s for index in indexes for said in index.of_kind.values() for s in said]
    things = [n for label, nodes in reference.by_label.items() if label != "Observation" for n in nodes]
    expected = {(source, s.id) for s in statements for source in s.sources}
    expected |= {(source, node.id) for node in things for source in node.sources}
    assert set(found) == expected
    assert set(found.values()) == {1}


def test_no_source_of_the_country_is_empty(reference: Graph, today: date) -> None:
    view = GraphOnDay(reference, today)
    assert [id for id in reference.sources if not all_in(view, id)] == []


def test_a_requirement_and_its_statement_have_the_chapter(reference: Graph, today: date) -> None:
    view = GraphOnDay(reference, today)
    groups = standing_in(view, reference.sources[POLICY])
    described, required = groups[DESCRIBED, "Requirement"], groups[STATED, "REQUIRES"]
    assert len(described) == len(required) == 35
    assert all(fact.locator and fact.text for fact in described)
    assert [fact.subject.id for fact in described] == sorted(fact.subject.id for fact in described)
    assert {fact.locator for fact in required} == {fact.locator for fact in described}


def test_a_text_that_repeats_the_name_is_not_shown_twice(reference: Graph, today: date) -> None:
    view = GraphOnDay(reference, today)
    level = next(f for f in all_in(view, "movisie-2019-2019-03-31") if f.subject.id.endswith("niveau-01"))
    assert level.subject.text("text").startswith(level.subject.name)
    assert level.text == ""


def test_proposals_stand_apart(reference: Graph, today: date) -> None:
    groups = standing_in(GraphOnDay(reference, today), reference.sources["movisie-2019-2019-03-31"])
    assert len(groups[PROPOSED, "CONCERNS"]) == 10
    assert all(fact.statement and fact.statement.proposal for fact in groups[PROPOSED, "CONCERNS"])


def test_a_count_under_ten_has_no_value(voorbeeldland: Graph, today: date) -> None:
    view = GraphOnDay(voorbeeldland, today)
    facts = [f for source in voorbeeldland.sources for f in all_in(view, source)]
    [hidden] = [f for f in facts if f.object and f.object.id == HIDDEN]
    assert hidden.is_too_small(view)
    assert "value" not in dict(hidden.qualifiers(view))
    shown = next(f for f in facts if f.kind == "HAS_OBSERVATION" and not f.is_too_small(view))
    assert "value" in dict(shown.qualifiers(view))
