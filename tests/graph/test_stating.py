"""The period of several statements that say the same."""

from dataclasses import dataclass
from datetime import date

from graph.day import GraphOnDay
from graph.graph import Graph
from graph.stating import said, stated_from, stated_to


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


def test_sources_that_say_the_same_are_put_together(voorbeeldland: Graph) -> None:
    view = GraphOnDay(voorbeeldland, date(2026, 11, 22))
    statements = view.of_kind("COVERS")
    found = said(view, statements)
    assert len(found) <= len(statements)
    assert [(s.subject.name.casefold(), s.object.name.casefold()) for s in found] == sorted(
        (s.subject.name.casefold(), s.object.name.casefold()) for s in found
    )
    assert all(one.sources and one.text("extent") in ("WHOLE", "PART") for one in found)
    assert all(one.number("rank") is None for one in found)
    assert {source for one in found for source in one.sources} == set(view.sources_of(*statements))
