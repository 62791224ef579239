"""Cooperation agreements of a network on a day, and the topics that they settle (Leidraad ch. 4, step 6)."""

from collections.abc import Sequence

from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.remembered import remembered
from queries.claims import vouching
from queries.things import in_order, subjects

RELATIONS = ("RELATION_GGZ", "RELATION_SOCIAL", "RELATION_GP")
"""What ch. 6 wants laid down for each domain; the other topics come from ch. 4 and annex 3."""


@remembered
def agreements_of(view: GraphOnDay, network: Node) -> Sequence[Node]:
    """The cooperation agreements for a network that hold on the day, by name."""
    return subjects(view, stating(view, network))


def stating(view: GraphOnDay, network: Node) -> list[Statement]:
    """What says that there is an agreement for a network; contracts are for the network too, and say something else."""
    stated = ((s, view.node(s.subject)) for s in view.into(network.id, "FOR_NETWORK"))
    return [s for s, node in stated if node is not None and node.label == "CooperationAgreement"]


@remembered
def topics(view: GraphOnDay) -> Sequence[Node]:
    """The topics of ch. 4, step 6 and annex 3, in the order of the ontology."""
    return [node for node in in_order(view, "AgreementTopic") if node.id not in RELATIONS]


@remembered
def settled(view: GraphOnDay, network: Node) -> dict[str, tuple[Source, ...]]:
    """The topics that the agreements of a network settle, with the sources that say so."""
    stated: dict[str, list[Statement]] = {}
    for agreement in agreements_of(view, network):
        for statement in view.out(agreement.id, "SETTLES"):
            stated.setdefault(statement.object, []).append(statement)
    return {topic: view.sources_of(*statements) for topic, statements in stated.items()}


def naming_all_topics(view: GraphOnDay, network: Node) -> tuple[Source, ...]:
    """The sources that claim to list all that the agreements of a network settle; of each agreement one."""
    of_network = vouching(view, "SETTLES", network)
    each = [vouching(view, "SETTLES", agreement) for agreement in agreements_of(view, network)]
    if of_network or not each or not all(each):
        return of_network
    return tuple(dict.fromkeys(source for found in each for source in found))
