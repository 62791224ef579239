"""Short ways to make records for tests; what a test does not name has a plain default."""

from datetime import UTC, date, datetime

from graph.records import (
    PUBLIC,
    Completeness,
    Node,
    Pairs,
    Record,
    Source,
    Statement,
    Value,
    pairs,
    statement_id,
)
from graph.store.interface import ChangeSet, History, RecordKey
from graph.store.memory import appended

APRIL = date(2026, 4, 16)
GATHERED = date(2026, 11, 22)
MOMENT = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
NO_PAIRS: Pairs = ()


def source(
    id: str = "list-2026", *, series: str = "list", date: date | None = APRIL, access: str = PUBLIC
) -> Source:
    """An edition of the programme's list."""
    return Source(
        id=id,
        series=series,
        title=f"Lijst {id}",
        publisher="Programma",
        date=date,
        date_precision="DAY" if date else "",
        url=f"https://example.org/{id}",
        locator="",
        licence="CC0-1.0",
        access=access,
        gathered=GATHERED,
    )


def node(
    id: str,
    label: str = "Network",
    *,
    name: str = "",
    aliases: tuple[str, ...] = (),
    series: str = "list",
    sources: tuple[str, ...] = ("list-2026",),
    properties: Pairs = NO_PAIRS,
) -> Node:
    """A thing as the list describes it."""
    return Node(id, label, name or id, aliases, properties, series, sources)


def statement(
    subject: str,
    kind: str,
    object: str,
    *,
    valid_from: date | None = None,
    valid_to: date | None = None,
    series: str = "list",
    sources: tuple[str, ...] = ("list-2026",),
    proposal: str = "",
    **qualifiers: Value,
) -> Statement:
    """What the list says; all qualifiers identify."""
    values = pairs(qualifiers)
    id = statement_id(kind, subject, object, values, valid_from, series, proposal)
    return Statement(id, kind, subject, object, values, valid_from, valid_to, series, sources, proposal)


def claim(source: str, topic: str, scope: str = "") -> Completeness:
    """A claim that `source` lists all of `topic`."""
    return Completeness(source, topic, scope)


def changes(*put: Record, withdrawn: tuple[RecordKey, ...] = (), title: str = "lading") -> ChangeSet:
    """One load of these records."""
    return ChangeSet(title, MOMENT, put, withdrawn)


def history(*loads: ChangeSet) -> History:
    """The history after these loads."""
    found = History()
    for load in loads:
        found = appended(found, load)
    return found
