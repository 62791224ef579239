"""Which part a party plays in a network: its role as partner, or the insurer that is named for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.remembered import remembered
from graph.text import Text
from queries import networks
from queries.partners import CORE, RHO, ROLE_WORDS, SOCIAL

INSURER = "INSURER"
HINT = "HINT"
PART_WORDS = (
    {role: ROLE_WORDS[role] for role in (CORE, RHO, SOCIAL)}
    | {INSURER: Text("zorgverzekeraar", "insurer")}
    | ROLE_WORDS
)


@dataclass(frozen=True, slots=True)
class SharedParty:
    """A party, the networks at the level in which it stands, and the parts that it plays there."""

    organisation: Node
    networks: tuple[Node, ...]
    parts: tuple[str, ...]
    sources: tuple[Source, ...]


def part_of(statement: Statement) -> str:
    """The part that a statement gives its subject."""
    return INSURER if statement.kind == "LEADS" else statement.text("role")


def taking_part(view: GraphOnDay, network: Node) -> Sequence[Statement]:
    """Who sources name in a network: partners that are no municipality, and insurers; hints are left out.

    A municipality is in its own networks by its area, and meets itself.
    """
    stated = (*view.into(network.id, "PARTNER_IN"), *view.into(network.id, "LEADS"))
    return [s for s in stated if s.text("evidence") != HINT and _is_party(view, s)]


def shared_statements(view: GraphOnDay, level: str) -> dict[str, list[Statement]]:
    """Of every party that sources name in more than one network at the level, what they state."""
    return {party: stated for party, stated in _by_party(view, level).items() if len(_objects(stated)) > 1}


@remembered
def shared(view: GraphOnDay, level: str) -> Sequence[SharedParty]:
    """Every party that sources name in more than one network at the level, by name."""
    found = [_party(view, id, stated) for id, stated in shared_statements(view, level).items()]
    return sorted(found, key=lambda party: (party.organisation.name.casefold(), party.organisation.id))


def _by_party(view: GraphOnDay, level: str) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = {}
    for network in networks.networks_at(view, level):
        for statement in taking_part(view, network):
            found.setdefault(statement.subject, []).append(statement)
    return found


def _is_party(view: GraphOnDay, statement: Statement) -> bool:
    node = view.node(statement.subject)
    return node is not None and node.label != "Municipality"


def _objects(stated: Sequence[Statement]) -> set[str]:
    return {statement.object for statement in stated}


def _party(view: GraphOnDay, id: str, stated: Sequence[Statement]) -> SharedParty:
    organisation = view.node(id)
    assert organisation is not None  # `_is_party` keeps only what a source describes
    where = _objects(stated)
    standing = tuple(node for node in view.of_label("Network") if node.id in where)
    parts = {part_of(statement) for statement in stated}
    ordered = tuple(part for part in PART_WORDS if part in parts) + tuple(sorted(parts - set(PART_WORDS)))
    return SharedParty(organisation, standing, ordered, view.sources_of(*stated))
