"""Offers for a network on a day: who offers which function to whom (Leidraad ch. 6, contracteerproces Zvw)."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.remembered import remembered
from queries.contracts import ENDED
from queries.functions import function_order
from queries.things import objects


@dataclass(frozen=True, slots=True)
class NetworkOffer:
    """An offer for a network as sources state it on the day. `to` are the financiers to whom it went."""

    offer: Node
    network: Node
    functions: tuple[str, ...]
    offered_by: tuple[Node, ...]
    to: tuple[Node, ...]
    sources: tuple[Source, ...]

    @property
    def id(self) -> str:
        """The id of the offer."""
        return self.offer.id


@remembered
def offers_of(view: GraphOnDay, network: Node) -> Sequence[NetworkOffer]:
    """The offers for a network that hold on the day, by name; those that a source calls ended left out."""
    stated: dict[str, list[Statement]] = {}
    for statement in view.into(network.id, "FOR_NETWORK"):
        stated.setdefault(statement.subject, []).append(statement)
    nodes = [node for id in stated if (node := view.node(id)) and node.label == "Offer"]
    going_on = [node for node in nodes if not _has_ended(view, node)]
    found = [_offer(view, network, node, stated[node.id]) for node in going_on]
    return sorted(found, key=lambda one: (one.offer.name.casefold(), one.offer.id))


def _has_ended(view: GraphOnDay, offer: Node) -> bool:
    return any(s.object == ENDED for s in view.out(offer.id, "HAS_STATUS"))


def _offer(view: GraphOnDay, network: Node, offer: Node, stated: Sequence[Statement]) -> NetworkOffer:
    functions, by, to = (view.out(offer.id, kind) for kind in ("FOR_FUNCTION", "OFFERED_BY", "OFFERED_TO"))
    return NetworkOffer(
        offer,
        network,
        tuple(sorted({s.object for s in functions}, key=function_order)),
        objects(view, by),
        objects(view, to),
        view.sources_of(*stated, *functions, *by, *to),
    )
