"""The mandate holder of a region: what is stated of the region, apart from what is named for its networks.

"Mandaatgemeente" speaks for the other municipalities of the IZA region (Leidraad ch. 6); the law names a
municipality or public body (BWBR0048411, annex 1).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from graph.answers import Answer, Reason, State, state_of
from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.remembered import remembered
from graph.stating import stated_from, stated_to
from queries import geography, networks
from queries.claims import vouching
from queries.municipalities import not_existing
from queries.who_leads import wording

HOLDER = "HOLDER"
NAMED_FOR_NETWORK = "NAMED_FOR_NETWORK"


@dataclass(frozen=True, slots=True)
class MandateCandidate:
    """A holder that sources state. `for_words` is how the source words for whom, where it gives no codes."""

    holder: Node
    for_municipalities: tuple[Node, ...]
    for_words: str
    sources: tuple[Source, ...]
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class MandateProposal:
    """A holder named for a network of the region: no statement about the region itself."""

    holder: Node
    basis: str
    network: Node
    lies_in_region: bool
    sources: tuple[Source, ...]
    valid_from: date | None = None
    valid_to: date | None = None


MandateAnswer = Answer[MandateCandidate, MandateProposal]


@remembered
def mandate(view: GraphOnDay, region: Node) -> MandateAnswer:
    """Who holds the mandate of a region on the day, by what is stated of the region."""
    candidates = holders(view, region.id)
    proposals = tuple(named_for_networks(view, region))
    vouchers = vouching(view, "MANDATE_FOR", region)
    complete = bool(vouchers)
    if not candidates and not complete:
        return _unknown(view, region, proposals)
    state = state_of(len(candidates), complete)
    reason = _reason(view, region, candidates) if state is State.SEVERAL else None
    text = wording.mandate(region, state, reason, candidates, vouchers)
    for gone in (candidate.holder for candidate in candidates if not view.exists(candidate.holder)):
        text += not_existing(view, gone)
    return Answer(state, reason, complete, text, tuple(candidates), proposals, vouchers)


@remembered
def holders(view: GraphOnDay, subject: str) -> Sequence[MandateCandidate]:
    """The holders (no sub-holders) stated of a region or network on the day, by name."""
    same: dict[tuple[str, str], list[Statement]] = {}
    for statement in view.into(subject, "MANDATE_FOR"):
        if statement.text("kind") == HOLDER:
            same.setdefault((statement.subject, statement.text("for_municipalities")), []).append(statement)
    found = [_holder(view, node, words, same[id, words]) for id, words in same if (node := view.node(id))]
    return sorted(found, key=lambda candidate: (candidate.holder.name.casefold(), candidate.for_words))


@remembered
def named_for_networks(view: GraphOnDay, region: Node) -> Sequence[MandateProposal]:
    """The holders that are named for the networks that cover a stated member of the region."""
    inside = {member.municipality.id for member in geography.members(view, region)}
    return sorted(
        (
            MandateProposal(
                candidate.holder,
                NAMED_FOR_NETWORK,
                network,
                lies_in(candidate.holder, inside),
                candidate.sources,
                candidate.valid_from,
                candidate.valid_to,
            )
            for network in networks.in_region(view, region)
            for candidate in holders(view, network.id)
        ),
        key=lambda p: (not p.lies_in_region, p.holder.name.casefold(), p.network.id),
    )


def lies_in(holder: Node, inside: set[str]) -> bool:
    """Whether a holder lies in the region: a member of it, or a public body (which has no place)."""
    return holder.id in inside or holder.label == "PublicBody"


def _holder(view: GraphOnDay, holder: Node, words: str, statements: Sequence[Statement]) -> MandateCandidate:
    nodes = tuple(node for part in networks.parts_in(words) if (node := view.node(part)) is not None)
    period = stated_from(statements), stated_to(statements)
    return MandateCandidate(holder, nodes, "" if nodes else words, view.sources_of(*statements), *period)


def _reason(view: GraphOnDay, region: Node, candidates: Sequence[MandateCandidate]) -> Reason:
    """PARTS when each holds for named municipalities; SOURCES_DIFFER when no source names more than one."""
    if all(candidate.for_municipalities or candidate.for_words for candidate in candidates):
        return Reason.PARTS
    statements = [s for s in view.into(region.id, "MANDATE_FOR") if s.text("kind") == HOLDER]
    per_series: dict[str, set[str]] = {}
    for statement in statements:
        per_series.setdefault(statement.series, set()).add(statement.subject)
    one_each = all(len(named) == 1 for named in per_series.values())
    return Reason.SOURCES_DIFFER if one_each else Reason.MULTIPLE


def _unknown(view: GraphOnDay, region: Node, proposals: tuple[MandateProposal, ...]) -> MandateAnswer:
    oldest = view.first_day(*view.ever_into(region.id, "MANDATE_FOR"))
    if oldest is not None and view.day < oldest:
        text = wording.mandate_before(region, oldest)
        return Answer(State.UNKNOWN, Reason.BEFORE_OLDEST_SOURCE, False, text, (), proposals)
    text = wording.no_mandate(region, bool(proposals))
    return Answer(State.UNKNOWN, Reason.NO_SOURCE, False, text, (), proposals)
