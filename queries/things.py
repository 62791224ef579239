"""The things that statements are about, each once and in order of name."""

from collections.abc import Iterable

from graph.day import GraphOnDay
from graph.records import Node, Statement


def by_name(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """The nodes, each once, in order of name."""
    return tuple(sorted({n.id: n for n in nodes}.values(), key=lambda node: (node.name.casefold(), node.id)))


def in_order(view: GraphOnDay, label: str) -> list[Node]:
    """The entries of a code list of the ontology, in the order that it gives them."""
    return sorted(view.graph.by_label.get(label, ()), key=lambda node: int(node.get("order") or 0))


def objects(view: GraphOnDay, statements: Iterable[Statement]) -> tuple[Node, ...]:
    """The objects of the statements that are known."""
    return by_name(node for statement in statements if (node := view.node(statement.object)))


def subjects(view: GraphOnDay, statements: Iterable[Statement]) -> tuple[Node, ...]:
    """The subjects of the statements that are known."""
    return by_name(node for statement in statements if (node := view.node(statement.subject)))


def ids(nodes: Iterable[Node]) -> frozenset[str]:
    """The ids of the nodes."""
    return frozenset(node.id for node in nodes)
