"""What every store does, written once against the interface.

A kind of store joins by a class in test_compliance.py with a fixture `place`: an empty place for it.
`Compliance` is for all kinds, `DurableCompliance` for those that outlive a process.
"""

import os
import signal
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from graph.errors import StoreBusy
from graph.records import INTERNAL, Completeness, Load, Record, Statement, Version, pairs
from graph.store import History, Store
from graph.store.interface import ChangeSet, key_of, ordered
from graph.store.memory import appended
from tests.graph.making import APRIL, GATHERED, MOMENT, changes, claim, node, source, statement
from tests.graph.store.places import BIG, Place, SharedPlace, big_load, numbered, stopped_halfway

NASTY = (
    "'; DROP TABLE statement; --",
    'MATCH (n) DETACH DELETE n // "',
    "$name ${name} {name} %s ? :id @id \\' \\\\ `n`",
    "Súdwest-Fryslân, ’s-Gravenhage, “Noord–Zuid”",
    "regel één\nregel twee\r\n\ttab",
    "familie 👨‍👩‍👧 🦊 e\u0301 \u200f \x00 \ufeff",
    " spaties ",
    "null",
    "[1, 2]",
    "9" * 30,
)


def records() -> tuple[Record, ...]:
    """Records of all four types, with everything that can be left out left out once."""
    values = pairs(
        {"rank": 1, "share": 0.1, "whole": 2.0, "core": True, "not": False, "basis": "X", "zero": 0}
    )
    return (
        source(),
        source("undated", date=None, access=INTERNAL),
        node("noord", name="MGN Noord", aliases=("Noord", "N"), properties=values),
        node("noord", series="other", sources=("undated",)),
        statement("vgz", "LEADS", "iza-x"),
        replace(
            statement("vgz", "LEADS", "iza-y", valid_from=APRIL, valid_to=GATHERED, series="other"),
            qualifiers=values,
            sources=("list-2026", "undated"),
            note="regel één\nregel twee",
            ended_by_latest=True,
        ),
        statement("noord", "FOR_REGION", "iza-x", proposal="MATCHED_BY_NAME"),
        claim("list-2026", "NETWORKS"),
        Completeness("list-2026", "COVERS", "iza-x", "alle gemeenten"),
    )


def fill(store: Store, *loads: ChangeSet) -> History:
    """Writes the loads and gives the history that they mean."""
    expected = History()
    for load in loads:
        assert store.commit(load, expected.version) == expected.version + 1
        expected = appended(expected, load)
    return expected


def three_loads() -> tuple[ChangeSet, ...]:
    """A first load, one that changes, adds and withdraws, and one that brings back."""
    gone = statement("noord", "COVERS", "GM0002")
    return (
        changes(*records(), gone),
        changes(
            node("noord", name="MGN Noord en Oost"),
            statement("noord", "COVERS", "GM0003"),
            source(access=INTERNAL),
            withdrawn=(key_of(gone), key_of(claim("list-2026", "NETWORKS"))),
        ),
        changes(gone, replace(claim("list-2026", "NETWORKS"), note="toch")),
    )


