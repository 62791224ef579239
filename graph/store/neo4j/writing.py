"""A load in Neo4j: all of it within one transaction, so that readers see the whole of it or nothing."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any

from neo4j import Transaction

from graph.records import Completeness, Load, Node, Record, Source, Statement
from graph.store.interface import ChangeSet
from graph.store.neo4j import drawing
from graph.store.neo4j.compact import Row, write_compactly
from graph.store.neo4j.naming import KEPT, THING, relationship_type
from graph.store.neo4j.schema import STORE
from graph.store.neo4j.spoken import Spoken, look_again, speaks_from, turn_of, turns_of
from graph.store.neo4j.superseding import Superseded, supersede
from graph.store.neo4j.things import clear_things, draw_first_things, draw_things, make_things
from ontology.vocabulary import Vocabulary

RECORDS = "UNWIND $rows AS row CREATE (n:{label}) SET n = {properties}"
STATEMENTS = """
UNWIND $rows AS row
MATCH (subject:{thing} {{id: row[0]}})
MATCH (object:{thing} {{id: row[1]}})
CREATE (subject)-[says:{type}]->(object) SET says = {properties}
"""
LOAD = f"CREATE (load:Load) SET load = $load WITH load {STORE} SET store.version = load.number REMOVE store.claimed"

DRAWN: Mapping[type[Record], Callable[[Any, int], drawing.Properties]] = {
    Completeness: drawing.completeness,
    Node: drawing.description,
    Source: drawing.source,
}


def claim(transaction: Transaction) -> int:
    """Keep every other writer out until the transaction ends; gives the version of the store.

    Waits for a writer that is busy. Writing a property is what takes the lock, so the version that is
    read after it is the newest.
    """
    found = transaction.run(f"{STORE} SET store.claimed = true RETURN store.version AS version").single(
        strict=True
    )
    return int(found["version"])


def write(transaction: Transaction, changes: ChangeSet, number: int, vocabulary: Vocabulary) -> None:
    """Write load `number`."""
    gone = supersede(transaction, changes, number)
    for type_, (label, _) in KEPT.items():
        rows = (((), DRAWN[type_](record, number)) for record in changes.put if isinstance(record, type_))
        write_compactly(transaction, partial(_recording, label), rows)
    _write_things(transaction, changes, gone, number, vocabulary)
    _write_statements(transaction, changes, gone, number)
    clear_things(transaction, gone.said_of | gone.described, vocabulary)
    counts = changes.added, changes.ended, changes.changed
    load = Load(number, changes.recorded_at, changes.title, changes.role, *counts)
    transaction.run(LOAD, load=drawing.load(load, len(changes.put), gone.count)).consume()


def _write_things(
    transaction: Transaction, changes: ChangeSet, gone: Superseded, number: int, vocabulary: Vocabulary
) -> None:
    descriptions = [record for record in changes.put if isinstance(record, Node)]
    described = {node.id for node in descriptions} | gone.described
    ends = {
        id
        for record in changes.put
        if isinstance(record, Statement)
        for id in (record.subject, record.object)
    }
    make_things(transaction, sorted(described | ends))
    if number == 1:
        draw_first_things(transaction, descriptions, sorted(described), vocabulary)
    else:
        draw_things(transaction, sorted(described), vocabulary)


def _write_statements(transaction: Transaction, changes: ChangeSet, gone: Superseded, number: int) -> None:
    statements = [record for record in changes.put if isinstance(record, Statement)]
    days = speaks_from(transaction)
    spoken = Spoken(days)
    spoken.add(statements)
    if number > 1:
        turns = gone.turns | set(map(turn_of, statements))
        turns |= turns_of(transaction, _moved(changes, gone, days))
        look_again(transaction, spoken, turns)
    for type_name, same in _by_type(statements).items():
        write_compactly(transaction, partial(_creating, type_name), _rows(same, number, spoken))


def _recording(label: str, properties: str) -> str:
    return RECORDS.format(label=label, properties=properties)


def _creating(type_name: str, properties: str) -> str:
    return STATEMENTS.format(thing=THING, type=type_name, properties=properties)


def _rows(statements: Iterable[Statement], number: int, spoken: Spoken) -> Iterator[Row]:
    for statement in statements:
        properties = drawing.relationship(statement, number, spoken.periods(statement))
        yield (statement.subject, statement.object), properties


def _moved(changes: ChangeSet, gone: Superseded, days: Mapping[str, date]) -> set[str]:
    """The sources that now speak from another day than before the load."""
    touched = {record.id for record in changes.put if isinstance(record, Source)} | gone.spoke_from.keys()
    return {id for id in touched if gone.spoke_from.get(id) != days.get(id)}


def _by_type(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    found: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        found[relationship_type(statement.kind, statement.proposal)].append(statement)
    return dict(found)
