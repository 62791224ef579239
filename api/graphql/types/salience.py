"""What studies say of groups, and own scores where the audience may see them."""

import datetime as dt
from enum import Enum

import strawberry

from api.graphql.types.answers import EXPLANATION
from api.graphql.types.enums import Language, StakeholderType
from api.graphql.types.sources import Source, all_cited
from api.graphql.types.terms import both, field, of_property
from api.graphql.types.things import Thing, show, show_all
from graph.day import GraphOnDay
from graph.text import Text
from queries.question import Result
from queries.salience.scores import SalienceRow as Row


@strawberry.enum(description="Waarop een typering rust.\n\nWhat a type rests on.")
class SalienceBasis(Enum):
    """A study of groups, or an own score for internal use."""

    STUDY = "STUDY"
    OWN = "OWN"


@strawberry.type(description=both("Wat van een belanghebbende is gezegd.", "What is said of a stakeholder."))
class SalienceRow:
    """A finding on groups, or an own score."""

    view: strawberry.Private[GraphOnDay]
    row: strawberry.Private[Row]
    basis: SalienceBasis
    theme: str | None = strawberry.field(description=of_property("theme"))
    year: int | None = strawberry.field(description=of_property("year"))
    text: str | None = strawberry.field(description=of_property("text"))
    type: StakeholderType | None = strawberry.field(description=of_property("stakeholder_type"))
    power: bool | None = strawberry.field(description=of_property("power"))
    legitimacy: bool | None = strawberry.field(description=of_property("legitimacy"))
    urgency: bool | None = strawberry.field(description=of_property("urgency"))
    valid_from: dt.date | None = strawberry.field(description=of_property("valid_from"))
    valid_to: dt.date | None = strawberry.field(description=of_property("valid_to"))
    holds: bool

    @field(both("De groepen, of bij een eigen inschatting de belanghebbende.",
                "The groups, or with an own score the stakeholder."))  # fmt: skip
    def about(self) -> list[Thing]:
        """Whom it is about."""
        return show_all(self.view, self.row.about)

    @field(
        both("Het netwerk of de regio van een eigen inschatting.", "The network or region of an own score.")
    )
    def in_subject(self) -> Thing | None:
        """Where it holds."""
        found: Thing | None = show(self.view, self.row.in_subject) if self.row.in_subject else None
        return found

    @field(both("Het type in woorden.", "The type in words."))
    def type_words(self, lang: Language = Language.NL) -> str:
        """The type in the words of the model."""
        return self.row.type_words.in_language(lang.value)

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.row.sources)


@strawberry.type(description=both("Typeringen van groepen.", "Types of groups."))
class Salience:
    """Findings on groups first, then own scores."""

    says: strawberry.Private[Text]
    rows: list[SalienceRow]

    @field(EXPLANATION)
    def sentence(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.says.in_language(lang.value)


def salience_of(view: GraphOnDay, result: Result) -> Salience:
    """The answer as GraphQL shows it."""
    return Salience(says=result.sentence, rows=[_row(view, row) for row in result.rows])


def _row(view: GraphOnDay, row: Row) -> SalienceRow:
    return SalienceRow(
        view=view,
        row=row,
        basis=SalienceBasis(row.basis),
        theme=row.theme or None,
        year=row.year,
        text=row.text or None,
        type=row.type or None,
        power=row.power,
        legitimacy=row.legitimacy,
        urgency=row.urgency,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        holds=row.holds,
    )
