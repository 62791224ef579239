"""The steps of contracting, where networks stand, and who is to act next by the Leidraad."""

import datetime as dt
from enum import Enum

import strawberry

from api.graphql.types.answers import EXPLANATION
from api.graphql.types.enums import ContractingStep, Language
from api.graphql.types.sources import Source, all_cited
from api.graphql.types.terms import both, field, of_class, of_kind
from api.graphql.types.things import NetworkType, show
from graph.day import GraphOnDay
from graph.records import Node
from graph.text import Text
from queries.contracting_steps import wording
from queries.contracting_steps.steps import NetworkSteps, StepRow


@strawberry.enum(description="Of een stap is gezet.\n\nWhether a step was taken.")
class StepTaken(Enum):
    """Stated by a source, shown by another fact, or unknown."""

    STATED = "STATED"
    SHOWN = "SHOWN"
    UNKNOWN = "UNKNOWN"


@strawberry.type(description=of_kind("TAKES_STEP"))
class TakenStep:
    """One step of a network."""

    row: strawberry.Private[StepRow]
    step: ContractingStep
    name: str
    definition: str
    taken: StepTaken
    date: dt.date | None = strawberry.field(
        description=both("Wanneer, als een bron dat zegt.", "When, where a source says so.")
    )
    optional: bool = strawberry.field(
        description=both("De Leidraad verwacht deze stap niet altijd.", "Not always expected.")
    )

    @field(both("Wie in deze stap aan zet is, volgens de Leidraad.", "Who acts in it, by the Leidraad."))
    def who(self, lang: Language = Language.NL) -> str:
        """Who acts."""
        return self.row.actors.in_language(lang.value)

    @field(both("Waaruit de stap blijkt.", "What the step shows by."))
    def by(self, lang: Language = Language.NL) -> str:
        """What shows it."""
        return self.row.by.in_language(lang.value)

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.row.sources)


@strawberry.type(description=both("Waar een netwerk staat.", "Where a network stands."))
class NetworkContracting:
    """The steps of one network."""

    view: strawberry.Private[GraphOnDay]
    node: strawberry.Private[Node]
    says: strawberry.Private[Text]
    known: int = strawberry.field(description=both("Verwachte stappen die wij kennen.", "Expected, known."))
    expected: int = strawberry.field(description=both("Stappen die de Leidraad verwacht.", "Expected steps."))
    last: TakenStep | None = strawberry.field(
        description=both("De laatste stap die wij kennen.", "The last step that we know.")
    )
    next: TakenStep | None = strawberry.field(
        description=both(
            "Wat daarna komt volgens de Leidraad; of het al gebeurt, weten wij niet.",
            "What comes after it by the Leidraad; whether it is being done, we do not know.",
        )
    )
    escalations: list[TakenStep]
    steps: list[TakenStep] = strawberry.field(description=of_class("ContractingStep"))

    @field(of_class("Network"))
    def network(self) -> NetworkType:
        """The network."""
        return show(self.view, self.node)  # type: ignore[no-any-return]

    @field(EXPLANATION)
    def explanation(self, lang: Language = Language.NL) -> str:
        """Where it stands, in sentences."""
        return self.says.in_language(lang.value)


@strawberry.type(description=both("De stappen van de contractering.", "The steps of contracting."))
class ContractingSteps:
    """The networks that were asked about, by name."""

    says: strawberry.Private[Text]
    networks: list[NetworkContracting]

    @field(EXPLANATION)
    def sentence(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.says.in_language(lang.value)


def contracting_of(view: GraphOnDay, found: NetworkSteps) -> NetworkContracting:
    """Where one network stands as GraphQL shows it."""
    return NetworkContracting(
        view=view,
        node=found.network,
        says=wording.of_network(found),
        known=len(found.known),
        expected=len(found.expected),
        last=_step(found.last) if found.last else None,
        next=_step(found.next) if found.next else None,
        escalations=[_step(row) for row in found.escalations],
        steps=[_step(row) for row in found.steps],
    )


def _step(row: StepRow) -> TakenStep:
    return TakenStep(
        row=row,
        step=row.step.id,
        name=row.step.name,
        definition=row.step.text("definition"),
        taken=StepTaken(row.taken.value),
        date=row.day,
        optional=row.optional,
    )
