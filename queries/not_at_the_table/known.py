"""Who is known in the area of a network: by partnerships nearby, by contracts, by what they say themselves.

Insurers and municipalities are left out: they order and pay, and a municipality takes part by its area. Nor is
a generic name ("Welzijn") that a source uses of one network anybody in another.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.remembered import remembered
from queries import geography, networks
from queries.contracts import NetworkContract, made_contracts
from queries.partners import is_generic, partners
from queries.things import by_name

NO_PARTNER = ("Insurer", "Municipality", "PublicBody")


class Why(StrEnum):
    """Why a party is named: the strongest reason first."""

    CONTRACT_HERE = "CONTRACT_HERE"
    WORKS_HERE = "WORKS_HERE"
    PARTNER_NEARBY = "PARTNER_NEARBY"
    CONTRACT_NEARBY = "CONTRACT_NEARBY"


@dataclass(frozen=True, slots=True)
class Mention:
    """One reason why a party is named, with the places or networks that it is about.

    `regions`: those that a network nearby shares with the network that is asked about.
    """

    organisation: Node
    why: Why
    about: tuple[Node, ...]
    sources: tuple[Source, ...]
    regions: tuple[Node, ...] = ()


@remembered
def known_around(view: GraphOnDay, network: Node, level: str, scheme: str) -> Sequence[Mention]:
    """Every mention of a party in the area of a network that is no partner of it, by name and reason."""
    inside = {partner.organisation.id for partner in partners(view, network)}
    found: dict[tuple[str, Why], list[Mention]] = {}
    for mention in _mentions(view, network, level, scheme):
        if mention.organisation.id not in inside and mention.organisation.label not in NO_PARTNER:
            found.setdefault((mention.organisation.id, mention.why), []).append(mention)
    return sorted((_together(same) for same in found.values()), key=_order)


@remembered
def nearby(
    view: GraphOnDay, network: Node, level: str, scheme: str
) -> Sequence[tuple[Node, tuple[Node, ...]]]:
    """The other networks at the level in the regions of a network, by name, with the regions that they share."""
    found: dict[str, list[Node]] = {}
    for region in networks.regions_of_network(view, network, scheme):
        for other in networks.in_region(view, region):
            if other.id != network.id and networks.is_at(view, other.id, level):
                found.setdefault(other.id, []).append(region)
    others = by_name(node for id in found if (node := view.node(id)))
    return [(other, tuple(found[other.id])) for other in others]


def _mentions(view: GraphOnDay, network: Node, level: str, scheme: str) -> Iterator[Mention]:
    yield from _in_contracts(made_contracts(view, network), Why.CONTRACT_HERE, network)
    yield from _working_here(view, network, scheme)
    for other, regions in nearby(view, network, level, scheme):
        for partner in partners(view, other):
            if not is_generic(partner.organisation, other):
                yield Mention(partner.organisation, Why.PARTNER_NEARBY, (other,), partner.sources, regions)
        yield from _in_contracts(made_contracts(view, other), Why.CONTRACT_NEARBY, other, regions)


def _in_contracts(
    contracts: Iterable[NetworkContract], why: Why, network: Node, regions: tuple[Node, ...] = ()
) -> Iterator[Mention]:
    for contract in contracts:
        for party in (*contract.main_contractors, *contract.executors):
            yield Mention(party, why, (network,), contract.sources, regions)


def _working_here(view: GraphOnDay, network: Node, scheme: str) -> Iterator[Mention]:
    towns = [c.municipality for c in networks.municipalities(view, network) if not c.retired]
    for place in (*networks.regions_of_network(view, network, scheme), *towns):
        for kind in ("WORKS_IN", "SERVES"):
            for statement in view.into(place.id, kind):
                if node := view.node(statement.subject):
                    yield Mention(node, Why.WORKS_HERE, (place,), view.sources_of(statement))


def _together(same: Sequence[Mention]) -> Mention:
    sources = tuple(dict.fromkeys(source for mention in same for source in mention.sources))
    about = by_name(node for mention in same for node in mention.about)
    regions = by_name(node for mention in same for node in mention.regions)
    return Mention(same[0].organisation, same[0].why, about, sources, regions)


def _order(mention: Mention) -> tuple[str, str, int]:
    return mention.organisation.name.casefold(), mention.organisation.id, list(Why).index(mention.why)


def area_is_known(view: GraphOnDay, network: Node, scheme: str) -> bool:
    """Whether our sources say in which region of the scheme a network is."""
    return bool(networks.regions_of_network(view, network, geography.require_scheme(view, scheme)))
