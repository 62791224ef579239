"""What rules look at."""

from collections.abc import Sequence

from graph.day import GraphOnDay
from graph.records import Node
from graph.remembered import remembered
from queries import networks


@remembered
def active_networks(view: GraphOnDay) -> Sequence[Node]:
    """The networks of which a source states any status on the day, but for those that stopped; by name."""
    found = ((node, networks.status(view, node.id)) for node in view.of_label("Network"))
    return [node for node, stated in found if stated is not None and stated.status.id != networks.STOPPED]
