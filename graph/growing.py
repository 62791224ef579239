"""The graph after a few more loads, made from the graph before them.

It is equal to what `build_graph` makes of the whole history, and costs what is new: everything that did not
change is shared with the graph before. So a server that follows a large store neither stops to build nor
holds two countries at once.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from graph.graph import (
    Graph,
    as_seen,
    days_of_change,
    in_name_order,
    is_proposed,
    is_stated,
    merged_descriptions,
)
from graph.index import Index
from graph.records import Completeness, Node, Record, Source, Statement, circles, sources_named
from graph.store.interface import History

Kind = TypeVar("Kind", Source, Node, Statement, Completeness)


def grown(graph: Graph, before: History, newer: History, concepts: Iterable[Node] = ()) -> Graph | None:
    """The graph of `before` after the loads that `read_since(before.version)` gave.

    None where it has to be built as a whole: a source changed, and with it what the audience may see.
    """
    change = _Change.between(before, newer)
    sources = _sources(graph, before, change)
    if sources is None:
        return None
    gone = _Seen.of(_only(Statement, change.gone), graph.sources)
    come = _Seen.of(_only(Statement, change.come), sources)
    stated = _changed(graph.stated, gone, come, is_stated)
    nodes = _nodes(before, change, sources, concepts)
    return replace(
        graph,
        version=newer.version,
        sources=sources,
        nodes=_with(graph.nodes, nodes),
        by_label=_labels(graph, nodes),
        stated=stated,
        proposed=_changed(graph.proposed, gone, come, is_proposed),
        rejected=_changed(graph.rejected, gone, come, lambda statement: statement.is_rejection),
        completeness=_claims(graph, change, sources),
        editions=_editions(graph, stated, sources, (*gone.statements, *come.statements)),
        left_out=graph.left_out + come.left_out - gone.left_out,
        change_days=_days(graph, come.statements, _only(Source, change.come), nodes),
    )


@dataclass(frozen=True, slots=True)
class _Change:
    """What no longer counts after the newer loads, and what counts since."""

    gone: Sequence[Record]
    come: Sequence[Record]

    @classmethod
    def between(cls, before: History, newer: History) -> "_Change":
        """Records that came and went in between never were."""
        return cls(
            [v.record for v in newer.versions if v.recorded <= before.version],
            [v.record for v in newer.versions if v.recorded > before.version and v.superseded is None],
        )


@dataclass(frozen=True, slots=True)
class _Seen:
    """Statements as the audience may see them, and how many it may not."""

    statements: Sequence[Statement]
    left_out: int

    @classmethod
    def of(cls, statements: Sequence[Statement], sources: Mapping[str, Source]) -> "_Seen":
        """In order of id."""
        seen = [found for one in statements if (found := as_seen(one, sources)) is not None]
        return cls(sorted(seen, key=lambda one: one.id), len(statements) - len(seen))


def _only(kind: type[Kind], records: Iterable[Record]) -> list[Kind]:
    return [record for record in records if isinstance(record, kind)]


def _sources(graph: Graph, before: History, change: _Change) -> Mapping[str, Source] | None:
    """The sources that the audience may see now; None where that reaches beyond what is new."""
    if _only(Source, change.gone):
        return None
    visible = circles(graph.audience)
    new = {source.id: source for source in _only(Source, change.come) if source.access in visible}
    if new and any(_names(version.record, new) for version in before.versions if not version.superseded):
        return None
    return _with(graph.sources, new)


def _names(record: Record, sources: Mapping[str, Source]) -> bool:
    return not isinstance(record, Source) and any(id in sources for id in sources_named(record))


def _changed(index: Index, gone: _Seen, come: _Seen, belongs: Callable[[Statement], bool]) -> Index:
    return index.changed(
        [statement for statement in gone.statements if belongs(statement)],
        [statement for statement in come.statements if belongs(statement)],
    )


def _nodes(
    before: History, change: _Change, sources: Mapping[str, Source], concepts: Iterable[Node]
) -> dict[str, Node | None]:
    """The things of which the description changed, by id; None for those that nobody describes any more."""
    touched = dict.fromkeys(node.id for node in _only(Node, (*change.gone, *change.come)))
    if not touched:
        return {}
    gone = {node.key for node in _only(Node, change.gone)}
    described = [
        version.record
        for version in before.versions
        if isinstance(version.record, Node)
        if version.record.id in touched and version.superseded is None and version.record.key not in gone
    ]
    every = [*described, *_only(Node, change.come)]
    seen = [found for one in every if (found := as_seen(one, sources)) is not None]
    shown = merged_descriptions(
        sorted(seen, key=lambda node: node.key), [concept for concept in concepts if concept.id in touched]
    )
    return {id: shown.get(id) for id in touched}


Value = TypeVar("Value")
Key = TypeVar("Key")


def _with(known: Mapping[Key, Value], changed: Mapping[Key, Value | None]) -> Mapping[Key, Value]:
    """A copy with other values for some keys, without those that are None; the same where nothing changed."""
    if not changed:
        return known
    found = dict(known)
    for key, value in changed.items():
        if value is None:
            found.pop(key, None)
        else:
            found[key] = value
    return found


def _labels(graph: Graph, changed: Mapping[str, Node | None]) -> Mapping[str, Sequence[Node]]:
    """The things by class, in order of name; only the lists of classes that changed are new."""
    old = [node for id in changed if (node := graph.nodes.get(id)) is not None]
    new = [node for node in changed.values() if node is not None]
    touched = {node.label for node in (*old, *new)}
    lists = {label: list(graph.by_label.get(label, ())) for label in touched}
    for node in old:
        names = lists[node.label]
        del names[bisect_left(names, in_name_order(node), key=in_name_order)]
    for node in new:
        names = lists[node.label]
        names.insert(bisect_left(names, in_name_order(node), key=in_name_order), node)
    return {label: names for label, names in {**graph.by_label, **lists}.items() if names}


def _days(
    graph: Graph, come: Iterable[Statement], sources: Iterable[Source], nodes: Mapping[str, Node | None]
) -> Sequence[date]:
    """The days of change with the new ones. One that is over stays: two periods may be equal, one never two."""
    new = days_of_change(come, sources, (node for node in nodes.values() if node is not None))
    return graph.change_days if new <= set(graph.change_days) else sorted(new.union(graph.change_days))


def _claims(graph: Graph, change: _Change, sources: Mapping[str, Source]) -> list[Completeness]:
    gone = {claim.key for claim in _only(Completeness, change.gone)}
    left = [claim for claim in graph.completeness if claim.key not in gone]
    return left + [claim for claim in _only(Completeness, change.come) if claim.source in sources]


def _editions(
    graph: Graph, stated: Index, sources: Mapping[str, Source], touched: Iterable[Statement]
) -> Mapping[tuple[str, str, str], Sequence[date]]:
    """The days of the editions of what changed, where there are several (graph.graph)."""
    changed: dict[tuple[str, str, str], Sequence[date] | None] = {}
    for series, subject, kind in {(s.series, s.subject, s.kind) for s in touched if is_stated(s)}:
        said = (s for s in stated.out.get((subject, kind), ()) if s.series == series)
        days = sorted({sources[source].speaks_from for s in said for source in s.sources})
        changed[series, subject, kind] = days if len(days) > 1 else None
    return _with(graph.editions, changed)
