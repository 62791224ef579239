"""On which statements the answer to `network-municipalities` rests (network_municipalities.cypher)."""

from collections.abc import Iterator

from graph.day import GraphOnDay
from queries import networks
from queries.question import Asked
from queries.resting import Row, row_of


def rests_on(view: GraphOnDay, asked: Asked) -> Iterator[Row]:
    """Every municipality that a source states of a network at the level."""
    for network in networks.networks_at(view, networks.require_level(view, asked.level)):
        for statement in view.out(network.id, "COVERS"):
            yield row_of(statement, "extent", "part", network=network.id, municipality=statement.object)
