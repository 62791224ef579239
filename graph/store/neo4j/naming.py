"""What things are called in Neo4j: labels of nodes, types of relationships, names of properties."""

import re
from collections.abc import Mapping

from graph.records import REJECTED, Completeness, Node, Record, Source, Statement
from ontology.vocabulary import Vocabulary

THING = "Thing"
"""The class above all others in the ontology, so the label that every node of a thing carries."""

PROPOSED = "PROPOSED_"
"""Before the type of a relationship that is a proposal, so that no query counts one as a fact."""

TURNED_DOWN = "REJECTED_"
"""Before the type of a relationship that says a proposal is not so; as long as PROPOSED (`spoken` cuts it off)."""

VERSION = "Version"
"""After the label of a record that is superseded."""

STATEMENT_VERSION = Statement.__name__ + VERSION

KEPT: Mapping[type[Record], tuple[str, str]] = {
    Completeness: ("CompletenessStatement", "key"),
    Node: ("Description", "key"),
    Source: ("Source", "id"),
}
"""Per type of record that is a node of its own: its label, and the property that holds its key."""

PLAIN_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


def plain(name: str) -> bool:
    """Whether Cypher takes the name without quotes."""
    return PLAIN_NAME.fullmatch(name) is not None


def relationship_type(kind: str, proposal: str) -> str:
    """The type of the relationship that a statement becomes; ValueError for a name that is not plain."""
    if proposal == REJECTED:
        return _safe(TURNED_DOWN + kind)
    return _safe(PROPOSED + kind if proposal else kind)


def kind_of(type_name: str, proposal: str) -> str:
    """The kind of statement that a relationship is."""
    if not proposal:
        return type_name
    return type_name.removeprefix(TURNED_DOWN if proposal == REJECTED else PROPOSED)


def labels(vocabulary: Vocabulary, class_name: str) -> tuple[str, ...]:
    """The class and all classes above it, `Thing` last; ValueError for a name that is not plain."""
    found: list[str] = []
    while class_name and class_name != THING:
        found.append(_safe(class_name))
        term = vocabulary.classes.get(class_name)
        class_name = term.parent if term else ""
    return (*found, THING)


def _safe(name: str) -> str:
    """The name, which is written into Cypher itself: Neo4j takes no parameter there."""
    if not plain(name):
        raise ValueError(f"{name!r} cannot be a label or a type in Neo4j")
    return name
