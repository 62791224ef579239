"""Coverage of a scheme, overlap of two schemes, and the points of attention."""

from collections.abc import Iterable

import strawberry

from api.graphql.types.answers import (
    COMPLETE,
    EXPLANATION,
    INHABITANTS_COVERED,
    INHABITANTS_OF_WHOLE,
    PARTLY,
    PROPOSALS,
    Answer,
)
from api.graphql.types.enums import AnswerReason, AnswerState, GapKind, Language, NetworkStatus
from api.graphql.types.municipalities import NetworkProposal, RegionType, network_proposal
from api.graphql.types.sources import Source, all_cited
from api.graphql.types.terms import both, field
from api.graphql.types.things import MunicipalityType, NetworkType, Thing, show, show_all
from graph import records
from graph.day import GraphOnDay
from graph.text import Text
from queries import whom_to_ask
from queries.coverage.question import Coverage as Found
from queries.coverage.regions import NetworkInRegion as EntryFound
from queries.coverage.regions import RegionCoverage as RegionFound
from queries.gaps.gap import Gap as GapFound
from queries.scheme_overlap.question import Overlap as OverlapFound


@strawberry.type(
    description=both("Hoeveel regio's één antwoord delen.", "How many regions share one answer.")
)
class CoverageTotal:
    """How many regions share one answer."""

    state: AnswerState
    reason: AnswerReason | None
    complete: bool = strawberry.field(description=COMPLETE)
    regions: int
    inhabitants: int | None = strawberry.field(
        description=both(
            "Leeg, tenzij een bron voor de leden van elke regio in de rij instaat.",
            "Null unless a source vouches for the members of every region in the row.",
        )
    )
    changed: int | None = strawberry.field(
        description=both(
            "Regio's met een ander antwoord op comparedWith doordat er iets gebeurde.",
            "Regions with another state on comparedWith because something happened.",
        )
    )


@strawberry.type(description=both("Een netwerk in een regio.", "A network in a region."))
class NetworkInRegion:
    """A network in a region, with what it covers there."""

    network: NetworkType
    status: NetworkStatus | None
    municipalities: int = strawberry.field(
        description=both("Gemeenten van de regio.", "Municipalities of the region.")
    )
    inhabitants: int | None = strawberry.field(description=INHABITANTS_COVERED)
    inhabitants_of_whole: int | None = strawberry.field(description=INHABITANTS_OF_WHOLE)
    partly: list[MunicipalityType] = strawberry.field(description=PARTLY)


def network_in(view: GraphOnDay, entry: EntryFound) -> NetworkInRegion:
    """A network in a region, as GraphQL shows it."""
    return NetworkInRegion(
        network=show(view, entry.network),
        status=entry.status.id if entry.status else None,
        municipalities=entry.municipalities,
        inhabitants=entry.inhabitants,
        inhabitants_of_whole=entry.inhabitants_of_whole,
        partly=show_all(view, entry.partly),
    )


@strawberry.type(description=both("Het antwoord voor één regio.", "The answer for one region."))
class RegionCoverage(Answer):
    """The answer for one region."""

    view: strawberry.Private[GraphOnDay]
    row: strawberry.Private[RegionFound]

    @strawberry.field
    def region(self) -> RegionType:
        """The region."""
        region: RegionType = show(self.view, self.row.region)
        return region

    @strawberry.field
    def networks(self) -> list[NetworkInRegion]:
        """The networks in it."""
        return [network_in(self.view, entry) for entry in self.row.networks]

    @strawberry.field
    def without_network(self) -> list[MunicipalityType]:
        """Its municipalities that fall in no network."""
        return show_all(self.view, self.row.without_network)

    @strawberry.field
    def in_several(self) -> list[MunicipalityType]:
        """Its municipalities that fall in several."""
        return show_all(self.view, self.row.in_several)

    @strawberry.field
    def unknown_network(self) -> list[MunicipalityType]:
        """Its municipalities of which it is not known."""
        return show_all(self.view, self.row.unknown_network)

    @field(PROPOSALS)
    def proposals(self) -> list[NetworkProposal]:
        """What is only proposed."""
        return [network_proposal(self.view, proposal) for proposal in self.row.proposals]

    @strawberry.field
    def inhabitants(self) -> int | None:
        """The inhabitants of the region."""
        return self.row.inhabitants

    @strawberry.field
    def changed(self) -> bool | None:
        """Whether its answer was another one on the day compared with."""
        return self.row.changed


