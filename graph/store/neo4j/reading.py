"""From what Neo4j holds back to versions of records: the one place that turns its values into ours.

Neo4j shows what is committed, also halfway a reading. So a reading is of one version because it is checked
against the loads: each says how many versions it wrote and superseded, and exactly those have to be there.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, TypeAlias

from neo4j import Transaction

from graph.records import Completeness, Load, Node, Record, Source, Statement, Version
from graph.store.interface import History, key_of, ordered
from graph.store.neo4j.drawing import RESERVED
from graph.store.neo4j.naming import KEPT, STATEMENT_VERSION, THING, VERSION, kind_of
from graph.store.rows import pairs_of

Found: TypeAlias = Mapping[str, Any]

DAYS = "{{.*, valid_from: toString({0}.valid_from), valid_to: toString({0}.valid_to), holds_from: null, holds_to: null}}"

# A row per subject takes half the time of a row per relationship.
CURRENT_STATEMENTS = f"""
MATCH (subject:{THING})
WITH subject, COLLECT {{
  MATCH (subject)-[says]->(object) WHERE says.recorded > $after
  RETURN [type(says), object.id, says {DAYS.format("says")}]
}} AS said
WHERE size(said) > 0
RETURN subject.id AS subject, said
"""
SUPERSEDED_STATEMENTS = f"""
MATCH (says:{STATEMENT_VERSION}) WHERE says.superseded > $after
RETURN says.subject AS subject, [[says.type, says.object, says {DAYS.format("says")}]] AS said
"""
KEPT_RECORDS = """
MATCH (n:{label}) WHERE n.{since} > $after
RETURN n {{.*, date: toString(n.date), gathered: toString(n.gathered), speaks_from: null}} AS found
"""
LOADS = """
MATCH (load:Load) WHERE $after < load.number AND load.number <= $version
RETURN load {.*} AS found ORDER BY load.number
"""

_day = lru_cache(20_000)(date.fromisoformat)
_pairs = lru_cache(20_000)(pairs_of)


def loads_after(transaction: Transaction, after: int, version: int) -> list[Found]:
    """The loads above `after` up to `version`, oldest first, with their counts."""
    return [row["found"] for row in transaction.run(LOADS, after=after, version=version)]


def load_of(found: Found) -> Load:
    """The load that a node is."""
    counts = found["added"], found["ended"], found["changed"]
    return Load(found["number"], found["recorded_at"].to_native(), found["title"], found["role"], *counts)


def history_after(transaction: Transaction, after: int, version: int) -> History | None:
    """The loads after `after` up to `version`, and the versions that these recorded or superseded.

    None when what is read is not whole, because a load is being committed at the same moment.
    """
    loads = loads_after(transaction, after, version)
    # What is current comes first: what is superseded meanwhile is then seen twice rather than not at all.
    current = [one for one in _current(transaction, after) if one.recorded <= version]
    superseded = [one for one in _superseded(transaction, after) if one.recorded <= version]
    versions = _as_known(current, superseded, version, after)
    if len(loads) != max(version - after, 0) or not _is_whole(loads, versions, after):
        return None
    return History(version, tuple(map(load_of, loads)), ordered(versions))


def _as_known(current: list[Version], superseded: list[Version], version: int, after: int) -> list[Version]:
    """The versions as they were after load `version`: what a later load superseded was current then."""
    gone = [one for one in superseded if one.superseded is not None and one.superseded <= version]
    late = [one for one in superseded if one.superseded is not None and one.superseded > version]
    known = {(*key_of(one.record), one.recorded) for one in current} if late else set()
    still = [one for one in late if one.recorded > after and (*key_of(one.record), one.recorded) not in known]
    return [*current, *(Version(one.record, one.recorded) for one in still), *gone]


def _is_whole(loads: Iterable[Found], versions: Iterable[Version], after: int) -> bool:
    """Whether each load has exactly the versions that it wrote, and exactly those that it superseded."""
    put: Counter[int] = Counter()
    superseded: Counter[int] = Counter()
    for one in versions:
        put[one.recorded] += one.recorded > after
        if one.superseded is not None:
            superseded[one.superseded] += 1
    return all(
        (put[load["number"]], superseded[load["number"]]) == (load["put"], load["superseded"])
        for load in loads
    )


# --- Records --------------------------------------------------------------------------------------


def _current(transaction: Transaction, after: int) -> Iterator[Version]:
    for type_, (label, _) in KEPT.items():
        yield from _kept(transaction, KEPT_RECORDS.format(label=label, since="recorded"), type_, after)
    yield from _statements(transaction, CURRENT_STATEMENTS, after)


def _superseded(transaction: Transaction, after: int) -> Iterator[Version]:
    for type_, (label, _) in KEPT.items():
        query = KEPT_RECORDS.format(label=label + VERSION, since="superseded")
        yield from _kept(transaction, query, type_, after)
    yield from _statements(transaction, SUPERSEDED_STATEMENTS, after)


def _kept(transaction: Transaction, query: str, type_: type[Record], after: int) -> Iterator[Version]:
    record_of = RECORD_OF[type_]
    for row in transaction.run(query, after=after):
        found = row["found"]
        yield Version(record_of(found), found["recorded"], found.get("superseded"))


def _statements(transaction: Transaction, query: str, after: int) -> Iterator[Version]:
    for subject, said in transaction.run(query, after=after):
        for type_name, object_, found in said:
            statement = statement_of(type_name, subject, object_, found)
            yield Version(statement, found["recorded"], found.get("superseded"))


def statement_of(type_name: str, subject: str, object_: str, found: Found) -> Statement:
    """The statement that a relationship is, or was before it was superseded."""
    proposal = found.get("proposal", "")
    qualifiers = [pair for pair in found.items() if pair[0] not in RESERVED]
    if "qualifiers" in found:
        qualifiers += _pairs(found["qualifiers"])
    qualifiers.sort(key=lambda pair: pair[0])
    return Statement(
        id=found["id"],
        kind=kind_of(type_name, proposal),
        subject=subject,
        object=object_,
        qualifiers=tuple(qualifiers),
        valid_from=_day_or_none(found["valid_from"]),
        valid_to=_day_or_none(found["valid_to"]),
        series=found["series"],
        sources=tuple(found["sources"]),
        proposal=proposal,
        note=found.get("note", ""),
        ended_by_latest="ended_by_latest" in found,
    )


def source_of(found: Found) -> Source:
    """The source that a node is."""
    return Source(
        id=found["id"],
        series=found["series"],
        title=found["title"],
        publisher=found["publisher"],
        date=_day_or_none(found["date"]),
        date_precision=found["date_precision"],
        url=found["url"],
        locator=found["locator"],
        licence=found["licence"],
        access=found["access"],
        gathered=_day(found["gathered"]),
    )


def node_of(found: Found) -> Node:
    """The description that a node is."""
    return Node(
        id=found["id"],
        label=found["label"],
        name=found["name"],
        aliases=tuple(found["aliases"]),
        properties=_pairs(found["properties"]),
        series=found["series"],
        sources=tuple(found["sources"]),
    )


def claim_of(found: Found) -> Completeness:
    """The claim that a node is."""
    return Completeness(found["source"], found["topic"], found["scope"], found["note"])


def _day_or_none(text: str | None) -> date | None:
    return None if text is None else _day(text)


RECORD_OF: Mapping[type[Record], Callable[[Found], Record]] = {
    Completeness: claim_of,
    Node: node_of,
    Source: source_of,
}
