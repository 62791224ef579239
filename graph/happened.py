"""What happened in the world between two days, apart from what is only known since (domain.md, "Time")."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.editions import NETWORKS, is_listed, speaks_of_network, vouches
from graph.graph import Graph
from graph.records import Completeness, Statement


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
    spoken = _newest(before, _claims_on(before, statement))
    reach = _Reach(graph)
    return any(vouches(claim, statement, reach.scheme_of, reach.speaks_of) for claim in spoken)


def _claims_on(before: GraphOnDay, statement: Statement) -> list[Completeness]:
    """The claims that the series of a statement made by the day on its kind."""
    graph = before.graph
    topics = {statement.kind, NETWORKS} if statement.kind == "HAS_STATUS" else {statement.kind}
    return [
        claim
        for claim in graph.completeness
        if claim.topic in topics
        and graph.sources[claim.source].series == statement.series
        and graph.sources[claim.source].speaks_from <= before.day
    ]


def _newest(before: GraphOnDay, claims: Sequence[Completeness]) -> list[Completeness]:
    """Those of the newest edition: what an older one vouched for, a newer one may leave open."""
    sources = before.graph.sources
    newest = max((sources[claim.source].speaks_from for claim in claims), default=None)
    return [claim for claim in claims if sources[claim.source].speaks_from == newest]


@dataclass(frozen=True, slots=True)
class _Reach:
    """How far claims reach, by what a graph holds."""

    graph: Graph

    def scheme_of(self, id: str) -> str:
        """The scheme of a region; empty for another thing."""
        node = self.graph.nodes.get(id)
        return node.text("scheme") if node is not None and node.label == "Region" else ""

    def speaks_of(self, claim: Completeness, network: str) -> bool:
        """Whether a claim on municipalities reaches a network."""
        out = self.graph.stated.out
        covers = any(claim.source in s.sources for s in out.get((network, "COVERS"), ()))
        listed = any(is_listed(s) and claim.source in s.sources for s in out.get((network, "HAS_STATUS"), ()))
        return speaks_of_network(claim, self.graph.completeness, covers, listed)
