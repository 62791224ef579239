"""The dossier of a region and the brief of a municipality, line by line."""

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

import strawberry

from api.graphql.types.answers import COMPLETE, EXPLANATION
from api.graphql.types.coverage import Party, parties_of
from api.graphql.types.enums import AnswerReason, AnswerState, Language
from api.graphql.types.sources import Source, all_cited
from api.graphql.types.terms import both, field
from api.graphql.types.things import MunicipalityType, NetworkType, RegionType, Thing, show, show_all
from graph.day import GraphOnDay
from queries.dossier import line as values
from queries.municipality_brief.brief import Brief
from queries.region_profile.profile import Profile

if TYPE_CHECKING:
    DossierTopic: TypeAlias = values.Topic
else:
    DossierTopic = strawberry.enum(
        values.Topic,
        name="DossierTopic",
        description=both("Onderwerp van een dossier.", "Topic of a dossier."),
    )
OPEN = both(
    "Wat niet in onze bronnen staat, met de volgende stap en wie het weet.",
    "What our sources do not say, with the next step and whom to ask.",
)


@strawberry.type(description=both("Eén regel van een dossier.", "One line of a dossier."))
class DossierLine:
    """One thing that a reader asks, answered or not."""

    view: strawberry.Private[GraphOnDay]
    line: strawberry.Private[values.Line]
    topic: DossierTopic
    state: AnswerState
    reason: AnswerReason | None
    complete: bool = strawberry.field(description=COMPLETE)
    since: dt.date | None
    until: dt.date | None = strawberry.field(
        description=both("De eerste dag waarop het niet meer geldt.", "The first day it no longer holds.")
    )

    @field(both("Waarover het gaat.", "What it is about."))
    def about(self) -> Thing:
        """The region, network or municipality."""
        found: Thing = show(self.view, self.line.about)
        return found

    @field(both("Wat gevraagd is, in een paar woorden.", "What is asked, in a few words."))
    def what(self, lang: Language = Language.NL) -> str:
        """What is asked."""
        return self.line.what.in_language(lang.value)

    @field(EXPLANATION)
    def value(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.line.value.in_language(lang.value)

    @field(both("Wat het antwoord noemt.", "What the answer names."))
    def things(self) -> list[Thing]:
        """The things that it names."""
        return show_all(self.view, self.line.things)

    @field(both("De volgende stap; leeg als het antwoord er is.", "The next step; empty where answered."))
    def next_step(self, lang: Language = Language.NL) -> str:
        """The next step."""
        return self.line.next_step.in_language(lang.value)

    @field(both("Wie het weet: organisaties, nooit personen.", "Who knows: organisations, never persons."))
    def ask_whom(self) -> list[Party]:
        """Whom to ask."""
        return parties_of(self.line.ask_whom)

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.line.sources)


@strawberry.type(description=both("Een onderwerp van een dossier.", "A topic of a dossier."))
class DossierSection:
    """All lines on one topic."""

    view: strawberry.Private[GraphOnDay]
    found: strawberry.Private[values.TopicAnswer]
    topic: DossierTopic

    @field(both("Hoe het onderwerp heet.", "What the topic is called."))
    def title(self, lang: Language = Language.NL) -> str:
        """Its title."""
        return self.found.title.in_language(lang.value)

    @field(both("Wat bekend is en wat niet, in het kort.", "What is known and what is not, in short."))
    def summary(self, lang: Language = Language.NL) -> str:
        """In short."""
        return self.found.summary.in_language(lang.value)

    @field(both("Alle regels.", "All lines."))
    def lines(self) -> list[DossierLine]:
        """Its lines."""
        return _lines(self.view, self.found.lines)


@strawberry.type(description=both("Het dossier van een regio.", "The dossier of a region."))
class RegionProfile:
    """Everything known about one region, and whom to ask about the rest."""

    view: strawberry.Private[GraphOnDay]
    found: strawberry.Private[Profile]

    @field(both("De regio.", "The region."))
    def region(self) -> RegionType:
        """The region."""
        return show(self.view, self.found.region)  # type: ignore[no-any-return]

    @field(both("De netwerken waarover het dossier gaat.", "The networks that it tells of."))
    def networks(self) -> list[NetworkType]:
        """The networks."""
        return show_all(self.view, self.found.networks)

    @field(EXPLANATION)
    def sentence(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.found.sentence.in_language(lang.value)

    @field(both("Per onderwerp, in de volgorde van de werkagenda.", "By topic, in the work agenda's order."))
    def topics(self) -> list[DossierSection]:
        """Every topic."""
        return _sections(self.view, self.found.topics)

    @field(OPEN)
    def unknown(self) -> list[DossierLine]:
        """What our sources do not say."""
        return _lines(self.view, self.found.unknown)


@strawberry.type(description=both("De brief voor een gemeente.", "The brief for a municipality."))
class MunicipalityBrief:
    """Half a page for an alderman."""

    view: strawberry.Private[GraphOnDay]
    found: strawberry.Private[Brief]

    @field(both("De gemeente die gevraagd is.", "The municipality that is asked for."))
    def municipality(self) -> MunicipalityType:
        """The municipality."""
        return show(self.view, self.found.municipality)  # type: ignore[no-any-return]

    @field(both("Wie op de dag haar gebied heeft.", "Which hold its area on the day."))
    def answers_for(self) -> list[MunicipalityType]:
        """Itself, or its successors."""
        return show_all(self.view, self.found.now)

    @field(both("De regio's waar bronnen haar bij tellen.", "The regions that sources count it to."))
    def regions(self) -> list[RegionType]:
        """The regions."""
        return show_all(self.view, self.found.regions)

    @field(both("Haar netwerken.", "Its networks."))
    def networks(self) -> list[NetworkType]:
        """The networks."""
        return show_all(self.view, self.found.networks)

    @field(EXPLANATION)
    def sentence(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.found.sentence.in_language(lang.value)

    @field(both("Per onderwerp.", "By topic."))
    def topics(self) -> list[DossierSection]:
        """Every topic."""
        return _sections(self.view, self.found.topics)

    @field(OPEN)
    def unknown(self) -> list[DossierLine]:
        """What our sources do not say."""
        return _lines(self.view, self.found.unknown)


def _sections(view: GraphOnDay, topics: Sequence[values.TopicAnswer]) -> list[DossierSection]:
    return [DossierSection(view=view, found=one, topic=one.topic) for one in topics]


def _lines(view: GraphOnDay, lines: Sequence[values.Line]) -> list[DossierLine]:
    return [
        DossierLine(
            view=view,
            line=line,
            topic=line.topic,
            state=line.state,
            reason=line.reason,
            complete=line.complete,
            since=line.since,
            until=line.until,
        )
        for line in lines
    ]
