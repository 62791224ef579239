"""A generated country: the bundled facts several times over, every copy with ids of its own."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.records import Completeness, Node, Record, Source, Statement
from ontology.concepts import concept_nodes
from ontology.vocabulary import load_vocabulary


def generated(records: Iterable[Record], times: int) -> Iterator[Record]:
    """Every record `times` times; concepts of the ontology stay shared."""
    shared = frozenset(node.id for node in concept_nodes(load_vocabulary()))
    known = tuple(records)
    for number in range(times):
        end = f"-{number}" if number else ""
        yield from (_copy(record, end, shared) for record in known)


def _copy(record: Record, end: str, shared: frozenset[str]) -> Record:
    if isinstance(record, Source):
        return replace(record, id=record.id + end, series=record.series + end)
    if isinstance(record, Completeness):
        return replace(record, source=record.source + end)
    series, sources = record.series + end, tuple(source + end for source in record.sources)
    if isinstance(record, Node):
        return replace(record, id=record.id + end, series=series, sources=sources)
    assert isinstance(record, Statement)
    return replace(
        record,
        id=record.id + end,
        subject=record.subject + end,
        object=record.object if record.object in shared else record.object + end,
        series=series,
        sources=sources,
    )
