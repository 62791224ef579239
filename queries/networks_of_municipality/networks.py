"""The networks of one municipality: one of the four answers, with its reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from graph.answers import Answer, Reason, State
from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.remembered import remembered_until_change
from graph.stating import stated_from, stated_to
from graph.text import Text
from queries import networks
from queries.municipalities import not_existing
from queries.networks import Cover, NetworkProposal
from queries.networks_of_municipality import wording


@dataclass(frozen=True, slots=True)
class NetworkCandidate:
    """A network that sources state for a municipality: for the whole or for the named parts."""

    network: Node
    extent: str
    part: str
    valid_from: date | None
    sources: tuple[Source, ...]
    valid_to: date | None = None

    @property
    def parts(self) -> frozenset[str]:
        """The named parts; empty for the whole municipality."""
        return frozenset(networks.parts_in(self.part))


NetworksAnswer = Answer[NetworkCandidate, NetworkProposal]


@remembered_until_change
def networks_of(view: GraphOnDay, municipality: Node, level: str = networks.LISTED) -> NetworksAnswer:
    """In which networks at `level` a municipality falls on the day.

    A municipality that does not exist on the day has no answer of its own: UNKNOWN, and the
    explanation names its successors.
    """
    if not view.exists(municipality):
        return _unknown(Reason.NO_SOURCE, not_existing(view, municipality))
    candidates = _candidates(networks.covers_of(view, municipality.id, level))
    proposals = networks.named_after(view, municipality, level)
    proposals = [p for p in proposals if p.network.id not in {c.network.id for c in candidates}]
    if not candidates:
        return _without_candidates(view, municipality, level, proposals)
    return _with_candidates(view, municipality, level, candidates, proposals)


def _candidates(covers: Sequence[Cover]) -> list[NetworkCandidate]:
    by_network: dict[str, list[Cover]] = {}
    for cover in covers:
        by_network.setdefault(cover.network.id, []).append(cover)
    return [_candidate(found) for found in by_network.values()]


def _candidate(covers: Sequence[Cover]) -> NetworkCandidate:
    whole = [cover for cover in covers if cover.extent == "WHOLE"]
    part = "" if whole else "; ".join(dict.fromkeys(cover.part for cover in covers))
    sources = tuple(dict.fromkeys(source for cover in covers for source in cover.sources))
    extent = "WHOLE" if whole else "PART"
    return NetworkCandidate(covers[0].network, extent, part, stated_from(covers), sources, stated_to(covers))


def _without_candidates(
    view: GraphOnDay, municipality: Node, level: str, proposals: list[NetworkProposal]
) -> NetworksAnswer:
    known_from = networks.covers_known_from(view)
    if known_from is not None and view.day < known_from:
        text = wording.before_oldest(view, municipality, level, known_from)
        return _unknown(Reason.BEFORE_OLDEST_SOURCE, text, proposals)
    if proposals:
        text = wording.may_be_held(view, municipality, level, proposals)
        return _unknown(Reason.MAY_BE_HELD_BY_PROPOSAL, text, proposals)
    if networks.list_is_complete(view, level):
        return Answer(State.NONE, None, True, wording.on_no_row(view, municipality, level))
    return _unknown(Reason.NO_SOURCE, wording.no_source(view, municipality, level))


def _with_candidates(
    view: GraphOnDay,
    municipality: Node,
    level: str,
    candidates: list[NetworkCandidate],
    proposals: list[NetworkProposal],
) -> NetworksAnswer:
    state = State.ONE if len(candidates) == 1 else State.SEVERAL
    only_a_part = state is State.ONE and candidates[0].extent == "PART"
    complete = networks.list_is_complete(view, level) and not proposals and not only_a_part
    reason = None if state is State.ONE else _reason(candidates)
    text = wording.found(view, municipality, level, candidates, reason, complete)
    return Answer(state, reason, complete, text, tuple(candidates), tuple(proposals))


def _reason(candidates: Sequence[NetworkCandidate]) -> Reason:
    """PARTS when every network states its own named part; whole and part, or a shared part, is MULTIPLE."""
    parts = [candidate.parts for candidate in candidates]
    apart = all(left.isdisjoint(right) for left, right in combinations(parts, 2))
    return Reason.PARTS if all(parts) and apart else Reason.MULTIPLE


def _unknown(reason: Reason, text: Text, proposals: Sequence[NetworkProposal] = ()) -> NetworksAnswer:
    return Answer(State.UNKNOWN, reason, False, text, (), tuple(proposals))
