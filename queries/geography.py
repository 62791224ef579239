"""Schemes, regions, their members and inhabitants on a day.

A regional answer always names its scheme: there is no single regional division (Movisie 2019, 3.3).
Membership is what a source states, never guessed. Regions of scheme MGN are derived: the set of
municipalities that a listed network states.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.errors import BadInput, NotFound
from graph.records import Node, Source, Statement, pairs
from graph.remembered import remembered_until_change
from queries.things import in_order

MGN = "MGN"
MGN_PREFIX = "mgn-"
INHABITANTS = "inhabitants"


@dataclass(frozen=True, slots=True)
class Member:
    """A municipality that sources count to a region. `disputed`: other sources count it to another one."""

    municipality: Node
    disputed: bool
    sources: tuple[Source, ...]


@remembered_until_change
def schemes(view: GraphOnDay) -> Sequence[Node]:
    """The ways to divide the country, in the order of the ontology."""
    return in_order(view, "RegionScheme")


def require_scheme(view: GraphOnDay, code: str) -> str:
    """The scheme's code in capitals; BadInput with the codes that exist otherwise."""
    wanted = code.upper()
    codes = [scheme.id for scheme in schemes(view)]
    if wanted not in codes:
        raise BadInput(f"Er is geen regio-indeling “{code}”.", f"Kies uit: {', '.join(codes)}.")
    return wanted


@remembered_until_change
def regions(view: GraphOnDay, scheme: str) -> Sequence[Node]:
    """The regions of one scheme in order of name."""
    if scheme == MGN:
        return [network_region(network) for network in view.of_label("Network") if _has_area(view, network)]
    return [region for region in view.of_label("Region") if region.text("scheme") == scheme]


def region(view: GraphOnDay, id: str) -> Node:
    """The region with this id; NotFound otherwise."""
    network = view.node(id.removeprefix(MGN_PREFIX)) if id.startswith(MGN_PREFIX) else None
    if network is not None and network.label == "Network":
        return network_region(network)
    found = view.node(id)
    if found is None or found.label != "Region":
        raise NotFound(f"Er is geen regio met id “{id}”.", "Zoek de regio op naam met search(text).")
    return found


def network_region(network: Node) -> Node:
    """The MGN region of a network: a derived thing, which no source states as a region."""
    properties = pairs({"scheme": MGN, "code": network.id})
    return Node(
        MGN_PREFIX + network.id, "Region", network.name, (), properties, network.series, network.sources
    )


@remembered_until_change
def members(view: GraphOnDay, region: Node) -> Sequence[Member]:
    """The municipalities that exist on the day and that a source counts to the region, by name."""
    if region.text("scheme") == MGN:
        found = [(s.object, s) for s in view.out(region.text("code"), "COVERS")]
    else:
        found = [(s.subject, s) for s in view.into(region.id, "IN_REGION")]
    codes = dict.fromkeys(code for code, _ in found if view.exists_id(code))
    return sorted(
        (_member(view, region, code, [s for other, s in found if other == code]) for code in codes),
        key=lambda member: (member.municipality.name.casefold(), member.municipality.id),
    )


@remembered_until_change
def members_are_complete(view: GraphOnDay, region: Node) -> bool:
    """Whether a source claims to list all municipalities of the region."""
    if region.text("scheme") == MGN:
        return bool(view.completeness("COVERS"))
    return bool(view.completeness("IN_REGION", region.text("scheme"), region.id))


@remembered_until_change
def vouched_members(view: GraphOnDay, region: Node) -> Sequence[Member]:
    """The members named by a source that claims to list them all."""
    if region.text("scheme") == MGN:
        return members(view, region) if members_are_complete(view, region) else []
    claims = view.completeness("IN_REGION", region.text("scheme"), region.id)
    vouching = {claim.source for claim in claims}
    return [m for m in members(view, region) if any(source.id in vouching for source in m.sources)]


@remembered_until_change
def regions_of(view: GraphOnDay, code: str, scheme: str = "") -> Sequence[tuple[Node, Sequence[Statement]]]:
    """The regions that sources count a municipality to, with the statements, by scheme and name."""
    found: dict[str, list[Statement]] = {}
    for statement in view.out(code, "IN_REGION"):
        found.setdefault(statement.object, []).append(statement)
    nodes = [(node, found[id]) for id in found if (node := view.node(id)) is not None]
    order = {node.id: place for place, node in enumerate(schemes(view))}
    return sorted(
        ((node, statements) for node, statements in nodes if scheme in ("", node.text("scheme"))),
        key=lambda pair: (order.get(pair[0].text("scheme"), 99), pair[0].name, pair[0].id),
    )


@remembered_until_change
def inhabitants(view: GraphOnDay, code: str) -> int | None:
    """The newest number of inhabitants stated for a municipality by the day; None where none is."""
    newest = _newest_count(view, code)
    return int(float(newest.text("value"))) if newest and view.exists_id(code) else None


@remembered_until_change
def region_inhabitant_sources(view: GraphOnDay, region: Node) -> Sequence[Source]:
    """The sources of the numbers of inhabitants that are added up for a region, newest first."""
    counts = (_newest_count(view, member.municipality.id) for member in vouched_members(view, region))
    return view.sources_of(*(count for count in counts if count is not None))


def total_inhabitants(view: GraphOnDay, municipalities: Iterable[Node]) -> int | None:
    """The inhabitants of several municipalities together; None when one of them is not known."""
    counts = [inhabitants(view, municipality.id) for municipality in municipalities]
    return None if any(count is None for count in counts) else sum(count for count in counts if count)


@remembered_until_change
def region_inhabitants(view: GraphOnDay, region: Node) -> int | None:
    """The inhabitants of a region; None unless a source vouches for all its members."""
    if not members_are_complete(view, region):
        return None
    return total_inhabitants(view, (member.municipality for member in vouched_members(view, region)))


def _member(view: GraphOnDay, region: Node, code: str, statements: Sequence[Statement]) -> Member:
    municipality = view.node(code)
    assert municipality is not None  # `members` keeps only codes that exist
    scheme = region.text("scheme")
    disputed = scheme != MGN and len(regions_of(view, code, scheme)) > 1
    return Member(municipality, disputed, view.sources_of(*statements))


def _has_area(view: GraphOnDay, network: Node) -> bool:
    """Whether a listed network states municipalities, and so makes a region of scheme MGN."""
    listed = any(statement.object == "LISTED" for statement in view.out(network.id, "HAS_STATUS"))
    return listed and bool(view.out(network.id, "COVERS"))


def _counts_inhabitants(view: GraphOnDay, statement: Statement) -> bool:
    observation = view.node(statement.object)
    return observation is not None and observation.text("indicator") == INHABITANTS


def _newest_count(view: GraphOnDay, code: str) -> Statement | None:
    counts = [s for s in view.out(code, "HAS_OBSERVATION") if _counts_inhabitants(view, s)]
    return max(counts, key=lambda s: (_period(view, s), s.id), default=None)


def _period(view: GraphOnDay, statement: Statement) -> str:
    observation = view.node(statement.object)
    return observation.text("period") if observation else ""
