"""Root fields on the way to a contract: its steps, and the cooperation around it."""

import strawberry

from api.graphql.context import Info
from api.graphql.roots.arguments import AsKnownAt, AsOf, asked_of
from api.graphql.types.contracting_steps import ContractingSteps, contracting_of
from api.graphql.types.cooperation import Cooperation, cooperation_of
from api.graphql.types.enums import LISTED, NetworkStatus
from api.graphql.types.good_agreements import GoodAgreements, good_agreements_of
from api.graphql.types.terms import both, field
from queries import contracting_steps, cooperation, good_agreements
from queries.contracting_steps.steps import steps_of


@strawberry.type
class ContractingRoot:
    """On the way to a contract."""

    @field(
        both(
            "Hoe staat de samenwerking ervoor op de drie niveaus van Movisie, volgens een regio of netwerk zelf?",
            "How does the cooperation stand on the three levels of Movisie, by a region or network itself?",
        )
    )
    def cooperation(
        self,
        info: Info,
        region: strawberry.ID | None = None,
        network: strawberry.ID | None = None,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> Cooperation:
        """The levels of one region or network, else of all that recorded something."""
        view = info.context.view(as_of, as_known_at)
        asked = asked_of({"region": region, "network": network})
        return cooperation_of(view, cooperation.QUESTION.ask(view, asked), region)

    @field(
        both(
            "Welke stappen naar een contract zette een netwerk, en wie is daarna aan zet volgens de Leidraad?",
            "Which steps towards a contract did a network take, and who is to act next by the Leidraad?",
        )
    )
    def contracting_steps(
        self,
        info: Info,
        network: strawberry.ID | None = None,
        region: strawberry.ID | None = None,
        level: NetworkStatus = LISTED,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> ContractingSteps:
        """The steps of one network, of those in a region, or of all at a level."""
        view = info.context.view(as_of, as_known_at)
        asked = asked_of({"network": network, "region": region}, level=level)
        result = contracting_steps.QUESTION.ask(view, asked)
        found = {placed.row.network.id: placed.row.network for placed in result.rows}
        shown = [contracting_of(view, steps_of(view, node)) for node in found.values()]
        return ContractingSteps(says=result.sentence, networks=shown)

    @field(
        both(
            "Welke goede afspraken (tips van de NZa) staan in welke contracten?",
            "Which good agreements (tips of the NZa) stand in which contracts?",
        )
    )
    def good_agreements(
        self,
        info: Info,
        contract: strawberry.ID | None = None,
        network: strawberry.ID | None = None,
        region: strawberry.ID | None = None,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> GoodAgreements:
        """The checklist of one contract, or over those of a network, a region or the country."""
        view = info.context.view(as_of, as_known_at)
        asked = asked_of({"contract": contract, "network": network, "region": region})
        return good_agreements_of(view, good_agreements.QUESTION.ask(view, asked))
