"""Through which contracts an insurer's purchasing policy binds which providers.

A policy binds the providers that the insurer contracts, wherever they are (domain.md, "Purchasing policy");
that an insurer leads in a region only says whose policy comes first there.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node
from queries import networks
from queries.contracts import ENDED, is_made
from queries.things import objects


@dataclass(frozen=True, slots=True)
class Bond:
    """One contract that holds on the day: the insurers that pay it and the providers that it binds."""

    contract: Node
    insurers: tuple[Node, ...]
    providers: tuple[Node, ...]


def bonds_of_provider(view: GraphOnDay, provider: Node) -> list[Bond]:
    """The contracts of insurers in which the provider is main contractor or executor, by name."""
    parts = (*view.into(provider.id, "MAIN_CONTRACTOR"), *view.into(provider.id, "EXECUTED_BY"))
    return _bonds(view, (statement.subject for statement in parts))


def bonds_of_network(view: GraphOnDay, network: Node) -> list[Bond]:
    """The contracts of insurers for a network, by name."""
    return _bonds(view, (statement.subject for statement in view.into(network.id, "FOR_NETWORK")))


def bonds_of_region(view: GraphOnDay, region: Node) -> list[Bond]:
    """The contracts of insurers for the networks in a region, by name."""
    found = {b.contract.id: b for n in networks.in_region(view, region) for b in bonds_of_network(view, n)}
    return sorted(found.values(), key=_by_contract)


def all_bonds(view: GraphOnDay) -> list[Bond]:
    """All contracts of insurers that hold on the day, by name."""
    return _bonds(view, (statement.subject for statement in view.of_kind("FINANCED_BY")))


def _bonds(view: GraphOnDay, contracts: Iterable[str]) -> list[Bond]:
    found = [_bond(view, node) for id in set(contracts) if (node := view.node(id))]
    return sorted((bond for bond in found if bond is not None), key=_by_contract)


def _bond(view: GraphOnDay, contract: Node) -> Bond | None:
    statuses = {statement.object for statement in view.out(contract.id, "HAS_STATUS")}
    payers = objects(view, view.out(contract.id, "FINANCED_BY"))
    insurers = tuple(node for node in payers if node.label == "Insurer")
    if contract.label != "Contract" or not insurers or not is_made(statuses) or ENDED in statuses:
        return None
    parts = (*view.out(contract.id, "MAIN_CONTRACTOR"), *view.out(contract.id, "EXECUTED_BY"))
    return Bond(contract, insurers, objects(view, parts))


def _by_contract(bond: Bond) -> tuple[str, str]:
    return bond.contract.name.casefold(), bond.contract.id
