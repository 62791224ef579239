"""Whom to ask about a network, its plan, contracts and money: organisations and public websites only."""

from graph.day import GraphOnDay
from graph.records import Node
from graph.remembered import remembered
from queries.things import by_name, subjects
from queries.who_leads.leaders import leading_in
from queries.who_leads.mandate import holders
from queries.whom_to_ask import (
    MINISTRY,
    PREFERENTIAL_INSURERS,
    PROGRAMME,
    Party,
    about_municipalities,
    about_network,
)


@remembered
def of_region(view: GraphOnDay, region: Node) -> tuple[Party, ...]:
    """Who speaks for the municipalities of a region: its mandate holders, or else the ministry."""
    return about_municipalities([c.holder for c in holders(view, region.id)]) or (MINISTRY,)


@remembered
def of_network(view: GraphOnDay, network: Node, region: Node) -> tuple[Party, ...]:
    """The network, and its own mandate holders or else those of the region."""
    own = [candidate.holder for candidate in holders(view, network.id)]
    return about_network(network, own) if own else (*about_network(network, ()), *of_region(view, region))


@remembered
def of_insurers(view: GraphOnDay, region: Node) -> tuple[Party, ...]:
    """The insurers that sources name as first, second or as a pair in the region, or else their role."""
    named = by_name(leading_in(view, region))
    return tuple(Party(insurer.name) for insurer in named) or (PREFERENTIAL_INSURERS,)


def of_contracts(view: GraphOnDay, network: Node, region: Node) -> tuple[Party, ...]:
    """Who knows the contracts and the money of a network: the insurers named for it or its region, and itself."""
    stated = [s for s in view.into(network.id, "LEADS") if s.text("evidence") != "HINT"]
    own = tuple(Party(insurer.name) for insurer in subjects(view, stated))
    return (*(own or of_insurers(view, region)), *of_network(view, network, region))


def of_list(view: GraphOnDay, region: Node) -> tuple[Party, ...]:
    """Who knows whether a region has a network: the programme, and who speaks for the municipalities."""
    return (PROGRAMME, *of_region(view, region))
