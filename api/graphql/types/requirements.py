"""What purchasing policies ask, and through which contracts."""

import datetime as dt
from enum import Enum

import strawberry

from api.graphql.types.answers import EXPLANATION
from api.graphql.types.enums import Addressee, Language, PassageStrength
from api.graphql.types.sources import Source, all_cited
from api.graphql.types.terms import both, field, of_class, of_property
from api.graphql.types.things import Thing, show, show_all
from graph.day import GraphOnDay
from graph.text import Text
from queries.question import Result
from queries.requirements.question import RequirementRow as Row


@strawberry.enum(
    description="Of een eis hier door een contract geldt.\n\nWhether a requirement applies by contract."
)
class Applies(Enum):
    """Whether a contract in our sources binds somebody here."""

    BY_CONTRACT = "BY_CONTRACT"
    UNKNOWN = "UNKNOWN"


@strawberry.type(description=of_class("Requirement"))
class RequirementRow:
    """One requirement of one policy."""

    view: strawberry.Private[GraphOnDay]
    row: strawberry.Private[Row]
    theme: str | None = strawberry.field(description=of_property("theme"))
    strength: PassageStrength | None = strawberry.field(description=of_property("strength"))
    addressee: Addressee | None = strawberry.field(description=of_property("addressee"))
    text: str | None = strawberry.field(description=of_property("text"))
    threshold: str | None = strawberry.field(description=of_property("threshold"))
    consequence: str | None = strawberry.field(description=of_property("consequence"))
    effective_from: dt.date | None = strawberry.field(description=of_property("effective_from"))
    deadline: dt.date | None = strawberry.field(description=of_property("deadline"))
    deadline_passed: bool
    leads: bool = strawberry.field(
        description=both("Neemt hier het voortouw; dat bindt niemand.", "Leads here; that binds nobody.")
    )
    applies: Applies

    @field(of_class("Insurer"))
    def insurer(self) -> Thing:
        """Whose policy it is."""
        return show(self.view, self.row.insurer)  # type: ignore[no-any-return]

    @field(of_class("PurchasingPolicy"))
    def policy(self) -> Thing:
        """The policy."""
        return show(self.view, self.row.policy)  # type: ignore[no-any-return]

    @field(of_class("Requirement"))
    def requirement(self) -> Thing:
        """The requirement."""
        return show(self.view, self.row.requirement)  # type: ignore[no-any-return]

    @field(both("De contracten waardoor zij hier geldt.", "The contracts by which it applies here."))
    def contracts(self) -> list[Thing]:
        """The contracts, by name."""
        return show_all(self.view, self.row.contracts)

    @field(both("Wat de data op de dag betekenen.", "What the dates mean on the day."))
    def remark(self, lang: Language = Language.NL) -> str:
        """What the dates mean."""
        return self.row.remark.in_language(lang.value)

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.row.sources)


@strawberry.type(description=both("Eisen uit inkoopbeleid.", "Requirements of purchasing policies."))
class Requirements:
    """The requirements, those of leading insurers first."""

    says: strawberry.Private[Text]
    rows: list[RequirementRow]

    @field(EXPLANATION)
    def sentence(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.says.in_language(lang.value)


def requirements_of(view: GraphOnDay, result: Result) -> Requirements:
    """The answer as GraphQL shows it."""
    return Requirements(says=result.sentence, rows=[_row(view, row) for row in result.rows])


def _row(view: GraphOnDay, row: Row) -> RequirementRow:
    return RequirementRow(
        view=view,
        row=row,
        theme=row.theme or None,
        strength=row.strength or None,
        addressee=row.addressee or None,
        text=row.text or None,
        threshold=row.threshold or None,
        consequence=row.consequence or None,
        effective_from=row.effective_from,
        deadline=row.deadline,
        deadline_passed=row.deadline_passed,
        leads=row.leads,
        applies=Applies(row.applies),
    )
