"""What an empty database needs before the first load: constraints, indexes, concepts and one `Store` node.

Community Edition has uniqueness constraints only; they also find records by key. Relationships have none:
a load looks them up from their subject, and one pass over all of them finds any by id.
"""

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import groupby
from operator import attrgetter

from neo4j import Transaction

from graph.records import Node
from graph.store.neo4j.address import Address
from graph.store.neo4j.drawing import thing
from graph.store.neo4j.naming import KEPT, STATEMENT_VERSION, THING, VERSION, labels
from graph.store.neo4j.refusals import other_form, something_else
from ontology.concepts import concept_nodes
from ontology.vocabulary import Vocabulary

STORE = "MATCH (store:Store {name: 'mgn'})"
FORM = 1
"""The form in which this program keeps records in Neo4j; another number is another form."""


def commands() -> Iterator[str]:
    """The constraints and indexes, each made only where it is not there yet."""
    kept = list(KEPT.values())
    for label, key in [("Store", "name"), (THING, "id"), ("Load", "number"), *kept]:
        yield f"CREATE CONSTRAINT {label.lower()}_{key} IF NOT EXISTS FOR (n:{label}) REQUIRE n.{key} IS UNIQUE"
    superseded = [STATEMENT_VERSION, *(label + VERSION for label, _ in kept)]
    for label, name in [
        ("Description", "id"),
        (THING, "name"),
        *((label, "superseded") for label in superseded),
    ]:
        yield f"CREATE INDEX {label.lower()}_{name} IF NOT EXISTS FOR (n:{label}) ON (n.{name})"


def version_in(transaction: Transaction, address: Address) -> int | None:
    """The number of the last load; None for an empty database.

    Raises StoreInvalid for a database that holds something else.
    """
    record = transaction.run(f"{STORE} RETURN store.version AS version, store.form AS form").single()
    if record is not None:
        if record["form"] != FORM:
            raise other_form(address)
        return int(record["version"])
    if transaction.run("MATCH (n) RETURN 1 LIMIT 1").single() is not None:
        raise something_else(address)
    return None


def is_up_to_date(transaction: Transaction, vocabulary: Vocabulary) -> bool:
    """Whether the database was prepared by this program with this ontology."""
    record = transaction.run(f"{STORE} RETURN store.prepared AS prepared").single()
    return record is not None and record["prepared"] == _fingerprint(vocabulary)


def prepare(transaction: Transaction, vocabulary: Vocabulary) -> None:
    """Make the `Store` node and the concepts, or bring them up to date with the ontology."""
    transaction.run(
        "MERGE (store:Store {name: 'mgn'}) "
        "ON CREATE SET store.version = 0, store.form = $form SET store.prepared = $prepared",
        form=FORM,
        prepared=_fingerprint(vocabulary),
    ).consume()
    for class_name, nodes in groupby(concept_nodes(vocabulary), attrgetter("label")):
        _draw_concepts(transaction, vocabulary, class_name, list(nodes))


def _draw_concepts(
    transaction: Transaction, vocabulary: Vocabulary, class_name: str, nodes: Sequence[Node]
) -> None:
    transaction.run(
        f"UNWIND $rows AS row MERGE (n:{THING} {{id: row.id}}) SET n:{':'.join(labels(vocabulary, class_name))}, "
        "n += row",
        rows=[thing(node, vocabulary) for node in nodes],
    ).consume()


def _fingerprint(vocabulary: Vocabulary) -> str:
    text = repr([*commands(), *concept_nodes(vocabulary)])
    return blake2b(text.encode(), digest_size=8).hexdigest()
