"""What the status and the start page tell."""

import dataclasses
import datetime as dt

import pytest

from api.overview import SourceAge, age_in_words, overview_of
from api.snapshot import Snapshot
from graph.records import PUBLIC
from graph.store.interface import ChangeSet
from graph.text import Text
from ontology.vocabulary import load_vocabulary
from tests.api import toy


def test_counts_ages_and_loads() -> None:
    snapshot = Snapshot(toy.toy_store().read_all(), PUBLIC, ())
    overview = overview_of(snapshot, load_vocabulary(), snapshot.view(toy.DAY))
    assert {count.label: count.number for count in overview.counts} == {
        "Region": 1,
        "Municipality": 3,
        "Network": 1,
    }
    assert [(age.source.id, age.months, age.statements) for age in overview.main_sources] == [
        ("list", 7, 2),
        ("law", 40, 2),
    ]
    assert overview.sources[0].words.nl == "16 april 2026, 7 maanden oud"
    assert overview.as_json()["newest_source"] == "2026-04-16"


def test_only_the_newest_edition_of_a_series_is_late_and_the_newest_of_the_day_is_a_main_source() -> None:
    store = toy.toy_store()
    days = {"oud": dt.date(2025, 6, 1), "nieuw": dt.date(2026, 10, 1)}
    editions = [dataclasses.replace(toy.source(id, day), series="programme-list") for id, day in days.items()]
    store.commit(ChangeSet("Lijst", toy.SECOND_LOAD, tuple(editions)), 1)
    snapshot = Snapshot(store.read_all(), PUBLIC, ())
    now = overview_of(snapshot, load_vocabulary(), snapshot.view(toy.DAY))
    assert [age.source.id for age in now.sources if age.is_late] == ["oud"]
    assert now.late == ()
    then = overview_of(snapshot, load_vocabulary(), snapshot.view(dt.date(2026, 1, 1)))
    assert [age.source.id for age in then.main_sources] == ["law", "oud"]


def test_an_undated_source_says_so() -> None:
    store = toy.toy_store()
    undated = toy.source("site", None)
    store.commit(ChangeSet("Site", toy.SECOND_LOAD, (undated,)), 1)
    snapshot = Snapshot(store.read_all(), PUBLIC, ())
    overview = overview_of(snapshot, load_vocabulary(), snapshot.view(toy.DAY))
    words = {age.source.id: age.words.nl for age in overview.sources}
    assert words["site"] == "bron zonder datum, gelezen op 22 november 2026"


@pytest.mark.parametrize(
    ("months", "words", "english"),
    [(0, "minder dan een maand oud", "less than a month old"), (1, "1 maand oud", "1 month old"),
     (23, "23 maanden oud", "23 months old"), (24, "2 jaar oud", "2 years old"),
     (40, "ruim 3 jaar oud", "over 3 years old")],
)  # fmt: skip
def test_age_in_words(months: int, words: str, english: str) -> None:
    assert age_in_words(months) == Text(words, english)


@pytest.mark.parametrize(
    ("day", "precision", "words"),
    [
        (dt.date(2013, 12, 31), "YEAR", Text("2013, ruim 12 jaar oud", "2013, over 12 years old")),
        (dt.date(2026, 10, 31), "MONTH",
         Text("oktober 2026, minder dan een maand oud", "October 2026, less than a month old")),
        (dt.date(2026, 12, 31), "MONTH",
         Text("december 2026, na de peildatum", "December 2026, after the day")),
    ],
)  # fmt: skip
def test_a_source_is_as_old_as_precisely_as_it_says(day: dt.date, precision: str, words: Text) -> None:
    source = dataclasses.replace(toy.source("nota", day), date_precision=precision)
    assert SourceAge(source, toy.DAY, 0).words == words


def test_a_late_source_says_so_in_both_languages() -> None:
    source = dataclasses.replace(toy.source("list", dt.date(2025, 12, 1)), series="programme-list")
    assert SourceAge(source, toy.DAY, 0).warning == Text(
        "Bron list is 11 maanden oud; een nieuwe uitgave is te verwachten binnen 6 maanden.",
        "Bron list is 11 months old; a new edition is to be expected within 6 months.",
    )


def test_earlier_knowledge_has_earlier_loads() -> None:
    store = toy.toy_store()
    store.commit(toy.third_load(), 1)
    snapshot = Snapshot(store.read_all(), PUBLIC, ())
    view = snapshot.view(toy.DAY, toy.FIRST_LOAD + dt.timedelta(days=1))
    assert [load.number for load in overview_of(snapshot, load_vocabulary(), view).loads] == [1]
