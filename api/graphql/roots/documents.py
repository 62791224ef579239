"""Root fields on what the documents describe: policies, contract rates, indicators, stakeholders, links."""

from typing import Annotated

import strawberry

from api.graphql.context import Info
from api.graphql.roots.arguments import AsKnownAt, AsOf, asked_of
from api.graphql.types.contract_rates import ContractRate, RateBy, contract_rate_of
from api.graphql.types.enums import IZA, LISTED, NetworkStatus, RegionScheme
from api.graphql.types.indicators import Indicators, indicators_of
from api.graphql.types.links import Linked, Participants, linked_of, participants_of
from api.graphql.types.requirements import Requirements, requirements_of
from api.graphql.types.salience import Salience, salience_of
from api.graphql.types.terms import both, field
from graph.errors import BadInput
from queries import connections, contract_rate, indicators, requirements, salience
from queries.question import Asked

From = Annotated[
    strawberry.ID,
    strawberry.argument(name="from", description=both("Waar de weg begint.", "Where it begins.")),
]
To = Annotated[strawberry.ID, strawberry.argument(description=both("Waar de weg eindigt.", "Where it ends."))]


@strawberry.type
class DocumentsRoot:
    """What the documents describe."""

    @field(
        both(
            "Welke eisen stelt inkoopbeleid, aan een aanbieder, in een netwerk of in een regio?",
            "What do purchasing policies ask, of a provider, in a network or in a region?",
        )
    )
    def requirements(
        self,
        info: Info,
        provider: strawberry.ID | None = None,
        network: strawberry.ID | None = None,
        region: strawberry.ID | None = None,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> Requirements:
        """The requirements, those of leading insurers first."""
        view = info.context.view(as_of, as_known_at)
        asked = asked_of({"provider": provider, "network": network, "region": region})
        return requirements_of(view, requirements.QUESTION.ask(view, asked))

    @field(
        both(
            "Welk deel van zorgverzekeraars en gemeenten tekende, per functie? Prijzen staan er nooit bij.",
            "Which part of insurers and municipalities signed, per function? Prices are never shown.",
        )
    )
    def contract_rate(
        self,
        info: Info,
        by: RateBy = RateBy.NETWORK,
        id: strawberry.ID | None = None,
        scheme: RegionScheme = IZA,
        level: NetworkStatus = LISTED,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> ContractRate:
        """The contract rate by network, region or insurer."""
        view = info.context.view(as_of, as_known_at)
        asked = asked_of({"by": by.value, "id": id}, scheme, level)
        return contract_rate_of(view, contract_rate.QUESTION.ask(view, asked))

    @field(
        both(
            "Welke waarde heeft elke indicator, naast de ambitie? Zonder subject: het land.",
            "Which value does each indicator have, beside the ambition? Without subject: the country.",
        )
    )
    def indicators(
        self,
        info: Info,
        subject: strawberry.ID | None = None,
        indicator: strawberry.ID | None = None,
        scheme: RegionScheme = IZA,
        level: NetworkStatus = LISTED,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> Indicators:
        """The indicators of a subject."""
        view = info.context.view(as_of, as_known_at)
        asked = asked_of({"subject": subject, "indicator": indicator}, scheme, level)
        return indicators_of(view, indicators.QUESTION.ask(view, asked))

    @field(both("Hoe zijn twee dingen met elkaar verbonden?", "How are two things linked?"))
    def connection(
        self,
        info: Info,
        start: From,
        to: To,
        scheme: RegionScheme = IZA,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> Linked:
        """The shortest ways between two things; BadInput where one of them is not named."""
        if not (start.strip() and to.strip()):
            raise BadInput("Van welk naar welk ding?", 'Geef beide, bijvoorbeeld from: "menzis", to: "cz".')
        view = info.context.view(as_of, as_known_at)
        return linked_of(view, connections.QUESTION.ask(view, asked_of({"from": start, "to": to}, scheme)))

    @field(both("Wie komt in de meeste netwerken voor?", "Who takes part in most networks?"))
    def connections(self, info: Info, as_of: AsOf = None, as_known_at: AsKnownAt = None) -> Participants:
        """All partners: in most networks first."""
        view = info.context.view(as_of, as_known_at)
        return participants_of(view, connections.QUESTION.ask(view, Asked()))

    @field(
        both(
            "Wat zegt onderzoek over groepen belanghebbenden? Een organisatie met een naam krijgt in het openbaar geen type.",
            "What do studies say of groups of stakeholders? No named organisation is given a type in public.",
        )
    )
    def salience(self, info: Info, as_of: AsOf = None, as_known_at: AsKnownAt = None) -> Salience:
        """Findings on groups first, then own scores."""
        view = info.context.view(as_of, as_known_at)
        return salience_of(view, salience.QUESTION.ask(view, Asked()))
