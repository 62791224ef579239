"""The practices of the NZa as a checklist on contracts."""

import strawberry

from api.graphql.types.answers import EXPLANATION
from api.graphql.types.contracts import Contract
from api.graphql.types.enums import Language
from api.graphql.types.sources import Source, all_cited
from api.graphql.types.terms import both, field, of_class, of_kind, of_property
from api.graphql.types.things import Thing, show, show_all
from graph.day import GraphOnDay
from graph.text import Text
from queries.good_agreements.checklist import PracticeRow
from queries.question import Result


@strawberry.type(description=of_kind("INCLUDES_PRACTICE"))
class GoodAgreementRow:
    """One practice over the contracts that were asked about."""

    view: strawberry.Private[GraphOnDay]
    row: strawberry.Private[PracticeRow]
    theme: str | None = strawberry.field(description=of_property("theme"))
    text: str | None = strawberry.field(description=of_property("text"))

    @field(of_class("Practice"))
    def practice(self) -> Thing:
        """The practice."""
        return show(self.view, self.row.practice)  # type: ignore[no-any-return]

    @field(both("De contracten waarin zij staat.", "The contracts that include it."))
    def included(self) -> list[Contract]:
        """The contracts that include it."""
        return show_all(self.view, self.row.included)

    @field(
        both(
            "De contracten waarin zij volgens een volledige bron niet staat.",
            "The contracts that do not include it, by a complete source.",
        )
    )
    def not_included(self) -> list[Contract]:
        """The contracts that do not include it."""
        return show_all(self.view, self.row.not_included)

    @field(both("De contracten waarvan wij het niet weten.", "The contracts of which we do not know."))
    def unknown(self) -> list[Contract]:
        """The contracts of which we do not know."""
        return show_all(self.view, self.row.unknown)

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.row.sources)


@strawberry.type(description=both("Goede contractafspraken.", "Good contract agreements."))
class GoodAgreements:
    """The checklist, by theme."""

    says: strawberry.Private[Text]
    rows: list[GoodAgreementRow]

    @field(EXPLANATION)
    def sentence(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.says.in_language(lang.value)


def good_agreements_of(view: GraphOnDay, result: Result) -> GoodAgreements:
    """The answer as GraphQL shows it."""
    rows = [
        GoodAgreementRow(view=view, row=row, theme=row.theme or None, text=row.practice.text("text") or None)
        for row in result.rows
    ]
    return GoodAgreements(says=result.sentence, rows=rows)
