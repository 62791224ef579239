"""How the cooperation of municipalities and insurers stands, level by level."""

import strawberry

from api.graphql.types.answers import EXPLANATION
from api.graphql.types.enums import AnswerState, CooperationLevel, CooperationStanding, Language
from api.graphql.types.sources import Fact, fact_of
from api.graphql.types.studies import StudyFinding
from api.graphql.types.terms import both, field, of_kind, of_property
from api.graphql.types.things import Thing, show, show_all
from graph.day import GraphOnDay
from graph.records import Node
from graph.text import Text
from queries.cooperation import study
from queries.cooperation.levels import LevelRow, pilots_of
from queries.question import Result


@strawberry.type(description=of_kind("COOPERATES_AT"))
class LevelStanding(Fact):
    """What a source says of one level."""

    standing: CooperationStanding = strawberry.field(description=of_property("standing"))
    text: str | None = strawberry.field(description=of_property("text"))


@strawberry.type(
    description=both("Eén niveau van één regio of netwerk.", "One level of a region or network.")
)
class CooperationRow:
    """One level of one subject; no standing means unknown."""

    view: strawberry.Private[GraphOnDay]
    row: strawberry.Private[LevelRow]
    level: CooperationLevel
    state: AnswerState

    @field(both("De regio of het netwerk.", "The region or network."))
    def subject(self) -> Thing:
        """The subject."""
        return show(self.view, self.row.subject)  # type: ignore[no-any-return]

    @field(both("Wat bronnen zeggen; leeg is onbekend.", "What sources say; empty is unknown."))
    def standings(self) -> list[LevelStanding]:
        """What sources say."""
        return [
            LevelStanding(standing=one.text("standing"), text=one.text("text") or None, **fact_of(one))
            for one in self.row.standings
        ]

    @field(both("Wat het onderzoek noemt om te regelen.", "What the study says to arrange."))
    def points(self) -> list[StudyFinding]:
        """The points of the study on this level."""
        return show_all(self.view, self.row.points)


@strawberry.type(description=both("Samenwerking op drie niveaus.", "Cooperation on three levels."))
class Cooperation:
    """The levels, with what the study says of cooperation as such."""

    view: strawberry.Private[GraphOnDay]
    says: strawberry.Private[Text]
    region: strawberry.Private[Node | None]
    rows: list[CooperationRow]

    @field(EXPLANATION)
    def sentence(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.says.in_language(lang.value)

    @field(both("De factoren die samenwerking helpen of hinderen.", "Factors that help or hinder."))
    def factors(self) -> list[StudyFinding]:
        """The factors of the study."""
        return show_all(self.view, study.factors(self.view))

    @field(both("Wat het onderzoek aanbeveelt.", "What the study recommends."))
    def recommendations(self) -> list[StudyFinding]:
        """The recommendations, in the order of the study."""
        return show_all(self.view, study.recommendations(self.view))

    @field(
        both(
            "De proefregio’s van 2018; van één regio die met dezelfde naam, als voorstel.",
            "The pilot regions of 2018; of one region those that bear its name, as a proposal.",
        )
    )
    def pilots(self) -> list[StudyFinding]:
        """The pilot regions."""
        found = pilots_of(self.view, self.region) if self.region else study.pilots(self.view)
        return show_all(self.view, found)


def cooperation_of(view: GraphOnDay, result: Result, region: str | None) -> Cooperation:
    """The answer as GraphQL shows it."""
    rows = [
        CooperationRow(view=view, row=row, level=row.level.id, state=str(row.state)) for row in result.rows
    ]
    node = view.node(region) if region else None
    return Cooperation(view=view, says=result.sentence, region=node, rows=rows)
