"""On which statements the answer to `coverage` rests (coverage.cypher yields the same)."""

from collections.abc import Iterator

from graph.day import GraphOnDay
from graph.records import Node
from queries import geography, networks
from queries.question import Asked
from queries.resting import Row, row_of

QUALIFIERS = ("extent", "part")


def rests_on(view: GraphOnDay, asked: Asked) -> Iterator[Row]:
    """Every statement that places a network at the level in a region of the scheme."""
    level = networks.require_level(view, asked.level)
    for region in geography.regions(view, geography.require_scheme(view, asked.scheme)):
        for network in networks.in_region(view, region):
            if networks.is_at(view, network.id, level):
                yield from _placing(view, network, region)


def _placing(view: GraphOnDay, network: Node, region: Node) -> Iterator[Row]:
    about = {"region": region.id, "network": network.id}
    for statement in view.out(network.id, "FOR_REGION"):
        if statement.object == region.id:
            yield row_of(statement, *QUALIFIERS, **about, says="FOR_REGION", municipality=None)
    members = {member.municipality.id for member in geography.members(view, region)}
    for statement in view.out(network.id, "COVERS"):
        if statement.object in members:
            yield row_of(statement, *QUALIFIERS, **about, says="COVERS", municipality=statement.object)
