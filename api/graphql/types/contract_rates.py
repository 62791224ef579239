"""Who signed for which function, with what is unknown kept apart."""

from enum import Enum

import strawberry

from api.graphql.types.answers import EXPLANATION
from api.graphql.types.enums import Language, NetworkFunction
from api.graphql.types.sources import Source, all_cited
from api.graphql.types.terms import both, field, of_kind
from api.graphql.types.things import Thing, show, show_all
from graph.day import GraphOnDay
from graph.text import Text
from queries.contract_rate.question import RateRow
from queries.question import Result


@strawberry.enum(description="Waarover wordt geteld.\n\nWhat is counted by.")
class RateBy(Enum):
    """The subjects of a contract rate."""

    NETWORK = "network"
    REGION = "region"
    INSURER = "insurer"


@strawberry.enum(description="Wie wordt geteld.\n\nWho is counted.")
class RateParties(Enum):
    """Who is counted."""

    INSURERS = "INSURERS"
    MUNICIPALITIES = "MUNICIPALITIES"
    NETWORKS = "NETWORKS"


@strawberry.type(
    description=both("De contracteergraad van één functie.", "The contract rate of one function.")
)
class ContractRateRow:
    """One function of one subject."""

    view: strawberry.Private[GraphOnDay]
    row: strawberry.Private[RateRow]
    function: NetworkFunction
    parties: RateParties
    total: int
    percent_signed: float | None = strawberry.field(
        description=both("Ten minste, naar aantal.", "At least, by number.")
    )
    percent_unknown: float | None
    weighted_signed: float | None = strawberry.field(
        description=both(
            "Ten minste, naar marktaandeel of inwoners; leeg met de reden in remark.",
            "At least, by market share or inhabitants; null with the reason in remark.",
        )
    )
    weighted_unknown: float | None

    @field(both("Het netwerk, de regio of de zorgverzekeraar.", "The network, region or insurer."))
    def subject(self) -> Thing:
        """The subject."""
        return show(self.view, self.row.subject)  # type: ignore[no-any-return]

    @field(both("Wie tekende.", "Who signed."))
    def signed(self) -> list[Thing]:
        """Who signed."""
        return show_all(self.view, self.row.tally.signed)

    @field(both("Wie voor een deel van de netwerken tekende.", "Who signed for some of the networks."))
    def partly(self) -> list[Thing]:
        """Who signed for some."""
        return show_all(self.view, self.row.tally.partly)

    @field(of_kind("FOLLOWS"))
    def following(self) -> list[Thing]:
        """Who follows."""
        return show_all(self.view, self.row.tally.following)

    @field(both("Wie volgens een volledige bron niet tekende.", "Who did not sign, by a complete source."))
    def not_signed(self) -> list[Thing]:
        """Who did not sign."""
        return show_all(self.view, self.row.tally.not_signed)

    @field(both("Van wie wij het niet weten.", "Of whom we do not know."))
    def unknown(self) -> list[Thing]:
        """Of whom we do not know."""
        return show_all(self.view, self.row.tally.unknown)

    @field(both("Waarom er niet gewogen is.", "Why it is not weighted."))
    def remark(self, lang: Language = Language.NL) -> str:
        """Why it is not weighted."""
        return self.row.weight.why.in_language(lang.value)

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.row.sources)


@strawberry.type(description=both("De contracteergraad. Prijzen staan er nooit bij.",
                                  "The contract rate. Prices are never shown."))  # fmt: skip
class ContractRate:
    """The contract rate by network, region or insurer."""

    says: strawberry.Private[Text]
    rows: list[ContractRateRow]

    @field(EXPLANATION)
    def sentence(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.says.in_language(lang.value)


def contract_rate_of(view: GraphOnDay, result: Result) -> ContractRate:
    """The answer as GraphQL shows it."""
    return ContractRate(says=result.sentence, rows=[_row(view, row) for row in result.rows])


def _row(view: GraphOnDay, row: RateRow) -> ContractRateRow:
    return ContractRateRow(
        view=view,
        row=row,
        function=row.function,
        parties=RateParties(row.parties),
        total=row.tally.total,
        percent_signed=row.percent_signed,
        percent_unknown=row.percent_unknown,
        weighted_signed=row.weight.signed,
        weighted_unknown=row.weight.unknown,
    )
