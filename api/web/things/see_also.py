"""The overviews that say more about one thing: which questions, with which of their parameters filled in."""

from collections.abc import Iterator

from api.web.site import Visit
from graph.records import Node
from queries import question
from queries.timeline.question import OF_WHAT

BY_LABEL = {
    "Region": (("ending-soon", "region"), ("still-to-decide", "region")),
    "Network": (("ending-soon", "network"), ("plan-and-money", "network")),
    "Insurer": (("insurer-portfolio", "insurer"), ("ending-soon", "insurer")),
}
"""Beside the timeline, which every one of them has."""


def see_also(visit: Visit, node: Node) -> list[tuple[str, str]]:
    """Title and address of each overview about a thing, in a fixed order."""
    return [
        (visit.say(question(name).title), visit.choices.path(f"/overzichten/{name}", **{parameter: node.id}))
        for name, parameter in _about(node)
    ]


def _about(node: Node) -> Iterator[tuple[str, str]]:
    yield from BY_LABEL.get(node.label, ())
    if node.label in OF_WHAT:
        yield "timeline", "id"
