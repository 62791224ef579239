"""What goes into an export: for whom, and from which sources."""

from dataclasses import replace

from api.linked.selection import chosen
from graph.records import INTERNAL, PARTICIPANTS, PUBLIC, Record, Source
from graph.store.interface import History
from tests.graph.making import changes, history, node, source, statement

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
