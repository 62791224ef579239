"""Finding things by a name as people type it, old names and aliases included."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.names import plain, spellings
from graph.records import Node
from graph.remembered import remembered
from queries.organisations import LABELS

SEARCHED = ("Municipality", "Network", "Region", *LABELS, "Location", "Plan", "Contract", "StudyFinding")
"""The classes of things that people know by name."""

WHOLE, BEGINNING, WORD, INSIDE = range(4)


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that carries the text; `place` tells how well: the whole name first, inside a word last."""

    node: Node
    place: int

    @property
    def key(self) -> tuple[str, ...]:
        """The order of hits: best first, then by name."""
        return str(self.place), self.node.name.casefold(), self.node.id


@remembered
def search(view: GraphOnDay, text: str) -> Sequence[Hit]:
    """Everything that carries `text` in a name, best first; municipalities of any day."""
    wanted = plain(text)
    return sorted(_hits(view, wanted), key=lambda hit: hit.key) if wanted else []


def only_one_called(view: GraphOnDay, name: str, labels: Collection[str]) -> Node | None:
    """The one thing of some classes with exactly this name; None where there is none, or several."""
    found = [hit.node for hit in search(view, name) if hit.place == WHOLE and hit.node.label in labels]
    return found[0] if len(found) == 1 else None


def _hits(view: GraphOnDay, wanted: str) -> Iterator[Hit]:
    for label in SEARCHED:
        for node in view.graph.by_label.get(label, ()):
            places = [place for name in spellings(node) if (place := _place(name, wanted)) is not None]
            if places:
                yield Hit(node, min(places))


def _place(name: str, wanted: str) -> int | None:
    if name == wanted:
        return WHOLE
    if name.startswith(wanted):
        return BEGINNING
    if f" {wanted}" in name:
        return WORD
    return INSIDE if wanted in name else None