class Compliance:
    """What every store does."""

    @pytest.fixture
    def store(self, place: Place) -> Store:
        store = place.open()
        store.initialise()
        return store

    # --- An empty store -------------------------------------------------------------------------

    def test_an_empty_store_is_at_version_0(self, store: Store) -> None:
        assert store.version() == 0
        assert store.loads() == ()
        assert store.read_all() == History() == store.read_since(0)

    def test_a_store_that_is_not_initialised_is_empty(self, place: Place) -> None:
        store = place.open()
        assert store.version() == 0
        assert store.read_all() == History()

    def test_initialising_again_changes_nothing(self, store: Store) -> None:
        store.initialise()
        expected = fill(store, changes(*records()))
        store.initialise()
        assert store.read_all() == expected

    def test_the_address_can_be_shown(self, store: Store) -> None:
        assert store.url
        assert "@" not in store.url

    def test_closing_twice_is_fine(self, store: Store) -> None:
        fill(store, changes(*records()))
        store.close()
        store.close()

    # --- What goes in comes out -----------------------------------------------------------------

    def test_what_is_read_is_what_was_written(self, store: Store) -> None:
        expected = fill(store, changes(*records()))
        assert store.read_all() == expected
        assert store.version() == 1

    def test_values_keep_their_type(self, store: Store) -> None:
        fill(store, changes(*records()))
        written = {key_of(record): repr(record) for record in records()}
        assert {key: repr(record) for key, record in store.read_all().current().items()} == written

    def test_versions_come_in_order_of_load_and_key(self, store: Store) -> None:
        expected = fill(store, *three_loads())
        found = store.read_all().versions
        assert found == ordered(found) == expected.versions

    def test_a_load_is_kept_with_all_that_is_known_of_it(self, store: Store) -> None:
        amsterdam = timezone(timedelta(hours=2))
        moment = datetime(2026, 7, 1, 0, 30, 15, 123456, tzinfo=amsterdam)
        load = ChangeSet("de lijst", moment, records(), role="beheerder", added=3, ended=2, changed=1)
        store.commit(load, 0)
        assert store.loads() == (Load(1, moment, "de lijst", "beheerder", 3, 2, 1),)
        assert store.loads()[0].recorded_at.astimezone(UTC).isoformat() == "2026-06-30T22:30:15.123456+00:00"
        assert store.read_all().loads == store.loads()

    @pytest.mark.parametrize("text", NASTY)
    def test_text_is_only_text(self, store: Store, text: str) -> None:
        nasty = (
            replace(source(), title=text, url=text),
            node("noord", name=text, aliases=(text,), properties=((text, text),)),
            replace(statement("noord", "COVERS", text, part=text), note=text),
            Completeness("list-2026", "COVERS", text, text),
        )
        expected = fill(store, replace(changes(*nasty, title=text), role=text))
        assert repr(store.read_all().versions) == repr(expected.versions)
        assert store.loads()[0].title == text

    def test_ten_thousand_statements_in_one_load(self, store: Store) -> None:
        expected = fill(store, big_load(10_000))
        assert store.read_all() == expected

    # --- Versions -------------------------------------------------------------------------------

    def test_a_new_version_supersedes_the_old_one(self, store: Store) -> None:
        old, other = node("noord", name="Noord"), node("zuid", name="Zuid")
        new = node("noord", name="Noord en Oost")
        fill(store, changes(old, other), changes(new))
        assert store.read_all().versions == (Version(old, 1, 2), Version(other, 1), Version(new, 2))

    def test_only_the_current_version_is_superseded(self, store: Store) -> None:
        names = [node("noord", name=name) for name in ("een", "twee", "drie")]
        fill(store, *map(changes, names))
        assert [(v.recorded, v.superseded) for v in store.read_all().versions] == [(1, 2), (2, 3), (3, None)]

    def test_a_withdrawn_record_is_superseded_by_nothing_and_can_come_back(self, store: Store) -> None:
        said = statement("noord", "COVERS", "GM0001")
        fill(store, changes(said), changes(withdrawn=(key_of(said),)), changes(node("noord")), changes(said))
        versions = [v for v in store.read_all().versions if v.record == said]
        assert versions == [Version(said, 1, 2), Version(said, 4)]

    def test_withdrawing_what_is_not_there_is_a_load_that_changes_nothing_else(self, store: Store) -> None:
        absent = (("Statement", "nothing"), ("Node", "noord|other"), ("Other", "noord|list"))
        expected = fill(store, changes(node("noord")), changes(withdrawn=absent))
        assert store.read_all() == expected
        assert expected.current().keys() == {("Node", "noord|list")}

    def test_withdrawing_what_is_also_put_leaves_what_is_put(self, store: Store) -> None:
        old, new = node("noord", name="oud"), node("noord", name="nieuw")
        expected = fill(store, changes(old), changes(new, withdrawn=(key_of(old),)))
        assert store.read_all() == expected
        assert store.read_all().current() == {key_of(new): new}

    def test_keys_of_different_types_do_not_meet(self, store: Store) -> None:
        one, two = source("x"), replace(statement("a", "COVERS", "b"), id="x")
        expected = fill(store, changes(one, two), changes(withdrawn=(("Source", "x"),)))
        assert store.read_all() == expected
        assert store.read_all().current() == {("Statement", "x"): two}

    def test_the_same_content_again_is_a_new_version(self, store: Store) -> None:
        expected = fill(store, changes(node("noord")), changes(node("noord")))
        assert store.read_all() == expected
        assert len(expected.versions) == 2

    def test_what_was_known_at_a_moment(self, store: Store) -> None:
        hours = [MOMENT + timedelta(hours=hour) for hour in range(3)]
        fill(
            store, *(replace(load, recorded_at=hour) for load, hour in zip(three_loads(), hours, strict=True))
        )
        history = store.read_all()
        moments = [MOMENT - timedelta(seconds=1), MOMENT, MOMENT + timedelta(minutes=90), hours[2]]
        assert [history.known_at(moment) for moment in moments] == [0, 1, 2, 3]

    # --- What is new ----------------------------------------------------------------------------

    def test_what_is_new_completes_what_was_read_before(self, store: Store) -> None:
        expected = fill(store, *three_loads())
        stages = [History()]
        for load in three_loads():
            stages.append(appended(stages[-1], load))
        for stage in stages:
            merged = stage.merged(store.read_since(stage.version))
            assert replace(merged, versions=ordered(merged.versions)) == expected

    def test_what_is_new_is_only_what_a_load_recorded_or_superseded(self, store: Store) -> None:
        old, other, new = node("noord", name="a"), node("zuid"), node("noord", name="b")
        fill(store, changes(old, other), changes(new), changes(withdrawn=(key_of(other),)))
        assert store.read_since(1).versions == (Version(old, 1, 2), Version(other, 1, 3), Version(new, 2))
        assert store.read_since(2).versions == (Version(other, 1, 3),)
        assert [load.number for load in store.read_since(1).loads] == [2, 3]

    def test_nothing_is_new_after_the_last_load(self, store: Store) -> None:
        expected = fill(store, *three_loads())
        assert store.read_since(3) == History(3)
        assert expected.merged(store.read_since(3)) is expected

    # --- Refusals -------------------------------------------------------------------------------

    @pytest.mark.parametrize("expected", [0, 2, -1])
    @pytest.mark.parametrize("put", [(node("zuid"),), ()])
    def test_a_difference_with_another_version_is_refused(
        self, store: Store, expected: int, put: tuple[Record, ...]
    ) -> None:
        history = fill(store, changes(node("noord")))
        with pytest.raises(StoreBusy) as refused:
            store.commit(changes(*put), expected)
        assert refused.value.message == "Er is intussen iets anders geladen."
        assert refused.value.suggestion
        assert store.read_all() == history

    def test_an_empty_load_writes_nothing(self, store: Store) -> None:
        history = fill(store, changes(node("noord")))
        assert store.commit(changes(), 1) == 1
        assert store.read_all() == history


