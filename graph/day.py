"""The graph as of one day: which statements hold, and what the sources could know by then."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Any

from graph.graph import Graph, Memory
from graph.index import Edges, Index
from graph.periods import Period
from graph.records import Completeness, Node, Source, Statement

LET_GO_AT_ONCE = 200


@dataclass(frozen=True, slots=True, eq=False)
class GraphOnDay:
    """A graph and the day asked about. All questions and rules are functions of one of these."""

    graph: Graph
    day: date
    memory: dict[object, Any] = field(default_factory=dict, repr=False)
    """What pure functions worked out about this view (graph.remembered); never part of its meaning."""
    unchanging: Memory = field(init=False, repr=False)
    """What they worked out that is so on every day until something begins or ends; shared by those days."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "unchanging", self.graph.memory_around(self.day))

    def forget(self) -> None:
        """Let go of what was worked out, piece by piece; whoever still asks works it out again.

        A long list that is let go at once would hold up everybody else until the last of it is gone.
        """
        _let_go(self.memory)
        _let_go(self.unchanging)

    def node(self, id: str) -> Node | None:
        """The node with this id, of any day; None when there is none."""
        return self.graph.nodes.get(id)

    def name(self, id: str) -> str:
        """The name of the node with this id; the id itself where no source names it."""
        node = self.graph.nodes.get(id)
        return node.name if node else id

    def of_label(self, label: str) -> Sequence[Node]:
        """All nodes of one class in order of name; municipalities only where they exist on the day."""
        nodes = self.graph.by_label.get(label, ())
        if label != "Municipality":
            return nodes
        municipalities: Sequence[Node] | None = self.unchanging.get(label)
        if municipalities is None:
            municipalities = self.unchanging[label] = tuple(node for node in nodes if self.exists(node))
        return municipalities

    def exists(self, node: Node) -> bool:
        """Whether a municipality exists on the day; other things have no such period."""
        return Period(node.day("exists_from"), node.day("exists_to")).holds_on(self.day)

    def exists_id(self, id: str) -> bool:
        """Whether there is a node with this id that exists on the day."""
        node = self.graph.nodes.get(id)
        return node is not None and self.exists(node)

    def out(self, subject: str, kind: str) -> tuple[Statement, ...]:
        """What is stated of `subject` and holds on the day."""
        return self._holding(self.graph.stated.out, (subject, kind), "out")

    def into(self, object: str, kind: str) -> tuple[Statement, ...]:
        """What is stated with `object` as its object and holds on the day."""
        return self._holding(self.graph.stated.into, (object, kind), "into")

    def of_kind(self, kind: str) -> tuple[Statement, ...]:
        """All statements of one kind that hold on the day."""
        return self._all_of_kind(self.graph.stated, kind, "kind")

    def proposals_out(self, subject: str, kind: str) -> tuple[Statement, ...]:
        """What is proposed, not stated, of `subject`, and turned down by no source."""
        return self._open(self._holding(self.graph.proposed.out, (subject, kind), "proposed out"))

    def proposals_into(self, object: str, kind: str) -> tuple[Statement, ...]:
        """What is proposed, not stated, with `object` as its object, and turned down by no source."""
        return self._open(self._holding(self.graph.proposed.into, (object, kind), "proposed into"))

    def proposals_of_kind(self, kind: str) -> tuple[Statement, ...]:
        """All proposals of one kind that hold on the day and that no source turns down."""
        return self._open(self._all_of_kind(self.graph.proposed, kind, "proposed kind"))

    def rejections_out(self, subject: str, kind: str) -> tuple[Statement, ...]:
        """The proposals of `subject` that a source turns down on the day."""
        return self._holding(self.graph.rejected.out, (subject, kind), "rejected out")

    def rejections_into(self, object: str, kind: str) -> tuple[Statement, ...]:
        """The proposals with `object` as their object that a source turns down on the day."""
        return self._holding(self.graph.rejected.into, (object, kind), "rejected into")

    def is_rejected(self, kind: str, subject: str, object: str) -> bool:
        """Whether a source turns the proposal down on the day; also one that is derived when asked."""
        return any(said.object == object for said in self.rejections_out(subject, kind))

    def holds(self, statement: Statement) -> bool:
        """Whether a statement holds on the day.

        Without `valid_from` it holds from the date of its oldest edition. Within a series the newest
        edition not after the day counts, per subject and kind: what only older editions say is over,
        what only newer ones say counts where they state since when (domain.md, "Time").
        """
        sources, day = self.graph.sources, self.day
        first = sources[statement.sources[0]].speaks_from
        if (statement.valid_from or first) > day:
            return False
        if statement.valid_to is not None and statement.valid_to <= day:
            return False
        editions = self.graph.editions.get((statement.series, statement.subject, statement.kind))
        if editions is None or first > day:
            return True
        newest = max((edition for edition in editions if edition <= day), default=None)
        return newest is None or any(sources[source].speaks_from == newest for source in statement.sources)

    def sources_of(self, *statements: Statement) -> tuple[Source, ...]:
        """The editions not after the day in which the statements stand (else all), newest first."""
        ids = dict.fromkeys(chain.from_iterable(statement.sources for statement in statements))
        sources = [self.graph.sources[id] for id in ids]
        spoken = [source for source in sources if source.speaks_from <= self.day]
        return tuple(sorted(spoken or sources, key=newest_first))

    def first_day(self, *statements: Statement) -> date | None:
        """The first day about which any of these statements speaks, whether or not it holds on the day."""
        days = (statement.valid_from or self.graph.first_spoken(statement) for statement in statements)
        return min(days, default=None)

    def ever_out(self, subject: str, kind: str) -> Sequence[Statement]:
        """What is stated of `subject` about any day."""
        return self.graph.stated.out.get((subject, kind), ())

    def ever_into(self, object: str, kind: str) -> Sequence[Statement]:
        """What is stated with `object` as its object about any day."""
        return self.graph.stated.into.get((object, kind), ())

    def ever_of_kind(self, kind: str) -> Sequence[Statement]:
        """All statements of one kind about any day."""
        return self.graph.stated.of_kind.get(kind, ())

    def completeness(self, topic: str, *scopes: str) -> tuple[Completeness, ...]:
        """The sources that claim, by the day, to list all of `topic` for one of `scopes`."""
        known = self._claims()
        if len(scopes) < 2:
            return tuple(claim for _, claim in known.get((topic, *(scopes or ("",))), ()))
        found = chain.from_iterable(known.get((topic, scope), ()) for scope in dict.fromkeys(scopes))
        return tuple(claim for _, claim in sorted(found, key=lambda placed: placed[0]))

    def _claims(self) -> Mapping[tuple[str, ...], Sequence[tuple[int, Completeness]]]:
        """By topic and scope the claims made by the day, each with its place among all."""
        known: dict[tuple[str, ...], list[tuple[int, Completeness]]] | None = self.unchanging.get("claims")
        if known is None:
            known = {}
            for place, claim in enumerate(self.graph.completeness):
                if self.graph.sources[claim.source].speaks_from <= self.day:
                    known.setdefault((claim.topic, claim.scope), []).append((place, claim))
            self.unchanging["claims"] = known
        return known

    def _holding(self, edges: Edges, key: tuple[str, str], where: str) -> tuple[Statement, ...]:
        held: tuple[Statement, ...] | None = self.unchanging.get((where, key))
        if held is None:
            held = tuple(statement for statement in edges.get(key, ()) if self.holds(statement))
            self.unchanging[where, key] = held
        return held

    def _open(self, proposals: tuple[Statement, ...]) -> tuple[Statement, ...]:
        if not self.graph.rejected.of_kind:
            return proposals
        return tuple(s for s in proposals if not self.is_rejected(s.kind, s.subject, s.object))

    def _all_of_kind(self, index: Index, kind: str, where: str) -> tuple[Statement, ...]:
        held: tuple[Statement, ...] | None = self.unchanging.get((where, kind))
        if held is None:
            held = tuple(statement for statement in index.of_kind.get(kind, ()) if self.holds(statement))
            self.unchanging[where, kind] = held
        return held


def _let_go(memory: dict[object, Any]) -> None:
    while memory:
        try:
            _, gone = memory.popitem()
        except KeyError:
            return
        if isinstance(gone, GraphOnDay):
            gone.forget()
            continue
        pieces = _pieces(gone)
        del gone
        while pieces:
            del pieces[-LET_GO_AT_ONCE:]


def _pieces(value: object) -> list[object]:
    """What a value consists of, where that can be much: the items of a list, also of one within a value."""
    if isinstance(value, dict):
        return [piece for item in value.values() for piece in _pieces(item)]
    if isinstance(value, list | tuple):
        return list(value)
    held = [getattr(value, name, None) for name in getattr(value, "__dataclass_fields__", ())]
    return [piece for item in held if isinstance(item, list | tuple) for piece in item]


def newest_first(source: Source) -> tuple[int, str]:
    """Sort key: newest source first, then by id."""
    return -source.speaks_from.toordinal(), source.id
