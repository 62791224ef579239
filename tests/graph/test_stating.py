"""The period of several statements that say the same."""

from dataclasses import dataclass
from datetime import date

from graph.stating import stated_from, stated_to


@dataclass(frozen=True)
class Said:
    valid_from: date | None = None
    valid_to: date | None = None


EARLY, LATE = date(2024, 1, 1), date(2026, 1, 1)


def test_the_earliest_beginning_that_is_stated() -> None:
    assert stated_from([Said(LATE), Said(), Said(EARLY)]) == EARLY
    assert stated_from([Said()]) is None
    assert stated_from([]) is None


def test_an_end_only_where_all_of_them_end() -> None:
    assert stated_to([Said(valid_to=EARLY), Said(valid_to=LATE)]) == LATE
    assert stated_to([Said(valid_to=EARLY), Said()]) is None
    assert stated_to([]) is None
