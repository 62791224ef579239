"""The shortest ways from one thing to another, told step by step."""

from dataclasses import dataclass
from itertools import islice, pairwise

import networkx as nx

from graph.day import GraphOnDay
from graph.errors import BadInput, NotFound
from graph.records import Node, Source
from graph.text import Text
from queries.connections.links import Link, link_between, linked
from queries.search import only_one_called

MOST_PATHS = 10
MOST_LOOKED_AT = 500
"""Ways of equal length can be very many between two regions; so many are put in order."""

ENDS = frozenset(
    {
        *("Municipality", "PublicBody", "Insurer", "RHO", "CoreInstitution", "SocialDomainProvider"),
        *("CareProvider", "OtherOrganisation", "Network", "Region", "Contract"),
    }
)


@dataclass(frozen=True, slots=True)
class PathRow:
    """One shortest way: the things on it, and the link between each two."""

    things: tuple[Node, ...]
    steps: tuple[Link, ...]
    sources: tuple[Source, ...]

    @property
    def length(self) -> int:
        """How many steps it takes."""
        return len(self.steps)

    @property
    def explanation(self) -> Text:
        """The way in one sentence."""
        return Text(
            "; ".join(step.explanation.nl for step in self.steps) + ".",
            "; ".join(step.explanation.en for step in self.steps) + ".",
        )


def end(view: GraphOnDay, wanted: str) -> Node:
    """The thing where a way begins or ends, by id or by the one name that it alone has; NotFound otherwise."""
    node = view.node(wanted) or only_one_called(view, wanted, ENDS)
    if node is None or node.label not in ENDS:
        raise NotFound(
            f"Er is geen organisatie, netwerk, contract of regio met id of naam “{wanted}”.",
            "Zoek het op naam met search(text).",
        )
    return node


def paths(view: GraphOnDay, start: Node, goal: Node, scheme: str) -> list[PathRow]:
    """The shortest ways, at most MOST_PATHS, by the names of the things on them; none where there is no link.

    Raises BadInput when both ends are the same thing.
    """
    if start.id == goal.id:
        raise BadInput("Begin en eind zijn hetzelfde.", "Kies twee verschillende organisaties.")
    graph = linked(view, scheme)
    if start.id not in graph or goal.id not in graph or not nx.has_path(graph, start.id, goal.id):
        return []
    ways = islice(nx.all_shortest_paths(graph, start.id, goal.id), MOST_LOOKED_AT)
    rows = [_row(view, graph, way) for way in ways]
    return sorted(rows, key=_by_names)[:MOST_PATHS]


def _row(view: GraphOnDay, graph: "nx.Graph[str]", way: list[str]) -> PathRow:
    things = tuple(node for id in way if (node := view.node(id)))
    steps = tuple(link_between(graph, one, other) for one, other in pairwise(way))
    sources = tuple(dict.fromkeys(source for step in steps for source in step.sources))
    return PathRow(things, steps, sources)


def _by_names(row: PathRow) -> list[tuple[str, str]]:
    return [(node.name.casefold(), node.id) for node in row.things]
