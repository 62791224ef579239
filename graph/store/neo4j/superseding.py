"""The first half of a load: what it replaces or withdraws leaves the drawing and becomes a version."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from neo4j import Transaction

from graph.records import Node, Source, Statement
from graph.store.interface import ChangeSet, RecordKey, key_of
from graph.store.neo4j.batches import run_in_batches
from graph.store.neo4j.naming import KEPT, STATEMENT_VERSION, VERSION, kind_of
from graph.store.neo4j.spoken import Turn

NODES = """
UNWIND $rows AS key
MATCH (n:{label} {{{key}: key}})
REMOVE n:{label}
SET n:{label}{version}, n.superseded = $number
RETURN n.id AS id, toString(n.speaks_from) AS speaks_from
"""
STATEMENTS = f"""
MATCH (subject)-[says]->(object) WHERE says.id IN $rows
CREATE (was:{STATEMENT_VERSION})
SET was = properties(says), was.holds_from = null, was.holds_to = null, was.superseded = $number,
    was.type = type(says), was.subject = subject.id, was.object = object.id
DELETE says
RETURN was.series AS series, was.subject AS subject, was.object AS object, was.type AS type,
       coalesce(was.proposal, '') AS proposal
"""


@dataclass(slots=True)
class Superseded:
    """What a load superseded, as far as the rest of the load has to know."""

    count: int = 0
    described: set[str] = field(default_factory=set)
    said_of: set[str] = field(default_factory=set)
    turns: set[Turn] = field(default_factory=set)
    spoke_from: dict[str, date] = field(default_factory=dict)


def supersede(transaction: Transaction, changes: ChangeSet, number: int) -> Superseded:
    """Make versions of the current records that the load puts anew or withdraws."""
    gone = Superseded()
    if number == 1:
        return gone
    keys = {*map(key_of, changes.put), *changes.withdrawn}
    for type_, (label, key) in KEPT.items():
        query = NODES.format(label=label, key=key, version=VERSION)
        found = run_in_batches(transaction, query, _keys(keys, type_.__name__), number=number)
        gone.count += len(found)
        if type_ is Node:
            gone.described.update(row["id"] for row in found)
        if type_ is Source:
            gone.spoke_from.update((row["id"], date.fromisoformat(row["speaks_from"])) for row in found)
    _statements(transaction, _keys(keys, Statement.__name__), number, gone)
    return gone


def _statements(transaction: Transaction, keys: list[str], number: int, gone: Superseded) -> None:
    # Each batch passes over all relationships, so there is one, unless the load is very large.
    for row in run_in_batches(transaction, STATEMENTS, keys, size=100_000, number=number):
        gone.count += 1
        gone.said_of |= {row["subject"], row["object"]}
        gone.turns.add(Turn(row["series"], row["subject"], kind_of(row["type"], row["proposal"])))


def _keys(keys: Iterable[RecordKey], type_name: str) -> list[str]:
    return sorted(key for name, key in keys if name == type_name)
