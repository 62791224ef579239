"""The formulas of the workbook, calculated cell by cell, yield the numbers of the program."""

import io
import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import openpyxl
import pytest

from api.reports.business_case_workbook import NOTES, SHEET, workbook
from graph.day import GraphOnDay
from graph.graph import Graph
from queries.business_case import YEARS, BusinessCase, business_case
from tests.conftest import TODAY

HOURS = {"productive_hours": "1.350", "vg_patients:2026": "20.000", "share_referred_ggz_after_vg": "62,5%"}


@pytest.fixture
def view(voorbeeldland: Graph) -> GraphOnDay:
    return GraphOnDay(voorbeeldland, TODAY)


class Calculated:
    """A sheet whose formulas are calculated, with only what the formulas of the business case use."""

    def __init__(self, content: bytes) -> None:
        self.sheet: Any = openpyxl.load_workbook(io.BytesIO(content))[SHEET]

    def value(self, address: str) -> Any:  # noqa: ANN401 - whatever a cell holds
        held = self.sheet[address].value
        if isinstance(held, str) and held.startswith("="):
            return self.formula(held[1:])
        return Fraction(str(held)) if isinstance(held, int | float) else held

    def formula(self, text: str) -> Any:  # noqa: ANN401
        if text.startswith("IF("):
            condition, then, otherwise = split(text[3:-1])
            return self.formula(then if self.holds(condition) else otherwise)
        if text.startswith('"'):
            return text.strip('"')
        numbers = re.sub(r"\b\d+(\.\d+)?\b", lambda m: f"Fraction('{m[0]}')", self.without_cells(text))
        return eval(numbers.replace("@", ""), {"Fraction": Fraction})

    def without_cells(self, text: str) -> str:
        def number(match: re.Match[str]) -> str:
            found = self.value(match[0])
            return f"({found.numerator}/{found.denominator})"

        return re.sub(r"[A-Z]+\d+", number, text)

    def holds(self, condition: str) -> bool:
        counted = re.fullmatch(r"COUNT\((.+)\)=(\d+)", condition)
        if counted:
            cells = [self.value(address) for address in counted[1].split(",")]
            return sum(isinstance(cell, Fraction) for cell in cells) == int(counted[2])
        result = self.value(condition.removesuffix("<=0"))
        assert isinstance(result, Fraction)
        return result <= 0


def split(arguments: str) -> list[str]:
    """The arguments of a function, split at the commas that are not inside brackets."""
    parts, depth = [""], 0
    for letter in arguments:
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return parts


def rows_by_label(sheet: Any) -> dict[str, int]:  # noqa: ANN401
    return {sheet.cell(row, 2).value: row for row in range(4, sheet.max_row + 1) if sheet.cell(row, 3).value}


def expected(case: BusinessCase) -> Iterator[tuple[str, str, int, Fraction | None]]:
    """Label, columns, place and number of every cell."""
    for row in case.rows:
        for columns, numbers in (("DEFG", row.country), ("HIJK", row.own or ())):
            for place, number in enumerate(numbers):
                yield row.row.label.nl, columns, place, number


@pytest.mark.parametrize(
    ("region", "given"),
    [
        ("", {}),
        ("", {"vg_patients": "100.000"}),
        ("iza-noordland", {}),
        ("iza-noordland", HOURS),
        ("iza-noordland", {"waiting_list_start": "100.000"}),
        ("netwerk-zuid-west", {"inhabitants": "31.234"}),
        ("iza-eiland", {}),
        ("iza-eiland", {"vg_patients": "100", "productive_hours": "1.300"}),
    ],
)
def test_every_formula_yields_the_number_of_the_program(
    view: GraphOnDay, region: str, given: dict[str, str]
) -> None:
    case = business_case(view, region, given)
    calculated = Calculated(workbook(case))
    rows = rows_by_label(calculated.sheet)
    for label, columns, place, number in expected(case):
        found = calculated.value(f"{columns[place]}{rows[label]}")
        if number is None:
            assert found in (None, "onbekend"), label
        else:
            assert abs(found - number) <= abs(number) * Fraction(1, 10**9), label


def test_the_country_is_exact(view: GraphOnDay) -> None:
    case = business_case(view)
    calculated = Calculated(workbook(case))
    rows = rows_by_label(calculated.sheet)
    for label, columns, place, number in expected(case):
        if number is not None:
            assert calculated.value(f"{columns[place]}{rows[label]}") == number


def test_what_follows_is_a_formula_and_follows(view: GraphOnDay) -> None:
    calculated = Calculated(workbook(business_case(view, "iza-noordland")))
    rows = rows_by_label(calculated.sheet)
    posts = f"H{rows['voltijdbanen van ggz-professionals voor de gesprekken']}"
    assert calculated.value(posts) == "onbekend"
    calculated.sheet[f"H{rows['productieve uren van een voltijdbaan per jaar']}"].value = 1300
    calculated.sheet[f"H{rows['aantallen patiënten dat een VG krijgt']}"].value = 1300
    assert calculated.value(posts) == Fraction(14, 10)
    assert calculated.value(f"H{rows['kosten Zwv VG']}") == 1300 * 350


def test_the_sheets_say_what_they_are(view: GraphOnDay) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(business_case(view, "iza-noordland"))))
    assert book.sheetnames == [SHEET, NOTES]
    sheet: Any = book[SHEET]
    assert sheet["A1"].value == "Businesscase Mentale gezondheidsnetwerken: Noordland. Denkhulp, geen norm"
    assert [sheet["D2"].value, sheet["H2"].value] == ["Nederland", "Noordland"]
    assert [sheet.cell(3, column).value for column in range(4, 12)] == [*YEARS, *YEARS]
    told = {row[1].value for row in book[NOTES].iter_rows()}
    assert any("denkhulp, geen norm" in str(text).lower() for text in told)
    alone: Any = openpyxl.load_workbook(io.BytesIO(workbook(business_case(view))))[SHEET]
    assert alone["H3"].value == "Formule"
