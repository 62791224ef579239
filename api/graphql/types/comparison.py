"""Regions side by side, and regions that are like one."""

import strawberry

from api.graphql.types.answers import EXPLANATION
from api.graphql.types.enums import AnswerState, Language
from api.graphql.types.regions import Region
from api.graphql.types.sources import Source, all_cited
from api.graphql.types.terms import both, field, of_class
from api.graphql.types.things import Thing, show, show_all
from graph.day import GraphOnDay
from graph.text import Text
from queries.compare_regions.likeness import Likeness
from queries.compare_regions.question import LikeRow, TopicRow
from queries.compare_regions.stated import RegionValue
from queries.question import Result

TITLE = both("De naam van het onderwerp.", "The name of the topic.")


@strawberry.type(description=both("Wat bronnen van één regio zeggen.", "What sources say of one region."))
class ComparedValue:
    """What is stated of one region on one topic."""

    view: strawberry.Private[GraphOnDay]
    value: strawberry.Private[RegionValue]
    state: AnswerState

    @field(of_class("Region"))
    def region(self) -> Region:
        """The region."""
        return show(self.view, self.value.region)  # type: ignore[no-any-return]

    @field(both("De waarde in woorden.", "The value in words."))
    def text(self, lang: Language = Language.NL) -> str:
        """The value in words."""
        return self.value.text.in_language(lang.value)

    @field(both("Wat er genoemd wordt.", "What is named."))
    def things(self) -> list[Thing]:
        """What is named."""
        return show_all(self.view, self.value.things)

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.value.sources)


@strawberry.type(description=both("Eén onderwerp, van elke regio.", "One topic, of every region."))
class ComparedTopic:
    """One topic."""

    view: strawberry.Private[GraphOnDay]
    row: strawberry.Private[TopicRow]
    topic: str

    @field(TITLE)
    def title(self, lang: Language = Language.NL) -> str:
        """The name of the topic."""
        return self.row.title.in_language(lang.value)

    @field(both("De waarden, in de volgorde van de vraag.", "The values, in the order of the request."))
    def values(self) -> list[ComparedValue]:
        """The values."""
        return [ComparedValue(view=self.view, value=one, state=one.state) for one in self.row.values]

    @field(both("Wat van elke regio genoemd wordt.", "What is named of every region."))
    def in_all(self) -> list[Thing]:
        """What is named of every region."""
        return show_all(self.view, self.row.in_all)


@strawberry.type(description=both("Regio's naast elkaar.", "Regions side by side."))
class RegionComparison:
    """Regions side by side."""

    says: strawberry.Private[Text]
    rows: list[ComparedTopic]

    @field(EXPLANATION)
    def sentence(self, lang: Language = Language.NL) -> str:
        """What makes them alike."""
        return self.says.in_language(lang.value)


@strawberry.type(
    description=both("Of regio's in één opzicht lijken.", "Whether regions are alike in a respect.")
)
class RegionLikeness:
    """One respect."""

    likeness: strawberry.Private[Likeness]
    respect: str
    state: AnswerState = strawberry.field(
        description=both(
            "ONE: zij lijken; NONE: zij verschillen; UNKNOWN: niet bekend.",
            "ONE: alike; NONE: different; UNKNOWN: not known.",
        )
    )

    @field(EXPLANATION)
    def explanation(self, lang: Language = Language.NL) -> str:
        """By what."""
        return self.likeness.explanation.in_language(lang.value)


@strawberry.type(description=both("Een regio die op een andere lijkt.", "A region that is like another."))
class RegionLike:
    """A region that is like the one asked about."""

    view: strawberry.Private[GraphOnDay]
    row: strawberry.Private[LikeRow]

    @field(of_class("Region"))
    def region(self) -> Region:
        """The region."""
        return show(self.view, self.row.region)  # type: ignore[no-any-return]

    @field(both("Elk opzicht.", "Each respect."))
    def likenesses(self) -> list[RegionLikeness]:
        """Each respect."""
        return [
            RegionLikeness(likeness=one, respect=one.respect, state=one.state) for one in self.row.likenesses
        ]


@strawberry.type(description=both("Regio's die op een regio lijken.", "Regions that are like a region."))
class RegionsLike:
    """Regions that are like one."""

    says: strawberry.Private[Text]
    rows: list[RegionLike]

    @field(EXPLANATION)
    def sentence(self, lang: Language = Language.NL) -> str:
        """How many, and how they were found."""
        return self.says.in_language(lang.value)


def comparison_of(view: GraphOnDay, result: Result) -> RegionComparison:
    """Regions side by side, as GraphQL shows them."""
    rows = [ComparedTopic(view=view, row=row, topic=row.topic) for row in result.rows]
    return RegionComparison(says=result.sentence, rows=rows)


def regions_like_of(view: GraphOnDay, result: Result) -> RegionsLike:
    """The regions that are like one, as GraphQL shows them."""
    return RegionsLike(says=result.sentence, rows=[RegionLike(view=view, row=row) for row in result.rows])
