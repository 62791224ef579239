"""The networks of one region: one of the four answers, with its reason.

"One network is contracted per region" (Leidraad ch. 6); annex 4 allows several in a region. A network is
in a region by a stated FOR_REGION or by covering a stated member; a link by name is a proposal.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.answers import Reason, State, state_of
from graph.day import GraphOnDay
from graph.happened import something_happened
from graph.records import Node, Statement
from graph.remembered import remembered, remembered_until_change
from graph.text import Text
from queries import geography, networks
from queries.coverage import wording
from queries.geography import Member
from queries.networks import NetworkProposal
from queries.networks_of_municipality.networks import networks_of


@dataclass(frozen=True, slots=True)
class NetworkInRegion:
    """A network in a region, with how many of the region's members and inhabitants it covers there.

    Of a municipality covered in part nobody states how many inhabitants that is: `inhabitants` is then
    None, and `inhabitants_of_whole` counts the municipalities that are covered whole.
    """

    network: Node
    status: Node | None
    municipalities: int
    inhabitants: int | None
    inhabitants_of_whole: int | None
    covered: tuple[Node, ...]
    partly: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class RegionCoverage:
    """The answer for one region. `changed` is None unless a day to compare with was given."""

    region: Node
    state: State
    reason: Reason | None
    complete: bool
    explanation: Text
    networks: tuple[NetworkInRegion, ...]
    without_network: tuple[Node, ...]
    in_several: tuple[Node, ...]
    unknown_network: tuple[Node, ...]
    proposals: tuple[NetworkProposal, ...]
    inhabitants: int | None
    changed: bool | None = None


@remembered_until_change
def coverage_of(view: GraphOnDay, region: Node, level: str = networks.LISTED) -> RegionCoverage:
    """Which networks at `level` a region has on the day."""
    members = geography.members(view, region)
    found = [_in_region(view, node, members) for node in _at_level(view, region, level)]
    proposals = _proposals(view, region, members, level, {entry.network.id for entry in found})
    state, reason = _state(view, region, members, level, found, proposals)
    complete = _complete(view, region, members, level, proposals) and state is not State.UNKNOWN
    by_state = {member.municipality.id: networks_of(view, member.municipality, level) for member in members}
    towns = [member.municipality for member in members]
    without = tuple(town for town in towns if by_state[town.id].state is State.NONE)
    in_parts = {code for code, found_of in by_state.items() if found_of.reason is Reason.PARTS}
    facts = wording.RegionFacts(region, members, found, proposals, without, in_parts, complete)
    return RegionCoverage(
        region=region,
        state=state,
        reason=reason,
        complete=complete,
        explanation=wording.explanation(view, level, state, reason, facts),
        networks=tuple(found),
        without_network=without,
        in_several=tuple(town for town in towns if by_state[town.id].reason is Reason.MULTIPLE),
        unknown_network=tuple(town for town in towns if by_state[town.id].state is State.UNKNOWN),
        proposals=tuple(proposals),
        inhabitants=geography.region_inhabitants(view, region),
    )


@remembered
def changed_between(before: GraphOnDay, after: GraphOnDay, region: Node, level: str) -> bool:
    """Whether the state differs between two days because something happened, not only became known."""
    states = [coverage_of(view, region, level).state for view in (before, after)]
    return states[0] != states[1] and something_happened(before, after, _rests_on(after, region))


def _rests_on(view: GraphOnDay, region: Node) -> list[Statement]:
    """Every statement, of any day, that the answer for a region can rest on."""
    membership = list(view.ever_into(region.id, "IN_REGION"))
    stated = list(view.ever_into(region.id, "FOR_REGION"))
    towns = {s.subject for s in membership}
    covers = [s for town in towns for s in view.ever_into(town, "COVERS")]
    if region.text("scheme") == geography.MGN:
        covers += view.ever_out(region.text("code"), "COVERS")
    involved = {s.subject for s in (*covers, *stated)}
    statuses = [s for network in involved for s in view.ever_out(network, "HAS_STATUS")]
    return [*membership, *stated, *covers, *statuses]


def _at_level(view: GraphOnDay, region: Node, level: str) -> list[Node]:
    found = [node for node in networks.in_region(view, region) if networks.is_at(view, node.id, level)]
    if region.text("scheme") != geography.MGN:
        return found
    return [node for node in found if node.id == region.text("code") or _areas_overlap(view, region, node)]


def _areas_overlap(view: GraphOnDay, region: Node, other: Node) -> bool:
    """Whether another network shares more with a region of scheme MGN than a municipality in own parts."""
    towns = {cover.municipality.id for cover in networks.municipalities(view, other) if not cover.retired}
    shared = [m.municipality for m in geography.members(view, region) if m.municipality.id in towns]
    return any(networks_of(view, town).reason is Reason.MULTIPLE for town in shared)


def network_in_region(view: GraphOnDay, network: Node, region: Node) -> NetworkInRegion:
    """How many of a region's members and inhabitants one network covers there."""
    return _in_region(view, network, geography.members(view, region))


