"""Root fields that answer a question about the whole country."""

import datetime as dt
from dataclasses import replace
from typing import Annotated

import strawberry

from api.graphql.context import Info
from api.graphql.roots.arguments import AsKnownAt, AsOf, States, is_wanted
from api.graphql.types.coverage import Coverage, Gap, Overlap, coverage_of, gap_of, overlap_of
from api.graphql.types.enums import IZA, LISTED, ZORGKANTOOR, GapKind, NetworkStatus, RegionScheme
from api.graphql.types.list_quality import ListQuality
from api.graphql.types.terms import both, field
from queries import list_quality
from queries.coverage.question import coverage
from queries.gaps import gap
from queries.gaps.question import gaps
from queries.question import Asked
from queries.scheme_overlap.question import overlaps

ComparedWith = Annotated[
    dt.date | None,
    strawberry.argument(description=both("Vergelijk met deze dag.", "Compare with this day.")),
]


@strawberry.type
class QuestionsRoot:
    """The questions that are about all regions or networks at once."""

    @field(both("Heeft elke regio precies één netwerk?", "Does every region have exactly one network?"))
    def coverage(
        self,
        info: Info,
        scheme: RegionScheme = IZA,
        level: NetworkStatus = LISTED,
        compared_with: ComparedWith = None,
        states: States = None,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> Coverage:
        """The coverage of a scheme at a level; the totals are those of all regions, whatever is kept."""
        view = info.context.view(as_of, as_known_at)
        found = coverage(view, scheme, level, compared_with)
        kept = [row for row in found.regions if is_wanted(row.state, states)]
        return coverage_of(view, replace(found, regions=tuple(kept)))

    @field(
        both(
            "Waar ontbreekt iets, of spreken bronnen elkaar tegen? Zonder kinds alle soorten.",
            "Where are the gaps? Without kinds, all kinds.",
        )
    )
    def gaps(
        self,
        info: Info,
        kinds: list[GapKind] | None = None,
        scheme: RegionScheme = IZA,
        level: NetworkStatus = LISTED,
        states: States = None,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> list[Gap]:
        """The points of attention, by kind and subject."""
        view = info.context.view(as_of, as_known_at)
        wanted = [gap.GapKind(kind) for kind in dict.fromkeys(kinds or ())]
        found = gaps(view, wanted, scheme, level)
        return [gap_of(view, one) for one in found if is_wanted(one.state, states)]

    @field(
        both(
            "Wat zegt de lijst van het programma niet, of niet goed? Zonder network elk netwerk op de lijst.",
            "What does the programme's list not say, or say wrongly? Without network every network on it.",
        )
    )
    def list_quality(
        self,
        info: Info,
        network: strawberry.ID | None = None,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> ListQuality:
        """The remarks about the list, by number of the network."""
        view = info.context.view(as_of, as_known_at)
        asked = Asked(parameters={"network": str(network)} if network else {})
        return ListQuality(view=view, found=list_quality.QUESTION.ask(view, asked))

    @field(both("Hoe overlappen twee indelingen?", "How do two divisions of the country overlap?"))
    def overlap(
        self,
        info: Info,
        left: RegionScheme = IZA,
        right: RegionScheme = ZORGKANTOOR,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> list[Overlap]:
        """Every pair of regions that share a municipality."""
        view = info.context.view(as_of, as_known_at)
        return [overlap_of(view, found) for found in overlaps(view, left, right)]
