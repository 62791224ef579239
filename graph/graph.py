"""The one in-memory graph: everything a given audience may see, as known after a given load.

A graph is immutable. It holds statements of all days; `GraphOnDay` (graph.day) asks it about one day.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakValueDictionary

from graph.index import Index, indexed
from graph.names import NameIndex, phrases_of, spellings
from graph.records import Completeness, Node, Pairs, Source, Statement, circles
from graph.store.interface import History

if TYPE_CHECKING:
    import networkx

Seen = TypeVar("Seen", Statement, Node)
NO_NODES: tuple[Node, ...] = ()


class Memory(dict[object, Any]):
    """What pure functions worked out about a graph; it goes with the last view that looks in it."""


@dataclass(frozen=True, eq=False)
class Graph:
    """All nodes and statements that `audience` may see, as known after load number `version`.

    `rejected` are proposals that a source turns down. `left_out` counts the statements that the audience
    may not see.
    """

    version: int
    audience: str
    sources: Mapping[str, Source]
    nodes: Mapping[str, Node]
    by_label: Mapping[str, Sequence[Node]]
    stated: Index
    proposed: Index
    rejected: Index
    completeness: Sequence[Completeness]
    editions: Mapping[tuple[str, str, str], Sequence[date]]
    left_out: int
    change_days: Sequence[date]
    """The days on which anything begins, ends or is first said, oldest first; between two of them all stays."""
    _spelled: NameIndex = field(default_factory=lambda: NameIndex(spellings), repr=False)
    _phrased: NameIndex = field(default_factory=lambda: NameIndex(phrases_of), repr=False)
    _unchanging: WeakValueDictionary[int, Memory] = field(
        default_factory=WeakValueDictionary, init=False, repr=False
    )

    def memory_around(self, day: date) -> Memory:
        """One memory for all days on which, between two of `change_days`, the same things are so."""
        return self._unchanging.setdefault(bisect_right(self.change_days, day), Memory())

    def spelled(self, label: str) -> Mapping[str, Sequence[Node]]:
        """The things of a class by every plain spelling of their names, in order of name."""
        return self._spelled.of(label, self.by_label.get(label, NO_NODES))

    def phrased(self, label: str) -> Mapping[str, Sequence[Node]]:
        """The things of a class by every run of whole words in their names, in order of name."""
        return self._phrased.of(label, self.by_label.get(label, NO_NODES))

    @cached_property
    def network(self) -> "networkx.MultiDiGraph[str]":
        """The networkx drawing of the stated facts, edges keyed by statement id (a key by kind would overwrite
        parallel dated edges). Drawn when it is first asked for: it takes more room than all facts."""
        import networkx

        network: networkx.MultiDiGraph[str] = networkx.MultiDiGraph()
        network.add_nodes_from(self.nodes)
        for statements in self.stated.of_kind.values():
            for statement in statements:
                network.add_edge(statement.subject, statement.object, key=statement.id, statement=statement)
        return network

    def first_spoken(self, statement: Statement) -> date:
        """The day of the oldest edition in which the statement stands."""
        return self.sources[statement.sources[0]].speaks_from


def build_graph(
    history: History, audience: str = "PUBLIC", known_after: int | None = None, concepts: Iterable[Node] = ()
) -> Graph:
    """The graph for one of AUDIENCES, as known after load `known_after` (default: the newest).

    `concepts` are the nodes of the ontology's code lists, which no source needs to state.
    """
    version = history.version if known_after is None else known_after
    records = [entry.record for entry in history.versions if entry.known_at(version)]
    visible = circles(audience)
    sources = {r.id: r for r in records if isinstance(r, Source) and r.access in visible}
    all_statements = [r for r in records if isinstance(r, Statement)]
    statements = _seen(all_statements, sources)
    nodes = merged_descriptions(_seen((r for r in records if isinstance(r, Node)), sources), concepts)
    return Graph(
        version=version,
        audience=audience,
        sources=sources,
        nodes=nodes,
        by_label=_by_label(nodes.values()),
        stated=indexed(s for s in statements if is_stated(s)),
        proposed=indexed(s for s in statements if is_proposed(s)),
        rejected=indexed(s for s in statements if s.is_rejection),
        completeness=[r for r in records if isinstance(r, Completeness) and r.source in sources],
        editions=_editions(statements, sources),
        left_out=len(all_statements) - len(statements),
        change_days=sorted(days_of_change(statements, sources.values(), nodes.values())),
    )


def days_of_change(
    statements: Iterable[Statement], sources: Iterable[Source], nodes: Iterable[Node]
) -> set[date]:
    """The days on which one of these begins, ends, or is first said."""
    days: set[date | None] = {source.speaks_from for source in sources}
    for statement in statements:
        days.add(statement.valid_from)
        days.add(statement.valid_to)
    for node in nodes:
        if node.label == "Municipality":
            days |= {node.day("exists_from"), node.day("exists_to")}
    return {day for day in days if day is not None}


def is_stated(statement: Statement) -> bool:
    """Whether a source states it as a fact."""
    return not statement.proposal


def is_proposed(statement: Statement) -> bool:
    """Whether it is a proposal that no source turns down by itself."""
    return bool(statement.proposal) and not statement.is_rejection


def as_seen(record: Seen, sources: Mapping[str, Source]) -> Seen | None:
    """The record as who sees `sources` may see it, naming only those; None where none of its own is among them."""
    editions = tuple(source for source in record.sources if source in sources)
    if editions == record.sources:
        return record
    return replace(record, sources=editions) if editions else None


def in_name_order(node: Node) -> tuple[str, str]:
    """Sort key of things of one class: by name, then by id."""
    return node.name.casefold(), node.id


def _seen(records: Iterable[Seen], sources: Mapping[str, Source]) -> list[Seen]:
    """The records that the audience may see, in order of key."""
    seen = [found for record in records if (found := as_seen(record, sources)) is not None]
    return sorted(seen, key=lambda record: record.key)


def merged_descriptions(descriptions: Iterable[Node], concepts: Iterable[Node]) -> dict[str, Node]:
    """One node per thing; where several series describe it, they count in order of `descriptions`."""
    nodes = {concept.id: concept for concept in concepts}
    for description in descriptions:
        known = nodes.get(description.id)
        nodes[description.id] = _merged(known, description) if known else description
    return nodes


def _merged(first: Node, second: Node) -> Node:
    """One node from two descriptions: the first names it, what only the second states is added."""
    names = (*first.aliases, second.name, *second.aliases)
    aliases = tuple(dict.fromkeys(name for name in names if name != first.name))
    properties: Pairs = tuple(sorted((dict(second.properties) | dict(first.properties)).items()))
    sources = tuple(dict.fromkeys((*first.sources, *second.sources)))
    return replace(first, aliases=aliases, properties=properties, sources=sources)


def _by_label(nodes: Iterable[Node]) -> dict[str, list[Node]]:
    labels: defaultdict[str, list[Node]] = defaultdict(list)
    for node in sorted(nodes, key=in_name_order):
        labels[node.label].append(node)
    return dict(labels)


def _editions(
    statements: Iterable[Statement], sources: Mapping[str, Source]
) -> dict[tuple[str, str, str], Sequence[date]]:
    """For each (series, subject, kind) of which several editions speak, the days of those editions."""
    days: defaultdict[tuple[str, str, str], set[date]] = defaultdict(set)
    for statement in statements:
        if not statement.proposal:
            key = (statement.series, statement.subject, statement.kind)
            days[key].update(sources[source].speaks_from for source in statement.sources)
    return {key: sorted(found) for key, found in days.items() if len(found) > 1}
