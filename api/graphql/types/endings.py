"""What ends, and what our sources say of what follows."""

import datetime as dt

import strawberry

from api.graphql.types.answers import EXPLANATION
from api.graphql.types.enums import AnswerState, Language
from api.graphql.types.sources import Source, all_cited
from api.graphql.types.terms import both, field, of_property
from api.graphql.types.things import Thing, show, show_all
from graph.day import GraphOnDay
from graph.text import Text
from queries.ending_soon.ending import Ending as FoundEnding
from queries.ending_soon.ending import EndingKind, Follower
from queries.question import Result

strawberry.enum(EndingKind, description=both("Wat er eindigt.", "What ends."))


@strawberry.type(description=both("Wat daarna komt, of doorloopt.", "What comes after, or goes on."))
class FollowingThing:
    """One thing that follows."""

    view: strawberry.Private[GraphOnDay]
    found: strawberry.Private[Follower]
    starts: dt.date | None = strawberry.field(description=of_property("valid_from"))

    @field(both("Het contract, plan of geld dat volgt.", "The contract, plan or money that follows."))
    def thing(self) -> Thing:
        """The thing."""
        return show(self.view, self.found.thing)  # type: ignore[no-any-return]

    @field(both("In woorden.", "In words."))
    def words(self, lang: Language = Language.NL) -> str:
        """In words."""
        return self.found.words.in_language(lang.value)


@strawberry.type(
    description=both("Wat onze bronnen zeggen van een vervolg.", "What our sources say of a follow-up.")
)
class FollowUp:
    """What follows."""

    says: strawberry.Private[Text]
    state: AnswerState = strawberry.field(
        description=both(
            "UNKNOWN: staat niet in onze bronnen. NONE: een bron die alles zegt te noemen, noemt niets.",
            "UNKNOWN: not in our sources. NONE: a source that claims to name all names nothing.",
        )
    )
    followers: list[FollowingThing]

    @field(EXPLANATION)
    def explanation(self, lang: Language = Language.NL) -> str:
        """What follows, in a sentence."""
        return self.says.in_language(lang.value)


@strawberry.type(description=both("Iets dat eindigt.", "Something that ends."))
class Ending:
    """One thing that ends."""

    view: strawberry.Private[GraphOnDay]
    row: strawberry.Private[FoundEnding]
    kind: EndingKind
    starts: dt.date | None = strawberry.field(description=of_property("valid_from"))
    ends: dt.date = strawberry.field(description=of_property("valid_to"))
    days_left: int
    proposal: str | None = strawberry.field(
        description=both(
            "De basis van een voorstel; leeg voor een feit.", "The basis of a proposal; null for a fact."
        )
    )

    @field(both("Het netwerk, de regio, het plan of de zorgverzekeraar.", "What it is about."))
    def subject(self) -> Thing:
        """What it is about."""
        return show(self.view, self.row.subject)  # type: ignore[no-any-return]

    @field(both("Wat eindigt: het contract, het plan, de houder.", "What ends."))
    def thing(self) -> Thing:
        """What ends."""
        return show(self.view, self.row.thing)  # type: ignore[no-any-return]

    @field(both("Wat eindigt, in woorden.", "What ends, in words."))
    def what(self, lang: Language = Language.NL) -> str:
        """What ends, in words."""
        return self.row.what.in_language(lang.value)

    @field(both("Wat eindigt, wanneer, en wat volgt.", "What ends, when, and what follows."))
    def sentence(self, lang: Language = Language.NL) -> str:
        """The whole in a sentence."""
        return self.row.sentence.in_language(lang.value)

    @field(both("Wat daarna komt.", "What follows."))
    def follow_up(self) -> FollowUp:
        """What follows."""
        found = [FollowingThing(view=self.view, found=f, starts=f.starts) for f in self.row.followers]
        return FollowUp(says=self.row.follow_up, state=str(self.row.state), followers=found)

    @field(both("Wie betaalt of instemde.", "Who pays or agreed."))
    def parties(self) -> list[Thing]:
        """Who pays or agreed."""
        return show_all(self.view, self.row.parties)

    @field(both("De zorgverzekeraars met het voortouw.", "The leading insurers."))
    def leaders(self) -> list[Thing]:
        """The leading insurers."""
        return show_all(self.view, self.row.leaders)

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.row.sources)


@strawberry.type(description=both("Wat binnenkort eindigt.", "What ends soon."))
class EndingSoon:
    """What ends within a time."""

    says: strawberry.Private[Text]
    rows: list[Ending]

    @field(EXPLANATION)
    def sentence(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.says.in_language(lang.value)


def ending_soon_of(view: GraphOnDay, result: Result) -> EndingSoon:
    """The answer as GraphQL shows it."""
    return EndingSoon(says=result.sentence, rows=[ending_of(view, row) for row in result.rows])


def ending_of(view: GraphOnDay, row: FoundEnding) -> Ending:
    """One ending as GraphQL shows it."""
    return Ending(
        view=view,
        row=row,
        kind=row.kind,
        starts=row.starts,
        ends=row.ends,
        days_left=row.days,
        proposal=row.proposal or None,
    )
