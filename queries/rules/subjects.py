"""What rules look at, and the sources they gather."""

from collections.abc import Iterable, Sequence
from itertools import chain

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.remembered import remembered
from queries import networks


@remembered
def active_networks(view: GraphOnDay) -> Sequence[Node]:
    """The networks of which a source states any status on the day, but for those that stopped; by name."""
    found = ((node, networks.status(view, node.id)) for node in view.of_label("Network"))
    return [node for node, stated in found if stated is not None and stated.status.id != networks.STOPPED]


def together(*groups: Iterable[Source]) -> tuple[Source, ...]:
    """The sources of several facts, each once, in the order in which they come."""
    return tuple(dict.fromkeys(chain.from_iterable(groups)))
