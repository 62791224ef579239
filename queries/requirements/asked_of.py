"""Whom the question is about: one provider, one network, one region, or everybody."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.records import Node
from queries import geography, networks
from queries.organisations import organisation
from queries.question import Asked
from queries.requirements import binding
from queries.requirements.binding import Bond
from queries.who_leads.leaders import leading_for, leading_in

CHOICES = ("provider", "network", "region")


@dataclass(frozen=True, slots=True)
class AskedOf:
    """The subject (None: everybody), its contracts, and the insurers that lead there, first ones first."""

    subject: Node | None
    bonds: Sequence[Bond]
    leading: Sequence[Node]

    @property
    def bound_to(self) -> frozenset[str]:
        """The insurers that have a contract here."""
        return frozenset(insurer.id for bond in self.bonds for insurer in bond.insurers)

    def contracts_of(self, insurer: Node) -> tuple[Node, ...]:
        """The contracts of an insurer here, by name."""
        return tuple(bond.contract for bond in self.bonds if insurer in bond.insurers)


def asked_of(view: GraphOnDay, asked: Asked) -> AskedOf:
    """Reads the parameters; BadInput where more than one is given, NotFound for an id that is not there."""
    given = [name for name in CHOICES if asked.get(name)]
    if len(given) > 1:
        raise BadInput(
            f"U gaf {' en '.join(given)} op; kies er één.", "Vraag een aanbieder, een netwerk of een regio."
        )
    id = asked.get(given[0]) if given else ""
    match given:
        case ["provider"]:
            provider = organisation(view, id)
            return AskedOf(provider, binding.bonds_of_provider(view, provider), ())
        case ["network"]:
            network = networks.network(view, id)
            bonds = binding.bonds_of_network(view, network)
            return AskedOf(network, bonds, leading_for(view, network))
        case ["region"]:
            region = geography.region(view, id)
            return AskedOf(region, binding.bonds_of_region(view, region), leading_in(view, region))
    return AskedOf(None, binding.all_bonds(view), ())
