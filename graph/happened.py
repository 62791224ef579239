"""What happened in the world between two days, apart from what is only known since (domain.md, "Time")."""

from collections.abc import Iterable

from graph.day import GraphOnDay
from graph.records import Statement

CLAIMED_BY = {"HAS_STATUS": "NETWORKS"}
"""Topics of completeness that go by another name than the kind they vouch for."""


def came(before: GraphOnDay, after: GraphOnDay, statement: Statement) -> bool:
    """Whether the statement began to hold between the days because something happened.

    Either it says so itself (`valid_from`), or its series spoke of the same earlier and did not say it.
    """
    if before.holds(statement) or not after.holds(statement):
        return False
    if statement.valid_from is not None:
        return before.day < statement.valid_from
    return _spoke_before(before, statement)


def went(before: GraphOnDay, after: GraphOnDay, statement: Statement) -> bool:
    """Whether the statement ceased to hold between the days; only something that happened ends a fact."""
    return before.holds(statement) and not after.holds(statement)


def something_happened(before: GraphOnDay, after: GraphOnDay, statements: Iterable[Statement]) -> bool:
    """Whether any of the statements came or went between the days."""
    return any(came(before, after, s) or went(before, after, s) for s in statements)


def _spoke_before(before: GraphOnDay, statement: Statement) -> bool:
    graph = before.graph
    editions = graph.editions.get((statement.series, statement.subject, statement.kind), ())
    if any(edition <= before.day for edition in editions):
        return True
    topic = CLAIMED_BY.get(statement.kind, statement.kind)
    claims = (graph.sources[claim.source] for claim in graph.completeness if claim.topic == topic)
    return any(c.series == statement.series and c.speaks_from <= before.day for c in claims)
