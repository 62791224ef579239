"""The national table comes out exactly as printed, cell by cell, from the assumptions alone."""

import re
from fractions import Fraction

import pytest

from queries.business_case.calculating import calculated, national
from queries.business_case.explaining import literal_own_risk
from queries.business_case.numbers import in_table
from queries.business_case.row import YEARS, Computed, Given
from queries.business_case.table import BY_NAME, GIVEN, PRINTED_ROWS, ROWS
from queries.business_case.telling import formula_in_words
from tests.queries.business_case.printed import printed_rows

CELLS = [
    (name, year, cell)
    for name, _, cells in printed_rows()
    for year, cell in zip((2025, 2026, 2027, 2028), cells, strict=True)
]


def as_number(cell: str) -> Fraction:
    digits = Fraction(re.sub(r"[€ .%]", "", cell))
    return digits / 100 if cell.endswith("%") else digits


def test_the_expectation_is_the_whole_table() -> None:
    assert len(CELLS) == 29 * 4


@pytest.mark.parametrize(("name", "year", "cell"), CELLS)
def test_every_cell_is_exact_and_reads_as_printed(name: str, year: int, cell: str) -> None:
    number = calculated(national())[name][YEARS.index(year)]
    assert number == as_number(cell)
    assert in_table(number, BY_NAME[name].unit).nl == cell


def test_the_rows_stand_in_the_printed_order_with_the_printed_labels() -> None:
    assert [(row.name, row.label.nl) for row in PRINTED_ROWS] == [
        (name, label) for name, label, _ in printed_rows()
    ]
    assert [row.number for row in PRINTED_ROWS] == list(range(1, 30))


def test_twelve_rows_are_given_and_seventeen_follow() -> None:
    assert sum(isinstance(row, Given) for row in PRINTED_ROWS) == 12
    assert sum(isinstance(row, Computed) for row in PRINTED_ROWS) == 17


def test_the_prices_follow_from_their_notes() -> None:
    assert Fraction(250) * Fraction(14, 10) == GIVEN["cost_per_vg_zvw"].values[0]
    assert Fraction(100) * Fraction(14, 10) == GIVEN["cost_per_vg_social"].values[0]
    assert Fraction(2000) * 140 / 350 == GIVEN["cost_per_social_support"].values[0]


def test_the_own_risk_cannot_be_a_formula() -> None:
    """Read literally, the assumptions beside the row yield another amount in every year."""
    literal = literal_own_risk(calculated(national()))
    assert literal == tuple(map(Fraction, (3325000, 3806250, 4287500, 4287500)))
    assert all(
        read != given for read, given in zip(literal, GIVEN["waived_own_risk_zvw"].values, strict=True)
    )


def test_every_row_says_in_both_languages_what_it_is_and_where_it_comes_from() -> None:
    for row in ROWS:
        for text in (row.label, row.short, row.block, row.source, row.unit.value, formula_in_words(row)):
            assert text.nl
            assert text.en


def test_formulas_in_words() -> None:
    told = {row.name: formula_in_words(row).nl for row in ROWS}
    assert told["new_patients_per_year"] == "gegeven"
    assert told["productive_hours"] == "geeft de regio zelf"
    assert told["fewer_referrals_ggz"] == (
        "patiënten met een verkennend gesprek (7) − verwijzingen naar ggz na gesprek (14)"
    )
    assert told["waiting_list"].startswith(
        "wachtenden aan het eind van het jaar (6) van een jaar eerder [in het eerste jaar: wachtenden bij de start] −"
    )
    assert told["ggz_savings_ignoring_waiting_list"] == (
        "−(minder verwijzingen naar ggz (15) × kosten behandeltraject (12))"
    )
    assert told["ggz_savings_with_waiting_list"].startswith(
        "als wachtenden aan het eind van het jaar (6) nul of lager is: minder uitgaven zonder wachtlijst (18); anders 0"
    )
    assert told["network_cost"] == (
        "netwerken (26) × (kosten coördinatie per netwerk (27) + kosten overige functies per netwerk (28))"
    )
