"""A handful of facts, small enough to check by head: three municipalities, a region, two networks."""

import datetime as dt

from graph.records import (
    INTERNAL,
    PUBLIC,
    Node,
    Record,
    Source,
    Statement,
    Value,
    pairs,
    statement_id,
)
from graph.store.interface import ChangeSet, key_of
from graph.store.memory import MemoryStore

FIRST_LOAD = dt.datetime(2026, 5, 1, 12, tzinfo=dt.UTC)
SECOND_LOAD = dt.datetime(2026, 9, 1, 12, tzinfo=dt.UTC)
DAY = dt.date(2026, 11, 22)


def source(id: str, date: dt.date | None, access: str = PUBLIC) -> Source:
    """A source of its own series."""
    return Source(
        id, f"{id}-series", f"Bron {id}", "Programma", date, "day", f"https://example.nl/{id}", "", "",
        access, DAY,
    )  # fmt: skip


def node(id: str, label: str, name: str, source: Source, **properties: Value) -> Node:
    """A thing as one source describes it."""
    return Node(id, label, name, (), pairs(properties), source.series, (source.id,))


def statement(kind: str, subject: str, object_: str, source: Source, **qualifiers: Value) -> Statement:
    """A statement of one source, without a beginning of its own."""
    id = statement_id(kind, subject, object_, qualifiers.items(), None, source.series)
    return Statement(id, kind, subject, object_, pairs(qualifiers), None, None, source.series, (source.id,))


LIST = source("list", dt.date(2026, 4, 16))
LAW = source("law", dt.date(2023, 7, 18))
OFFERS = source("offers", dt.date(2026, 8, 1), INTERNAL)

FIRST: tuple[Record, ...] = (
    LIST,
    LAW,
    node("iza-noord", "Region", "Noord", LAW, scheme="IZA", code="noord"),
    node("GM0001", "Municipality", "Aa", LAW),
    node("GM0002", "Municipality", "Bee", LAW),
    node("GM0003", "Municipality", "'s-Cee", LAW),
    node("net-een", "Network", "Net Een", LIST, list_number=1),
    statement("IN_REGION", "GM0001", "iza-noord", LAW),
    statement("IN_REGION", "GM0002", "iza-noord", LAW),
    statement("HAS_STATUS", "net-een", "LISTED", LIST),
    statement("COVERS", "net-een", "GM0001", LIST, extent="WHOLE"),
)

SECOND: tuple[Record, ...] = (
    OFFERS,
    node("net-twee", "Network", "Net Twee", OFFERS),
    statement("HAS_STATUS", "net-twee", "PREPARING", OFFERS),
)


def first_load() -> ChangeSet:
    """The public facts."""
    return ChangeSet("De lijst", FIRST_LOAD, FIRST, added=len(FIRST))


def second_load() -> ChangeSet:
    """The facts of an internal source."""
    return ChangeSet("Offertes van Zeker", SECOND_LOAD, SECOND, added=len(SECOND))


def third_load() -> ChangeSet:
    """A public network that is no longer there."""
    gone = tuple(key_of(record) for record in FIRST if getattr(record, "subject", "") == "net-een")
    return ChangeSet("Verbetering", SECOND_LOAD + dt.timedelta(days=1), (), withdrawn=gone, ended=len(gone))


def toy_store() -> MemoryStore:
    """A store with the first load."""
    store = MemoryStore()
    store.commit(first_load(), 0)
    return store
