"""The two bundles load soundly, change nothing the second time, and never share a store."""

from datetime import UTC, datetime

import pytest

from graph.errors import BadInput
from graph.graph import Graph
from graph.store.memory import MemoryStore
from loaders.bundled import (
    EXAMPLE,
    REFERENCE,
    bundled_facts,
    is_fictional,
    load_bundled,
)
from loaders.check import check
from loaders.pipeline import LoadRefused
from ontology.vocabulary import Vocabulary

MOMENT = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.mark.parametrize("name", [REFERENCE, EXAMPLE])
def test_a_bundle_is_sound(name: str, vocabulary: Vocabulary) -> None:
    facts = bundled_facts(name)
    assert facts.problems == ()
    assert check(facts, vocabulary, {}) == ()


@pytest.mark.parametrize("name", [REFERENCE, EXAMPLE])
def test_loading_a_bundle_twice_changes_nothing(name: str) -> None:
    store = MemoryStore()
    first, second = load_bundled(store, name, MOMENT), load_bundled(store, name, MOMENT)
    assert (first.version, second.version, second.plan.difference.is_empty) == (1, 1, True)


@pytest.mark.parametrize(("first", "second"), [(REFERENCE, EXAMPLE), (EXAMPLE, REFERENCE)])
def test_real_and_invented_facts_never_share_a_store(first: str, second: str) -> None:
    store = MemoryStore()
    load_bundled(store, first, MOMENT)
    with pytest.raises(LoadRefused, match="verzonnen"):
        load_bundled(store, second, MOMENT, force=True)
    assert store.version() == 1


def test_only_voorbeeldland_is_fictional() -> None:
    assert all(is_fictional(source) for source in bundled_facts("example").sources)
    assert not any(is_fictional(source) for source in bundled_facts("reference").sources)


def test_another_bundle_does_not_exist() -> None:
    with pytest.raises(BadInput, match="reference, example"):
        bundled_facts("voorbeeld")


def test_every_statement_of_a_graph_is_about_things_in_it(reference: Graph, voorbeeldland: Graph) -> None:
    for graph in (reference, voorbeeldland):
        ends = {end for edge in graph.network.edges(keys=False) for end in edge[:2]}
        assert ends <= graph.nodes.keys()
