"""Readings for tests of editions and differences: what hypothesis draws, and how a store would hold it."""

from collections.abc import Iterable
from datetime import date
from itertools import chain

from hypothesis import strategies as st

from graph.difference import Difference, difference
from graph.records import Completeness, Node, Record, Source, Statement, pairs, statement_id
from graph.store.interface import RecordKey, key_of
from tests.graph.making import claim, node, source

EDITIONS = {
    edition.id: edition
    for edition in (
        source("list-2024", date=date(2024, 4, 1)),
        source("list-2025", date=date(2025, 4, 1)),
        source("list-2026", date=date(2026, 4, 16)),
        source("list-undated", date=None),
        source("law-2023", series="law", date=date(2023, 7, 1)),
        source("law-2025", series="law", date=date(2025, 10, 1)),
    )
}
"""Four editions of one series and two of another, of which the fourth has no date."""

NETWORKS = ("een", "twee")
TOWNS = ("GM9901", "GM9902", "GM9903")
REGIONS = ("iza-noord", "zorgkantoor-zuid")
DAYS = st.none() | st.sampled_from([date(2024, 1, 1), date(2026, 1, 1), date(2027, 1, 1)])
TOPICS = st.sampled_from(["NETWORKS", "COVERS", "IN_REGION"])
SCOPES = st.sampled_from(["", "IZA", "iza-noord", "een", "GM9901"])
ENDS = {
    "COVERS": (NETWORKS, TOWNS),
    "IN_REGION": (TOWNS, REGIONS),
    "HAS_STATUS": (NETWORKS, ("LISTED", "RUNNING")),
}


def stated(
    edition: str,
    subject: str,
    kind: str,
    object: str,
    *,
    part: str = "",
    valid_from: date | None = None,
    valid_to: date | None = None,
    proposal: str = "",
    note: str = "",
) -> Statement:
    """What one edition says; only `part` identifies beside subject, kind, object and beginning."""
    series = EDITIONS[edition].series
    identifying = pairs({"part": part})
    id = statement_id(kind, subject, object, identifying, valid_from, series, proposal)
    sources = (edition,)
    return Statement(
        id, kind, subject, object, identifying, valid_from, valid_to, series, sources, proposal, note
    )


def described(edition: str, id: str, label: str = "Network", *, name: str = "", **properties: str) -> Node:
    """How one edition describes a thing."""
    series = EDITIONS[edition].series
    return node(id, label, name=name, series=series, sources=(edition,), properties=pairs(properties))


@st.composite
def _statements(draw: st.DrawFn, edition: str) -> Statement:
    kind = draw(st.sampled_from(sorted(ENDS)))
    subjects, objects = ENDS[kind]
    return stated(
        edition,
        draw(st.sampled_from(subjects)),
        kind,
        draw(st.sampled_from(objects)),
        part=draw(st.sampled_from(["", "Noord"])) if kind == "COVERS" else "",
        valid_from=draw(DAYS),
        valid_to=draw(st.none() | st.just(date(2030, 1, 1))),
        proposal=draw(st.sampled_from(["", "", "MATCHED_BY_NAME"])),
        note=draw(st.sampled_from(["", "let op"])),
    )


@st.composite
def _nodes(draw: st.DrawFn, edition: str) -> Node:
    names = st.sampled_from(["Een", "Eén", "Netwerk Een"])
    if draw(st.booleans()):
        region = draw(st.sampled_from(REGIONS))
        return described(edition, region, "Region", scheme=region.split("-")[0].upper())
    properties = draw(st.dictionaries(st.sampled_from(["website", "legal_form"]), names, max_size=2))
    return described(edition, draw(st.sampled_from(NETWORKS)), name=draw(names), **properties)


@st.composite
def _said(draw: st.DrawFn, edition: str) -> tuple[Record, ...]:
    records = st.one_of(_statements(edition), _nodes(edition), _claims(edition))
    return tuple(draw(st.lists(records, max_size=8, unique_by=key_of)))


def _claims(edition: str) -> st.SearchStrategy[Completeness]:
    return st.builds(claim, st.just(edition), TOPICS, SCOPES)


@st.composite
def readings(draw: st.DrawFn) -> tuple[Record, ...]:
    """What some editions say, read together."""
    editions = draw(st.lists(st.sampled_from(sorted(EDITIONS)), min_size=1, max_size=3, unique=True))
    said = [draw(_said(edition)) for edition in editions]
    return (*(EDITIONS[edition] for edition in editions), *chain.from_iterable(said))


def loaded(*readings: Iterable[Record]) -> dict[RecordKey, Record]:
    """What a store holds after these readings were loaded one after another."""
    held: dict[RecordKey, Record] = {}
    for reading in readings:
        held = applied(held, difference(held.values(), reading))
    return held


def applied(held: dict[RecordKey, Record], change: Difference) -> dict[RecordKey, Record]:
    """What a store holds after a difference was committed."""
    gone = {key_of(record) for record in change.withdrawn}
    kept = {key: record for key, record in held.items() if key not in gone}
    return kept | {key_of(record): record for record in change.put()}


def statements_of(records: Iterable[Record]) -> list[Statement]:
    """The statements among records."""
    return [record for record in records if isinstance(record, Statement)]


def sources_of(records: Iterable[Record]) -> list[Source]:
    """The sources among records."""
    return [record for record in records if isinstance(record, Source)]
