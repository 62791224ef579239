"""How Dutch writes dates, numbers and lists."""

from datetime import date

import pytest

from graph.text import (
    NOTHING,
    Text,
    dutch_count,
    dutch_date,
    dutch_list,
    dutch_number,
    english_date,
    english_list,
)


def test_a_date_in_words() -> None:
    assert dutch_date(date(2026, 4, 16)) == "16 april 2026"
    assert english_date(date(2026, 4, 16)) == "16 April 2026"
    assert dutch_date(date(2026, 12, 1)) == "1 december 2026"


@pytest.mark.parametrize(
    ("number", "written"), [(0, "0"), (999, "999"), (17942942, "17.942.942"), (-1200, "-1.200")]
)
def test_a_number_with_points(number: int, written: str) -> None:
    assert dutch_number(number) == written


@pytest.mark.parametrize(
    ("names", "dutch", "english"),
    [
        ([], "", ""),
        (["A"], "A", "A"),
        (["A", "B"], "A en B", "A and B"),
        (["A", "B", "C"], "A, B en C", "A, B and C"),
    ],
)
def test_a_list_in_words(names: list[str], dutch: str, english: str) -> None:
    assert dutch_list(names) == dutch
    assert english_list(names) == english


def test_a_long_list_is_cut() -> None:
    assert dutch_list(["A", "B", "C", "D"], most=2) == "A, B en nog 2"
    assert english_list(["A", "B", "C", "D"], most=2) == "A, B and 2 more"
    assert dutch_list(["A", "B"], most=2) == "A en B"


def test_one_and_more() -> None:
    assert dutch_count(1, "gemeente", "gemeenten") == "1 gemeente"
    assert dutch_count(0, "gemeente", "gemeenten") == "0 gemeenten"
    assert dutch_count(1342, "gemeente", "gemeenten") == "1.342 gemeenten"


def test_sentences_follow_each_other_in_both_languages() -> None:
    both = Text("Ja.", "Yes.") + Text("Nee.", "No.")
    assert both == Text("Ja. Nee.", "Yes. No.")
    assert both + NOTHING == both == NOTHING + both


def test_the_language_that_is_asked_for() -> None:
    assert Text("ja", "yes").in_language("EN") == "yes"
    assert Text("ja", "yes").in_language("en") == "yes"
    assert Text("ja", "yes").in_language("NL") == "ja"
