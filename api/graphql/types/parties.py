"""Parties around a network: who is known there and no partner, and who stands in more than one network."""

from enum import Enum
from typing import TYPE_CHECKING

import strawberry

from api.graphql.types.answers import EXPLANATION
from api.graphql.types.coverage import Party, parties_of
from api.graphql.types.enums import AnswerState, Language
from api.graphql.types.regions import Region
from api.graphql.types.sources import Source, all_cited
from api.graphql.types.terms import both, field, of_class
from api.graphql.types.things import NetworkType, Thing, show, show_all
from graph.day import GraphOnDay
from graph.text import Text
from queries.not_at_the_table.known import Mention as Named
from queries.not_at_the_table.known import Why
from queries.not_at_the_table.question import AbsentParty as Absent
from queries.not_at_the_table.wording import why_named
from queries.question import Result
from queries.shared_partners import parts
from queries.shared_partners.question import SharedRow as Row

strawberry.enum(
    Why,
    name="WhyNamed",
    description=both("Waarom een partij genoemd wordt.", "Why a party is named."),
)


@strawberry.enum(description="Een rij per partij, of per paar van netwerken.\n\nA row per party or per pair.")
class SharedBy(Enum):
    """What a row of `sharedPartners` is about."""

    PARTY = "party"
    NETWORKS = "networks"


if TYPE_CHECKING:
    PartyPart = str
else:
    PartyPart = Enum("PartyPart", {part: part for part in parts.PART_WORDS}, type=str)
    strawberry.enum(
        PartyPart,
        name="PartyPart",
        description=both("De rol van een partner, of zorgverzekeraar.", "The role of a partner, or insurer."),
    )


@strawberry.type(description=both("Een reden om een partij te noemen.", "A reason to name a party."))
class PartyMention:
    """One reason why a party is named."""

    view: strawberry.Private[GraphOnDay]
    mention: strawberry.Private[Named]
    why: Why

    @field(both("De netwerken of plaatsen waar het om gaat.", "The networks or places that it is about."))
    def about(self) -> list[Thing]:
        """The networks or places."""
        return show_all(self.view, self.mention.about)

    @field(EXPLANATION)
    def explanation(self, lang: Language = Language.NL) -> str:
        """The reason in words."""
        return why_named(self.mention).in_language(lang.value)

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.mention.sources)


@strawberry.type(
    description=both(
        "Een partij die in de regio bekend is en in onze bronnen geen partner. Geen verwijt: bronnen noemen zelden "
        "alle partners.",
        "A party known in the region that our sources do not name as a partner. No reproach: sources rarely name "
        "all partners.",
    )
)
class AbsentParty:
    """One party around one network."""

    view: strawberry.Private[GraphOnDay]
    row: strawberry.Private[Absent]
    state: AnswerState = strawberry.field(
        description=both(
            "NONE waar een bron zegt alle partners te noemen, anders UNKNOWN.",
            "NONE where a source claims to name all partners, else UNKNOWN.",
        )
    )

    @field(of_class("Network"))
    def network(self) -> NetworkType:
        """The network."""
        return show(self.view, self.row.network)  # type: ignore[no-any-return]

    @field(of_class("Region"))
    def regions(self) -> list[Region]:
        """The regions of the network."""
        return show_all(self.view, self.row.regions)

    @field(of_class("Organisation"))
    def organisation(self) -> Thing:
        """The party."""
        return show(self.view, self.row.organisation)  # type: ignore[no-any-return]

    @field(both("Waarom de partij genoemd wordt.", "Why the party is named."))
    def mentions(self) -> list[PartyMention]:
        """Why it is named."""
        return [PartyMention(view=self.view, mention=one, why=one.why) for one in self.row.mentions]

    @field(EXPLANATION)
    def explanation(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.row.explanation.in_language(lang.value)

    @field(both("Wie het weet.", "Whom to ask."))
    def ask_whom(self) -> list[Party]:
        """Whom to ask."""
        return parties_of(self.row.ask_whom)

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.row.sources)


@strawberry.type(description=both("Partijen rond netwerken.", "Parties around networks."))
class NotAtTheTable:
    """Parties that are known and no partner."""

    says: strawberry.Private[Text]
    rows: list[AbsentParty]

    @field(EXPLANATION)
    def sentence(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.says.in_language(lang.value)


@strawberry.type(description=both("Een partij in meer netwerken.", "A party in several networks."))
class SharedParty:
    """A party with its parts."""

    view: strawberry.Private[GraphOnDay]
    party: strawberry.Private[parts.SharedParty]
    parts: list[PartyPart]

    @field(of_class("Organisation"))
    def organisation(self) -> Thing:
        """The party."""
        return show(self.view, self.party.organisation)  # type: ignore[no-any-return]


@strawberry.type(description=both("Netwerken die partijen delen.", "Networks that share parties."))
class SharedRow:
    """One party with its networks, or two networks with what they share."""

    view: strawberry.Private[GraphOnDay]
    row: strawberry.Private[Row]

    @field(of_class("Network"))
    def networks(self) -> list[NetworkType]:
        """The networks, by name."""
        return show_all(self.view, self.row.networks)

    @field(both("Wat zij delen.", "What they share."))
    def parties(self) -> list[SharedParty]:
        """The parties, by name."""
        return [
            SharedParty(view=self.view, party=party, parts=list(party.parts)) for party in self.row.parties
        ]

    @field(both("Wie elkaar in al deze netwerken tegenkomen.", "Who meet in each of these networks."))
    def meeting(self) -> list[Thing]:
        """Who meet."""
        return show_all(self.view, self.row.meeting)

    @field(EXPLANATION)
    def explanation(self, lang: Language = Language.NL) -> str:
        """The row in a sentence."""
        return self.row.explanation.in_language(lang.value)

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(self) -> list[Source]:
        """The sources."""
        return all_cited(self.row.sources)


@strawberry.type(description=both("Wat netwerken delen.", "What networks share."))
class SharedPartners:
    """Networks that share parties."""

    says: strawberry.Private[Text]
    rows: list[SharedRow]

    @field(EXPLANATION)
    def sentence(self, lang: Language = Language.NL) -> str:
        """The answer in a sentence."""
        return self.says.in_language(lang.value)


def not_at_the_table_of(view: GraphOnDay, result: Result) -> NotAtTheTable:
    """The parties that are no partner, as GraphQL shows them."""
    rows = [AbsentParty(view=view, row=row, state=row.state) for row in result.rows]
    return NotAtTheTable(says=result.sentence, rows=rows)


def shared_partners_of(view: GraphOnDay, result: Result) -> SharedPartners:
    """What networks share, as GraphQL shows it."""
    return SharedPartners(says=result.sentence, rows=[SharedRow(view=view, row=row) for row in result.rows])
