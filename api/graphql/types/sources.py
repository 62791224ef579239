"""Where a fact comes from: sources, what they are complete for, and the loads that recorded them."""

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Protocol

import strawberry

from api.graphql.types.enums import CompletenessTopic, DatePrecision
from api.graphql.types.terms import both, field, of_class, of_property
from graph import records
from graph.stating import Stated

KEPT_SOURCES = 4096


@strawberry.type(description=of_class("Source"))
class Source:
    """A dated edition of a document or dataset."""

    id: strawberry.ID
    series: str = strawberry.field(description=of_property("series"))
    title: str | None = strawberry.field(description=of_property("title"))
    publisher: str | None = strawberry.field(description=of_property("publisher"))
    date: dt.date | None = strawberry.field(description=of_property("date"))
    date_precision: DatePrecision | None = strawberry.field(description=of_property("date_precision"))
    url: str | None = strawberry.field(description=of_property("url"))
    locator: str | None = strawberry.field(description=of_property("locator"))
    licence: str | None = strawberry.field(description=of_property("licence"))
    gathered: dt.date = strawberry.field(description=of_property("gathered"))


@lru_cache(KEPT_SOURCES)
def cited(source: records.Source) -> Source:
    """A source as GraphQL shows it; what is not known is null."""
    return Source(
        id=strawberry.ID(source.id),
        series=source.series,
        title=source.title or None,
        publisher=source.publisher or None,
        date=source.date,
        date_precision=source.date_precision.upper() or None,
        url=source.url or None,
        locator=source.locator or None,
        licence=source.licence or None,
        gathered=source.gathered,
    )


def all_cited(sources: Iterable[records.Source]) -> list[Source]:
    """Several sources, in their own order."""
    return [cited(source) for source in sources]


@strawberry.interface(
    description=both(
        "Wat een bron zegt, met periode en bronnen.", "What a source states: period and sources."
    )
)
class Fact:
    """Something that sources state, over a period."""

    cites: strawberry.Private[tuple[records.Source, ...]]
    valid_from: dt.date | None = strawberry.field(description=of_property("valid_from"))
    valid_to: dt.date | None = strawberry.field(description=of_property("valid_to"))

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources, newest first."""
        return all_cited(self.cites)


class Sourced(Stated, Protocol):
    """What a query gives for a fact: its period and its sources."""

    @property
    def sources(self) -> tuple[records.Source, ...]:
        """The sources, newest first."""


def fact_of(sourced: Sourced) -> dict[str, Any]:
    """The fields that every fact has, to make one from."""
    return {"valid_from": sourced.valid_from, "valid_to": sourced.valid_to, "cites": sourced.sources}


@strawberry.type(description=of_class("CompletenessStatement"))
class CompletenessClaim:
    """A source claims to list all of something."""

    topic: CompletenessTopic
    scope: str | None = strawberry.field(description=of_property("scope"))
    note: str | None = strawberry.field(description=of_property("note"))
    source: Source


def claims_of(
    claims: Iterable[records.Completeness], sources: Mapping[str, records.Source]
) -> list[CompletenessClaim]:
    """The claims with the source that makes each."""
    return [
        CompletenessClaim(
            topic=claim.topic,
            scope=claim.scope or None,
            note=claim.note or None,
            source=cited(sources[claim.source]),
        )
        for claim in claims
    ]


@strawberry.type(description=of_class("Load"))
class Load:
    """One recorded change to the graph."""

    number: int
    recorded_at: dt.datetime
    title: str
    added: int
    changed: int
    ended: int


def load_of(load: records.Load) -> Load:
    """A load as GraphQL shows it."""
    return Load(
        number=load.number,
        recorded_at=load.recorded_at,
        title=load.title,
        added=load.added,
        changed=load.changed,
        ended=load.ended,
    )
