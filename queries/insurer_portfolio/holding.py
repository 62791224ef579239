"""What one insurer, or the insurers of one concern, have across the country, by what our sources state.

A rank counts only where a source states it. A pair without order stands apart, and so does the insurer that the
programme's list names for a network (domain.md, "Statements"); running a zorgkantoor says nothing here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from graph.answers import State
from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.stating import stated_to
from graph.text import Text
from queries import geography, networks
from queries.contracts import contracts_of
from queries.ending_soon.question import ending_by, leaders
from queries.gaps.gap import Gap
from queries.gaps.question import gaps
from queries.insurer_portfolio import wording
from queries.networks import LISTED
from queries.sentences import answer_sign
from queries.things import by_name, ids, objects
from queries.who_leads.leaders import LeadingPair, insurer_of_rank, leading_pairs


class Part(StrEnum):
    """The parts of a portfolio, in their order."""

    FIRST = "FIRST"
    SECOND = "SECOND"
    PAIR = "PAIR"
    NETWORK = "NETWORK"
    CONTRACT = "CONTRACT"
    PROPOSAL = "PROPOSAL"
    ENDING = "ENDING"
    OPEN = "OPEN"


@dataclass(frozen=True, slots=True)
class Holding:
    """One row of a portfolio: what, where, for which of the insurers, and what our sources say of it.

    `sign` is that of the answer (AnswerSign). `thing` is what a row is about beside its place: a contract, or what
    ends. `until` is the day on which it ends, where a source states it.
    """

    part: Part
    insurers: tuple[Node, ...]
    subject: Node
    thing: Node | None
    until: date | None
    sign: str
    explanation: Text
    sources: tuple[Source, ...]


def portfolio(view: GraphOnDay, insurers: Sequence[Node], scheme: str, until: date) -> list[Holding]:
    """Everything of these insurers: leads, pairs, networks, contracts, what ends by a day and what is open."""
    leads = [*_ranked(view, insurers, scheme), *_paired(view, insurers, scheme), *_named(view, insurers)]
    places = ids(row.subject for row in leads)
    return [
        *leads,
        *_contracts(view, insurers),
        *_proposed(view, insurers),
        *_ending(view, insurers, places, until),
        *_open(view, insurers, scheme, leads),
    ]


def _ranked(view: GraphOnDay, insurers: Sequence[Node], scheme: str) -> Iterator[Holding]:
    for part, rank in ((Part.FIRST, 1), (Part.SECOND, 2)):
        for region in geography.regions(view, scheme):
            answer = insurer_of_rank(view, region, rank)
            own = [c for c in answer.candidates if c.insurer.id in ids(insurers)]
            sources = tuple(dict.fromkeys(s for c in own for s in c.sources))
            sign = answer_sign(answer.state, answer.reason, answer.complete)
            ends = max((c.valid_to for c in own if c.valid_to), default=None)
            if own:
                named = by_name(c.insurer for c in own)
                yield Holding(part, named, region, None, ends, sign, answer.explanation, sources)


def _paired(view: GraphOnDay, insurers: Sequence[Node], scheme: str) -> Iterator[Holding]:
    """Pairs of which no source states the order; a row per pair, whatever a rank says elsewhere."""
    for region in geography.regions(view, scheme):
        same: dict[tuple[Node, ...], list[LeadingPair]] = {}
        for pair in leading_pairs(view, region):
            if not pair.order_known and ids(pair.insurers) & ids(insurers):
                same.setdefault(pair.insurers, []).append(pair)
        for both, pairs in same.items():
            own = tuple(node for node in both if node.id in ids(insurers))
            sources = tuple(dict.fromkeys(source for pair in pairs for source in pair.sources))
            text = wording.pair(region, both, sources)
            yield Holding(Part.PAIR, own, region, None, stated_to(pairs), "ONE_INCOMPLETE", text, sources)


def _named(view: GraphOnDay, insurers: Sequence[Node]) -> Iterator[Holding]:
    """The networks for which a source names the insurer itself."""
    for network in view.of_label("Network"):
        stated = [s for s in view.into(network.id, "LEADS") if s.text("evidence") != "HINT"]
        own = [s for s in stated if s.subject in ids(insurers)]
        if own:
            named = by_name(node for s in own if (node := view.node(s.subject)))
            several = len({s.subject for s in stated}) > 1
            ends = max((s.valid_to for s in own if s.valid_to), default=None)
            sign = "MULTIPLE" if several else "ONE_INCOMPLETE"
            text = wording.named(network, by_name(n for s in stated if (n := view.node(s.subject))))
            yield Holding(Part.NETWORK, named, network, None, ends, sign, text, view.sources_of(*own))


def _contracts(view: GraphOnDay, insurers: Sequence[Node]) -> Iterator[Holding]:
    for network in view.of_label("Network"):
        for one in contracts_of(view, network):
            own = tuple(node for node in one.insurers if node.id in ids(insurers))
            if own:
                status = view.node(one.status)
                text = wording.contract(view, one, status)
                yield Holding(
                    Part.CONTRACT, own, network, one.contract, one.ends, "ONE_INCOMPLETE", text, one.sources
                )


def _proposed(view: GraphOnDay, insurers: Sequence[Node]) -> Iterator[Holding]:
    """Contracts that no source links to a network: proposals, which count nowhere."""
    for s in view.proposals_of_kind("FOR_NETWORK"):
        contract, network = view.node(s.subject), view.node(s.object)
        paying = objects(view, view.out(s.subject, "FINANCED_BY"))
        own = tuple(node for node in paying if node.id in ids(insurers))
        if own and contract is not None and contract.label == "Contract" and network is not None:
            text = wording.proposed(contract, network)
            yield Holding(
                Part.PROPOSAL, own, network, contract, s.valid_to, "UNKNOWN", text, view.sources_of(s)
            )


def _ending(
    view: GraphOnDay, insurers: Sequence[Node], places: frozenset[str], until: date
) -> Iterator[Holding]:
    """What ends where the insurers lead, or what they pay or agreed to."""
    for row in ending_by(view, until):
        own = ids((row.thing, *row.parties, *row.leaders)) & ids(insurers)
        if own or row.subject.id in places:
            named = tuple(node for node in insurers if node.id in own)
            sign = {State.ONE: "ONE_INCOMPLETE", State.SEVERAL: "MULTIPLE"}.get(row.state, str(row.state))
            yield Holding(
                Part.ENDING, named, row.subject, row.thing, row.ends, sign, row.sentence, row.sources
            )


def _open(
    view: GraphOnDay, insurers: Sequence[Node], scheme: str, leads: Sequence[Holding]
) -> Iterator[Holding]:
    """Points of attention on the regions and networks where the insurers lead; what lapsed or ends stands above."""
    places = {row.subject.id: row.subject for row in leads}
    for row in leads:
        if row.subject.label == "Region":
            places |= {network.id: network for network in networks.in_region(view, row.subject)}
    for gap in gaps(view, (), scheme, LISTED):
        if gap.subject.id in places and not gap.kind.endswith("_ENDING"):
            yield _of_gap(view, gap, insurers)


def _of_gap(view: GraphOnDay, gap: Gap, insurers: Sequence[Node]) -> Holding:
    named = tuple(node for node in leaders(view, gap.subject) if node.id in ids(insurers))
    sign = "MULTIPLE" if gap.state is State.SEVERAL else str(gap.state)
    return Holding(Part.OPEN, named, gap.subject, None, None, sign, gap.explanation, gap.sources)
