"""Decisions of municipalities that are on record, and what our sources do not say."""

import datetime as dt

import strawberry

from api.graphql.types.answers import EXPLANATION
from api.graphql.types.coverage import Party, parties_of
from api.graphql.types.enums import Language
from api.graphql.types.sources import Source, all_cited
from api.graphql.types.terms import both, field, of_kind
from api.graphql.types.things import MunicipalityType, Thing, show, show_all
from graph.day import GraphOnDay
from graph.text import Text
from queries.question import Result
from queries.still_to_decide.deciding import Decision as FoundDecision
from queries.still_to_decide.deciding import Decisions as FoundDecisions
from queries.still_to_decide.deciding import OnRecord

strawberry.enum(
    OnRecord,
    description=both(
        "Van hoeveel gemeenten een besluit in onze bronnen staat. Geen besluit in onze bronnen is geen weigering.",
        "Of how many municipalities a decision is in our sources. No decision in our sources is no refusal.",
    ),
)


@strawberry.type(description=of_kind("ADOPTED"))
class MunicipalDecision:
    """A decision that a source names."""

    view: strawberry.Private[GraphOnDay]
    found: strawberry.Private[FoundDecision]
    day: dt.date | None

    @field(both("Wie besloot.", "Who decided."))
    def who(self) -> Thing:
        """Who decided."""
        return show(self.view, self.found.who)  # type: ignore[no-any-return]

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.found.sources)


@strawberry.type(description=both("De besluiten over één document.", "The decisions on one document."))
class DecisionsOnDocument:
    """One document of a region, with the decisions on it."""

    view: strawberry.Private[GraphOnDay]
    row: strawberry.Private[FoundDecisions]
    on_record: OnRecord
    remarks: list[str] = strawberry.field(
        description=both("Wat de bron erbij zegt.", "What the source adds.")
    )

    @field(both("De regio.", "The region."))
    def region(self) -> Thing:
        """The region."""
        return show(self.view, self.row.region)  # type: ignore[no-any-return]

    @field(both("De werkagenda, het plan of de overeenkomst.", "The work agenda, plan or agreement."))
    def document(self) -> Thing | None:
        """The document; null where our sources name none."""
        return show(self.view, self.row.document) if self.row.document else None

    @field(both("De besluiten van gemeenten in onze bronnen.", "The decisions of municipalities on record."))
    def decided(self) -> list[MunicipalDecision]:
        """The decisions of municipalities."""
        return _decisions(self.view, self.row.decided)

    @field(both("Besluit niet in onze bronnen.", "Decision not in our sources."))
    def not_on_record(self) -> list[MunicipalityType]:
        """The municipalities of which no decision is in our sources."""
        return show_all(self.view, self.row.not_on_record)

    @field(both("Besluiten van anderen, zoals een openbaar lichaam.", "Decisions of others."))
    def others(self) -> list[MunicipalDecision]:
        """The decisions of others."""
        return _decisions(self.view, self.row.others)

    @field(EXPLANATION)
    def explanation(self, lang: Language = Language.NL) -> str:
        """The row in a sentence."""
        return self.row.explanation.in_language(lang.value)

    @field(both("Wie het weet.", "Whom to ask."))
    def ask_whom(self) -> list[Party]:
        """Whom to ask."""
        return parties_of(self.row.ask_whom)

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.row.sources)


@strawberry.type(description=both("Besluiten van gemeenten.", "Decisions of municipalities."))
class StillToDecide:
    """Decisions per region and document."""

    says: strawberry.Private[Text]
    rows: list[DecisionsOnDocument]

    @field(EXPLANATION)
    def sentence(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.says.in_language(lang.value)


def still_to_decide_of(view: GraphOnDay, result: Result) -> StillToDecide:
    """The answer as GraphQL shows it."""
    rows = [
        DecisionsOnDocument(view=view, row=row, on_record=row.on_record, remarks=list(row.remarks))
        for row in result.rows
    ]
    return StillToDecide(says=result.sentence, rows=rows)


def _decisions(view: GraphOnDay, found: tuple[FoundDecision, ...]) -> list[MunicipalDecision]:
    return [MunicipalDecision(view=view, found=one, day=one.day) for one in found]
