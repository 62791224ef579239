"""Tints that tell neighbouring areas apart: a small palette, handed out so that neighbours differ.

Forty hues cannot be told apart; an outline, a number and a tint that differs from the neighbours' can.
Neighbours are those on land (ADJACENT_TO) and those on the tile map, so the tints serve both.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import networkx

from graph.day import GraphOnDay
from graph.remembered import remembered

TINTS = ("#0072B2", "#7DBBDF", "#1C4A78", "#4499CC", "#5B7FA3", "#0B2C4D")
"""Blues, all of them the sign of "one": neighbours differ in lightness, which every reader sees."""


def tint_of(number: int) -> str:
    """The colour of a tint."""
    return TINTS[number % len(TINTS)]


def tints(view: GraphOnDay, areas: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """A tint for each area (id to municipalities), such that areas that touch or overlap differ."""
    graph: networkx.Graph[str] = networkx.Graph()
    graph.add_nodes_from(areas)
    areas_of: dict[str, list[str]] = {}
    for id, members in areas.items():
        for code in members:
            areas_of.setdefault(code, []).append(id)
    for left, right in neighbours(view) | {(code, code) for code in areas_of}:
        for one in areas_of.get(left, ()):
            graph.add_edges_from((one, other) for other in areas_of.get(right, ()) if other != one)
    return {id: tint for part in _separate_parts(graph) for id, tint in _coloured(part).items()}


def _separate_parts(graph: "networkx.Graph[str]") -> Iterator["networkx.Graph[str]"]:
    """The parts of which no area touches one of another part, in the order of the graph: each has tints of its own, and
    handing them out takes longer than the number of areas grows."""
    parts = {id: number for number, part in enumerate(networkx.connected_components(graph)) for id in part}
    members: defaultdict[int, list[str]] = defaultdict(list)
    for id in graph:
        members[parts[id]].append(id)
    for ids in members.values():
        part: networkx.Graph[str] = networkx.Graph()
        part.add_nodes_from(ids)
        part.add_edges_from((one, other) for one in ids for other in graph[one])
        yield part


def _coloured(graph: "networkx.Graph[str]") -> dict[str, int]:
    return dict(networkx.greedy_color(graph, strategy="DSATUR"))


@remembered
def neighbours(view: GraphOnDay) -> frozenset[tuple[str, str]]:
    """Pairs of municipalities that touch on land or on the tile map."""
    on_land = {
        (s.subject, s.object) for s in (*view.proposals_of_kind("ADJACENT_TO"), *view.of_kind("ADJACENT_TO"))
    }
    return frozenset(on_land | _touching_tiles(view))


def _touching_tiles(view: GraphOnDay) -> set[tuple[str, str]]:
    at: dict[tuple[int, int], str] = {}
    for node in view.of_label("Municipality"):
        column, row = node.get("tile_column"), node.get("tile_row")
        if column is not None and row is not None:
            at[int(column), int(row)] = node.id
    return {
        (code, at[place])
        for (column, row), code in at.items()
        for place in ((column + 1, row), (column + row % 2 - 1, row + 1), (column + row % 2, row + 1))
        if place in at
    }
