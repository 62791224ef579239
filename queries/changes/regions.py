"""Which regions a change or a finding is about."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from graph.day import GraphOnDay
from graph.records import Node
from graph.remembered import remembered
from queries import geography, networks
from queries.things import by_name

About = TypeVar("About")


@remembered
def regions_about(view: GraphOnDay, subject: Node, scheme: str) -> Sequence[Node]:
    """The regions of a scheme that a change or finding about a thing is about, by name."""
    if subject.label == "Region":
        return [subject] if subject.text("scheme") == scheme else []
    if subject.label == "Network":
        return networks.regions_of_network(view, subject, scheme)
    if subject.label == "Municipality":
        return [region for region, _ in geography.regions_of(view, subject.id, scheme)]
    involved = (node for network in _networks_of(view, subject) if (node := view.node(network)))
    return by_name(region for node in involved for region in networks.regions_of_network(view, node, scheme))


def per_region(
    view: GraphOnDay,
    found: Iterable[About],
    subject_of: Callable[[About], Node],
    scheme: str,
    chosen: Node | None = None,
) -> list[tuple[Node | None, list[About]]]:
    """Anything about a subject, by region in order of name; at the end, with None, what belongs to none."""
    together: dict[str, list[About]] = {}
    for one in found:
        for id in [region.id for region in regions_about(view, subject_of(one), scheme)] or [""]:
            if chosen is None or id == chosen.id:
                together.setdefault(id, []).append(one)
    regions = {region.id: region for region in geography.regions(view, scheme)}
    return [(regions.get(id), together[id]) for id in (*regions, "") if id in together]


def _networks_of(view: GraphOnDay, subject: Node) -> set[str]:
    """The networks that a contract, agreement or plan is for, on any day."""
    stated = {s.object for s in view.ever_out(subject.id, "FOR_NETWORK")}
    return stated | {s.subject for s in view.ever_into(subject.id, "USES")}
