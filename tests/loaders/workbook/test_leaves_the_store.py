"""Whatever goes wrong at whatever moment, the store is as it was; and no narrow source ends what a wide one says."""

import os
import signal
import subprocess
import sys
import textwrap
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from graph.errors import BadFacts
from graph.records import INTERNAL, PUBLIC, Source
from graph.store.interface import ChangeSet
from graph.store.memory import MemoryStore
from graph.store.sqlite import SqliteStore
from loaders.bundled import load_bundled
from loaders.facts import Facts
from loaders.pipeline import LoadRefused, plan_load
from ontology.vocabulary import Vocabulary
from tests.loaders.workbook.desk import Desk, add, change, network_with

SCRIPT = """
import os, signal, sys
from datetime import UTC, date, datetime
from pathlib import Path
from graph.store.sqlite import SqliteStore
import loaders.pipeline, loaders.check, loaders.workbook.opening, graph.store.sqlite
from loaders.workbook import read_workbook
from ontology.vocabulary import load_vocabulary

def die(*arguments, **named):
    os.kill(os.getpid(), signal.SIGKILL)

stage, store, book = sys.argv[1:]
if stage == "read":
    loaders.workbook.opening._sheet = die
if stage == "check":
    loaders.check.check = die
if stage == "difference":
    loaders.pipeline.difference = die
opened = SqliteStore(Path(store))
history = opened.read_all()
vocabulary = load_vocabulary()
facts = read_workbook(Path(book), vocabulary, list(history.current().values()), date(2026, 11, 22))
plan = loaders.pipeline.plan_load(history, facts, vocabulary)
if stage == "commit":
    opened.commit = die
loaders.pipeline.commit(opened, plan, datetime(2026, 11, 23, tzinfo=UTC))
"""


@pytest.mark.parametrize("stage", ["read", "check", "difference", "commit"])
def test_killed_at_every_stage(desk: Desk, stage: str) -> None:
    book = desk.take(edit=network_with(Gemeente="GM9901"))
    path = desk.folder / "mgn.db"
    store = SqliteStore(path, create=True)
    store.initialise()
    load_bundled(store, "example", datetime(2026, 11, 22, tzinfo=UTC))
    before = store.read_all()
    store.close()
    command = [sys.executable, "-c", textwrap.dedent(SCRIPT), stage, str(path), str(book)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    died = subprocess.run(command, env=environment, timeout=120, check=False)
    assert died.returncode == -signal.SIGKILL
    store = SqliteStore(path)
    assert store.read_all() == before
    store.close()


def test_more_than_a_tenth_gone_is_refused_unless_forced(desk: Desk) -> None:
    def twelve(book: Workbook) -> None:
        for number in range(12):
            cells = {
                "Over": "GM9901",
                "Indicator": "gesprekken",
                "Periode": str(2000 + number),
                "Waarde": number,
            }
            add(book, "Waarnemingen", cells)

    def one(book: Workbook) -> None:
        cells = {"Over": "GM9901", "Indicator": "gesprekken", "Periode": "2000", "Waarde": 0}
        add(book, "Waarnemingen", cells)

    desk.load(desk.take(edit=twelve))
    rest = desk.take(edit=one)
    with pytest.raises(LoadRefused, match="meer dan een tiende"):
        desk.load(rest)
    assert desk.store.version() == 2
    assert desk.load(rest, force=True) == 3


def test_a_source_that_is_not_read_wholly_takes_nothing_back(desk: Desk) -> None:
    desk.load(desk.take(edit=network_with(Gemeente="GM9901")))

    def partly(book: Workbook) -> None:
        network_with(Gemeente="GM9902")(book)
        change(book, "Bronnen", 3, {"Staat alles erin": "nee"})

    plan = desk.plan(desk.take(edit=partly))
    assert plan.difference.withdrawn == ()
    wholly = desk.plan(desk.take(edit=network_with(Gemeente="GM9902")))
    assert len(wholly.difference.withdrawn) == 1


def source(id: str, access: str) -> Source:
    return Source(id, "lijst", "Lijst", "", date(2026, 1, 1), "DAY", "", "", "", access, date(2026, 1, 1))


def test_editions_of_one_series_are_for_one_circle(vocabulary: Vocabulary) -> None:
    store = MemoryStore()
    store.commit(ChangeSet("eerst", datetime(2026, 1, 1, tzinfo=UTC), (source("lijst-1", PUBLIC),)), 0)
    with pytest.raises(BadFacts) as caught:
        plan_load(store.read_all(), Facts("later", (source("lijst-2", INTERNAL),)), vocabulary)
    assert "Geef deze bron een eigen reeks, of maak de kring gelijk." in caught.value.problems[0]
    plan_load(store.read_all(), Facts("later", (source("lijst-2", PUBLIC),)), vocabulary)
    plan_load(store.read_all(), Facts("zelfde", (source("lijst-1", INTERNAL),)), vocabulary)
