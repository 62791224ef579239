"""Root fields on what networks and regions have in common, and who is known nearby."""

from typing import Annotated

import strawberry

from api.graphql.context import Info
from api.graphql.roots.arguments import AsKnownAt, AsOf, asked_of
from api.graphql.types.comparison import (
    RegionComparison,
    RegionsLike,
    comparison_of,
    regions_like_of,
)
from api.graphql.types.enums import IZA, LISTED, AnswerState, NetworkStatus, RegionScheme
from api.graphql.types.parties import (
    NotAtTheTable,
    PartyPart,
    SharedBy,
    SharedPartners,
    not_at_the_table_of,
    shared_partners_of,
)
from api.graphql.types.terms import both, field
from graph.errors import BadInput
from queries import compare_regions, not_at_the_table, shared_partners

State = Annotated[
    AnswerState | None,
    strawberry.argument(description=both("Alleen rijen met dit antwoord.", "Only rows with this answer.")),
]


@strawberry.type
class NeighboursRoot:
    """Who is around."""

    @field(
        both(
            "Welke partijen kennen wij in de regio van een netwerk, die in onze bronnen geen partner zijn?",
            "Which parties do we know in the region of a network that are no partner in our sources?",
        )
    )
    def not_at_the_table(
        self,
        info: Info,
        region: strawberry.ID | None = None,
        network: strawberry.ID | None = None,
        state: State = None,
        scheme: RegionScheme = IZA,
        level: NetworkStatus = LISTED,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> NotAtTheTable:
        """The parties around every network, or around those of one region, or around one."""
        view = info.context.view(as_of, as_known_at)
        asked = asked_of({"region": region, "network": network}, scheme, level, state)
        return not_at_the_table_of(view, not_at_the_table.QUESTION.ask(view, asked))

    @field(
        both(
            "Welke netwerken delen een partner of een zorgverzekeraar, en wie komt elkaar vaker tegen?",
            "Which networks share a partner or an insurer, and who would meet more than once?",
        )
    )
    def shared_partners(
        self,
        info: Info,
        by: SharedBy = SharedBy.PARTY,
        part: PartyPart | None = None,
        network: strawberry.ID | None = None,
        level: NetworkStatus = LISTED,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> SharedPartners:
        """By party, or by pair of networks."""
        view = info.context.view(as_of, as_known_at)
        asked = asked_of({"by": by.value, "part": part, "network": network}, level=level)
        return shared_partners_of(view, shared_partners.QUESTION.ask(view, asked))

    @field(
        both(
            "Twee tot vier regio's naast elkaar: wat bronnen erover zeggen, zonder rangorde.",
            "Two to four regions side by side: what sources say of them, in no order of merit.",
        )
    )
    def compare_regions(
        self,
        info: Info,
        regions: list[strawberry.ID],
        level: NetworkStatus = LISTED,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> RegionComparison:
        """Regions side by side."""
        view = info.context.view(as_of, as_known_at)
        if not regions:
            raise BadInput("Er is geen regio gekozen.", "Noem twee tot vier regio's.")
        asked = asked_of({"regions": ",".join(regions)}, level=level)
        return comparison_of(view, compare_regions.QUESTION.ask(view, asked))

    @field(
        both(
            "De regio's die in minstens twee opzichten op een regio lijken, op naam.",
            "The regions that are like a region in at least two respects, by name.",
        )
    )
    def regions_like(
        self,
        info: Info,
        region: strawberry.ID,
        level: NetworkStatus = LISTED,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> RegionsLike:
        """Regions that are like one."""
        view = info.context.view(as_of, as_known_at)
        return regions_like_of(
            view, compare_regions.QUESTION.ask(view, asked_of({"like": region}, level=level))
        )
