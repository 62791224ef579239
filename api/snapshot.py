"""One version of the store, as one audience may see it: what every answer is read from."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Generic, TypeVar

from graph.day import GraphOnDay
from graph.graph import Graph, build_graph
from graph.growing import grown
from graph.records import Load, Node, Record, Source, circles, sources_named
from graph.store.interface import History

KEPT_GRAPHS = 4
MOST_KEPT_DAYS = 16
FEWEST_KEPT_DAYS = 2
KEPT_VERSIONS = 1_000_000
"""What is worked out about a day grows with what is known, so of a large country fewer days are kept."""

Made = TypeVar("Made")


class Snapshot:
    """An immutable graph, and the graphs of earlier moments and the days that were asked for lately.

    A request keeps one snapshot from beginning to end, so that its answer is of one version. `graph` is the
    graph of the history where it was made before.
    """

    def __init__(
        self, history: History, audience: str, concepts: Sequence[Node], graph: Graph | None = None
    ) -> None:
        self.history = history
        self.audience = audience
        self._concepts = concepts
        self.graph = graph or build_graph(history, audience, None, concepts)
        self._graphs: _Lately[Graph] = _Lately(KEPT_GRAPHS)
        self._views: _Lately[GraphOnDay] = _Lately(_kept_days(len(history.versions)))

    def followed_by(self, newer: History) -> "Snapshot":
        """The snapshot after the loads that `read_since` gave; it shares with this one what did not change."""
        graph = grown(self.graph, self.history, newer, self._concepts)
        return Snapshot(self.history.merged(newer), self.audience, self._concepts, graph)

    def forget(self) -> None:
        """Let go, little by little, of what was worked out about days: at once it would hold up the others."""
        for view in self._views.all():
            view.forget()

    @property
    def version(self) -> int:
        """The number of the last load in it."""
        return self.history.version

    @cached_property
    def loads(self) -> tuple[Load, ...]:
        """The loads of which the audience sees anything: the title of another one is not theirs to read."""
        visible = _visible_sources(self.history, self.audience)
        seen: set[int] = set()
        for version in self.history.versions:
            if version.recorded not in seen and _is_seen(version.record, visible):
                seen.add(version.recorded)
        return tuple(load for load in self.history.loads if load.number in seen)

    def graph_known_at(self, moment: datetime | None = None) -> Graph:
        """The graph as it was known at an aware moment; without one the newest."""
        known_after = self.version if moment is None else self.history.known_at(moment)
        return self._graph_after(known_after)

    def view(self, day: date, known_at: datetime | None = None) -> GraphOnDay:
        """The graph on a day, as it was known at an aware moment; without one the newest."""
        known_after = self.version if known_at is None else self.history.known_at(known_at)
        return self._views.get((known_after, day), lambda: GraphOnDay(self._graph_after(known_after), day))

    def _graph_after(self, load: int) -> Graph:
        if load == self.version:
            return self.graph
        return self._graphs.get(load, lambda: build_graph(self.history, self.audience, load, self._concepts))


class _Lately(Generic[Made]):
    """What was made lately, by what it was made for.

    It holds nothing that knows the snapshot, so that a snapshot goes as soon as nobody uses it.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._made: OrderedDict[Hashable, Made] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What was made for `key`, made now where that is not there; the first one made counts."""
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
                return self._made[key]
        made = make()
        with self._lock:
            made = self._made.setdefault(key, made)
            if len(self._made) > self._most:
                self._made.popitem(last=False)
        return made

    def all(self) -> Sequence[Made]:
        """Everything that is kept."""
        with self._lock:
            return tuple(self._made.values())


def _kept_days(versions: int) -> int:
    return max(FEWEST_KEPT_DAYS, min(MOST_KEPT_DAYS, KEPT_VERSIONS // max(versions, 1)))


def _visible_sources(history: History, audience: str) -> frozenset[str]:
    seen = circles(audience)
    records = (version.record for version in history.versions)
    return frozenset(r.id for r in records if isinstance(r, Source) and r.access in seen)


def _is_seen(record: Record, visible: frozenset[str]) -> bool:
    return any(source in visible for source in sources_named(record))
