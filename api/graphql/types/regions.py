"""Regions and the schemes that they belong to."""

import strawberry

from api.graphql.types.enums import RegionScheme
from api.graphql.types.judged import Judged
from api.graphql.types.leaders import (
    Evidence,
    LeaderAnswer,
    LeadingPair,
    MandateAnswer,
    evidence_of,
    leader_answer,
    mandate_answer,
    pair_of,
)
from api.graphql.types.terms import both, field, of_class, of_kind, property_field
from api.graphql.types.things import MunicipalityType, NetworkType, made_from, show, show_all
from queries import geography, networks
from queries.who_leads import leaders, mandate


@strawberry.type(description=of_class("RegionScheme"))
class Scheme:
    """One way to divide the country."""

    code: RegionScheme
    name: str
    definition: str
    regions: int = strawberry.field(description=both("Aantal regio's.", "Number of regions."))


@strawberry.type(description=of_kind("IN_REGION"))
class RegionMember:
    """A municipality that sources count to the region."""

    municipality: MunicipalityType
    disputed: bool = strawberry.field(
        description=both(
            "Een andere bron rekent haar tot een andere regio.", "Another source counts it elsewhere."
        )
    )


@made_from("Region")
@strawberry.type(description=of_class("Region"))
class Region(Judged):
    """A group of municipalities within one scheme."""

    scheme: RegionScheme = property_field("Region", "scheme")
    code: str = property_field("Region", "code")

    @field(both("Inwoners; leeg als geen bron voor alle leden instaat.",
                                       "Inhabitants; null unless a source vouches for all members."))  # fmt: skip
    def inhabitants(self) -> int | None:
        """The inhabitants of all members."""
        return geography.region_inhabitants(self.view, self.node)

    @field(of_kind("IN_REGION"))
    def municipalities(self) -> list[RegionMember]:
        """The members, by name."""
        return [
            RegionMember(municipality=show(self.view, m.municipality), disputed=m.disputed)
            for m in geography.members(self.view, self.node)
        ]

    @field(both("Netwerken die hier werken.", "Networks in this region."))
    def networks(self) -> list[NetworkType]:
        """The networks in the region, whatever their status, by name."""
        return show_all(self.view, networks.in_region(self.view, self.node))

    @field(both("De eerste zorgverzekeraar.", "The first insurer."))
    def first_insurer(self) -> LeaderAnswer:
        """Who is first."""
        return leader_answer(self.view, leaders.insurer_of_rank(self.view, self.node, 1))

    @field(both("De tweede zorgverzekeraar.", "The second insurer."))
    def second_insurer(self) -> LeaderAnswer:
        """Who is second."""
        return leader_answer(self.view, leaders.insurer_of_rank(self.view, self.node, 2))

    @field(both("Bronnen die er precies twee noemen.", "Sources that name exactly two."))
    def leading_pair(self) -> list[LeadingPair]:
        """Each source that names exactly two insurers, newest first."""
        return [pair_of(self.view, pair) for pair in leaders.leading_pairs(self.view, self.node)]

    @field(both("Alles wat gezegd wordt, ook aanwijzingen.", "All that is said, hints included."))
    def evidence(self) -> list[Evidence]:
        """All that is said of who leads here."""
        return [evidence_of(self.view, said) for said in leaders.evidence(self.view, self.node)]

    @field(of_kind("MANDATE_FOR"))
    def mandate(self) -> MandateAnswer:
        """Who holds the mandate."""
        return mandate_answer(self.view, mandate.mandate(self.view, self.node))
