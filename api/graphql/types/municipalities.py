"""Municipalities: their regions, their networks and what became of those that no longer exist."""

import datetime as dt
from typing import TYPE_CHECKING, Annotated

import strawberry

from api.graphql.types.answers import CANDIDATES, PROPOSALS, Answer, answer_of
from api.graphql.types.enums import LISTED, Extent, NetworkStatus, ProposalBasis, RegionScheme
from api.graphql.types.judged import Judged
from api.graphql.types.sources import Fact, fact_of
from api.graphql.types.terms import both, field, of_class, of_kind, of_property, property_field
from api.graphql.types.things import NetworkType, Organisation, made_from, show, show_all
from graph.day import GraphOnDay
from graph.stating import said
from queries import geography, municipalities
from queries.networks import NetworkProposal as Proposed
from queries.networks import require_level
from queries.networks_of_municipality import networks as of_municipality

if TYPE_CHECKING:
    from api.graphql.types.regions import Region

RegionType = Annotated["Region", strawberry.lazy("api.graphql.types.regions")]


@strawberry.type(description=of_kind("COVERS"))
class NetworkCandidate(Fact):
    """A network that sources state for a municipality."""

    network: NetworkType
    extent: Extent = strawberry.field(description=of_property("extent"))
    part: str | None = strawberry.field(description=of_property("part"))


@strawberry.type(
    description=both("Een netwerk dat bedoeld kan zijn: geen feit.", "A network that may be meant: no fact.")
)
class NetworkProposal:
    """A network that may be meant."""

    network: NetworkType
    basis: ProposalBasis


@strawberry.type(
    description=both("In welk netwerk een gemeente valt.", "In which network a municipality falls.")
)
class NetworksAnswer(Answer):
    """The networks of a municipality."""

    candidates: list[NetworkCandidate] = strawberry.field(description=CANDIDATES)
    proposals: list[NetworkProposal] = strawberry.field(description=PROPOSALS)


@strawberry.type(description=of_kind("IN_REGION"))
class RegionMembership(Fact):
    """A region that sources count a municipality to."""

    scheme: RegionScheme
    region: RegionType


@made_from("Municipality")
@strawberry.type(description=of_class("Municipality"))
class Municipality(Organisation, Judged):
    """A municipality, which stays what it is on every day."""

    exists_from: dt.date | None = property_field("Municipality", "exists_from")
    exists_to: dt.date | None = property_field("Municipality", "exists_to")
    tooi_iri: str | None = property_field("Municipality", "tooi_iri")
    longitude: float | None = property_field("Municipality", "longitude")
    latitude: float | None = property_field("Municipality", "latitude")
    area_km2: float | None = property_field("Municipality", "area_km2")
    tile_column: int | None = property_field("Municipality", "tile_column")
    tile_row: int | None = property_field("Municipality", "tile_row")

    @field(both("De CBS-code.", "The CBS code."))
    def code(self) -> str:
        """The code, which is also the id."""
        return self.node.id

    @field(both("Of de gemeente op de dag bestaat.", "Whether it exists on the day."))
    def exists(self) -> bool:
        """Whether it exists on the day."""
        return self.view.exists(self.node)

    @field(both("Inwoners; leeg als geen bron ze noemt.", "Inhabitants; null where none are stated."))
    def inhabitants(self) -> int | None:
        """The newest number of inhabitants by the day."""
        return geography.inhabitants(self.view, self.node.id)

    @field(of_kind("IN_REGION"))
    def regions(self, scheme: RegionScheme | None = None) -> list[RegionMembership]:
        """The regions that sources count it to; none on a day on which it does not exist."""
        if not self.view.exists(self.node):
            return []
        stated = said(self.view, self.view.out(self.node.id, "IN_REGION"))
        order = {node.id: place for place, node in enumerate(geography.schemes(self.view))}
        found = [one for one in stated if scheme in (None, one.object.text("scheme"))]
        return [
            RegionMembership(
                scheme=one.object.text("scheme"), region=show(self.view, one.object), **fact_of(one)
            )
            for one in sorted(found, key=lambda one: order.get(one.object.text("scheme"), len(order)))
        ]

    @field(both("De netwerken waarin de gemeente valt.", "The networks it falls in."))
    def networks(self, level: NetworkStatus = LISTED) -> NetworksAnswer:
        """The networks at a level."""
        found = of_municipality.networks_of(self.view, self.node, require_level(self.view, level))
        return NetworksAnswer(
            **answer_of(found),
            candidates=[
                NetworkCandidate(
                    network=show(self.view, candidate.network),
                    extent=candidate.extent,
                    part=candidate.part or None,
                    **fact_of(candidate),
                )
                for candidate in found.candidates
            ],
            proposals=[network_proposal(self.view, proposal) for proposal in found.proposals],
        )

    @field(of_kind("SUCCEEDED_BY"))
    def successors(self) -> list["Municipality"]:
        """The municipalities it went into directly."""
        return show_all(self.view, municipalities.successors(self.view, self.node))

    @field(
        both(
            "De gemeenten die haar gebied op de dag hebben: zijzelf of haar opvolgers.",
            "The municipalities that hold its area on the day: itself or its successors.",
        )
    )
    def answers_for(self) -> list["Municipality"]:
        """The municipalities that hold its area on the day."""
        return show_all(self.view, municipalities.answers_for(self.view, self.node))


def network_proposal(view: GraphOnDay, proposal: Proposed) -> NetworkProposal:
    """A proposed network as GraphQL shows it."""
    return NetworkProposal(network=show(view, proposal.network), basis=proposal.basis)
