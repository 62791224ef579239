"""On which statements the shortest ways between two things rest (connections.cypher yields the same).

Only what is stated counts here: that a network lies in a region follows from COVERS and IN_REGION, which are two steps
in these rows and one in the answer.
"""

from collections.abc import Iterator, Mapping

import networkx as nx

from graph.day import GraphOnDay
from queries import geography
from queries.connections.links import stated_links
from queries.question import Asked
from queries.resting import Row, row_of


def rests_on(view: GraphOnDay, asked: Asked) -> Iterator[Row]:
    """Every statement that is a step of a shortest way over what is stated; none where nothing links the two."""
    links = stated_links(view, geography.require_scheme(view, asked.scheme))
    graph: nx.Graph[str] = nx.Graph((said[0].subject, said[0].object) for said in links)
    start, goal = asked.get("from"), asked.get("to")
    if start not in graph or goal not in graph or not nx.has_path(graph, start, goal):
        return
    steps = _steps(graph, start, goal)
    for statements in links:
        one, other = statements[0].subject, statements[0].object
        if frozenset((one, other)) in steps:
            for statement in statements:
                yield row_of(statement, subject=one, says=statement.kind, object=other)


def _steps(graph: "nx.Graph[str]", start: str, goal: str) -> frozenset[frozenset[str]]:
    """The pairs that a shortest way goes through: to the one, a step, and on from the other is no detour."""
    before: Mapping[str, int] = nx.single_source_shortest_path_length(graph, start)
    after: Mapping[str, int] = nx.single_source_shortest_path_length(graph, goal)
    return frozenset(
        frozenset(pair)
        for pair in graph.edges
        if pair[0] in before
        and before[goal] in (before[one] + 1 + after[other] for one, other in (pair, pair[::-1]))
    )
