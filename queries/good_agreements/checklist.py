"""The practices of the NZa as a checklist on contracts: included, not included, or unknown.

Not included only where a source claims to name all good agreements of the contract, or of its network. They
are tips, no duties: a contract without one is no worse for it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.remembered import remembered
from queries.claims import vouching
from queries.contracts import NetworkContract, made_contracts
from queries.things import by_name, ids, objects

INCLUDES = "INCLUDES_PRACTICE"
THEMES = ("Kern", "Vertrouwen", "Inzicht", "Proces")
"""The order of the NZa; any other theme comes after these."""


@dataclass(frozen=True, slots=True)
class PracticeRow:
    """One practice over some contracts; each stands in one of the three lists, by name."""

    practice: Node
    included: tuple[Node, ...]
    not_included: tuple[Node, ...]
    unknown: tuple[Node, ...]
    sources: tuple[Source, ...]

    @property
    def theme(self) -> str:
        """The theme under which the practice stands."""
        return self.practice.text("theme")


def contracts_of(view: GraphOnDay, chosen: Sequence[Node]) -> list[NetworkContract]:
    """The contracts of some networks that hold on the day and are more than an offer, each once, by name."""
    found = {one.id: one for network in chosen for one in made_contracts(view, network)}
    return sorted(found.values(), key=lambda one: (one.contract.name.casefold(), one.id))


def checklist(view: GraphOnDay, contracts: Sequence[NetworkContract]) -> list[PracticeRow]:
    """Every practice that was stated by the day, in the order of the NZa, over these contracts."""
    return [_row(view, practice, contracts) for practice in practices(view)]


@remembered
def practices(view: GraphOnDay) -> Sequence[Node]:
    """The practices, by theme in the order of the NZa, and within a theme by id."""
    spoken = view.graph.sources
    found = [
        node
        for node in view.graph.by_label.get("Practice", ())
        if any(spoken[id].speaks_from <= view.day for id in node.sources)
    ]
    return sorted(found, key=lambda node: (_place(node.text("theme")), node.text("theme"), node.id))


@remembered
def checked(view: GraphOnDay, contract: Node) -> tuple[Source, ...]:
    """The sources that claim to name all good agreements of a contract, or of the network it is for."""
    return vouching(view, INCLUDES, contract, *objects(view, view.out(contract.id, "FOR_NETWORK")))


def _place(theme: str) -> int:
    names = [name.casefold() for name in THEMES]
    return names.index(theme.casefold()) if theme.casefold() in names else len(names)


def _row(view: GraphOnDay, practice: Node, contracts: Sequence[NetworkContract]) -> PracticeRow:
    stated = view.into(practice.id, INCLUDES)
    naming = {statement.subject for statement in stated}
    nodes = by_name(one.contract for one in contracts)
    included = tuple(node for node in nodes if node.id in naming)
    rest = [node for node in nodes if node.id not in naming]
    not_included = tuple(node for node in rest if checked(view, node))
    vouchers = (source for node in not_included for source in checked(view, node))
    said = view.sources_of(*(s for s in stated if s.subject in ids(included)))
    return PracticeRow(
        practice,
        included,
        not_included,
        tuple(node for node in rest if node not in not_included),
        tuple(dict.fromkeys((*said, *vouchers))),
    )
