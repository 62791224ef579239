"""The short form of the soak, and that it would see a fault."""

import json

import pytest

from loaders.bundled import EXAMPLE
from reliability.numbered import MUNICIPALITIES, Histories
from reliability.places import place
from reliability.soak import Watched, faults_in, growth, lost_handles, read_answer, soak


def test_readers_go_on_while_loads_commit() -> None:
    with place("sqlite") as found:
        outcome = soak(found, seconds=4, readers=2, bundle=EXAMPLE)
    assert outcome.faults == []
    assert int(outcome.figures["loads"]) >= 2
    assert int(outcome.figures["answers"]) > 10
    assert int(outcome.figures["versions seen"]) >= 2


def answer(version: int, *loads: int, code: int | None = None) -> str:
    """An answer with the facts of these loads."""
    names = [f"netwerk lading {load}" for load in loads]
    place = MUNICIPALITIES[(loads[0] if code is None else code) % len(MUNICIPALITIES)]
    return json.dumps({"version": version, "names": names, "municipality": place})


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (answer(6, 5, 5), ""),
        (answer(6, 5, 4), "an answer of several loads: [4, 5]"),
        (answer(6, 5, code=4), "an answer of load 5 with the municipalities of another"),
        (answer(5, 5), "an answer of version 5 with the facts of load 5"),
        ('{"errors": [{"message": "Er ging bij ons iets mis."}]}', "200: "),
        ("<html>niets</html>", "an answer of several loads: []"),
    ],
)
def test_an_answer_of_more_than_one_version_is_seen(text: str, fault: str) -> None:
    found = read_answer(200, text)[1]
    assert found.startswith(fault)
    assert bool(found) is bool(fault)


def test_an_answer_that_failed_is_seen() -> None:
    assert read_answer(503, answer(6, 5))[1].startswith("503: ")


def test_a_server_that_grows_or_keeps_files_open_is_seen() -> None:
    flat, growing = [100.0] * 200, [100.0 + n for n in range(200)]
    answers = [(n, 0.1) for n in range(200)]
    assert faults_in(Watched(answers, memory=flat, handles=[9] * 200), 100) == []
    assert growth(growing) == (149.5, 289.5)
    (fault,) = faults_in(Watched(answers, memory=growing, handles=[9] * 200), 100)
    assert fault == "the server grew from 150 to 290 MB"
    leaking = [9 + n // 50 for n in range(200)]
    assert lost_handles(leaking) == 3
    assert faults_in(Watched(answers, memory=flat, handles=leaking), 100) == [
        "3 files or connections stay open"
    ]


def test_answers_that_stand_still_are_seen() -> None:
    still = Watched([(1, 0.1)] * 50, memory=[1.0] * 200, handles=[9] * 200)
    assert faults_in(still, 100) == ["the answers do not follow the loads"]


def test_each_load_replaces_what_the_one_before_said() -> None:
    current = Histories(parts=0).after(3).current().values()
    names = {record.name for record in current if hasattr(record, "name")}
    assert {name for name in names if "lading" in name} == {
        name for name in names if name.endswith("lading 3")
    }
