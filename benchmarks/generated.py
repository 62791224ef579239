"""A generated country: the bundled facts several times over, every thing in every copy with an id of its own.

The sources stay, and so does what is said of the country as a whole (what policy asks, what studies found): a country twice as large has twice as many municipalities, regions, networks and organisations,
and twice as much is said of them, by the same lists, websites and letters. N times the country is therefore
close to N times the bundled nodes and statements.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.records import Completeness, Node, Record, Source, Statement
from ontology.concepts import concept_nodes
from ontology.vocabulary import load_vocabulary

OF_THE_WHOLE = frozenset(
    {
        "Ambition",
        "Country",
        "Indicator",
        "PurchasingPolicy",
        "Requirement",
        "StakeholderGroup",
        "StudyFinding",
    }
)
"""Classes of which a larger country has no more."""


def generated(records: Iterable[Record], times: int) -> Iterator[Record]:
    """The records `times` over; sources and the concepts of the ontology are shared."""
    known = tuple(records)
    whole = {node.id for node in known if isinstance(node, Node) and node.label in OF_THE_WHOLE}
    shared = frozenset(whole | {node.id for node in concept_nodes(load_vocabulary())})
    yield from known
    for number in range(1, times):
        for record in known:
            copy = _copy(record, f"-{number}", shared)
            if copy is not None:
                yield copy


def _copy(record: Record, end: str, shared: frozenset[str]) -> Record | None:
    """The same about the copies; None for what is there once."""
    if isinstance(record, Source) or (isinstance(record, Completeness) and not record.scope):
        return None
    if isinstance(record, Completeness):
        return None if record.scope in shared else replace(record, scope=record.scope + end)
    if isinstance(record, Node):
        return None if record.id in shared else replace(record, id=record.id + end)
    assert isinstance(record, Statement)
    if record.subject in shared and record.object in shared:
        return None
    return replace(
        record,
        id=record.id + end,
        subject=record.subject if record.subject in shared else record.subject + end,
        object=record.object if record.object in shared else record.object + end,
    )
