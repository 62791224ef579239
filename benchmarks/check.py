"""The check of all rules, on the bundled facts and on a hundred copies of them side by side."""

import gc
from datetime import date

from api.opening import bundled_in_memory
from benchmarks.generated import generated
from graph.day import GraphOnDay
from graph.graph import Graph, build_graph
from graph.records import Version
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
    known = bundled_in_memory().read_all().current().values()
    history = History(1, (), tuple(Version(record, 1) for record in generated(known, times)))
    return build_graph(history, concepts=concept_nodes(load_vocabulary()))
