"""First and second insurer of a region, the pairs without order, and everything else that is said.

A region's first and second insurer count only statements about that region with that rank; a pair whose
order is the order of words has no rank (domain.md, "Statements", LEADS). *Preferential* is the largest
market share in the region (Movisie 2019, 3.3); Leidraad ch. 6 names a 1st and a 2nd insurer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from graph.answers import Answer, Reason, State, state_of
from graph.day import GraphOnDay, newest_first
from graph.records import Node, Source, Statement
from graph.remembered import remembered
from graph.stating import stated_from, stated_to
from queries import geography, networks
from queries.claims import vouching
from queries.sentences import months_between
from queries.things import by_name
from queries.who_leads import wording

TWO_LARGEST = "PAIR_STATED_TWO_LARGEST"
"""The one basis on which a pair without order is known to be the first and the second."""

STRONGEST_FIRST = (
    "PREFERENTIAL",
    "STATED_LARGEST",
    "STATED_MAJORITY_INSURED",
    "STATED_SECOND",
    TWO_LARGEST,
    "THREE_STATED_LARGEST",
    "STATED_PREFERRED",
    "STATED_COORDINATING_INSURER",
)
"""Bases that state a rank or part, in the order of the ontology; any other is weaker and comes after, by name."""

LAST_KNOWN_AFTER_MONTHS = 24
PAIR = "PAIR_"
EVIDENCE = "EVIDENCE"
IZA = "IZA"


@dataclass(frozen=True, slots=True)
class InsurerCandidate:
    """An insurer that sources state at a rank. `last_known`: the newest source is over 24 months old."""

    insurer: Node
    basis: str
    last_known: bool
    sources: tuple[Source, ...]
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class LeadingPair:
    """Two insurers that one source names together, by name: the order of words says nothing."""

    insurers: tuple[Node, ...]
    order_known: bool
    basis: str
    sources: tuple[Source, ...]
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that is said of an insurer in a region on one basis; `kind` is EVIDENCE or HINT."""

    insurer: Node
    rank: int | None
    basis: str
    kind: str
    sources: tuple[Source, ...]
    notes: tuple[str, ...]
    valid_from: date | None = None
    valid_to: date | None = None


LeaderAnswer = Answer[InsurerCandidate, Evidence]


@remembered
def insurer_of_rank(view: GraphOnDay, region: Node, rank: int) -> LeaderAnswer:
    """The first (1) or second (2) insurer that our sources state for a region on the day."""
    statements = [s for s in _leads(view, region) if _has_rank(s, rank)]
    candidates = _candidates(view, statements)
    vouchers = vouching(view, "LEADS", region)
    complete = bool(vouchers)
    if not candidates and not complete:
        return _unknown(view, region, rank)
    state = state_of(len(candidates), complete)
    reason = Reason.SOURCES_DIFFER if state is State.SEVERAL else None
    text = wording.leader(region, rank, state, candidates, vouchers)
    return Answer(state, reason, complete, text, tuple(candidates), vouchers=vouchers)


@remembered
def leading_pairs(view: GraphOnDay, region: Node) -> Sequence[LeadingPair]:
    """Each source that names exactly two insurers together as a pair, newest source first."""
    pairs: dict[tuple[str, str], list[Statement]] = {}
    for statement in _leads(view, region):
        if statement.text("basis").startswith(PAIR) and statement.text("evidence") == EVIDENCE:
            pairs.setdefault((statement.series, statement.text("basis")), []).append(statement)
    found = [_pair(view, basis, statements) for (_, basis), statements in pairs.items()]
    exact = [pair for pair in found if len(pair.insurers) == 2]
    return sorted(exact, key=lambda pair: (newest_first(pair.sources[0]), pair.basis))


@remembered
def evidence(view: GraphOnDay, region: Node) -> Sequence[Evidence]:
    """All that is said of who leads in a region, hints included: strongest basis, newest source first."""
    same: dict[tuple[str, int | None, str, str], list[Statement]] = {}
    for s in _leads(view, region):
        same.setdefault((s.subject, _rank(s), s.text("basis"), s.text("evidence")), []).append(s)
    found = [_evidence(view, key, statements) for key, statements in same.items()]
    return sorted(found, key=_evidence_order)


