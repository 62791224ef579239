"""One version of the store, as one audience may see it: what every answer is read from."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property, lru_cache

from graph.day import GraphOnDay
from graph.graph import Graph, build_graph
from graph.records import AUDIENCES, Completeness, Load, Node, Record, Source
from graph.store.interface import History

KEPT_GRAPHS = 4
KEPT_DAYS = 16


class Snapshot:
    """An immutable graph, and the graphs of earlier moments and the days that were asked for lately.

    A request keeps one snapshot from beginning to end, so that its answer is of one version.
    """

    def __init__(self, history: History, audience: str, concepts: Sequence[Node]) -> None:
        self.history = history
        self.audience = audience
        self._concepts = concepts
        self.graph = build_graph(history, audience, None, concepts)
        self._earlier_graph = lru_cache(KEPT_GRAPHS)(self._build)
        self._view = lru_cache(KEPT_DAYS)(self._build_view)

    @property
    def version(self) -> int:
        """The number of the last load in it."""
        return self.history.version

    @cached_property
    def loads(self) -> tuple[Load, ...]:
        """The loads of which the audience sees anything: the title of another one is not theirs to read."""
        visible = _visible_sources(self.history, self.audience)
        seen = {v.recorded for v in self.history.versions if _is_seen(v.record, visible)}
        return tuple(load for load in self.history.loads if load.number in seen)

    def graph_known_at(self, moment: datetime | None = None) -> Graph:
        """The graph as it was known at an aware moment; without one the newest."""
        known_after = self.version if moment is None else self.history.known_at(moment)
        return self.graph if known_after == self.version else self._earlier_graph(known_after)

    def view(self, day: date, known_at: datetime | None = None) -> GraphOnDay:
        """The graph on a day, as it was known at an aware moment; without one the newest."""
        known_after = self.version if known_at is None else self.history.known_at(known_at)
        return self._view(known_after, day)

    def _build(self, known_after: int) -> Graph:
        return build_graph(self.history, self.audience, known_after, self._concepts)

    def _build_view(self, known_after: int, day: date) -> GraphOnDay:
        graph = self.graph if known_after == self.version else self._earlier_graph(known_after)
        return GraphOnDay(graph, day)


def _visible_sources(history: History, audience: str) -> frozenset[str]:
    circles = AUDIENCES[: AUDIENCES.index(audience) + 1]
    records = (version.record for version in history.versions)
    return frozenset(r.id for r in records if isinstance(r, Source) and r.access in circles)


def _is_seen(record: Record, visible: frozenset[str]) -> bool:
    if isinstance(record, Source):
        return record.id in visible
    named = (record.source,) if isinstance(record, Completeness) else record.sources
    return any(source in visible for source in named)
