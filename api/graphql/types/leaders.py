"""Who leads in a region and who holds its mandate, with all that is said about it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import strawberry

from api.graphql.types.answers import CANDIDATES, PROPOSALS, Answer, answer_of
from api.graphql.types.enums import EvidenceKind, LeadBasis, ProposalBasis
from api.graphql.types.sources import Fact, fact_of
from api.graphql.types.terms import both, of_kind, of_property
from api.graphql.types.things import MunicipalityType, NetworkType, Organisation, show, show_all
from graph.day import GraphOnDay
from queries.who_leads import leaders, mandate

if TYPE_CHECKING:
    from api.graphql.types.organisations import Insurer

InsurerType = Annotated["Insurer", strawberry.lazy("api.graphql.types.organisations")]


@strawberry.type(description=of_kind("LEADS"))
class InsurerCandidate(Fact):
    """An insurer that sources state at a rank."""

    insurer: InsurerType
    basis: LeadBasis = strawberry.field(description=of_property("basis"))
    last_known: bool = strawberry.field(
        description=both(
            "De nieuwste bron is ouder dan 24 maanden.", "The newest source is over 24 months old."
        )
    )


@strawberry.type(description=of_kind("LEADS"))
class Evidence(Fact):
    """What is said of an insurer on one basis."""

    insurer: InsurerType
    rank: int | None = strawberry.field(description=of_property("rank"))
    basis: LeadBasis = strawberry.field(description=of_property("basis"))
    kind: EvidenceKind = strawberry.field(description=of_property("evidence"))
    notes: list[str] = strawberry.field(description=of_property("note"))


@strawberry.type(
    description=both(
        "Twee verzekeraars die één bron samen noemt. Wie eerste is, staat er niet.",
        "Two insurers that one source names together; which is first is not stated.",
    )
)
class LeadingPair(Fact):
    """Two insurers that one source names together."""

    insurers: list[InsurerType]
    order_known: bool
    basis: LeadBasis = strawberry.field(description=of_property("basis"))


@strawberry.type(
    description=both("De eerste of tweede zorgverzekeraar.", "The first or second health insurer.")
)
class LeaderAnswer(Answer):
    """Who is the first or second insurer."""

    candidates: list[InsurerCandidate] = strawberry.field(description=CANDIDATES)
    proposals: list[Evidence] = strawberry.field(description=PROPOSALS)


@strawberry.type(description=of_kind("MANDATE_FOR"))
class MandateCandidate(Fact):
    """A holder that sources state."""

    holder: Organisation
    for_municipalities: list[MunicipalityType] = strawberry.field(
        description=of_property("for_municipalities")
    )
    for_words: str | None = strawberry.field(
        description=both("Voor wie, in de woorden van de bron.", "For whom, as the source words it.")
    )


@strawberry.type(description=of_kind("MANDATE_FOR"))
class MandateProposal(Fact):
    """A holder that is named for a network of the region."""

    holder: Organisation
    basis: ProposalBasis
    network: NetworkType
    lies_in_region: bool


@strawberry.type(description=of_kind("MANDATE_FOR"))
class MandateAnswer(Answer):
    """Who holds the mandate of a region."""

    candidates: list[MandateCandidate] = strawberry.field(description=CANDIDATES)
    proposals: list[MandateProposal] = strawberry.field(description=PROPOSALS)


def leader_answer(view: GraphOnDay, found: leaders.LeaderAnswer) -> LeaderAnswer:
    """The answer on an insurer of one rank, as GraphQL shows it."""
    return LeaderAnswer(
        **answer_of(found),
        candidates=[
            InsurerCandidate(
                insurer=show(view, candidate.insurer),
                basis=candidate.basis,
                last_known=candidate.last_known,
                **fact_of(candidate),
            )
            for candidate in found.candidates
        ],
        proposals=[evidence_of(view, said) for said in found.proposals],
    )


def pair_of(view: GraphOnDay, pair: leaders.LeadingPair) -> LeadingPair:
    """Two insurers that one source names together, as GraphQL shows them."""
    return LeadingPair(
        insurers=show_all(view, pair.insurers),
        order_known=pair.order_known,
        basis=pair.basis,
        **fact_of(pair),
    )


def evidence_of(view: GraphOnDay, said: leaders.Evidence) -> Evidence:
    """What is said of an insurer, as GraphQL shows it."""
    return Evidence(
        insurer=show(view, said.insurer),
        rank=said.rank,
        basis=said.basis,
        kind=said.kind,
        notes=list(said.notes),
        **fact_of(said),
    )


def mandate_answer(view: GraphOnDay, found: mandate.MandateAnswer) -> MandateAnswer:
    """The answer on the mandate, as GraphQL shows it."""
    return MandateAnswer(
        **answer_of(found),
        candidates=holders_of(view, found.candidates),
        proposals=[
            MandateProposal(
                holder=show(view, proposal.holder),
                basis=proposal.basis,
                network=show(view, proposal.network),
                lies_in_region=proposal.lies_in_region,
                **fact_of(proposal),
            )
            for proposal in found.proposals
        ],
    )


def holders_of(view: GraphOnDay, holders: Sequence[mandate.MandateCandidate]) -> list[MandateCandidate]:
    """Holders that sources state, as GraphQL shows them."""
    return [
        MandateCandidate(
            holder=show(view, candidate.holder),
            for_municipalities=show_all(view, candidate.for_municipalities),
            for_words=candidate.for_words or None,
            **fact_of(candidate),
        )
        for candidate in holders
    ]
