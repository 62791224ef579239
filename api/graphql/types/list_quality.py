"""What the programme's list does not say of a network, or says wrongly."""

import strawberry

from api.graphql.types.answers import EXPLANATION
from api.graphql.types.coverage import Party, parties_of
from api.graphql.types.enums import Language
from api.graphql.types.sources import Source, all_cited
from api.graphql.types.terms import both, field, of_property
from api.graphql.types.things import NetworkType, show
from graph.day import GraphOnDay
from queries.list_quality.question import ListRemark, Remark
from queries.question import Result

strawberry.enum(
    Remark,
    name="ListRemarkKind",
    description=both("Wat er bij een netwerk op te merken is.", "What there is to remark at a network."),
)


@strawberry.type(
    name="ListRemark",
    description=both("Een opmerking bij een netwerk op de lijst.", "A remark about a network on the list."),
)
class ListRemarkType:
    """One remark."""

    view: strawberry.Private[GraphOnDay]
    row: strawberry.Private[ListRemark]
    number: int | None = strawberry.field(description=of_property("list_number"))
    remark: Remark

    @field(both("Het netwerk.", "The network."))
    def network(self) -> NetworkType:
        """The network."""
        return show(self.view, self.row.network)  # type: ignore[no-any-return]

    @field(EXPLANATION)
    def explanation(self, lang: Language = Language.NL) -> str:
        """What the list holds."""
        return self.row.explanation.in_language(lang.value)

    @field(both("Wat helpt.", "What helps."))
    def remedy(self, lang: Language = Language.NL) -> str:
        """What helps."""
        return self.row.remedy.in_language(lang.value)

    @field(both("Aan wie te sturen.", "Whom to send it to."))
    def ask_whom(self) -> list[Party]:
        """Whom to send it to."""
        return parties_of(self.row.ask_whom)

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.row.sources)


@strawberry.type(description=both("Wat de lijst van het programma mist.", "What the programme's list lacks."))
class ListQuality:
    """The remarks about the list."""

    view: strawberry.Private[GraphOnDay]
    found: strawberry.Private[Result]

    @field(both("Het antwoord in één zin.", "The answer in a sentence."))
    def sentence(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.found.sentence.in_language(lang.value)

    @field(both("De opmerkingen, op nummer van het netwerk.", "The remarks, by number of the network."))
    def remarks(self) -> list[ListRemarkType]:
        """The remarks."""
        return [
            ListRemarkType(view=self.view, row=row, number=row.number, remark=row.remark)
            for row in self.found.rows
        ]
