"""Whom to ask about what we do not know: organisations and public websites only (domain.md)."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node
from queries import geography
from queries.who_leads.mandate import holders

PROGRAMME_URL = "https://www.mentalegezondheidsnetwerken.nl/alle-netwerken/"


@dataclass(frozen=True, slots=True)
class Party:
    """An organisation or role to ask, with its public website where a source gives one."""

    name: str
    url: str = ""


PROGRAMME = Party("Programma Mentale gezondheidsnetwerken", PROGRAMME_URL)
INSURERS_ASSOCIATION = Party("Zorgverzekeraars Nederland", "https://www.zn.nl")
MUNICIPALITIES_ASSOCIATION = Party("VNG", "https://vng.nl")
PREFERENTIAL_INSURERS = Party("de twee preferente zorgverzekeraars van de regio")
MINISTRY = Party("Ministerie van VWS")


def about_first_insurer() -> tuple[Party, ...]:
    """Who knows the first insurer of a region."""
    return (INSURERS_ASSOCIATION,)


def about_second_insurer(first: Sequence[Node]) -> tuple[Party, ...]:
    """Who knows the second insurer of a region: the first one, or the association of insurers."""
    return (*(Party(insurer.name) for insurer in first), INSURERS_ASSOCIATION)


def about_network(network: Node, named: Sequence[Node]) -> tuple[Party, ...]:
    """Who knows the municipalities and partners of a network: itself, or its mandate holder."""
    return (Party(network.name, network.text("website")), *about_municipalities(named))


def network_and_holders(view: GraphOnDay, network: Node) -> tuple[Party, ...]:
    """A network itself and its mandate holders."""
    return about_network(network, [candidate.holder for candidate in holders(view, network.id)])


def network_parties(view: GraphOnDay, network: Node) -> tuple[Party, ...]:
    """Who knows about a network: itself, its mandate holders and the programme."""
    return (*network_and_holders(view, network), PROGRAMME)


def region_parties(view: GraphOnDay, region: Node) -> tuple[Party, ...]:
    """Who knows about a region: its stated mandate holders; of an MGN region its network and those of it."""
    if region.text("scheme") == geography.MGN:
        network = view.node(region.text("code"))
        return network_and_holders(view, network) if network is not None else ()
    return about_municipalities([candidate.holder for candidate in holders(view, region.id)])


def about_municipalities(municipalities: Sequence[Node]) -> tuple[Party, ...]:
    """Municipalities (or public bodies) to ask about their own decisions and mandates."""
    return tuple(Party(f"gemeente {m.name}" if m.label == "Municipality" else m.name) for m in municipalities)


def about_mandate(named: Sequence[Node]) -> tuple[Party, ...]:
    """Who can tell which mandate holds: the holders that are named, and the ministry of the regulation."""
    return (*about_municipalities(named), MINISTRY)