class DurableCompliance:
    """What a store does that outlives a process and is shared between processes."""

    def test_what_was_written_is_there_when_opened_again(self, place: SharedPlace) -> None:
        store = place.open()
        expected = fill(store, *three_loads())
        store.close()
        again = place.open()
        assert again.read_all() == expected
        assert again.version() == 3
        again.close()

    def test_a_first_load_needs_no_preparation(self, place: SharedPlace) -> None:
        store = place.open()
        expected = fill(store, changes(*records()))
        assert store.read_all() == expected

    def test_one_store_sees_what_another_writes(self, place: SharedPlace) -> None:
        writer, reader = place.open(), place.open()
        fill(writer, *three_loads())
        assert reader.version() == 3
        assert reader.read_all() == writer.read_all()

    def test_of_two_loads_against_one_version_the_second_is_refused(self, place: SharedPlace) -> None:
        one, two = place.open(), place.open()
        one.initialise()
        one.commit(changes(node("noord")), one.version())
        with pytest.raises(StoreBusy):
            two.commit(changes(node("zuid")), 0)
        assert two.commit(changes(node("zuid")), 1) == 2

    def test_of_loads_at_one_moment_exactly_one_is_written(self, place: SharedPlace) -> None:
        place.open().initialise()
        written: list[int] = []
        refused: list[StoreBusy] = []
        start = threading.Barrier(4)

        def load(number: int) -> None:
            store = place.open()
            start.wait()
            try:
                written.append(store.commit(changes(numbered(number)), 0))
            except StoreBusy as error:
                refused.append(error)
            store.close()

        threads = [threading.Thread(target=load, args=(number,)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert (written, len(refused)) == ([1], 3)
        assert len(place.open().read_all().versions) == 1

    def test_every_reading_is_of_exactly_one_version(self, place: SharedPlace) -> None:
        """While loads of ten statements are written, no reader ever sees part of one."""
        place.open().initialise()
        over = threading.Event()

        def write() -> None:
            store = place.open()
            for version in range(30):
                tens = range(version * 10, version * 10 + 10)
                store.commit(changes(*(numbered(number) for number in tens)), version)
            over.set()
            store.close()

        writer = threading.Thread(target=write)
        writer.start()
        reader, seen, known = place.open(), set(), History()
        while not over.is_set():
            history = reader.read_all()
            known = known.merged(reader.read_since(known.version))
            for found in (history, known):
                assert len(found.versions) == 10 * found.version == 10 * len(found.loads)
            seen.add(history.version)
        writer.join()
        assert len(seen) > 1
        assert reader.version() == 30

    def test_a_load_that_breaks_off_leaves_nothing(self, place: SharedPlace) -> None:
        store = place.open()
        history = fill(store, changes(node("noord")))
        broken = object.__new__(Statement)  # All of its values are missing.
        object.__setattr__(broken, "id", "zzz")
        with pytest.raises(AttributeError):
            store.commit(changes(node("noord", name="nieuw"), numbered(1), broken), 1)
        assert store.read_all() == history
        assert store.commit(changes(numbered(1)), 1) == 2

    def test_a_second_writer_is_refused_while_another_process_writes(self, place: SharedPlace) -> None:
        store = place.open()
        before = fill(store, changes(node("noord")))
        with stopped_halfway(place) as writer:
            with pytest.raises(StoreBusy) as refused:
                store.commit(changes(node("zuid")), 1)
            assert "andere lading" in refused.value.message
            assert "opnieuw" in refused.value.suggestion
            assert store.read_all() == before
            writer.send_signal(signal.SIGCONT)
            assert writer.wait(60) == 0
        assert store.version() == 2
        assert len(store.read_since(1).versions) == BIG + 1

    def test_readers_go_on_while_another_process_writes(self, place: SharedPlace) -> None:
        store = place.open()
        before = fill(store, changes(node("noord")))
        with stopped_halfway(place):
            assert place.open().read_all() == before
            assert store.version() == 1
            assert store.read_since(0) == before
            place.open().initialise()

    def test_a_load_that_is_killed_halfway_leaves_no_trace(self, place: SharedPlace) -> None:
        store = place.open()
        before = fill(store, changes(node("noord")))
        with stopped_halfway(place) as writer:
            os.kill(writer.pid, signal.SIGKILL)
            assert writer.wait(60) == -signal.SIGKILL
        assert place.open().read_all() == before
        assert store.commit(changes(numbered(1)), 1) == 2
        assert len(place.open().read_all().versions) == 2