def _in_region(view: GraphOnDay, network: Node, members: Sequence[Member]) -> NetworkInRegion:
    covers = networks.municipalities(view, network)
    whole = {cover.municipality.id for cover in covers if cover.extent == "WHOLE"}
    codes = {cover.municipality.id for cover in covers}
    covered = tuple(member.municipality for member in members if member.municipality.id in codes)
    partly = tuple(town for town in covered if town.id not in whole)
    total = geography.total_inhabitants(view, (town for town in covered if town.id in whole))
    status = networks.status(view, network.id)
    return NetworkInRegion(
        network=network,
        status=status.status if status else None,
        municipalities=len(covered),
        inhabitants=None if partly else total,
        inhabitants_of_whole=total,
        covered=covered,
        partly=partly,
    )


def _proposals(
    view: GraphOnDay, region: Node, members: Sequence[Member], level: str, counted: set[str]
) -> list[NetworkProposal]:
    """Networks at the level that only a name links to the region or to a member that has no other."""
    by_name = [
        NetworkProposal(node, statement.proposal)
        for statement in view.proposals_into(region.id, "FOR_REGION")
        if (node := view.node(statement.subject)) and networks.is_at(view, node.id, level)
        if not networks.states_municipalities(view, node.id) or not members
    ]
    for member in members:
        by_name += networks.named_after(view, member.municipality, level)
    unique = {p.network.id: p for p in by_name if p.network.id not in counted}
    return sorted(unique.values(), key=lambda p: (p.network.name.casefold(), p.network.id))


def _state(
    view: GraphOnDay,
    region: Node,
    members: Sequence[Member],
    level: str,
    found: Sequence[NetworkInRegion],
    proposals: Sequence[NetworkProposal],
) -> tuple[State, Reason | None]:
    if found:
        state = state_of(len(found), complete=False)
        return state, Reason.MULTIPLE if state is State.SEVERAL else None
    reason = _why_unknown(view, region, members, level, proposals)
    return (State.UNKNOWN, reason) if reason else (State.NONE, None)


def _why_unknown(
    view: GraphOnDay,
    region: Node,
    members: Sequence[Member],
    level: str,
    proposals: Sequence[NetworkProposal],
) -> Reason | None:
    """The reason for UNKNOWN of a region without networks; None where a complete source names none."""
    known_from = networks.covers_known_from(view)
    if wording.first_member_day(view, region) is not None and not members:
        return Reason.BEFORE_OLDEST_SOURCE
    if not members:
        return Reason.NO_STATED_MEMBERS
    if known_from is not None and view.day < known_from:
        return Reason.BEFORE_OLDEST_SOURCE
    if proposals:
        return Reason.MAY_BE_HELD_BY_PROPOSAL
    if networks.list_is_complete(view, level) and geography.members_are_complete(view, region):
        return None
    return Reason.NO_SOURCE


def _complete(
    view: GraphOnDay,
    region: Node,
    members: Sequence[Member],
    level: str,
    proposals: Sequence[NetworkProposal],
) -> bool:
    """Whether sources vouch for the networks and for the members, and nothing is open by name or disputed."""
    vouched = networks.list_is_complete(view, level) and geography.members_are_complete(view, region)
    return vouched and not proposals and not any(member.disputed for member in members)
