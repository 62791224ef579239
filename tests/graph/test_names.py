"""Names are compared as plain words."""

import pytest

from graph.names import phrases, plain, without_addition


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("'s-Gravenhage", "s gravenhage"),
        ("Súdwest-Fryslân", "sudwest fryslan"),
        ("GGZ & Welzijn", "ggz en welzijn"),
    ],
)
def test_accents_case_and_punctuation_do_not_count(name: str, words: str) -> None:
    assert plain(name) == words


def test_an_addition_that_tells_names_apart_is_left_out() -> None:
    assert without_addition("Bergen (NH.)") == "Bergen"


def test_phrases_are_runs_of_whole_words() -> None:
    found = phrases("Mentaal Netwerk Den Haag")
    assert {"den haag", "haag", "mentaal netwerk den haag"} <= found
    assert "mentaal haag" not in found
    assert "net" not in found
    assert phrases("") == set()
