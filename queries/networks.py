"""Networks on a day: how far they are, which municipalities they state, in which regions they are.

The levels are no ladder and do not imply each other (domain.md, "How far is a network?").
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from graph.day import GraphOnDay
from graph.errors import BadInput, NotFound
from graph.names import plain, without_addition
from graph.records import Node, Source, Statement
from graph.remembered import remembered_until_change
from graph.stating import stated_from, stated_to
from graph.text import Text, dutch_date, english_date
from queries import geography
from queries.things import by_name, in_order

LISTED = "LISTED"
RUNNING = "RUNNING"
STOPPED = "STOPPED"


@dataclass(frozen=True, slots=True)
class StatusStated:
    """A status that sources state of a network on the day."""

    status: Node
    sources: tuple[Source, ...]
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Cover:
    """What a network states of one municipality. `retired`: it no longer exists on the day."""

    network: Node
    municipality: Node
    extent: str
    part: str
    valid_from: date | None
    valid_to: date | None
    retired: bool
    sources: tuple[Source, ...]

    @property
    def parts(self) -> frozenset[str]:
        """The named parts; empty for the whole municipality."""
        return frozenset(parts_in(self.part))


@dataclass(frozen=True, slots=True)
class NetworkProposal:
    """A network that may be meant, on a basis that is no statement (MATCHED_BY_NAME, ...)."""

    network: Node
    basis: str


def parts_in(text: str) -> tuple[str, ...]:
    """The parts that a text names, separated by semicolons, in their order."""
    return tuple(part.strip() for part in text.split(";") if part.strip())


@remembered_until_change
def levels(view: GraphOnDay) -> Sequence[Node]:
    """The statuses of a network in the order of domain.md."""
    return in_order(view, "NetworkStatus")


def require_level(view: GraphOnDay, code: str) -> str:
    """The level's code in capitals; BadInput with the codes that exist otherwise."""
    wanted = code.upper()
    codes = [level.id for level in levels(view)]
    if wanted not in codes:
        raise BadInput(f"Er is geen niveau “{code}”.", f"Kies uit: {', '.join(codes)}.")
    return wanted


@remembered_until_change
def level_words(view: GraphOnDay, level: str) -> Text:
    """The first words of every answer at a level: which networks are counted."""
    if level == LISTED:
        day = _list_day(view)
        nl, en = "Op de lijst van het programma", "On the programme's list"
        return Text(f"{nl} ({dutch_date(day)})", f"{en} ({english_date(day)})") if day else Text(nl, en)
    node = view.node(level)
    name = node.name.lower() if node else level
    english = node.text("label_en").lower() if node else level
    return Text(f"Op niveau “{name}”", f"At level “{english}”")


def _list_day(view: GraphOnDay) -> date | None:
    """The date of the newest edition, by the day, that claims to list all networks."""
    claims = view.completeness("NETWORKS")
    return max((view.graph.sources[claim.source].speaks_from for claim in claims), default=None)


def network(view: GraphOnDay, id: str) -> Node:
    """The network with this id; NotFound otherwise."""
    found = view.node(id)
    if found is None or found.label != "Network":
        raise NotFound(f"Er is geen netwerk met id “{id}”.", "Zoek het netwerk op naam met search(text).")
    return found


@remembered_until_change
def statuses(view: GraphOnDay, network: str) -> Sequence[StatusStated]:
    """All statuses stated of a network on the day, in the order of domain.md."""
    stated: dict[str, list[Statement]] = {}
    for statement in view.out(network, "HAS_STATUS"):
        stated.setdefault(statement.object, []).append(statement)
    return [
        StatusStated(
            level,
            view.sources_of(*stated[level.id]),
            stated_from(stated[level.id]),
            stated_to(stated[level.id]),
        )
        for level in levels(view)
        if level.id in stated
    ]


@remembered_until_change
def status(view: GraphOnDay, network: str) -> StatusStated | None:
    """The last status in the order of domain.md among those stated; STOPPED always wins."""
    found = statuses(view, network)
    stopped = [stated for stated in found if stated.status.id == STOPPED]
    return next(iter(stopped or found[-1:]), None)


def is_at(view: GraphOnDay, network: str, level: str) -> bool:
    """Whether a source states exactly this level of the network on the day."""
    return any(statement.object == level for statement in view.out(network, "HAS_STATUS"))


@remembered_until_change
def networks_at(view: GraphOnDay, level: str) -> Sequence[Node]:
    """The networks of which a source states this level on the day, by name."""
    return [node for node in view.of_label("Network") if is_at(view, node.id, level)]


