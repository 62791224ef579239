"""What is in the graph as a whole."""

import datetime as dt

import strawberry

from api.graphql.types.sources import CompletenessClaim, Source, cited, claims_of
from api.graphql.types.terms import both, of_class
from api.overview import Overview, SourceAge
from graph.day import GraphOnDay


@strawberry.type(description=both("Hoeveel er van een soort zijn.", "How many there are of a class."))
class Count:
    """How many things there are of one class."""

    label: str
    name: str
    number: int


@strawberry.type(description=both("Een bron en haar leeftijd.", "A source and its age."))
class AgedSource:
    """A source and its age on the day."""

    source: Source
    age_in_months: int
    statements: int


@strawberry.type(description=both("De graaf als geheel.", "The graph as a whole."))
class Dataset:
    """What is in the graph on a day."""

    version: int
    as_of: dt.date
    audience: str
    statements: int
    proposals: int
    counts: list[Count]
    main_sources: list[AgedSource]
    completeness: list[CompletenessClaim] = strawberry.field(description=of_class("CompletenessStatement"))


def dataset_of(view: GraphOnDay, overview: Overview) -> Dataset:
    """An overview as GraphQL shows it."""
    return Dataset(
        version=overview.version,
        as_of=overview.day,
        audience=overview.audience,
        statements=overview.statements,
        proposals=overview.proposals,
        counts=[Count(label=c.label, name=c.name.nl, number=c.number) for c in overview.counts],
        main_sources=[_aged(age) for age in overview.main_sources],
        completeness=claims_of(overview.completeness, view.graph.sources),
    )


def _aged(age: SourceAge) -> AgedSource:
    return AgedSource(source=cited(age.source), age_in_months=age.months, statements=age.statements)
