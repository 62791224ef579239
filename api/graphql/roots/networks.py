"""Root fields on networks, organisations and contracts, and the search over all of them."""

import strawberry

from api.graphql.context import Info
from api.graphql.paging import Connection, Key, connection, page_of
from api.graphql.roots.arguments import FIRST, After, AsKnownAt, AsOf, First, by_name
from api.graphql.types.contracts import ContractTerm, term_of
from api.graphql.types.enums import LISTED, NetworkStatus, PartnerRole
from api.graphql.types.networks import Network
from api.graphql.types.organisations import Insurer
from api.graphql.types.terms import both, field, of_class
from api.graphql.types.things import Organisation, Thing, show
from graph.errors import BadInput
from queries import contracts, networks, organisations
from queries.search import search

SHORTEST = 2


@strawberry.type
class NetworksRoot:
    """Who."""

    @field(of_class("Network"))
    def network(
        self, info: Info, id: strawberry.ID, as_of: AsOf = None, as_known_at: AsKnownAt = None
    ) -> Network | None:
        """One network by its id."""
        view = info.context.view(as_of, as_known_at)
        found: Network = show(view, networks.network(view, id))
        return found

    @field(both("De netwerken op een niveau, op naam.", "The networks at a level, by name."))
    def networks(
        self,
        info: Info,
        level: NetworkStatus = LISTED,
        first: First = FIRST,
        after: After = None,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> Connection[Network]:
        """The networks of which a source states the level."""
        view = info.context.view(as_of, as_known_at)
        page = page_of(networks.networks_at(view, level), by_name, first, after)
        return connection(page, lambda node: show(view, node))

    @field(of_class("Insurer"))
    def insurers(
        self,
        info: Info,
        first: First = FIRST,
        after: After = None,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> Connection[Insurer]:
        """The insurers, by name."""
        view = info.context.view(as_of, as_known_at)
        page = page_of(view.of_label("Insurer"), by_name, first, after)
        return connection(page, lambda node: show(view, node))

    @field(of_class("Organisation"))
    def organisation(
        self, info: Info, id: strawberry.ID, as_of: AsOf = None, as_known_at: AsKnownAt = None
    ) -> Organisation | None:
        """One organisation by its id."""
        view = info.context.view(as_of, as_known_at)
        found: Organisation = show(view, organisations.organisation(view, id))
        return found

    @field(
        both(
            "Organisaties, op naam: zonder rol alle behalve gemeenten, met een rol wie die in een netwerk heeft.",
            "Organisations by name: without a role all but municipalities, else who has it in some network.",
        )
    )
    def organisations(
        self,
        info: Info,
        role: PartnerRole | None = None,
        first: First = FIRST,
        after: After = None,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> Connection[Organisation]:
        """The organisations, by name."""
        view = info.context.view(as_of, as_known_at)
        found = organisations.with_role(view, role) if role else organisations.all_but_municipalities(view)
        return connection(page_of(found, by_name, first, after), lambda node: show(view, node))

    @field(of_class("Contract"))
    def contracts(
        self,
        info: Info,
        first: First = FIRST,
        after: After = None,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> Connection[ContractTerm]:
        """The contracts that hold or have held, by network."""
        view = info.context.view(as_of, as_known_at)
        page = page_of(contracts.terms(view), _by_network, first, after)
        return connection(page, lambda term: term_of(view, term))

    @field(
        both(
            "Alles met deze naam, ook met een vroegere: wat ermee begint eerst.",
            "Everything with this name, earlier names included: what begins with it first.",
        )
    )
    def search(
        self,
        info: Info,
        text: str,
        first: First = FIRST,
        after: After = None,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> Connection[Thing]:
        """Things by name."""
        if len(text.strip()) < SHORTEST:
            raise BadInput(f"“{text}” is te kort om op te zoeken.", f"Geef minstens {SHORTEST} letters.")
        view = info.context.view(as_of, as_known_at)
        page = page_of(search(view, text), lambda hit: hit.key, first, after)
        return connection(page, lambda hit: show(view, hit.node))


def _by_network(term: contracts.ContractTerm) -> Key:
    return term.network.name.casefold(), term.contract.id, term.network.id
