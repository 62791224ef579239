"""What rules look at, whom they can ask about it, and the sources they gather."""

from collections.abc import Iterable, Sequence
from itertools import chain

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.remembered import remembered
from queries import geography, networks
from queries.who_leads.mandate import holders
from queries.whom_to_ask import PROGRAMME, Party, about_municipalities, about_network


@remembered
def active_networks(view: GraphOnDay) -> Sequence[Node]:
    """The networks of which a source states any status on the day, but for those that stopped; by name."""
    found = ((node, networks.status(view, node.id)) for node in view.of_label("Network"))
    return [node for node, stated in found if stated is not None and stated.status.id != networks.STOPPED]


def together(*groups: Iterable[Source]) -> tuple[Source, ...]:
    """The sources of several facts, each once, in the order in which they come."""
    return tuple(dict.fromkeys(chain.from_iterable(groups)))


def network_parties(view: GraphOnDay, network: Node) -> tuple[Party, ...]:
    """Who knows about a network: itself, its mandate holders and the programme."""
    named = [candidate.holder for candidate in holders(view, network.id)]
    return (*about_network(network, named), PROGRAMME)


def region_parties(view: GraphOnDay, region: Node) -> tuple[Party, ...]:
    """Who knows about a region: its stated mandate holders; of an MGN region its network and those of it."""
    if region.text("scheme") == geography.MGN:
        network = view.node(region.text("code"))
        return network_parties(view, network)[:-1] if network is not None else ()
    return about_municipalities([candidate.holder for candidate in holders(view, region.id)])