@remembered
def leading_in(view: GraphOnDay, region: Node) -> Sequence[Node]:
    """The insurers that sources name as first, second or as a pair in a region: first, second, then by name."""
    ranked = [c.insurer for rank in (1, 2) for c in insurer_of_rank(view, region, rank).candidates]
    paired = by_name(insurer for pair in leading_pairs(view, region) for insurer in pair.insurers)
    return list({node.id: node for node in (*ranked, *paired)}.values())


def leading_for(view: GraphOnDay, network: Node) -> Sequence[Node]:
    """The insurers named for a network itself, and then those that lead in its IZA regions."""
    own = by_name(
        node
        for s in view.into(network.id, "LEADS")
        if s.text("evidence") != "HINT" and (node := view.node(s.subject))
    )
    there = [
        n for region in networks.regions_of_network(view, network, IZA) for n in leading_in(view, region)
    ]
    return list({node.id: node for node in (*own, *there)}.values())


def _leads(view: GraphOnDay, region: Node) -> Sequence[Statement]:
    return view.into(_led(region), "LEADS")


def _led(region: Node) -> str:
    """What sources speak of: the region, or for a region of scheme MGN its network."""
    return region.text("code") if region.text("scheme") == geography.MGN else region.id


def _rank(statement: Statement) -> int | None:
    value = statement.get("rank")
    return int(value) if value is not None else None


def _has_rank(statement: Statement, rank: int) -> bool:
    return _rank(statement) == rank and statement.text("evidence") != "HINT"


def _unknown(view: GraphOnDay, region: Node, rank: int) -> LeaderAnswer:
    ever = [s for s in view.ever_into(_led(region), "LEADS") if _has_rank(s, rank)]
    oldest = view.first_day(*ever)
    if oldest is not None and view.day < oldest:
        text = wording.leader_before(region, rank, oldest)
        return Answer(State.UNKNOWN, Reason.BEFORE_OLDEST_SOURCE, False, text)
    return Answer(State.UNKNOWN, Reason.NO_SOURCE, False, wording.no_leader(region, rank))


def _candidates(view: GraphOnDay, statements: Sequence[Statement]) -> list[InsurerCandidate]:
    by_insurer: dict[str, list[Statement]] = {}
    for statement in statements:
        by_insurer.setdefault(statement.subject, []).append(statement)
    found = [_candidate(view, node, by_insurer[id]) for id in by_insurer if (node := view.node(id))]
    return sorted(found, key=lambda c: (_strength(c.basis), newest_first(c.sources[0]), c.insurer.id))


def _candidate(view: GraphOnDay, insurer: Node, statements: Sequence[Statement]) -> InsurerCandidate:
    sources = view.sources_of(*statements)
    basis = min((statement.text("basis") for statement in statements), key=_strength)
    newest = sources[0]
    old = newest.date is not None and months_between(newest.date, view.day) >= LAST_KNOWN_AFTER_MONTHS
    period = stated_from(statements), stated_to(statements)
    return InsurerCandidate(insurer, basis, old, sources, *period)


def _pair(view: GraphOnDay, basis: str, statements: Sequence[Statement]) -> LeadingPair:
    nodes = {s.subject: node for s in statements if (node := view.node(s.subject))}
    insurers = tuple(sorted(nodes.values(), key=lambda node: node.name.casefold()))
    ordered = all(_rank(s) is not None for s in statements)
    period = stated_from(statements), stated_to(statements)
    return LeadingPair(insurers, ordered, basis, view.sources_of(*statements), *period)


def _evidence(
    view: GraphOnDay, key: tuple[str, int | None, str, str], statements: Sequence[Statement]
) -> Evidence:
    subject, rank, basis, kind = key
    insurer = view.node(subject) or Node(subject, "Insurer", subject, (), (), "", ())
    notes = tuple(dict.fromkeys(statement.note for statement in statements if statement.note))
    period = stated_from(statements), stated_to(statements)
    return Evidence(insurer, rank, basis, kind, view.sources_of(*statements), notes, *period)


def _strength(basis: str) -> tuple[int, str]:
    place = STRONGEST_FIRST.index(basis) if basis in STRONGEST_FIRST else len(STRONGEST_FIRST)
    return place, basis


def _evidence_order(found: Evidence) -> tuple[bool, tuple[int, str], tuple[int, str], str]:
    return found.kind == "HINT", _strength(found.basis), newest_first(found.sources[0]), found.insurer.id
