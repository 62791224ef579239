"""The nodes that people look at: each thing with what all its descriptions say together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from typing import TypeAlias

from neo4j import Transaction

from graph.graph import merged_descriptions
from graph.records import Node
from graph.store.neo4j.batches import run_in_batches
from graph.store.neo4j.drawing import thing
from graph.store.neo4j.naming import THING, labels
from graph.store.neo4j.reading import node_of
from ontology.concepts import concept_nodes
from ontology.vocabulary import Vocabulary

Labels: TypeAlias = tuple[str, ...]

MAKE = f"UNWIND $rows AS id MERGE (:{THING} {{id: id}})"
DESCRIBED = "UNWIND $rows AS id MATCH (said:Description {id: id}) RETURN said {.*} AS found"
LABELLED = f"UNWIND $rows AS id MATCH (n:{THING} {{id: id}}) RETURN id, labels(n) AS labels"
DRAW = f"UNWIND $rows AS row MATCH (n:{THING} {{id: row.id}}) SET n = row"
LABEL = f"UNWIND $rows AS id MATCH (n:{THING} {{id: id}})"
CLEAR = f"""
UNWIND $rows AS id
MATCH (n:{THING} {{id: id}})
WHERE NOT (n)--() AND NOT id IN $concepts AND NOT EXISTS {{ MATCH (:Description {{id: id}}) }}
DELETE n
"""


def make_things(transaction: Transaction, ids: Iterable[str]) -> None:
    """A node for each id that has none yet."""
    run_in_batches(transaction, MAKE, ids)


def draw_things(transaction: Transaction, ids: Sequence[str], vocabulary: Vocabulary) -> None:
    """Give each thing the labels and properties that its current descriptions say together."""
    found = run_in_batches(transaction, DESCRIBED, ids)
    nodes = _merged((node_of(row["found"]) for row in found), ids, vocabulary)
    wanted = _draw(transaction, nodes, ids, vocabulary)
    labelled = {id: tuple(found) for id, found in run_in_batches(transaction, LABELLED, ids)}
    _label(transaction, wanted, labelled)


def draw_first_things(
    transaction: Transaction, descriptions: Iterable[Node], ids: Sequence[str], vocabulary: Vocabulary
) -> None:
    """The same for a first load, of which all descriptions are at hand."""
    nodes = _merged(descriptions, ids, vocabulary)
    wanted = _draw(transaction, nodes, ids, vocabulary)
    _label(transaction, wanted, dict.fromkeys(ids, (THING,)))


def clear_things(transaction: Transaction, ids: Set[str], vocabulary: Vocabulary) -> None:
    """Take away those of which nothing is said any more; concepts stay."""
    concepts = [node.id for node in concept_nodes(vocabulary)]
    run_in_batches(transaction, CLEAR, sorted(ids), concepts=concepts)


def _merged(descriptions: Iterable[Node], ids: Iterable[str], vocabulary: Vocabulary) -> Mapping[str, Node]:
    known = frozenset(ids)
    concepts = [node for node in concept_nodes(vocabulary) if node.id in known]
    return merged_descriptions(sorted(descriptions, key=lambda node: node.key), concepts)


def _draw(
    transaction: Transaction, nodes: Mapping[str, Node], ids: Iterable[str], vocabulary: Vocabulary
) -> dict[str, Labels]:
    """Write the properties; gives the labels that each thing should carry."""
    rows = (thing(nodes[id], vocabulary) if id in nodes else {"id": id} for id in ids)
    run_in_batches(transaction, DRAW, rows)
    return {id: labels(vocabulary, nodes[id].label) if id in nodes else (THING,) for id in ids}


def _label(transaction: Transaction, wanted: Mapping[str, Labels], found: Mapping[str, Labels]) -> None:
    changes: defaultdict[tuple[Labels, Labels], list[str]] = defaultdict(list)
    for id, names in wanted.items():
        more, less = set(names) - set(found[id]), set(found[id]) - set(names)
        changes[tuple(sorted(more)), tuple(sorted(less))].append(id)
    for (added, removed), ids in changes.items():
        for word, names in (("SET", added), ("REMOVE", removed)):
            if names:
                run_in_batches(transaction, f"{LABEL} {word} n:{':'.join(names)}", ids)
