"""The check of all rules, on the bundled facts and on a hundred copies of them side by side."""

import gc
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from api.opening import bundled_in_memory
from graph.day import GraphOnDay
from graph.graph import Graph, build_graph
from graph.records import Node, Record, Statement, Version
from graph.store.interface import History
from ontology.concepts import concept_nodes
from ontology.vocabulary import load_vocabulary
from queries.rules import all_rules
from queries.rules.report import CheckReport, report
from queries.rules.rule import RuleScope

TIMES = 100


def check_all(graph: Graph, day: date) -> CheckReport:
    """Every rule on a view that nothing was asked of before, with the summary that a report begins with.

    Without collecting garbage, like the command itself.
    """
    gc.disable()
    try:
        return report(GraphOnDay(graph, day), all_rules().values(), RuleScope())
    finally:
        gc.enable()


def copied_graph(times: int) -> Graph:
    """The bundled facts `times` over, every thing in every copy with an id of its own."""
    concepts = concept_nodes(load_vocabulary())
    shared = frozenset(concept.id for concept in concepts)
    loaded = bundled_in_memory().read_all().current().values()
    history = History(1, (), tuple(Version(record, 1) for record in _copies(loaded, times, shared)))
    return build_graph(history, concepts=concepts)


def _copies(records: Iterable[Record], times: int, shared: frozenset[str]) -> Iterator[Record]:
    """Sources and claims of completeness once, nodes and statements per copy; codes of lists are shared."""
    for record in records:
        if isinstance(record, Node):
            yield from (replace(record, id=_renamed(record.id, n, shared)) for n in range(times))
        elif isinstance(record, Statement):
            yield from (_copy(record, n, shared) for n in range(times))
        else:
            yield record


def _copy(statement: Statement, number: int, shared: frozenset[str]) -> Statement:
    return replace(
        statement,
        id=f"{statement.id}-{number}",
        subject=_renamed(statement.subject, number, shared),
        object=_renamed(statement.object, number, shared),
    )


def _renamed(id: str, number: int, shared: frozenset[str]) -> str:
    return id if id in shared or number == 0 else f"{id}-copy{number}"
