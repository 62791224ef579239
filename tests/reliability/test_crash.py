"""The short form of loads that are killed, and that it would see a fault; disks on which nothing can be written."""

import random
from pathlib import Path

import pytest

from graph.store import open_store
from reliability.crash import Killing, crash, judge
from reliability.numbered import numbered_load
from reliability.places import FilePlace, place
from reliability.refusals import DISK, Refusal, can_mount, refused

PARTS = 3


def test_a_load_that_is_killed_is_there_as_a_whole_or_not_at_all() -> None:
    with place("sqlite") as found:
        outcome = crash(found, rounds=3)
    assert outcome.faults == []
    assert int(outcome.figures["killed within a load"]) + int(outcome.figures["loads acknowledged"]) > 0


@pytest.fixture
def held(tmp_path: Path) -> FilePlace:
    """A store with two loads."""
    found = FilePlace(tmp_path)
    with_store = found.open()
    for number in (1, 2):
        with_store.commit(numbered_load(number, PARTS), number - 1)
    return found


def judged(held: FilePlace, *said: str, parts: int = PARTS) -> list[str]:
    """The faults that are found when this was said before the kill."""
    killing = Killing(parts, 1, random.Random(1))
    judge(held, killing, 0, [line.split() for line in said])
    return killing.faults


def test_what_was_promised_and_what_was_under_way_may_be_there(held: FilePlace) -> None:
    assert judged(held, "begin 1", "done 1", "begin 2", "done 2") == []
    assert judged(held, "begin 1", "done 1", "begin 2") == []
    assert judged(held, "begin 1", "done 1", "begin 2", "done 2", "begin 3") == []


def test_a_load_that_was_promised_and_is_gone_is_seen(held: FilePlace) -> None:
    assert judged(held, "begin 3", "done 3") == ["acknowledged up to 3, and the store is at 2"]


def test_a_load_that_nobody_made_is_seen(held: FilePlace) -> None:
    assert judged(held, "begin 1", "done 1") == ["acknowledged up to 1, and the store is at 2"]


def test_part_of_a_load_is_seen(held: FilePlace) -> None:
    assert judged(held, "begin 2", "done 2", parts=PARTS + 1) == [
        "the store at version 2 does not hold whole loads"
    ]


def test_a_store_that_does_not_open_is_seen(held: FilePlace) -> None:
    (held.folder / "proef.db").write_bytes(b"iets anders" * 1000)
    (fault,) = judged(held, "begin 2", "done 2")
    assert fault.startswith("after load 2 the store does not open")


# --- Nothing can be written -----------------------------------------------------------------------


def test_a_quota_is_refused(tmp_path: Path) -> None:
    found = refused(str(tmp_path))
    assert [refusal.fault for refusal in found] == ["", ""]
    assert {refusal.code for refusal in found} == {3}


def test_a_full_and_a_read_only_disk_are_refused(tmp_path: Path) -> None:
    if not can_mount():
        pytest.skip(
            "SKIPPED: this system allows no disk of our own (unshare, mount), so no full disk is tried"
        )
    found = refused(str(tmp_path), *DISK)
    assert [refusal.fault for refusal in found] == [""] * 4
    assert [refusal.code for refusal in found] == [3, 3, 2, 2]
    assert all(line.endswith(".") for refusal in found for line in refusal.said.splitlines())


@pytest.mark.parametrize(
    "refusal",
    [
        Refusal("vol", 0, "Vastgelegd als versie 3.", False),
        Refusal("vol", 3, "Er is geen ruimte meer om mgn.db te schrijven.", False),
        Refusal("vol", 2, "Er ging iets mis in het programma zelf.", True),
        Refusal("vol", 3, "In mgn.db: sqlite3.OperationalError: disk is full", True),
    ],
)
def test_what_is_no_clear_refusal_is_seen(refusal: Refusal) -> None:
    assert refusal.fault


def test_a_store_that_is_emptied_holds_nothing(held: FilePlace) -> None:
    held.empty()
    assert open_store(held.url, create=True).version() == 0
