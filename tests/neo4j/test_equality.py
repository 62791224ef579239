"""Whatever is loaded in whatever order, Neo4j tells the same history, and draws what is current."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.graph import merged_descriptions
from graph.records import Node, Statement
from graph.store.interface import ChangeSet, History
from graph.store.memory import MemoryStore
from graph.store.neo4j.naming import labels, relationship_type
from ontology.concepts import concept_nodes
from ontology.vocabulary import Vocabulary
from tests.graph.making import changes, node, statement
from tests.graph.strategies import CHANGE_SETS
from tests.neo4j.server import Neo4jPlace, RunningServer

pytestmark = pytest.mark.neo4j
LOADS = st.lists(CHANGE_SETS, max_size=4)


@given(LOADS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_neo4j_tells_the_same_history(
    server: RunningServer, vocabulary: Vocabulary, loads: list[ChangeSet]
) -> None:
    place = Neo4jPlace(server)
    memory, store = MemoryStore(), place.open()
    for load in loads:
        assert store.commit(load, store.version()) == memory.commit(load, memory.version())
    assert repr(store.read_all().versions) == repr(memory.read_all().versions)
    assert store.loads() == memory.loads()
    for version in range(memory.version() + 2):
        assert store.read_since(version) == memory.read_since(version)
    if memory.version():
        assert drawn_statements(server) == current_statements(memory.read_all())
        assert drawn_things(server) == current_things(memory.read_all(), vocabulary)
    place.close()


def drawn_statements(server: RunningServer) -> set[tuple[str, str, str, str]]:
    rows = server.run("MATCH (a)-[says]->(b) RETURN says.id AS id, type(says) AS type, a.id AS a, b.id AS b")
    assert len({row["id"] for row in rows}) == len(rows)
    return {(row["id"], row["type"], row["a"], row["b"]) for row in rows}


def current_statements(history: History) -> set[tuple[str, str, str, str]]:
    said = [record for record in history.current().values() if isinstance(record, Statement)]
    return {(s.id, relationship_type(s.kind, s.proposal), s.subject, s.object) for s in said}


def drawn_things(server: RunningServer) -> dict[str, tuple[frozenset[str], str | None]]:
    rows = server.run("MATCH (n:Thing) RETURN n.id AS id, n.name AS name, labels(n) AS labels")
    return {row["id"]: (frozenset(row["labels"]), row["name"]) for row in rows}


def current_things(history: History, vocabulary: Vocabulary) -> dict[str, tuple[frozenset[str], str | None]]:
    """What is described or said of, and the concepts; without a description only an id."""
    records = history.current().values()
    described = sorted((r for r in records if isinstance(r, Node)), key=lambda record: record.key)
    nodes = merged_descriptions(described, concept_nodes(vocabulary))
    ends = {id for r in records if isinstance(r, Statement) for id in (r.subject, r.object)}
    bare: tuple[frozenset[str], str | None] = (frozenset({"Thing"}), None)
    return dict.fromkeys(ends, bare) | {
        id: (frozenset(labels(vocabulary, one.label)), one.name) for id, one in nodes.items()
    }


def test_a_thing_is_drawn_as_all_its_descriptions_together(place: Neo4jPlace, server: RunningServer) -> None:
    store = place.open()
    first, second = node("x", "Insurer", name="Eerste"), node("x", "Insurer", name="Tweede", series="other")
    store.commit(changes(first, second), 0)
    assert named(server) == ("Eerste", ["Tweede"])
    store.commit(changes(withdrawn=(("Node", first.key),)), 1)
    assert named(server) == ("Tweede", [])
    store.commit(changes(statement("x", "LEADS", "iza-x"), withdrawn=(("Node", second.key),)), 2)
    assert server.run("MATCH (n:Thing {id: 'x'}) RETURN properties(n) AS p, labels(n) AS l") == [
        {"p": {"id": "x"}, "l": ["Thing"]}
    ]


def named(server: RunningServer) -> tuple[str, list[str]]:
    (row,) = server.run("MATCH (n:Insurer {id: 'x'}) RETURN n.name AS name, n.aliases AS aliases")
    return row["name"], row["aliases"]


def test_a_concept_that_a_load_describes_stays_a_concept(place: Neo4jPlace, server: RunningServer) -> None:
    store = place.open()
    said = statement("noord", "HAS_STATUS", "LISTED")
    store.commit(changes(said), 0)
    store.commit(changes(withdrawn=(("Statement", said.id),)), 1)
    rows = server.run("MATCH (n:NetworkStatus {id: 'LISTED'}) RETURN n.name AS name")
    assert rows == [{"name": "op de lijst"}]
    assert server.run("MATCH (n:Thing {id: 'noord'}) RETURN n") == []
