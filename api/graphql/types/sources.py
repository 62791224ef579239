"""Where a fact comes from: sources, what they are complete for, and the loads that recorded them."""

import datetime as dt
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import lru_cache
from typing import Any, Protocol

import strawberry

from api.graphql.budget import spend
from api.graphql.context import Info
from api.graphql.paging import DEFAULT_FIRST, Connection, Key, connection, page_of
from api.graphql.types.enums import CompletenessTopic, DatePrecision
from api.graphql.types.terms import both, field, of_class, of_property
from graph import records
from graph.day import GraphOnDay
from graph.stating import Stated
from queries.standing_in import StandingFact, standing_in

KEPT_SOURCES = 4096


@strawberry.enum(description="Hoe een feit op een bron rust.\n\nHow a fact rests on a source.")
class FactStatus(Enum):
    """A thing that is described, what is stated, a proposal, or one that is turned down."""

    DESCRIBED = "DESCRIBED"
    STATED = "STATED"
    PROPOSED = "PROPOSED"
    REJECTED = "REJECTED"


@strawberry.type(description=both("Een ding met zijn naam.", "A thing with its name."))
class Named:
    """A thing, or a code of the ontology."""

    id: strawberry.ID
    name: str
    kind: str = strawberry.field(description=both("De klasse.", "The class."))


@strawberry.type(description=both("Een kenmerk van een uitspraak.", "A qualifier of a statement."))
class QualifierValue:
    """A qualifier with its value as text."""

    name: str
    value: str


@strawberry.type(description=both("Een feit dat op een bron rust.", "A fact that rests on a source."))
class SourceFact:
    """A thing that the source describes, or what it states of two things."""

    status: FactStatus
    kind: str = strawberry.field(
        description=both("De klasse, of de soort uitspraak.", "The class, or the kind of statement.")
    )
    subject: Named
    object: Named | None
    text: str | None = strawberry.field(description=of_property("text"))
    qualifiers: list[QualifierValue] = strawberry.field(
        description=both(
            "De kenmerken; een aantal onder de 10 ontbreekt.", "The qualifiers; a count under 10 is left out."
        )
    )
    valid_from: dt.date | None = strawberry.field(description=of_property("valid_from"))
    valid_to: dt.date | None = strawberry.field(description=of_property("valid_to"))
    note: str | None = strawberry.field(description=of_property("note"))
    locator: str | None = strawberry.field(description=of_property("locator"))


def source_fact_of(view: GraphOnDay, fact: StandingFact) -> SourceFact:
    """A fact that stands in a source as GraphQL shows it."""
    spend()
    said = fact.statement
    return SourceFact(
        status=FactStatus(fact.status),
        kind=fact.kind,
        subject=_named(fact.subject),
        object=_named(fact.object) if fact.object else None,
        text=fact.text or None,
        qualifiers=[QualifierValue(name=n, value=str(v)) for n, v in fact.qualifiers(view)],
        valid_from=said.valid_from if said else None,
        valid_to=said.valid_to if said else None,
        note=(said.note or None) if said and not fact.is_too_small(view) else None,
        locator=fact.locator or None,
    )


def _named(node: records.Node) -> Named:
    return Named(id=strawberry.ID(node.id), name=node.name, kind=node.label)


def _place(fact: StandingFact) -> Key:
    return fact.status, *fact.key


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

    @field(
        both(
            "Wat in de graaf op deze bron rust: wat zij beschrijft en wat zij zegt; per soort en op naam.",
            "What in the graph rests on this source: what it describes and what it states; by kind and name.",
        )
    )
    def facts(
        self,
        info: Info,
        status: FactStatus | None = None,
        kind: str | None = None,
        first: int = DEFAULT_FIRST,
        after: str | None = None,
        as_known_at: dt.datetime | None = None,
    ) -> Connection[SourceFact]:
        """The facts that rest on this source, whatever the day."""
        view = info.context.view(None, as_known_at)
        source = view.graph.sources.get(str(self.id))
        groups = standing_in(view, source) if source else {}
        chosen = [
            fact
            for found_status, found_kind in sorted(groups)
            if (status is None or status.value == found_status) and kind in (None, found_kind)
            for fact in groups[found_status, found_kind]
        ]
        return connection(page_of(chosen, _place, first, after), lambda fact: source_fact_of(view, fact))


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
