"""How two things are linked, and who takes part in which networks."""

import strawberry

from api.graphql.types.answers import EXPLANATION
from api.graphql.types.enums import Language
from api.graphql.types.sources import Source, all_cited
from api.graphql.types.terms import both, field, of_class
from api.graphql.types.things import NetworkType, Thing, show, show_all
from graph.day import GraphOnDay
from graph.text import Text
from queries.connections.links import Link
from queries.connections.paths import PathRow
from queries.connections.taking_part import ParticipantRow
from queries.question import Result


@strawberry.type(description=both("Eén stap van een weg.", "One step of a way."))
class LinkStep:
    """What sources say that links two things."""

    view: strawberry.Private[GraphOnDay]
    link: strawberry.Private[Link]
    kind: str = strawberry.field(
        description=both(
            "De soort uitspraak, of LIES_IN: volgt uit COVERS en IN_REGION.",
            "The kind of statement, or LIES_IN: follows from COVERS and IN_REGION.",
        )
    )

    @field(both("Waarover het gaat.", "What it is about."))
    def subject(self) -> Thing:
        """The subject."""
        return show(self.view, self.link.subject)  # type: ignore[no-any-return]

    @field(both("Het andere ding.", "The other thing."))
    def object(self) -> Thing:
        """The object."""
        return show(self.view, self.link.object)  # type: ignore[no-any-return]

    @field(EXPLANATION)
    def explanation(self, lang: Language = Language.NL) -> str:
        """The step in words."""
        return self.link.explanation.in_language(lang.value)

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.link.sources)


@strawberry.type(description=both("Een kortste weg.", "A shortest way."))
class LinkPath:
    """A shortest way from one thing to another."""

    view: strawberry.Private[GraphOnDay]
    row: strawberry.Private[PathRow]
    length: int

    @field(both("De dingen op de weg.", "The things on the way."))
    def things(self) -> list[Thing]:
        """The things, from begin to end."""
        return show_all(self.view, self.row.things)

    @field(both("De stappen.", "The steps."))
    def steps(self) -> list[LinkStep]:
        """The steps, from begin to end."""
        return [LinkStep(view=self.view, link=link, kind=link.kind) for link in self.row.steps]

    @field(EXPLANATION)
    def explanation(self, lang: Language = Language.NL) -> str:
        """The way in words."""
        return self.row.explanation.in_language(lang.value)


@strawberry.type(description=both("Hoe twee dingen verbonden zijn.", "How two things are linked."))
class Linked:
    """The shortest ways between two things."""

    says: strawberry.Private[Text]
    paths: list[LinkPath]

    @field(EXPLANATION)
    def sentence(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.says.in_language(lang.value)


@strawberry.type(description=both("Een partner van netwerken.", "A partner of networks."))
class Participant:
    """An organisation and the networks in which it is a partner."""

    view: strawberry.Private[GraphOnDay]
    row: strawberry.Private[ParticipantRow]
    degree: int = strawberry.field(description=both("In hoeveel netwerken.", "In how many networks."))
    betweenness: float = strawberry.field(
        description=both(
            "Welk deel van de kortste wegen tussen anderen erlangs loopt; geen maat van belang.",
            "The part of the shortest ways between others that runs through it; no measure of importance.",
        )
    )

    @field(of_class("Organisation"))
    def organisation(self) -> Thing:
        """The organisation."""
        return show(self.view, self.row.organisation)  # type: ignore[no-any-return]

    @field(of_class("Network"))
    def networks(self) -> list[NetworkType]:
        """The networks, by name."""
        return show_all(self.view, self.row.networks)

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.row.sources)


@strawberry.type(description=both("Wie in welke netwerken voorkomt.", "Who takes part in which networks."))
class Participants:
    """All partners: in most networks first."""

    says: strawberry.Private[Text]
    rows: list[Participant]

    @field(EXPLANATION)
    def sentence(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.says.in_language(lang.value)


def linked_of(view: GraphOnDay, result: Result) -> Linked:
    """The ways between two things as GraphQL shows them."""
    return Linked(
        says=result.sentence,
        paths=[LinkPath(view=view, row=row, length=row.length) for row in result.rows],
    )


def participants_of(view: GraphOnDay, result: Result) -> Participants:
    """Who takes part in which networks as GraphQL shows it."""
    rows = [
        Participant(view=view, row=row, degree=row.degree, betweenness=row.betweenness) for row in result.rows
    ]
    return Participants(says=result.sentence, rows=rows)
