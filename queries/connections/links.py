"""The links between organisations, networks, contracts and regions on a day, as a graph to walk over.

A hint is no link, and neither is a proposal. A network is linked to a region by a stated FOR_REGION or by
covering a stated member of it (domain.md, "Parts", "Region and network").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import networkx as nx

from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.remembered import remembered
from graph.text import Text
from queries import geography, networks

KINDS = (
    "PARTNER_IN",
    "LEADS",
    "MANDATE_FOR",
    "FOR_REGION",
    "COVERS",
    "IN_REGION",
    "FOR_NETWORK",
    "FINANCED_BY",
    "ON_BEHALF_OF",
    "MAIN_CONTRACTOR",
    "EXECUTED_BY",
    "FOLLOWS",
    "WORKS_IN",
    "SERVES",
)
"""The kinds of statement that link, in the order in which one is told where several link the same two."""

LIES_IN = "LIES_IN"
"""Not stated but followed from COVERS and IN_REGION: a network lies (partly) in a region."""

WORDS = {
    "PARTNER_IN": ("{a} is partner in {b}", "{a} is partner in {b}"),
    "LEADS": ("{a} wordt genoemd als verzekeraar voor {b}", "{a} is named as insurer for {b}"),
    "MANDATE_FOR": ("{a} heeft mandaat voor {b}", "{a} holds a mandate for {b}"),
    "FOR_REGION": ("{a} is voor {b}", "{a} is for {b}"),
    "COVERS": ("{a} omvat (een deel van) {b}", "{a} covers (a part of) {b}"),
    "IN_REGION": ("{a} ligt in {b}", "{a} lies in {b}"),
    "FOR_NETWORK": ("{a} is voor {b}", "{a} is for {b}"),
    "FINANCED_BY": ("{a} wordt betaald door {b}", "{a} is paid by {b}"),
    "ON_BEHALF_OF": ("{a} is ook namens {b}", "{a} is on behalf of {b} too"),
    "MAIN_CONTRACTOR": ("{a} heeft {b} als hoofdaannemer", "{a} has {b} as main contractor"),
    "EXECUTED_BY": ("{a} wordt uitgevoerd door {b}", "{a} is carried out by {b}"),
    "FOLLOWS": ("{a} volgt {b}", "{a} follows {b}"),
    "WORKS_IN": ("{a} werkt in {b}", "{a} works in {b}"),
    "SERVES": ("{a} werkt voor {b}", "{a} works for {b}"),
    LIES_IN: ("{a} heeft gemeenten in {b}", "{a} has municipalities in {b}"),
}


@dataclass(frozen=True, slots=True)
class Link:
    """What sources say that links two things."""

    subject: Node
    kind: str
    object: Node
    sources: tuple[Source, ...]

    @property
    def explanation(self) -> Text:
        """The link in words, in the direction in which it is stated."""
        nl, en = WORDS[self.kind]
        a, b = called(self.subject), called(self.object)
        return Text(nl.format(a=a.nl, b=b.nl), en.format(a=a.en, b=b.en))


def called(node: Node) -> Text:
    """The name of a thing; of a region or municipality with that word, as both can be called Groningen."""
    match node.label:
        case "Region":
            return Text(f"regio {node.name}", f"region {node.name}")
        case "Municipality":
            return Text(f"gemeente {node.name}", f"municipality {node.name}")
    return Text(node.name, node.name)


@remembered
def linked(view: GraphOnDay, scheme: str) -> "nx.Graph[str]":
    """All things that are linked on the day; regions of one scheme only, as divisions stand side by side."""
    graph: nx.Graph[str] = nx.Graph()
    for statements in stated_links(view, scheme):
        said = statements[0]
        _add(graph, view, (said.subject, said.kind, said.object), view.sources_of(*statements))
    for network, region, sources in _lying(view, scheme):
        _add(graph, view, (network.id, LIES_IN, region.id), sources)
    return graph


@remembered
def stated_links(view: GraphOnDay, scheme: str) -> Sequence[Sequence[Statement]]:
    """The statements that link, together where they say the same of the same two, in the order of KINDS."""
    found: list[Sequence[Statement]] = []
    for kind in KINDS:
        same: dict[tuple[str, str], list[Statement]] = {}
        for statement in view.of_kind(kind):
            if statement.text("evidence") != "HINT" and _both_belong(view, statement, scheme):
                same.setdefault((statement.subject, statement.object), []).append(statement)
        found += [same[pair] for pair in sorted(same)]
    return found


def link_between(graph: "nx.Graph[str]", one: str, other: str) -> Link:
    """The link that is told of two neighbours."""
    found: Link = graph.edges[one, other]["link"]
    return found


def _add(
    graph: "nx.Graph[str]", view: GraphOnDay, said: tuple[str, str, str], sources: tuple[Source, ...]
) -> None:
    subject, object_ = view.node(said[0]), view.node(said[2])
    if subject is not None and object_ is not None and not graph.has_edge(subject.id, object_.id):
        graph.add_edge(subject.id, object_.id, link=Link(subject, said[1], object_, sources))


def _both_belong(view: GraphOnDay, statement: Statement, scheme: str) -> bool:
    ends = view.node(statement.subject), view.node(statement.object)
    return all(node is not None and _belongs(view, node, scheme) for node in ends)


def _belongs(view: GraphOnDay, node: Node, scheme: str) -> bool:
    if node.label == "Region":
        return node.text("scheme") == scheme
    return view.exists(node)


def _lying(view: GraphOnDay, scheme: str) -> Iterator[tuple[Node, Node, tuple[Source, ...]]]:
    for network in view.of_label("Network"):
        found: dict[str, list[Source]] = {}
        for cover in networks.municipalities(view, network):
            for region, statements in _regions(view, cover.municipality, scheme):
                found.setdefault(region.id, []).extend((*cover.sources, *view.sources_of(*statements)))
        for id, sources in found.items():
            if node := view.node(id):
                yield network, node, tuple(dict.fromkeys(sources))


def _regions(view: GraphOnDay, municipality: Node, scheme: str) -> Sequence[tuple[Node, Sequence[Statement]]]:
    return geography.regions_of(view, municipality.id, scheme) if view.exists(municipality) else ()
