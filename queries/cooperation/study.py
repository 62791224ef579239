"""What the study of cooperation says (Movisie 2019): ten factors, recommendations, and ten pilot regions of 2018.

They are about cooperation of municipalities and insurers as such; nothing in them is about a region of today.
"""

from collections.abc import Callable, Sequence

from graph.day import GraphOnDay
from graph.records import Node
from graph.remembered import remembered

FACTOR, PILOT = "Factor", "Proefregio"
RECOMMENDING = ("Tip", "Aanbeveling", "Leerpunt", "Conclusie")
"""How the findings begin that say what to do: tips (4.2), recommendations (4.2.1 to 4.2.3), lessons and conclusions."""


def factors(view: GraphOnDay) -> Sequence[Node]:
    """The factors that help or hinder, in the order of the study; five have a percentage in their text."""
    return _findings(view, lambda theme: theme == FACTOR)


def recommendations(view: GraphOnDay) -> Sequence[Node]:
    """What the study advises, in its order."""
    return _findings(view, lambda theme: theme.startswith(RECOMMENDING))


def pilots(view: GraphOnDay) -> Sequence[Node]:
    """The pilot regions with their insurer, by name."""
    return _findings(view, lambda theme: theme == PILOT)


def _findings(view: GraphOnDay, wanted: Callable[[str], bool]) -> Sequence[Node]:
    return sorted((node for node in _all(view) if wanted(node.text("theme"))), key=lambda node: node.id)


@remembered
def _all(view: GraphOnDay) -> Sequence[Node]:
    spoken = view.graph.sources
    return [
        node
        for node in view.graph.by_label.get("StudyFinding", ())
        if any(spoken[id].speaks_from <= view.day for id in node.sources)
    ]
