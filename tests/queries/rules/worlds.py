"""Voorbeeldland with something added, for cases that it does not hold itself."""

from datetime import date

from graph.graph import Graph, build_graph
from graph.records import Completeness, Record, Statement, Value, Version, pairs, statement_id
from graph.store.interface import History
from ontology.concepts import concept_nodes
from ontology.vocabulary import Vocabulary

CONTRACTS = "voorbeeldland-contracten-2026"
LIST = "voorbeeldland-lijst-2026"


def said(
    kind: str,
    subject: str,
    object_: str,
    source: str = CONTRACTS,
    /,
    valid_from: date | None = None,
    valid_to: date | None = None,
    **qualifiers: Value,
) -> Statement:
    """A statement of a series of its own, from an existing source of Voorbeeldland."""
    series = f"test-{source}"
    id = statement_id(kind, subject, object_, qualifiers.items(), valid_from, series)
    return Statement(id, kind, subject, object_, pairs(qualifiers), valid_from, valid_to, series, (source,))


def claimed(topic: str, scope: str, source: str = LIST) -> Completeness:
    """A claim of an existing source to list all of something."""
    return Completeness(source, topic, scope)


def graph_with(history: History, vocabulary: Vocabulary, *added: Record) -> Graph:
    """The public graph of a history and some more records."""
    versions = (*history.versions, *(Version(record, history.version) for record in added))
    return build_graph(History(history.version, history.loads, versions), concepts=concept_nodes(vocabulary))
