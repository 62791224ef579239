"""What goes into an export: for whom, and from which sources."""

from dataclasses import replace

import pytest

from api.linked.selection import Selection, chosen, on_day, whole
from graph.records import (
    INTERNAL,
    PARTICIPANTS,
    PUBLIC,
    Node,
    Record,
    Source,
    Statement,
    Value,
    pairs,
)
from graph.store.interface import History, key_of
from tests.graph.making import GATHERED, changes, history, node, source, statement

OPEN = source("open-2026", series="open")
CLOSED = replace(source("dicht-2026", series="dicht", access=INTERNAL), licence="eigen")
UNCLEAR = replace(source("krant-2026", series="krant"), licence="")
SAID = {
    one.id: statement("net", "COVERS", town, series=one.series, sources=(one.id,), extent="WHOLE")
    for one, town in ((OPEN, "GM0001"), (CLOSED, "GM0002"), (UNCLEAR, "GM0003"))
}
NET = node("net", series="open", sources=("open-2026",))
FIRST = changes(OPEN, CLOSED, UNCLEAR, NET, *SAID.values(), title="eerste")


def records(found: History) -> set[Record]:
    """Everything in a history, of any time."""
    return {version.record for version in found.versions}


def test_each_circle_gets_what_it_may_see() -> None:
    world = history(FIRST)
    assert chosen(world, INTERNAL, True).history == world
    for circle in (PUBLIC, PARTICIPANTS):
        seen = chosen(world, circle, True)
        assert records(seen.history) == records(world) - {CLOSED, SAID[CLOSED.id]}
        assert seen.remarks == ()


def test_what_is_unclear_is_counted() -> None:
    found = chosen(history(FIRST), PUBLIC, False)
    assert records(found.history) == {OPEN, NET, SAID[OPEN.id]}
    assert (found.sources_left_out, found.statements_left_out) == (1, 1)
    assert "1 bron staat hier niet in" in found.remarks[0]


def test_the_newest_version_of_a_source_decides() -> None:
    opened, closed = replace(CLOSED, access=PUBLIC), replace(OPEN, access=INTERNAL)
    cleared = replace(UNCLEAR, licence="CC0-1.0")
    world = history(FIRST, changes(opened, closed, cleared, title="tweede"))
    found = records(chosen(world, PUBLIC, False).history)
    assert found == {opened, cleared, SAID[CLOSED.id], SAID[UNCLEAR.id]}
    assert not [one for one in found if isinstance(one, Source) and one.access != PUBLIC]


def test_the_title_of_a_load_of_which_nothing_is_seen_stays_out() -> None:
    more = statement("net", "COVERS", "GM0009", series="dicht", sources=(CLOSED.id,), extent="WHOLE")
    world = history(FIRST, changes(more, title="geheime lading"))
    assert [load.title for load in chosen(world, PUBLIC, True).history.loads] == ["eerste"]


def counted(value: float, period: str, text: str = "") -> tuple[Record, ...]:
    """A count in the list of the programme, with words and a note that tell it again."""
    seen = node(f"gesprekken-{period}", "Observation", series="open", sources=(OPEN.id,))
    said = statement("net", "HAS_OBSERVATION", seen.id, series="open", sources=(OPEN.id,), value=value)
    said = replace(said, qualifiers=(*pairs({"text": text}), *said.qualifiers), note=text)
    return seen, said


FEW, MANY = counted(4, "2025", "vier personen"), counted(40, "2026")


def values(selection: Selection) -> dict[str, tuple[tuple[str, Value], ...]]:
    """What a selection tells of each observation."""
    said = [v.record for v in selection.versions if isinstance(v.record, Statement)]
    assert not any(one.note for one in said if not one.get("text"))
    return {one.object: one.qualifiers for one in said if one.kind == "HAS_OBSERVATION"}


@pytest.mark.parametrize("circle", [PUBLIC, PARTICIPANTS])
def test_a_count_that_could_tell_of_one_person_stays_inside(circle: str) -> None:
    world = history(changes(OPEN, NET, *FEW, *MANY))
    expected = {"gesprekken-2025": (), "gesprekken-2026": (("value", 40),)}
    assert values(whole(chosen(world, circle, True))) == expected
    assert values(on_day(chosen(world, circle, True), GATHERED)) == expected
    inside = whole(chosen(world, INTERNAL, True))
    assert values(inside)["gesprekken-2025"] == (("text", "vier personen"), ("value", 4))


def test_a_small_count_that_was_withdrawn_stays_inside_too() -> None:
    gone = tuple(key_of(record) for record in FEW)
    world = history(changes(OPEN, NET, *FEW), replace(changes(), withdrawn=gone))
    assert values(whole(chosen(world, PUBLIC, True))) == {"gesprekken-2025": ()}


def test_a_small_measure_of_time_is_told_also_after_it_was_withdrawn() -> None:
    seen, said = FEW
    assert isinstance(seen, Node)
    weeks = replace(seen, properties=pairs({"unit": "weken"}))
    gone = (key_of(seen), key_of(said))
    world = history(changes(OPEN, NET, weeks, said), replace(changes(), withdrawn=gone))
    found = whole(chosen(world, PUBLIC, True))
    assert dict(values(found)["gesprekken-2025"])["value"] == 4
