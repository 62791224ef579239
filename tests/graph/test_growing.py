"""A graph that grew with the loads is the graph that is built of them all."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.graph import Graph, build_graph
from graph.growing import grown
from graph.records import AUDIENCES, INTERNAL, PUBLIC, Node
from graph.store.interface import ChangeSet, History, key_of
from graph.store.memory import MemoryStore
from ontology.concepts import concept_nodes
from ontology.vocabulary import Vocabulary
from tests.graph.making import changes, claim, node, source, statement
from tests.graph.strategies import CHANGE_SETS
from tests.neo4j.worlds import World

LATER = ("list-2027",)


def all_of(graph: Graph) -> dict[str, Any]:
    """Everything that a graph says, with the order of what has one."""
    indexes = {"stated": graph.stated, "proposed": graph.proposed, "rejected": graph.rejected}
    return {
        "version": graph.version,
        "audience": graph.audience,
        "left out": graph.left_out,
        "sources": list(graph.sources.items()),
        "nodes": dict(graph.nodes),
        "by label": {label: list(nodes) for label, nodes in graph.by_label.items()},
        "claims": list(graph.completeness),
        "editions": {key: list(days) for key, days in graph.editions.items()},
        **{
            f"{name} {way}": {key: list(found) for key, found in getattr(index, way).items()}
            for name, index in indexes.items()
            for way in ("out", "into", "of_kind")
        },
    }


def follow(loads: Sequence[ChangeSet], audience: str, concepts: Sequence[Node] = ()) -> int:
    """Let a graph follow the loads, and hold it against one that is built; how often it could grow."""
    store, held, times = MemoryStore(), History(), 0
    graph = build_graph(held, audience, None, concepts)
    for load in loads:
        store.commit(load, held.version)
        newer = store.read_since(held.version)
        bigger = grown(graph, held, newer, concepts)
        held = held.merged(newer)
        assert held == store.read_all()
        built = build_graph(held, audience, None, concepts)
        if bigger is not None:
            times += 1
            assert all_of(bigger) == all_of(built)
            assert set(built.change_days) <= set(bigger.change_days)
            assert list(bigger.change_days) == sorted(bigger.change_days)
        graph = bigger or built
    return times


@given(st.lists(CHANGE_SETS, max_size=4), st.sampled_from(AUDIENCES))
def test_after_any_loads(loads: list[ChangeSet], audience: str) -> None:
    follow(loads, audience)


@pytest.mark.parametrize("seed", range(3))
def test_after_the_loads_of_a_random_country(seed: int, vocabulary: Vocabulary) -> None:
    loads = World(seed, vocabulary).loads()
    for audience in (PUBLIC, INTERNAL):
        assert follow(loads, audience, concept_nodes(vocabulary)) > 0


FIRST = changes(
    source(),
    source("own", series="own", access=INTERNAL),
    node("noord", name="Noord"),
    node("noord", name="Onze naam", series="own", sources=("own",)),
    node("zuid", name="Zuid"),
    statement("noord", "COVERS", "GM0001"),
    statement("noord", "COVERS", "GM0002"),
    statement("zuid", "COVERS", "GM0001", proposal="MATCHED_BY_NAME"),
    claim("list-2026", "NETWORKS"),
)


def test_what_did_not_change_is_shared() -> None:
    more = changes(source("list-2027"), statement("zuid", "COVERS", "GM0009", sources=LATER))
    before = MemoryStore()
    before.commit(FIRST, 0)
    history = before.read_all()
    graph = build_graph(history)
    before.commit(more, 1)
    bigger = grown(graph, history, before.read_since(1))
    assert bigger is not None
    assert bigger.nodes is graph.nodes
    assert bigger.proposed is graph.proposed
    assert bigger.stated.out["noord", "COVERS"] is graph.stated.out["noord", "COVERS"]
    assert {s.object for s in graph.stated.of_kind["COVERS"]} == {"GM0001", "GM0002"}


@pytest.mark.parametrize(
    "load",
    [
        changes(source(access=INTERNAL)),
        changes(withdrawn=(key_of(source()),)),
    ],
)
def test_a_source_that_changes_means_building_anew(load: ChangeSet) -> None:
    assert follow([FIRST, load], PUBLIC) == 1


def test_a_source_that_comes_back_brings_its_facts_back() -> None:
    loads = [FIRST, changes(withdrawn=(key_of(source()),)), changes(source())]
    assert follow(loads, PUBLIC) == 1


@pytest.mark.parametrize(
    "load",
    [
        changes(node("noord", name="Aan het begin")),
        changes(withdrawn=(key_of(node("noord")),)),
        changes(node("noord", label="Region", name="Iets anders")),
        changes(withdrawn=(key_of(claim("list-2026", "NETWORKS")),)),
        changes(
            source("list-2027"),
            statement("noord", "COVERS", "GM0001", sources=("list-2026", *LATER)),
            claim("list-2027", "COVERS"),
        ),
        changes(withdrawn=(key_of(statement("zuid", "COVERS", "GM0001", proposal="MATCHED_BY_NAME")),)),
    ],
)
@pytest.mark.parametrize("audience", [PUBLIC, INTERNAL])
def test_one_change_at_a_time(load: ChangeSet, audience: str) -> None:
    assert follow([FIRST, load], audience) == 2
