"""The purchasing policies that insurers issued, and for which years our sources have them."""

from collections.abc import Mapping, Sequence

from graph.day import GraphOnDay
from graph.records import Node
from graph.remembered import remembered


@remembered
def policies_of(view: GraphOnDay, insurer: Node) -> Sequence[Node]:
    """The policies that an insurer issued and that set requirements that hold on the day, by year."""
    found = (view.node(s.object) for s in view.out(insurer.id, "ISSUED"))
    nodes = [node for node in found if node is not None and view.out(node.id, "REQUIRES")]
    return sorted(nodes, key=lambda node: (node.text("year"), node.id))


@remembered
def years_loaded(view: GraphOnDay) -> Mapping[str, Sequence[int]]:
    """Of each insurer the years whose policy our sources had by the day."""
    found: dict[str, set[int]] = {insurer.id: set() for insurer in view.of_label("Insurer")}
    for statement in view.ever_of_kind("ISSUED"):
        policy = view.node(statement.object)
        if policy and policy.get("year") and view.graph.first_spoken(statement) <= view.day:
            found.setdefault(statement.subject, set()).add(int(policy.text("year")))
    return {insurer: sorted(years) for insurer, years in found.items()}


def without_policy(view: GraphOnDay, insurers: Sequence[Node]) -> list[Node]:
    """The insurers whose policy for the year of the day is not loaded, in their own order."""
    loaded = years_loaded(view)
    return [insurer for insurer in insurers if view.day.year not in loaded.get(insurer.id, ())]
