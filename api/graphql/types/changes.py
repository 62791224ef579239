"""What changed between two days, as GraphQL shows it."""

import datetime as dt

import strawberry

from api.graphql.types.enums import Language
from api.graphql.types.sources import Source, all_cited
from api.graphql.types.terms import both, field
from api.graphql.types.things import Thing, show
from graph import records
from graph.day import GraphOnDay
from graph.text import Text
from queries.changes.question import Change as FoundChange
from queries.changes.wording import ChangeKind
from queries.question import Result

strawberry.enum(
    ChangeKind,
    name="ChangeKind",
    description=both(
        "Wat er veranderde. FIRST_STATED en CORRECTED: alleen wat wij weten, niet de wereld.",
        "What changed. FIRST_STATED and CORRECTED: only what we know, not the world.",
    ),
)


@strawberry.type(description=both("Een verandering tussen twee dagen.", "A change between two days."))
class Change:
    """One change."""

    says: strawberry.Private[Text]
    cites: strawberry.Private[tuple[records.Source, ...]]
    kind: ChangeKind
    date: dt.date = strawberry.field(
        description=both("De dag waarop het uiterlijk gebeurde.", "The day by which it happened.")
    )
    happened: bool = strawberry.field(
        description=both(
            "Of er iets in de wereld gebeurde, of dat wij het alleen sindsdien weten.",
            "Whether something happened in the world, or we only know it since.",
        )
    )
    subject: Thing
    before: str = strawberry.field(description=both("Hoe het was; leeg als er niets was.", "How it was."))
    after: str = strawberry.field(description=both("Hoe het is; leeg als er niets meer is.", "How it is."))

    @field(both("De verandering in een zin.", "The change in a sentence."))
    def sentence(self, lang: Language = Language.NL) -> str:
        """The change in a sentence."""
        return self.says.in_language(lang.value)

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.cites)


@strawberry.type(description=both("Een tijdlijn, oudste eerst.", "A timeline, oldest first."))
class Timeline:
    """What is recorded about one thing."""

    told: strawberry.Private[Text]
    rows: list[Change]

    @field(both("Het antwoord in een zin.", "The answer in a sentence."))
    def sentence(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.told.in_language(lang.value)


def timeline_of(view: GraphOnDay, result: Result) -> Timeline:
    """A timeline as GraphQL shows it."""
    return Timeline(told=result.sentence, rows=[change_of(view, row) for row in result.rows])


def change_of(view: GraphOnDay, found: FoundChange) -> Change:
    """A change as GraphQL shows it."""
    return Change(
        says=found.sentence,
        cites=found.sources,
        kind=found.kind,
        date=found.date,
        happened=found.happened,
        subject=show(view, found.subject),
        before=found.before,
        after=found.after,
    )
