"""A person's own workbook again: with another date it says all that it said, and untouched it says nothing new."""

from openpyxl import Workbook, load_workbook

from graph.day import GraphOnDay
from graph.graph import build_graph
from graph.records import INTERNAL, Completeness
from loaders.workbook.region import RegionFacts
from tests.loaders.workbook.desk import TODAY, Desk, add, change, row_with

REGION, SHEET, SERIES = "iza-noordland", "Gemeenten per netwerk", "werkboek-iza-noordland"


def dated(book: Workbook, day: str) -> None:
    change(book, "Bronnen", row_with(book, "Bronnen", "Werkboek iza-noordland"), {"Datum": day})


def with_two_towns(book: Workbook) -> None:
    dated(book, "1-11-2026")
    for town in ("GM9913", "GM9914"):
        add(book, SHEET, {"Netwerk": "Netwerk Noordland", "Gemeente": town, "Heel of deels": "hele gemeente"})


def a_week_later(book: Workbook) -> None:
    """Another date, and one of the two own rows changed."""
    dated(book, "8-11-2026")
    row = row_with(book, SHEET, f"{SERIES}-2026-11-01")
    change(book, SHEET, row, {"Opmerking": "Zo besloten."})


def own(desk: Desk) -> set[str]:
    view = GraphOnDay(build_graph(desk.store.read_all(), INTERNAL), TODAY)
    return {s.object for s in view.out("netwerk-noordland", "COVERS") if s.series == SERIES}


def test_another_date_states_every_row_again(desk: Desk) -> None:
    desk.load(desk.take(REGION, with_two_towns))
    assert own(desk) == {"GM9913", "GM9914"}
    plan = desk.plan(desk.take(REGION, a_week_later))
    assert plan.difference.silenced == plan.difference.withdrawn == ()
    desk.load(desk.take(REGION, a_week_later))
    assert own(desk) == {"GM9913", "GM9914"}


def test_an_untouched_template_after_two_editions_says_nothing_new(desk: Desk) -> None:
    desk.load(desk.take(REGION, with_two_towns))
    desk.load(desk.take(REGION, a_week_later))
    path = desk.take(REGION)
    assert desk.plan(path).difference.is_empty
    sources = [row[1].value for row in load_workbook(path)["Bronnen"].iter_rows(min_row=3) if row[0].value]
    assert len(sources) == 1


def test_what_a_newer_edition_silences_is_not_shown(desk: Desk) -> None:
    def one_left(book: Workbook) -> None:
        a_week_later(book)
        book[SHEET].delete_rows(row_with(book, SHEET, "Waterstede"))

    desk.load(desk.take(REGION, with_two_towns))
    desk.load(desk.take(REGION, one_left))
    assert own(desk) == {"GM9913"}
    shown = RegionFacts(desk.current, REGION, TODAY).statements
    assert {statement.object for statement in shown if statement.series == SERIES} == {"GM9913"}


def test_what_a_workbook_claims_to_be_complete_stays_claimed(desk: Desk) -> None:
    def with_claims(book: Workbook) -> None:
        with_two_towns(book)
        for topic, scope in (
            ("alle partners", "iza-noordland"),
            ("alle gemeenten van een netwerk", "Netwerk Noordland"),
            ("alle contracten", ""),
        ):
            add(
                book,
                "Volledigheid",
                {"Wat is volledig": topic, "Waarvoor": scope, "Opmerking": "Nagevraagd."},
            )

    desk.load(desk.take(REGION, with_claims))
    claims = {record for record in desk.current if isinstance(record, Completeness)}
    assert len({claim for claim in claims if claim.source.startswith(SERIES)}) == 3
    assert desk.plan(desk.take(REGION)).difference.is_empty
    later = desk.read(desk.take(REGION, a_week_later))
    assert {(claim.topic, claim.scope, claim.note) for claim in later.completeness} == {
        (claim.topic, claim.scope, claim.note) for claim in claims if claim.source.startswith(SERIES)
    }
