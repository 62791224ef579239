"""What the status and the start page tell."""

import datetime as dt

import pytest

from api.overview import age_in_words, overview_of
from api.snapshot import Snapshot
from graph.records import PUBLIC
from graph.store.interface import ChangeSet
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
    assert overview.sources[0].words == "16 april 2026, 7 maanden oud"
    assert overview.as_json()["newest_source"] == "2026-04-16"


def test_an_undated_source_says_so() -> None:
    store = toy.toy_store()
    undated = toy.source("site", None)
    store.commit(ChangeSet("Site", toy.SECOND_LOAD, (undated,)), 1)
    snapshot = Snapshot(store.read_all(), PUBLIC, ())
    overview = overview_of(snapshot, load_vocabulary(), snapshot.view(toy.DAY))
    words = {age.source.id: age.words for age in overview.sources}
    assert words["site"] == "bron zonder datum, gelezen op 22 november 2026"


@pytest.mark.parametrize(
    ("months", "words"),
    [(0, "minder dan een maand oud"), (1, "1 maand oud"), (23, "23 maanden oud"), (24, "2 jaar oud"),
     (40, "ruim 3 jaar oud")],
)  # fmt: skip
def test_age_in_words(months: int, words: str) -> None:
    assert age_in_words(months) == words


def test_earlier_knowledge_has_earlier_loads() -> None:
    store = toy.toy_store()
    store.commit(toy.third_load(), 1)
    snapshot = Snapshot(store.read_all(), PUBLIC, ())
    view = snapshot.view(toy.DAY, toy.FIRST_LOAD + dt.timedelta(days=1))
    assert [load.number for load in overview_of(snapshot, load_vocabulary(), view).loads] == [1]
