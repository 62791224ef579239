"""Read, check, difference, commit: planned first, then written as a whole or not at all."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from graph.errors import BadFacts, StoreBusy
from graph.records import Node, Statement
from graph.store.memory import MemoryStore
from loaders.facts import Facts
from loaders.pipeline import LoadPlan, LoadRefused, commit, plan_load
from loaders.tables import read_folder
from ontology.vocabulary import Vocabulary
from tests.loaders.folders import SOUND, replaced, write_folder

MOMENT = datetime(2026, 11, 22, 12, tzinfo=UTC)
OTHER_SOURCE = """id,series,access,gathered
krant,krant,PUBLIC,2026-11-22
"""


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


class Desk:
    """Plans and commits folders on one store."""

    def __init__(self, store: MemoryStore, folder: Path, vocabulary: Vocabulary) -> None:
        self.store, self._folder, self._vocabulary = store, folder, vocabulary
        self._moment = MOMENT

    def read(self, tables: dict[str, str]) -> Facts:
        folder = self._folder / str(len(list(self._folder.iterdir())))
        return read_folder(write_folder(folder, tables), self._vocabulary, "proef")

    def plan(self, tables: dict[str, str]) -> LoadPlan:
        return plan_load(self.store.read_all(), self.read(tables), self._vocabulary)

    def load(self, tables: dict[str, str], *, force: bool = False) -> int:
        self._moment += timedelta(minutes=1)
        return commit(self.store, self.plan(tables), self._moment, "regioteam", force)

    def statements(self) -> set[tuple[str, str, str]]:
        current = self.store.read_all().current().values()
        return {(r.kind, r.subject, r.object) for r in current if isinstance(r, Statement)}


@pytest.fixture
def desk(store: MemoryStore, tmp_path: Path, vocabulary: Vocabulary) -> Desk:
    return Desk(store, tmp_path, vocabulary)


def test_a_plan_writes_nothing(desk: Desk) -> None:
    plan = desk.plan(dict(SOUND))
    assert (desk.store.version(), plan.title) == (0, "proef")
    assert plan.difference.summary().nl == "7 toegevoegd, 0 beëindigd, 0 gewijzigd, 0 ingetrokken."


def test_a_commit_writes_one_load_with_its_counts_and_role(desk: Desk) -> None:
    assert desk.load(dict(SOUND)) == 1
    [load] = desk.store.loads()
    assert (load.title, load.role, load.added, load.ended, load.changed) == ("proef", "regioteam", 7, 0, 0)
    assert desk.statements() == {("COVERS", "een", "GM9901"), ("COVERS", "een", "GM9902")}


def test_loading_the_same_twice_changes_nothing(desk: Desk) -> None:
    desk.load(dict(SOUND))
    assert desk.plan(dict(SOUND)).difference.is_empty
    assert desk.load(dict(SOUND)) == 1


def test_a_correction_is_shown_as_what_it_does(desk: Desk) -> None:
    desk.load(dict(SOUND))
    plan = desk.plan(replaced("statements/covers.csv", "Zuid; Noord", "Zuid"))
    assert plan.difference.summary().nl == "1 toegevoegd, 0 beëindigd, 0 gewijzigd, 1 ingetrokken."
    assert desk.load(replaced("nodes/network.csv", "Netwerk Een", "Netwerk 1")) == 2
    names = [r.name for r in desk.store.read_all().current().values() if isinstance(r, Node)]
    assert "Netwerk 1" in names
    assert "Netwerk Een" not in names


def test_unsound_facts_leave_the_store_as_it_was(desk: Desk) -> None:
    desk.load(dict(SOUND))
    before = desk.store.read_all()
    with pytest.raises(BadFacts) as refused:
        desk.load(replaced("statements/covers.csv", "een,GM9902", "twee,GM9902"))
    assert len(refused.value.problems) == 1
    assert desk.store.read_all() == before


def test_another_source_may_speak_of_things_that_the_store_knows(desk: Desk) -> None:
    desk.load(dict(SOUND))
    statement = "subject,object,extent,source\neen,GM9901,WHOLE,krant\n"
    assert desk.load({"sources.csv": OTHER_SOURCE, "statements/covers.csv": statement}) == 2


def test_a_thing_of_which_others_speak_cannot_vanish(desk: Desk) -> None:
    desk.load(dict(SOUND))
    statement = "subject,object,source\neen,RUNNING,krant\n"
    desk.load({"sources.csv": OTHER_SOURCE, "statements/has_status.csv": statement})
    tables = {p: t for p, t in SOUND.items() if p not in ("nodes/network.csv", "statements/covers.csv")}
    with pytest.raises(BadFacts) as refused:
        desk.load(tables, force=True)
    assert refused.value.problems == (
        "“een” staat niet meer in de bron, maar 1 uitspraak gaat er nog over (bijvoorbeeld uit “krant”). "
        "Laat het ding staan, of laad eerst een nieuwe versie van die bron.",
    )


def test_a_thing_can_be_of_another_class_in_a_correction(desk: Desk) -> None:
    provider = {**SOUND, "nodes/care_provider.csv": "id,name,source\nlint,Lint,lijst-2026\n"}
    core = {**SOUND, "nodes/core_institution.csv": "id,name,source\nlint,Lint,lijst-2026\n"}
    desk.load(provider)
    assert desk.plan(core).difference.summary().nl == (
        "0 toegevoegd, 0 beëindigd, 1 gewijzigd, 0 ingetrokken."
    )


def many(count: int) -> dict[str, str]:
    """A folder in which the newest list covers this many parts of one town."""
    rows = "".join(f"een,GM9901,PART,Wijk {number},lijst-2026\n" for number in range(count))
    return {**SOUND, "statements/covers.csv": "subject,object,extent,part,source\n" + rows}


def test_losing_more_than_a_tenth_of_a_series_needs_force(desk: Desk) -> None:
    desk.load(many(20))
    with pytest.raises(LoadRefused) as refused:
        desk.load(many(17))
    assert (desk.store.version(), refused.value.code) == (1, "LOAD_REFUSED")
    assert "3 van de 20 uitspraken" in refused.value.message
    assert desk.load(many(18)) == 2
    assert desk.load(many(5), force=True) == 3


def test_a_plan_for_a_store_that_moved_on_is_refused(desk: Desk) -> None:
    plan = desk.plan(dict(SOUND))
    desk.load(dict(SOUND))
    with pytest.raises(StoreBusy):
        commit(desk.store, plan, MOMENT)
    assert desk.store.version() == 1
