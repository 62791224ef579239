"""Contracts: for which network and functions, over which period."""

import strawberry

from api.graphql.types.enums import NetworkFunction
from api.graphql.types.sources import Fact, fact_of
from api.graphql.types.terms import of_class, of_kind, property_field
from api.graphql.types.things import NetworkType, Thing, made_from, show
from graph.day import GraphOnDay
from queries import contracts


@made_from("Contract")
@strawberry.type(description=of_class("Contract"))
class Contract(Thing):
    """One financier with its main contractors, for a function of a network."""

    description: str | None = property_field("Contract", "description")


@strawberry.type(description=of_kind("FOR_NETWORK"))
class ContractTerm(Fact):
    """A contract for one network, with its functions and period."""

    contract: Contract
    network: NetworkType
    functions: list[NetworkFunction]


def term_of(view: GraphOnDay, term: contracts.ContractTerm) -> ContractTerm:
    """The term of a contract as GraphQL shows it."""
    return ContractTerm(
        contract=show(view, term.contract),
        network=show(view, term.network),
        functions=list(term.functions),
        **fact_of(term),
    )
