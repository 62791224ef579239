"""Plan, contracts and money of a network beside each other in time."""

import datetime as dt

import strawberry

from api.graphql.types.answers import EXPLANATION
from api.graphql.types.enums import Language
from api.graphql.types.sources import Source, all_cited
from api.graphql.types.terms import both, field, of_property
from api.graphql.types.things import NetworkType, Thing, show
from graph.day import GraphOnDay
from graph.text import Text
from queries.plan_and_money.lines import Known, LineKind
from queries.plan_and_money.lines import TermLine as FoundLine
from queries.question import Result

strawberry.enum(LineKind, name="TermLineKind", description=both("Plan, contract of geld.", "What it is."))
strawberry.enum(
    Known, name="TermKnown", description=both("Wat onze bronnen zeggen.", "What our sources say.")
)


@strawberry.type(description=both("Een andere soort die langer loopt.", "Another kind that goes on."))
class LaterKind:
    """What ends later."""

    kind: LineKind
    ends: dt.date
    days: int


@strawberry.type(
    description=both("Een plan, contract of geld met zijn looptijd.", "A plan, contract or money.")
)
class TermLine:
    """One line of a timeline."""

    view: strawberry.Private[GraphOnDay]
    row: strawberry.Private[FoundLine]
    kinds: list[LineKind]
    known: Known
    is_over: bool
    starts: dt.date | None = strawberry.field(description=of_property("valid_from"))
    ends: dt.date | None = strawberry.field(description=of_property("valid_to"))
    later: list[LaterKind]

    @field(both("Het netwerk.", "The network."))
    def network(self) -> NetworkType:
        """The network."""
        return show(self.view, self.row.network)  # type: ignore[no-any-return]

    @field(both("Het plan, het contract of wie het geld krijgt.", "The plan, contract or who is paid."))
    def thing(self) -> Thing | None:
        """The thing; null where our sources name nothing."""
        return show(self.view, self.row.thing) if self.row.thing else None

    @field(both("Wat het is, in woorden.", "What it is, in words."))
    def what(self, lang: Language = Language.NL) -> str:
        """What it is."""
        return self.row.what.in_language(lang.value)

    @field(EXPLANATION)
    def explanation(self, lang: Language = Language.NL) -> str:
        """Until when it runs, and what goes on."""
        return self.row.explanation.in_language(lang.value)

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.row.sources)


@strawberry.type(description=both("Plan, contracten en geld in de tijd.", "Plan, contracts and money."))
class PlanAndMoney:
    """The lines of networks."""

    says: strawberry.Private[Text]
    rows: list[TermLine]

    @field(EXPLANATION)
    def sentence(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.says.in_language(lang.value)


def plan_and_money_of(view: GraphOnDay, result: Result) -> PlanAndMoney:
    """The answer as GraphQL shows it."""
    return PlanAndMoney(says=result.sentence, rows=[_line(view, row) for row in result.rows])


def _line(view: GraphOnDay, row: FoundLine) -> TermLine:
    return TermLine(
        view=view,
        row=row,
        kinds=list(row.kinds),
        known=row.known,
        is_over=row.is_over,
        starts=row.starts,
        ends=row.ends,
        later=[LaterKind(kind=one.kind, ends=one.ends, days=one.days) for one in row.later],
    )