def running(view: GraphOnDay) -> list[Node]:
    """The networks of which a source says that they run, but for those that stopped; by name."""
    return [node for node in networks_at(view, RUNNING) if not is_at(view, node.id, STOPPED)]


@remembered_until_change
def municipalities(view: GraphOnDay, network: Node) -> Sequence[Cover]:
    """What a network states of its municipalities on the day, by name; retired ones are shown as such."""
    return _by_name(_covers(view, view.out(network.id, "COVERS")))


@remembered_until_change
def covers_of(view: GraphOnDay, code: str, level: str) -> Sequence[Cover]:
    """The covers of one municipality by networks at a level, by name of the network."""
    found = _covers(view, view.into(code, "COVERS"))
    return sorted(
        (cover for cover in found if is_at(view, cover.network.id, level)),
        key=lambda cover: (cover.network.name.casefold(), cover.network.id, cover.part),
    )


def regions_of_network(view: GraphOnDay, network: Node, scheme: str) -> list[Node]:
    """The regions a network is in: by a stated FOR_REGION or by covering a stated member; by name."""
    found = {s.object: view.node(s.object) for s in view.out(network.id, "FOR_REGION")}
    for cover in municipalities(view, network):
        for region, _ in (
            geography.regions_of(view, cover.municipality.id, scheme) if not cover.retired else ()
        ):
            found[region.id] = region
    return list(
        by_name(node for node in found.values() if node is not None and node.text("scheme") == scheme)
    )


@remembered_until_change
def in_region(view: GraphOnDay, region: Node) -> Sequence[Node]:
    """The networks in a region whatever their status: by a stated FOR_REGION or by covering a member."""
    if region.text("scheme") == geography.MGN:
        own = view.node(region.text("code"))
        codes = {member.municipality.id for member in geography.members(view, region)}
        found = {own.id: own} if own is not None else {}
    else:
        codes = {member.municipality.id for member in geography.members(view, region)}
        found = {
            s.subject: node for s in view.into(region.id, "FOR_REGION") if (node := view.node(s.subject))
        }
    for code in codes:
        found |= {s.subject: node for s in view.into(code, "COVERS") if (node := view.node(s.subject))}
    return by_name(node for node in found.values() if node.label == "Network")


def states_municipalities(view: GraphOnDay, network: str) -> bool:
    """Whether a source states any municipality of the network on the day."""
    return bool(view.out(network, "COVERS"))


@remembered_until_change
def silent_at(view: GraphOnDay, level: str) -> Sequence[Node]:
    """The networks at a level that state no municipalities on the day, by name."""
    return [node for node in networks_at(view, level) if not states_municipalities(view, node.id)]


def named_after(view: GraphOnDay, municipality: Node, level: str) -> list[NetworkProposal]:
    """Networks at a level that state no municipalities and carry the municipality's name: a proposal."""
    name = plain(without_addition(municipality.name))
    return [
        NetworkProposal(node, "MATCHED_BY_NAME")
        for node in view.graph.phrased("Network").get(name, ())
        if is_at(view, node.id, level) and not states_municipalities(view, node.id)
        if not view.is_rejected("COVERS", node.id, municipality.id)
    ]


@remembered_until_change
def covers_known_from(view: GraphOnDay) -> date | None:
    """The first day about which any source states which municipalities a network has."""
    return view.first_day(*view.ever_of_kind("COVERS"))


@remembered_until_change
def list_is_complete(view: GraphOnDay, level: str) -> bool:
    """Whether a source vouches for all networks at a level and for their municipalities.

    Only the programme's list makes that claim, and only for being on the list.
    """
    return level == LISTED and bool(view.completeness("NETWORKS")) and bool(view.completeness("COVERS"))


def _covers(view: GraphOnDay, statements: Sequence[Statement]) -> list[Cover]:
    same: dict[tuple[str, str, str, str], list[Statement]] = {}
    for s in statements:
        same.setdefault((s.subject, s.object, s.text("extent"), s.text("part")), []).append(s)
    covers = (_cover(view, *key, *found) for key, found in same.items())
    return [cover for cover in covers if cover is not None]


def _cover(
    view: GraphOnDay, subject: str, object: str, extent: str, part: str, *statements: Statement
) -> Cover | None:
    network, municipality = view.node(subject), view.node(object)
    if network is None or municipality is None:
        return None
    sources = view.sources_of(*statements)
    retired = not view.exists(municipality)
    period = stated_from(statements), stated_to(statements)
    return Cover(network, municipality, extent, part, *period, retired, sources)


def _by_name(covers: Sequence[Cover]) -> list[Cover]:
    return sorted(covers, key=lambda c: (c.municipality.name.casefold(), c.municipality.id, c.part))
