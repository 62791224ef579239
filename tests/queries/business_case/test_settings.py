"""A region's own numbers as people type them."""

from fractions import Fraction

import pytest

from graph.errors import BadInput
from queries.business_case.settings import Settings, names, read_number, read_settings


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("4000", Fraction(4000)),
        ("4.000", Fraction(4000)),
        ("1.234.567,5", Fraction(2469135, 2)),
        ("0,8", Fraction(4, 5)),
        ("0.8", Fraction(4, 5)),
        ("0.125", Fraction(1, 8)),
        ("80%", Fraction(4, 5)),
        ("37,5 %", Fraction(3, 8)),
        ("€ 350", Fraction(350)),
        ("-1", Fraction(-1)),
    ],
)
def test_a_number_as_people_write_it(text: str, number: Fraction) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    "text", ["", "veel", "1,2,3", "1e5", "nan", "inf", "1/0", "--1", "1..2", "%", "12_000"]
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        read_number(text)


def test_one_number_is_for_all_years_and_a_year_goes_before_it() -> None:
    settings = read_settings({"vg_patients:2026": "3500", "vg_patients": "4000"})
    assert settings.numbers == {"vg_patients": {2025: 4000, 2026: 3500, 2027: 4000, 2028: 4000}}


def test_one_year_alone_leaves_the_others_as_they_were() -> None:
    assert read_settings({"networks:2025": "0,5"}).numbers == {"networks": {2025: Fraction(1, 2)}}


def test_nothing_given_is_nothing() -> None:
    assert not read_settings({})
    assert not Settings()
    assert read_settings({"inhabitants": "100.000"}).inhabitants == 100_000


def test_all_that_is_given_may_be_replaced() -> None:
    for name in names():
        assert read_settings({name: "1"})


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("talk", "1", "Wel: new_patients_per_year"),
        ("waiting_list", "1", "wordt berekend"),
        ("vg_patients:2029", "1", "2025 tot en met 2028"),
        ("waiting_list_start:2025", "1", "heeft geen jaar"),
        ("inhabitants:2025", "1", "kent geen getal"),
        ("share_referred_ggz_after_vg", "80", "van 0% tot en met 100%"),
        ("share_referred_ggz_after_vg", "-1%", "van 0% tot en met 100%"),
        ("vg_patients", "-5", "nul of meer"),
        ("productive_hours", "0", "voltijdbaan"),
        ("productive_hours", "10.000", "voltijdbaan"),
        ("hours_per_talk", "1.500", "uren per gesprek"),
        ("inhabitants", "0", "meer dan nul"),
    ],
)
def test_what_cannot_be_is_told_with_what_can(name: str, text: str, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_settings({name: text})
    assert said in str(caught.value)
