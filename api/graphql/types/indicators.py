"""Indicators and the ambitions beside them."""

import strawberry

from api.graphql.types.answers import EXPLANATION
from api.graphql.types.enums import AmbitionScale, Comparator, Language
from api.graphql.types.sources import Source, all_cited
from api.graphql.types.terms import both, field, of_class, of_property
from api.graphql.types.things import Thing, show
from graph.day import GraphOnDay
from graph.text import Text
from queries.indicators.ambitions import Beside
from queries.indicators.observed import Point
from queries.indicators.question import IndicatorRow as Row
from queries.question import Result

HIDDEN = both("Een aantal onder de 10 tonen wij niet.", "A count under 10 is not shown.")


@strawberry.type(description=of_class("Observation"))
class IndicatorPoint:
    """One value in one period."""

    period: str = strawberry.field(description=of_property("period"))
    value: float | None
    hidden: bool = strawberry.field(description=HIDDEN)


@strawberry.type(description=of_class("Ambition"))
class AmbitionBeside:
    """An ambition beside a value."""

    view: strawberry.Private[GraphOnDay]
    beside: strawberry.Private[Beside]
    year: int | None = strawberry.field(description=of_property("year"))
    target: float | None = strawberry.field(description=of_property("target"))
    unit: str | None = strawberry.field(description=of_property("unit"))
    comparator: Comparator | None = strawberry.field(description=of_property("comparator"))
    scale: AmbitionScale | None = strawberry.field(description=of_property("scale"))
    comparable: bool
    met: bool | None = strawberry.field(
        description=both(
            "Leeg waar zij niet te vergelijken zijn of geen minstens of hooguit noemen.",
            "Null where they do not compare or the ambition names no least or most.",
        )
    )

    @field(of_class("Ambition"))
    def ambition(self) -> Thing:
        """The ambition."""
        return show(self.view, self.beside.ambition)  # type: ignore[no-any-return]

    @field(both("Hoe zij naast de waarde ligt.", "How it lies beside the value."))
    def explanation(self, lang: Language = Language.NL) -> str:
        """Why they do not compare, and on which basis it counts."""
        return self.beside.explanation.in_language(lang.value)

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.beside.sources)


@strawberry.type(description=of_class("Indicator"))
class IndicatorRow:
    """One indicator of one subject."""

    view: strawberry.Private[GraphOnDay]
    row: strawberry.Private[Row]
    group: str = strawberry.field(description=of_property("group"))
    period: str | None
    value: float | None
    unit: str | None = strawberry.field(description=of_property("unit"))
    text: str | None
    hidden: bool = strawberry.field(description=HIDDEN)
    computed: bool = strawberry.field(
        description=both("Volgt uit andere feiten van de graaf.", "Follows from other facts of the graph.")
    )

    @field(of_class("Indicator"))
    def indicator(self) -> Thing:
        """The indicator."""
        return show(self.view, self.row.indicator)  # type: ignore[no-any-return]

    @field(both("Waarvan de waarde is.", "What it is a value of."))
    def subject(self) -> Thing:
        """The subject."""
        return show(self.view, self.row.subject)  # type: ignore[no-any-return]

    @field(both("De reeks, op periode.", "The series, by period."))
    def series(self) -> list[IndicatorPoint]:
        """All that is observed."""
        return [_point(point) for point in self.row.series]

    @field(both("De ambities ernaast, op jaar.", "The ambitions beside it, by year."))
    def ambitions(self) -> list[AmbitionBeside]:
        """The ambitions."""
        return [_beside(self.view, one) for one in self.row.ambitions]

    @field(both("Wat erbij hoort te weten.", "What to know beside it."))
    def remark(self, lang: Language = Language.NL) -> str:
        """The trend, or why there is no value."""
        return self.row.remark.in_language(lang.value)

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.row.sources)


@strawberry.type(description=both("Indicatoren naast ambities.", "Indicators beside ambitions."))
class Indicators:
    """The indicators of a subject."""

    says: strawberry.Private[Text]
    rows: list[IndicatorRow]

    @field(EXPLANATION)
    def sentence(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.says.in_language(lang.value)


def indicators_of(view: GraphOnDay, result: Result) -> Indicators:
    """The answer as GraphQL shows it."""
    return Indicators(says=result.sentence, rows=[_row(view, row) for row in result.rows])


def _row(view: GraphOnDay, row: Row) -> IndicatorRow:
    return IndicatorRow(
        view=view,
        row=row,
        group=row.group,
        period=row.period or None,
        value=row.value,
        unit=row.unit or None,
        text=row.text or None,
        hidden=row.hidden,
        computed=row.computed,
    )


def _point(point: Point) -> IndicatorPoint:
    return IndicatorPoint(period=point.period, value=point.value, hidden=point.hidden)


def _beside(view: GraphOnDay, one: Beside) -> AmbitionBeside:
    return AmbitionBeside(
        view=view,
        beside=one,
        year=one.year,
        target=one.target,
        unit=one.unit or None,
        comparator=one.comparator or None,
        scale=one.scale or None,
        comparable=one.comparable,
        met=one.met,
    )