@strawberry.type(description=both("Netwerken per regio.", "Networks per region."))
class Coverage:
    """The answer for a scheme."""

    says: strawberry.Private[Text]
    totals: list[CoverageTotal]
    regions: list[RegionCoverage]

    @field(EXPLANATION)
    def sentence(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.says.in_language(lang.value)


def coverage_of(view: GraphOnDay, found: Found) -> Coverage:
    """The answer for a scheme as GraphQL shows it."""
    return Coverage(
        says=found.sentence,
        totals=[
            CoverageTotal(
                state=total.state,
                reason=total.reason,
                complete=total.complete,
                regions=total.regions,
                inhabitants=total.inhabitants,
                changed=total.changed,
            )
            for total in found.totals
        ],
        regions=[_region(view, row) for row in found.regions],
    )


def _region(view: GraphOnDay, row: RegionFound) -> RegionCoverage:
    return RegionCoverage(
        says=row.explanation, state=row.state, reason=row.reason, complete=row.complete, view=view, row=row
    )


@strawberry.type(
    description=both("Twee regio's die gemeenten delen.", "Two regions that share municipalities.")
)
class Overlap:
    """Two regions and what they share."""

    left: RegionType
    right: RegionType
    municipalities: int
    inhabitants: int | None
    shared: list[MunicipalityType]


def overlap_of(view: GraphOnDay, found: OverlapFound) -> Overlap:
    """An overlap as GraphQL shows it."""
    return Overlap(
        left=show(view, found.left),
        right=show(view, found.right),
        municipalities=found.municipalities,
        inhabitants=found.inhabitants,
        shared=show_all(view, found.shared),
    )


@strawberry.type(description=both("Wie het kan weten.", "Who may know."))
class Party:
    """An organisation or role to ask."""

    name: str
    url: str | None


def parties_of(found: Iterable[whom_to_ask.Party]) -> list[Party]:
    """Whom to ask, as GraphQL shows them."""
    return [Party(name=party.name, url=party.url or None) for party in found]


@strawberry.type(description=both("Een aandachtspunt.", "A point of attention."))
class Gap:
    """A point of attention."""

    says: strawberry.Private[Text]
    helps: strawberry.Private[Text]
    cites: strawberry.Private[tuple[records.Source, ...]]
    kind: GapKind
    state: AnswerState = strawberry.field(
        description=both(
            "NONE of SEVERAL is gebleken; UNKNOWN is wat onze bronnen niet zeggen.",
            "NONE or SEVERAL is proven; UNKNOWN is what our sources do not say.",
        )
    )
    subject: Thing
    ask_whom: list[Party]

    @field(EXPLANATION)
    def explanation(self, lang: Language = Language.NL) -> str:
        """What it is."""
        return self.says.in_language(lang.value)

    @field(both("Wat helpt.", "What helps."))
    def remedy(self, lang: Language = Language.NL) -> str:
        """What helps."""
        return self.helps.in_language(lang.value)

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.cites)


def gap_of(view: GraphOnDay, gap: GapFound) -> Gap:
    """A point of attention as GraphQL shows it."""
    return Gap(
        says=gap.explanation,
        helps=gap.remedy,
        cites=gap.sources,
        kind=gap.kind,
        state=gap.state,
        subject=show(view, gap.subject),
        ask_whom=parties_of(gap.ask_whom),
    )
