"""Who takes part in most networks: degree and betweenness over organisations and networks.

Degree is the number of networks in which sources name an organisation as partner. Betweenness is the part of
all shortest ways between others that run through it (networkx, between 0 and 1). Neither says who is important: nobody
claims to list all partners.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import networkx as nx

from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.remembered import remembered
from queries.things import objects

DECIMALS = 4


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """An organisation, the networks in which it is a partner by name, and its two numbers."""

    organisation: Node
    networks: tuple[Node, ...]
    degree: int
    betweenness: float
    sources: tuple[Source, ...]


@remembered
def participants(view: GraphOnDay) -> Sequence[ParticipantRow]:
    """Every partner of some network on the day: in most networks first, then by name."""
    stated: dict[str, list[Statement]] = {}
    for statement in view.of_kind("PARTNER_IN"):
        stated.setdefault(statement.subject, []).append(statement)
    between = _betweenness(view)
    rows = [_row(view, node, stated[id], between[id]) for id in stated if (node := view.node(id))]
    return sorted(rows, key=lambda row: (-row.degree, row.organisation.name.casefold(), row.organisation.id))


def _betweenness(view: GraphOnDay) -> dict[str, float]:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from(sorted({(s.subject, s.object) for s in view.of_kind("PARTNER_IN")}))
    others = (len(graph) - 1) * (len(graph) - 2)
    found: dict[str, float] = {}
    # No way leads from one part to another, so each can be walked by itself: much less work in a large country
    for part in nx.connected_components(graph):
        ways = nx.betweenness_centrality(graph.subgraph(part).copy(), normalized=False)
        found |= {id: 2 * count / others if others else 0.0 for id, count in ways.items()}
    return found


def _row(view: GraphOnDay, node: Node, stated: Sequence[Statement], between: float) -> ParticipantRow:
    found = objects(view, stated)
    return ParticipantRow(node, found, len(found), round(between, DECIMALS), view.sources_of(*stated))
