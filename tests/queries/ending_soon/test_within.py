"""How far ahead: what a person may type, and on which day it ends."""

from datetime import date

import pytest

from graph.errors import BadInput
from queries.ending_soon.within import read_within


@pytest.mark.parametrize(
    ("typed", "day", "until"),
    [
        ("6m", date(2026, 11, 22), date(2027, 5, 22)),
        ("3M", date(2026, 11, 30), date(2027, 2, 28)),
        ("1y", date(2024, 2, 29), date(2025, 2, 28)),
        ("1 j", date(2026, 11, 22), date(2027, 11, 22)),
        ("90d", date(2026, 11, 22), date(2027, 2, 20)),
        ("1m", date(2026, 12, 31), date(2027, 1, 31)),
        ("20y", date(9999, 1, 1), date(9999, 12, 31)),
    ],
)
def test_a_term_ends_on_a_day(typed: str, day: date, until: date) -> None:
    assert read_within(typed).until(day) == until


@pytest.mark.parametrize("typed", ["", "6", "m", "6 weken", "-3m", "0m", "1.5y", "21y", "99999d", "６m"])
def test_what_is_no_term_is_refused_in_dutch(typed: str) -> None:
    with pytest.raises(BadInput) as told:
        read_within(typed)
    assert told.value.suggestion
    assert {"termijn", "vooruit"} & set(told.value.message.replace(".", "").split())


@pytest.mark.parametrize(
    ("typed", "words"), [("6m", "6 maanden"), ("1m", "1 maand"), ("12m", "1 jaar"), ("1d", "1 dag")]
)
def test_a_term_in_words(typed: str, words: str) -> None:
    assert read_within(typed).words.nl == words
