"""The template: derived from the ontology, complete, and read back as nothing new."""

import re

import pytest
from openpyxl import load_workbook

from graph.errors import NotFound
from loaders.workbook import template
from loaders.workbook.columns import columns
from loaders.workbook.sheets import SHEETS, Sheet
from ontology.vocabulary import Vocabulary
from tests.loaders.workbook.desk import TODAY, Desk


def by_title(sheet: Sheet) -> str:
    return sheet.title


@pytest.mark.parametrize("sheet", SHEETS, ids=by_title)
def test_headers_and_keys_are_told_apart(sheet: Sheet) -> None:
    found = columns(sheet)
    assert len({column.header.casefold() for column in found}) == len(found)
    assert len({column.key for column in found}) == len(found)
    assert all(column.note for column in found)
    assert set(sheet.example) <= {column.key for column in found}


@pytest.mark.parametrize("sheet", SHEETS, ids=by_title)
def test_a_sheet_asks_all_that_the_ontology_has_on_its_kinds(sheet: Sheet, vocabulary: Vocabulary) -> None:
    keys = {column.key for column in columns(sheet)}
    for link in sheet.links:
        kind = vocabulary.kinds[link.kind]
        assert {f"{link.kind}.{term.name}" for term in kind.qualifiers} <= keys
    for name in sheet.describes:
        assert {term.name for term in vocabulary.classes[name].properties} - sheet.without <= keys


def test_every_sheet_has_notes_drop_downs_and_one_example(desk: Desk) -> None:
    book = load_workbook(desk.take())
    for sheet in SHEETS:
        shown = book[sheet.title]
        assert all(cell.comment for cell in shown[1] if cell.value)
        assert str(shown.cell(2, 1).value).startswith("Voorbeeld:")
        assert shown.data_validations.dataValidation
    assert book["Lijsten"].sheet_state == "hidden"


def test_every_row_that_a_person_fills_in_has_its_drop_downs(desk: Desk) -> None:
    book = load_workbook(desk.take("iza-noordland"))
    for title, first in (("Voorstellen", 2), *((sheet.title, 3) for sheet in SHEETS)):
        ranges = [str(offered.sqref) for offered in book[title].data_validations.dataValidation]
        assert ranges
        assert all(re.fullmatch(rf"[A-Z]+{first}:[A-Z]+\d+", cells) for cells in ranges), ranges


def test_the_example_rows_are_ignored(desk: Desk) -> None:
    facts = desk.read(desk.take())
    assert (facts.problems, facts.nodes, facts.statements, facts.completeness) == ((), (), (), ())


@pytest.mark.parametrize("region", ["iza-noordland", "iza-zuidland", "iza-middenland", "iza-eiland"])
def test_a_filled_template_says_nothing_new(desk: Desk, region: str) -> None:
    path = desk.take(region)
    facts = desk.read(path)
    assert (facts.problems, facts.nodes, facts.statements) == ((), (), ())
    assert desk.plan(path).difference.is_empty


def test_a_filled_template_holds_what_is_known(desk: Desk) -> None:
    book = load_workbook(desk.take("iza-noordland"))
    words = {cell.value for row in book["Gemeenten per netwerk"].iter_rows() for cell in row}
    assert "Netwerk Noordland" in words
    assert book["Partners"].max_row > 3


def test_a_region_that_does_not_exist(desk: Desk) -> None:
    with pytest.raises(NotFound, match="Er is geen regio"):
        template(desk.vocabulary, desk.current, TODAY, "iza-nergens")
