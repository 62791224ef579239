"""Changes per region, and what became of the findings between two days."""

from dataclasses import replace
from datetime import date

import pytest

from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.graph import Graph
from queries import geography
from queries.changes.by_region import by_region, correction_words, of_region, told_apart
from queries.changes.findings import findings_between, findings_by_region, findings_words
from queries.changes.question import QUESTION, changes
from queries.changes.regions import regions_about
from queries.changes.wording import ChangeKind
from queries.question import Asked

EARLIER = date(2025, 11, 22)
LEVEL = "CONTRACTED"


@pytest.fixture
def view(voorbeeldland: Graph, today: date) -> GraphOnDay:
    return GraphOnDay(voorbeeldland, today)


def test_every_change_stands_in_its_regions_or_in_none(view: GraphOnDay) -> None:
    found = changes(view, EARLIER, view.day)
    groups = by_region(view, found, "IZA")
    names = [group.region.name for group in groups if group.region]
    assert names == sorted(names)
    assert {id(change) for group in groups for change in group.changes} == {id(change) for change in found}
    for group in groups:
        for change in group.changes:
            regions = {region.id for region in regions_about(view, change.subject, "IZA")}
            assert (group.region.id in regions) if group.region else not regions
        days = [change.date for change in group.changes]
        assert days == sorted(days, reverse=True)


def test_a_contract_is_about_the_regions_of_its_network(view: GraphOnDay) -> None:
    contract = view.node("contract-noordland-i-appel-2026")
    plan = view.node("transformatieplan-zuidland")
    assert contract is not None
    assert plan is not None
    assert [region.id for region in regions_about(view, contract, "IZA")] == ["iza-noordland"]
    assert [region.id for region in regions_about(view, plan, "IZA")] == ["iza-zuidland"]


def test_one_region_by_the_question_too(view: GraphOnDay) -> None:
    found = changes(view, EARLIER, view.day)
    region = geography.region(view, "iza-noordland")
    given = {"from": EARLIER.isoformat(), "region": region.id}
    asked = QUESTION.ask(view, Asked(parameters=given)).rows
    assert list(asked) == of_region(view, found, region)
    assert 0 < len(asked) < len(found)


def test_what_happened_is_apart_from_what_became_known_and_what_was_corrected(view: GraphOnDay) -> None:
    found = changes(view, EARLIER, view.day)
    corrected = replace(found[0], kind=ChangeKind.CORRECTED)
    apart = told_apart([*found, corrected])
    assert {change.kind for change in apart.known_since} == {ChangeKind.FIRST_STATED}
    assert apart.corrected == (corrected,)
    assert len(apart.happened) + len(apart.known_since) + 1 == len(found) + 1
    assert correction_words((corrected,), view).nl == (
        "Van wat wij op 22 november 2026 zeiden, klopt 1 ding bij nader inzien niet."
    )


def test_findings_that_came_went_and_stayed(view: GraphOnDay) -> None:
    compared = findings_between(view, EARLIER, "IZA", LEVEL)
    regions = findings_by_region(view, compared, "IZA")
    for part in ("new", "solved", "waived", "unjudged", "remaining"):
        placed = {change.finding.id for one in regions for change in getattr(one, part)}
        assert placed == {change.finding.id for change in getattr(compared, part)}
    assert compared.new
    assert compared.solved
    assert compared.remaining
    noord = findings_by_region(view, compared, "IZA", geography.region(view, "iza-zuidland"))
    assert [one.region.id for one in noord if one.region] == ["iza-zuidland"]


def test_the_sentence_counts_a_finding_once(view: GraphOnDay) -> None:
    compared = findings_between(view, EARLIER, "IZA", LEVEL)
    words = findings_words(findings_by_region(view, compared, "IZA"), EARLIER)
    assert f"{len(compared.new)} nieuwe bevindingen" in words.nl
    assert f"{len(compared.solved)} opgelost" in words.nl
    assert f"{len(compared.remaining)} gebleven" in words.nl
    assert "doordat een bron er nu pas over spreekt" in words.nl


def test_the_earlier_day_has_to_be_earlier(view: GraphOnDay) -> None:
    with pytest.raises(BadInput):
        findings_between(view, date(2027, 1, 1), "IZA", LEVEL)
