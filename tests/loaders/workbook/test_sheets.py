"""Every kind that a person maintains has a sheet, and each sheet gives just the statement that its row says."""

from datetime import date

import pytest

from api.cli.difference import lines_of
from graph.records import Statement
from loaders.workbook.sheets import SHEETS
from ontology.vocabulary import Vocabulary
from tests.loaders.workbook.desk import Desk, add, change

ELSEWHERE = {
    "IN_REGION": "CBS and annex 1",
    "SUCCEEDED_BY": "CBS",
    "ADJACENT_TO": "official boundaries",
    "HAS_SHARE": "published tables",
    "HAS_LOCATION": "tables in a folder",
    "LOCATED_IN": "tables in a folder",
    "ISSUED": "purchasing policies, read into a folder",
    "REQUIRES": "purchasing policies, read into a folder",
    "AIMS_AT": "the Leidraad, read into a folder",
    "CONCERNS": "studies, read into a folder",
}
"""Where the kinds come from that have no sheet."""

ROWS = [
    ("Beschrijvingen", {"Netwerk of plan": "Netwerk Noordland", "Onderwerp": "doelen", "Tekst": "Niemand wacht."},
     ("HAS_DESCRIPTION", "netwerk-noordland", "TARGETS", {"text": "Niemand wacht."})),
    ("Stappen", {"Netwerk": "Netwerk Noordland", "Stap": "begroting maken", "Datum": "1-7-2026"},
     ("TAKES_STEP", "netwerk-noordland", "CS05", {"date": "2026-07-01"})),
    ("Geld", {"Netwerk of plan": "Netwerk Noordland", "Soort geld": "spuk iza", "Structureel of tijdelijk": "tijdelijk", "Bedrag in euro": "12.500,50"},
     ("PAID_FROM", "netwerk-noordland", "SPUK_IZA", {"term": "TEMPORARY", "amount_eur": 12500.5})),
    ("Belanghebbenden", {"Netwerk of regio": "Netwerk Noordland", "Belanghebbende": "GM9901", "Macht": "ja", "Urgentie": "nee"},
     ("HAS_SALIENCE", "GM9901", "netwerk-noordland", {"power": True, "urgency": False})),
    ("Werkgebieden huisartsen", {"Huisartsenorganisatie": "huisartsen-noordland", "Werkt in": "GM9902"},
     ("WORKS_IN", "huisartsen-noordland", "GM9902", {})),
    ("Werkgebieden ggz", {"Kerninstelling": "ggz-noordster", "Bedient": "GM9902"},
     ("SERVES", "ggz-noordster", "GM9902", {})),
]  # fmt: skip


def test_every_kind_has_a_sheet_or_comes_from_elsewhere(vocabulary: Vocabulary) -> None:
    on_sheets = {link.kind for sheet in SHEETS for link in sheet.links}
    assert on_sheets | ELSEWHERE.keys() == set(vocabulary.kinds)
    assert not on_sheets & ELSEWHERE.keys()


@pytest.mark.parametrize(
    ("sheet", "cells", "said"), ROWS, ids=lambda given: given if isinstance(given, str) else ""
)
def test_a_row_is_a_statement(
    desk: Desk, sheet: str, cells: dict[str, object], said: tuple[object, ...]
) -> None:
    facts = desk.read(desk.take(edit=lambda book: add(book, sheet, cells)))
    assert facts.problems == ()
    assert [(s.kind, s.subject, s.object, dict(s.qualifiers)) for s in facts.statements] == [said]
    desk.load(desk.take(edit=lambda book: add(book, sheet, cells)))


def test_several_areas_in_one_cell(desk: Desk) -> None:
    cells = {"Huisartsenorganisatie": "huisartsen-noordland", "Werkt in": "GM9901; iza-zuidland"}
    facts = desk.read(desk.take(edit=lambda book: add(book, "Werkgebieden huisartsen", cells)))
    assert {s.object for s in facts.statements} == {"GM9901", "iza-zuidland"}


def mandate(desk: Desk, words: str) -> tuple[tuple[Statement, ...], tuple[str, ...]]:
    cells = {
        "Regio of netwerk": "Netwerk Noordland",
        "Mandaathouder": "GM9901",
        "Soort mandaat": "mandaathouder",
        "Voor welke gemeenten": words,
    }
    facts = desk.read(desk.take(edit=lambda book: add(book, "Mandaat", cells)))
    return facts.statements, facts.problems


def test_the_municipalities_of_a_mandate_are_known_ones(desk: Desk) -> None:
    town = next(r for r in desk.current if getattr(r, "id", "") == "GM9902")
    (said,), problems = mandate(desk, f"GM9901; {town.name}")  # type: ignore[union-attr]
    assert (said.text("for_municipalities"), problems) == ("GM9901;GM9902", ())


def test_each_municipality_that_is_not_known_is_named(desk: Desk) -> None:
    statements, problems = mandate(desk, "GM9901; Nergenshuizen; Verweg")
    assert statements == ()
    assert len(problems) == 2
    for name, problem in zip(("Nergenshuizen", "Verweg"), problems, strict=True):
        assert problem.startswith("blad Mandaat, rij 3, kolom “Voor welke gemeenten”: ")
        assert f"“{name}” kennen we niet" in problem


def test_a_template_shows_the_municipalities_of_a_mandate_by_name(desk: Desk) -> None:
    from openpyxl import load_workbook

    sheet = load_workbook(desk.take("iza-noordland"))["Mandaat"]
    shown = {row[3] for row in sheet.iter_rows(min_row=3, values_only=True)} - {None}
    names = {r.name for r in desk.current if getattr(r, "id", "") in ("GM9901", "GM9902")}  # type: ignore[union-attr]
    assert shown == names


def test_an_assessment_by_name_stays_inside(desk: Desk) -> None:
    from graph.errors import BadFacts

    _, cells, _ = ROWS[3]

    def public(book: object) -> None:
        add(book, "Belanghebbenden", cells)  # type: ignore[arg-type]
        change(book, "Bronnen", 3, {"Wie mag het zien": "openbaar"})  # type: ignore[arg-type]

    with pytest.raises(BadFacts) as caught:
        desk.plan(desk.take(edit=public))
    assert "een oordeel over een organisatie blijft intern" in caught.value.problems[0]


def test_a_step_keeps_its_day(desk: Desk) -> None:
    cells = {"Netwerk": "Netwerk Noordland", "Stap": "CS05", "Datum": date(2026, 7, 1)}
    (said,) = desk.read(desk.take(edit=lambda book: add(book, "Stappen", cells))).statements
    assert said.text("date") == "2026-07-01"


def test_titles_are_told_apart() -> None:
    assert len({sheet.title for sheet in SHEETS}) == len(SHEETS)


def test_a_function_as_documents_write_it(desk: Desk) -> None:
    cells = {"Contract": "Contract Nieuw", "Voor netwerk": "Netwerk Noordland", "Functie": "I"}
    facts = desk.read(desk.take(edit=lambda book: add(book, "Contracten", cells)))
    assert facts.problems == ()
    assert {s.object for s in facts.statements if s.kind == "FOR_FUNCTION"} == {"FUNCTION_I"}
    plan = desk.plan(desk.take(edit=lambda book: add(book, "Contracten", cells)))
    name = desk.vocabulary.code_lists["NetworkFunction"].concept("FUNCTION_I").label.nl
    assert f"  + nieuw: Contract Nieuw, voor functie: {name}" in lines_of(plan, desk.store.read_all())
