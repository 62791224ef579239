"""Which decisions are on record, and that silence accuses nobody."""

from datetime import date

import pytest

from graph.day import GraphOnDay
from graph.errors import NotFound
from graph.graph import Graph
from queries.question import Result
from queries.still_to_decide import QUESTION
from queries.still_to_decide.deciding import Decisions
from tests.queries.asking import asking

ask = asking(QUESTION)


def told(result: Result) -> set[tuple[str, str, str, frozenset[str], frozenset[str]]]:
    return {
        (
            row.region.id,
            row.document.id if row.document else "",
            row.on_record.value,
            frozenset(one.who.id for one in row.decided),
            frozenset(town.id for town in row.not_on_record),
        )
        for row in result.rows
    }


def test_the_decisions_of_every_region(voorbeeldland: Graph, today: date) -> None:
    none: frozenset[str] = frozenset()
    north, south = frozenset({"GM9901", "GM9902"}), frozenset({"GM9906", "GM9907", "GM9908"})
    assert {
        ("iza-noordland", "werkagenda-noordland", "ALL", north, none),
        ("iza-noordland", "plan-noordland", "NOT_YET_KNOWN", none, north),
        ("iza-zuidland", "werkagenda-zuidland", "SOME", south - {"GM9908"}, frozenset({"GM9908"})),
        ("iza-zuidland", "transformatieplan-zuidland", "NOT_YET_KNOWN", none, south),
        # An agreement of one network is decided on by the municipalities of that network
        ("iza-zuidland", "samenwerkingsovereenkomst-zuid-west", "NOT_YET_KNOWN", none, frozenset({"GM9906"})),
        ("iza-hoogland", "", "NO_DOCUMENT", none, none),
    } <= told(ask(voorbeeldland, today))


def test_a_picture_of_the_region_is_not_decided_on(voorbeeldland: Graph, today: date) -> None:
    assert "regiobeeld-noordland" not in {row[1] for row in told(ask(voorbeeldland, today))}


def test_before_the_source_nothing_is_on_record(voorbeeldland: Graph) -> None:
    found = told(
        ask(voorbeeldland, date(2026, 10, 14), region="iza-zuidland")
    )  # the source is of a day later
    assert {(row[1], row[3]) for row in found} == {
        ("transformatieplan-zuidland", frozenset()),
        ("samenwerkingsovereenkomst-zuid-west", frozenset()),
    }


def test_a_part_is_told_by_number_and_the_source_by_its_date(voorbeeldland: Graph, today: date) -> None:
    rows: tuple[Decisions, ...] = ask(voorbeeldland, today, region="iza-zuidland").rows
    (agenda,) = [row for row in rows if row.document and row.document.id == "werkagenda-zuidland"]
    assert agenda.explanation.nl == (
        "Over Werkagenda Zuidland staat van 2 van de 3 gemeenten een besluit in onze bronnen. De bron die alle "
        "besluiten zegt te noemen (15 oktober 2026), noemt geen besluit van daarna. Een besluit kan er zijn zonder dat "
        "een bron van ons het noemt; vraag het de mandaathouder."
    )


def test_municipalities_stand_beside_each_other_by_name(voorbeeldland: Graph, today: date) -> None:
    (shown,) = [column for column in QUESTION.columns if column.name == "municipalities"]
    rows = ask(voorbeeldland, today, region="iza-zuidland").rows
    told_by = {row.document.id: shown.in_dutch(row) for row in rows if row.document}
    assert told_by["werkagenda-zuidland"] == (
        "Bergen (Z.) (1 oktober 2026); Duinrand (besluit niet in onze bronnen); Zuiderveld (15 september 2026)"
    )
    assert (
        told_by["transformatieplan-zuidland"]
        == "Bergen (Z.), Duinrand en Zuiderveld: besluit niet in onze bronnen"
    )


@pytest.mark.parametrize("world", ["voorbeeldland", "reference"])
def test_no_sentence_accuses_or_names_a_single_municipality(
    world: str, request: pytest.FixtureRequest, today: date
) -> None:
    result = ask(request.getfixturevalue(world), today)
    for text in (result.sentence, *(row.explanation for row in result.rows)):
        for word in ("niet getekend", "weiger", "ontbreekt", "wacht", "nog niet besloten", "alleen"):
            assert word not in text.nl
    for row in result.rows:
        for town in row.not_on_record:
            assert town.name not in row.explanation.nl.replace(row.region.name, "").replace(
                row.document.name if row.document else "", ""
            )


def test_real_sources_hold_plans_and_no_decisions(reference: Graph, today: date) -> None:
    result = ask(reference, today)
    assert not any(row.decided for row in result.rows)
    (twente,) = [row for row in result.rows if row.region.id == "iza-twente"]
    assert twente.document is not None
    assert twente.document.id == "mentaal-gezond-twente"
    members = {said.subject for said in GraphOnDay(reference, today).into("iza-twente", "IN_REGION")}
    assert {town.id for town in twente.not_on_record} == members
    assert any("stemden in juni 2025 in" in remark for remark in twente.remarks)
    silent = {row.region.id for row in result.rows} - {row.region.id for row in result.rows if row.document}
    assert f"van {len(silent)} niet" in result.sentence.nl


def test_a_region_that_does_not_exist_is_said(voorbeeldland: Graph, today: date) -> None:
    with pytest.raises(NotFound):
        ask(voorbeeldland, today, region="bestaat-niet")
