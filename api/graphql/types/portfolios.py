"""What one insurer, or its concern, has across the country."""

import datetime as dt

import strawberry

from api.graphql.types.answers import EXPLANATION
from api.graphql.types.enums import AnswerState, Language
from api.graphql.types.sources import Source, all_cited
from api.graphql.types.terms import both, field, of_property
from api.graphql.types.things import Thing, show, show_all
from graph.answers import State
from graph.day import GraphOnDay
from graph.text import Text
from queries.insurer_portfolio.holding import Holding, Part
from queries.question import Result

strawberry.enum(
    Part,
    name="PortfolioPart",
    description=both(
        "Een onderdeel. PAIR: genoemd zonder volgorde, telt niet als eerste of tweede. PROPOSAL: geen feit.",
        "A part. PAIR: named without order, counts neither as first nor second. PROPOSAL: no fact.",
    ),
)
STATES = {
    "NONE": State.NONE,
    "UNKNOWN": State.UNKNOWN,
    "ONE_COMPLETE": State.ONE,
    "ONE_INCOMPLETE": State.ONE,
}


@strawberry.type(description=both("Eén regel van een portefeuille.", "One row of a portfolio."))
class PortfolioRow:
    """One row of a portfolio."""

    view: strawberry.Private[GraphOnDay]
    row: strawberry.Private[Holding]
    part: Part
    state: AnswerState
    until: dt.date | None = strawberry.field(description=of_property("valid_to"))

    @field(both("De zorgverzekeraars waar het om gaat.", "The insurers that it is about."))
    def insurers(self) -> list[Thing]:
        """The insurers."""
        return show_all(self.view, self.row.insurers)

    @field(both("De regio of het netwerk.", "The region or network."))
    def subject(self) -> Thing:
        """The region or network."""
        return show(self.view, self.row.subject)  # type: ignore[no-any-return]

    @field(both("Het contract, of wat eindigt.", "The contract, or what ends."))
    def thing(self) -> Thing | None:
        """The contract, or what ends."""
        return show(self.view, self.row.thing) if self.row.thing else None

    @field(EXPLANATION)
    def explanation(self, lang: Language = Language.NL) -> str:
        """The row in a sentence."""
        return self.row.explanation.in_language(lang.value)

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.row.sources)


@strawberry.type(description=both("De portefeuille van een zorgverzekeraar.", "The portfolio of an insurer."))
class InsurerPortfolio:
    """The portfolio of an insurer or concern."""

    says: strawberry.Private[Text]
    rows: list[PortfolioRow]

    @field(EXPLANATION)
    def sentence(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.says.in_language(lang.value)


def insurer_portfolio_of(view: GraphOnDay, result: Result) -> InsurerPortfolio:
    """The answer as GraphQL shows it."""
    return InsurerPortfolio(says=result.sentence, rows=[_row(view, row) for row in result.rows])


def _row(view: GraphOnDay, row: Holding) -> PortfolioRow:
    state = STATES.get(row.sign, State.SEVERAL)
    return PortfolioRow(view=view, row=row, part=row.part, state=str(state), until=row.until)
