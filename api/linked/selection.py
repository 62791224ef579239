"""What of the graph goes into a file: the whole history, or one day; for whom, and from which sources."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from graph.day import GraphOnDay
from graph.graph import Graph, build_graph
from graph.records import (
    AUDIENCES,
    INTERNAL,
    Completeness,
    Load,
    Node,
    Record,
    Source,
    Statement,
    Version,
    circles,
)
from graph.store.interface import History
from graph.text import dutch_count
from queries.standing_in import without_small_count


@dataclass(frozen=True, slots=True)
class Selection:
    """The versions, loads and things of a file. `plain` are, by subject, the statements that simply hold on `day`.

    `things` gives each thing as its descriptions together do; `ids` are all things that are spoken of,
    `hidden` counts the statements that the audience may not see.
    """

    version: int
    day: date | None
    versions: tuple[Version, ...]
    loads: tuple[Load, ...]
    things: Mapping[str, Node]
    plain: Mapping[str, Sequence[Statement]]
    ids: frozenset[str]
    remarks: tuple[str, ...] = ()
    hidden: int = 0

    @property
    def series(self) -> frozenset[str]:
        """The series that say anything here."""
        records = (version.record for version in self.versions)
        return frozenset(record.series for record in records if not isinstance(record, Completeness))


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is left of a history for an audience, and how much was left out because its reuse is unclear.

    `hidden` counts the statements that the audience may not see.
    """

    audience: str
    history: History
    hidden: int
    sources_left_out: int
    statements_left_out: int

    @property
    def remarks(self) -> tuple[str, ...]:
        """What was left out, in a sentence for whoever reads the file."""
        if not self.sources_left_out:
            return ()
        sources = dutch_count(self.sources_left_out, "bron staat", "bronnen staan")
        facts = dutch_count(self.statements_left_out, "uitspraak", "uitspraken")
        return (f"{sources} hier niet in, omdat onduidelijk is of hergebruik mag; samen {facts}.",)


def chosen(history: History, audience: str, include_unclear: bool, known_after: int | None = None) -> Chosen:
    """What an audience may see of a history and, unless asked otherwise, may use again.

    What is left out is counted as it was known after a load (default: the newest).
    """
    known = history.version if known_after is None else known_after
    seen = circles(audience)
    visible = restricted(history, lambda source: source.access in seen)
    hidden = _number(history, known, Statement) - _number(visible, known, Statement)
    if include_unclear:
        return Chosen(audience, visible, hidden, 0, 0)
    clear = restricted(visible, lambda source: bool(source.licence))
    kinds = (Source, Statement)
    left_out = (_number(visible, known, kind) - _number(clear, known, kind) for kind in kinds)
    return Chosen(audience, clear, hidden, *left_out)


def restricted(history: History, allowed: Callable[[Source], bool]) -> History:
    """The history without the sources of which the newest version is not allowed, and what only they say.

    An earlier version of a source that was not allowed itself is left out too.
    """
    found = [version.record for version in history.versions if isinstance(version.record, Source)]
    if all(allowed(source) for source in found):
        return history
    newest = {source.id: source for source in found}  # versions are in order of load
    kept = {id for id, source in newest.items() if allowed(source)}
    versions = tuple(seen for version in history.versions if (seen := _seen(version, kept, allowed)))
    numbers = {number for version in versions for number in (version.recorded, version.superseded)}
    loads = tuple(load for load in history.loads if load.number in numbers)
    return History(history.version, loads, versions)


def whole(found: Chosen) -> Selection:
    """Everything that was ever recorded."""
    graph = build_graph(found.history, AUDIENCES[-1])
    versions = _as_told(found, graph, found.history.versions)
    return Selection(
        found.history.version,
        None,
        versions,
        found.history.loads,
        graph.nodes,
        {},
        frozenset(_spoken_of(version.record for version in versions)),
        found.remarks,
        found.hidden,
    )


def on_day(found: Chosen, day: date, known_after: int | None = None) -> Selection:
    """What holds on a day, as it was known after a load (default: the newest)."""
    graph = build_graph(found.history, AUDIENCES[-1], known_after)
    stated, proposed = _holding(graph, day)
    holding = _versions(found.history, graph.version, {s.id for s in (*stated, *proposed)})
    versions = _as_told(found, graph, holding)
    used = {version.recorded for version in versions}
    return Selection(
        graph.version,
        day,
        versions,
        tuple(load for load in found.history.loads if load.number in used),
        graph.nodes,
        _by_subject(stated),
        frozenset(_spoken_of(version.record for version in versions)),
        found.remarks,
        found.hidden,
    )


def _as_told(found: Chosen, graph: Graph, versions: Iterable[Version]) -> tuple[Version, ...]:
    """The versions without counts that could tell of one person; only inside the house are those numbers told."""
    if found.audience == INTERNAL:
        return tuple(versions)
    ever = {v.record.id: v.record for v in found.history.versions if isinstance(v.record, Node)}
    view = GraphOnDay(replace(graph, nodes={**ever, **graph.nodes}), date.max)
    return tuple(_told(view, version) for version in versions)


def _told(view: GraphOnDay, version: Version) -> Version:
    record = version.record
    if not isinstance(record, Statement) or record.kind != "HAS_OBSERVATION":
        return version
    return replace(version, record=without_small_count(view, record))


def _holding(graph: Graph, day: date) -> tuple[list[Statement], list[Statement]]:
    view = GraphOnDay(graph, day)
    stated = [one for kind in graph.stated.of_kind for one in view.of_kind(kind)]
    proposed = [one for kind in graph.proposed.of_kind for one in view.proposals_of_kind(kind)]
    return stated, proposed


def _versions(history: History, known_after: int, holding: set[str]) -> tuple[Version, ...]:
    """The versions that were current after a load: of statements only those that hold."""
    return tuple(
        replace(version, superseded=None)
        for version in history.versions
        if version.known_at(known_after)
        if not isinstance(version.record, Statement) or version.record.id in holding
    )


def _by_subject(statements: Iterable[Statement]) -> Mapping[str, Sequence[Statement]]:
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        found.setdefault(statement.subject, []).append(statement)
    return found


def _spoken_of(records: Iterable[Record]) -> Iterable[str]:
    for record in records:
        if isinstance(record, Statement):
            yield record.subject
            yield record.object
        elif isinstance(record, Node):
            yield record.id


def _seen(version: Version, kept: set[str], allowed: Callable[[Source], bool]) -> Version | None:
    record = version.record
    if isinstance(record, Source):
        return version if record.id in kept and allowed(record) else None
    if isinstance(record, Completeness):
        return version if record.source in kept else None
    editions = tuple(source for source in record.sources if source in kept)
    return replace(version, record=replace(record, sources=editions)) if editions else None


def _number(history: History, known_after: int, kind: type[Record]) -> int:
    return sum(isinstance(v.record, kind) for v in history.versions if v.known_at(known_after))
