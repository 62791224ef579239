"""One version of the store, for one audience."""

import datetime as dt

from api.snapshot import Snapshot
from graph.records import INTERNAL, PUBLIC
from tests.api import toy


def snapshot(audience: str) -> Snapshot:
    store = toy.toy_store()
    store.commit(toy.second_load(), 1)
    return Snapshot(store.read_all(), audience, ())


def test_what_is_internal_is_not_in_the_public_graph() -> None:
    public = snapshot(PUBLIC)
    assert "net-twee" not in public.graph.nodes
    assert public.graph.left_out == 1
    assert "net-twee" in snapshot(INTERNAL).graph.nodes


def test_a_load_of_which_the_audience_sees_nothing_is_not_named() -> None:
    assert [load.title for load in snapshot(PUBLIC).loads] == ["De lijst"]
    assert [load.number for load in snapshot(INTERNAL).loads] == [1, 2]


def test_as_known_at_an_earlier_moment() -> None:
    internal = snapshot(INTERNAL)
    known = {
        at: internal.view(toy.DAY, at).node("net-twee") is not None
        for at in (toy.FIRST_LOAD, toy.SECOND_LOAD)
    }
    assert known == {toy.FIRST_LOAD: False, toy.SECOND_LOAD: True}


def test_before_the_first_load_nothing_was_known() -> None:
    before = toy.FIRST_LOAD - dt.timedelta(seconds=1)
    assert not snapshot(PUBLIC).graph_known_at(before).sources


def test_the_same_question_gets_the_same_view_and_graph() -> None:
    public = snapshot(PUBLIC)
    assert public.view(toy.DAY) is public.view(toy.DAY)
    assert public.view(toy.DAY).graph is public.graph
    assert public.view(toy.DAY, toy.FIRST_LOAD).graph is public.graph_known_at(toy.FIRST_LOAD)
