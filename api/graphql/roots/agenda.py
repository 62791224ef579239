"""Root fields on what asks for attention: what ends, what is still open, and what one insurer has to do."""

from typing import Annotated

import strawberry

from api.graphql.context import Info
from api.graphql.roots.arguments import AsKnownAt, AsOf, asked_of
from api.graphql.types.decisions import StillToDecide, still_to_decide_of
from api.graphql.types.endings import EndingSoon, ending_soon_of
from api.graphql.types.enums import IZA, LISTED, NetworkStatus, RegionScheme
from api.graphql.types.portfolios import InsurerPortfolio, insurer_portfolio_of
from api.graphql.types.term_lines import PlanAndMoney, plan_and_money_of
from api.graphql.types.terms import both, field
from queries import ending_soon, insurer_portfolio, plan_and_money, still_to_decide

Within = Annotated[
    str,
    strawberry.argument(
        description=both("Hoe ver vooruit: 3m, 6m, 1y of 90d.", "How far ahead: 3m, 6m, 1y or 90d.")
    ),
]


@strawberry.type
class AgendaRoot:
    """What is on the agenda."""

    @field(
        both(
            "Welke contracten, plannen, geld, afwijkingen en mandaten eindigen binnenkort, en wat komt daarna?",
            "Which contracts, plans, money, deviations and mandates end soon, and what follows?",
        )
    )
    def ending_soon(
        self,
        info: Info,
        within: Within = "6m",
        insurer: strawberry.ID | None = None,
        region: strawberry.ID | None = None,
        network: strawberry.ID | None = None,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> EndingSoon:
        """What ends within a time, soonest first; proposals last."""
        view = info.context.view(as_of, as_known_at)
        given = {"within": within, "insurer": insurer, "region": region, "network": network}
        return ending_soon_of(view, ending_soon.QUESTION.ask(view, asked_of(given)))

    @field(
        both(
            "Van welke gemeenten staat een besluit over werkagenda, plan of overeenkomst in onze bronnen?",
            "Of which municipalities is a decision on work agenda, plan or agreement in our sources?",
        )
    )
    def still_to_decide(
        self,
        info: Info,
        scheme: RegionScheme = IZA,
        region: strawberry.ID | None = None,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> StillToDecide:
        """The decisions on record, per region and document."""
        view = info.context.view(as_of, as_known_at)
        result = still_to_decide.QUESTION.ask(view, asked_of({"region": region}, scheme))
        return still_to_decide_of(view, result)

    @field(
        both(
            "Lopen plan, contracten en geld van een netwerk even lang?",
            "Do plan, contracts and money of a network run equally long?",
        )
    )
    def plan_and_money(
        self,
        info: Info,
        network: strawberry.ID | None = None,
        level: NetworkStatus = LISTED,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> PlanAndMoney:
        """Plan, contracts and money of networks in time."""
        view = info.context.view(as_of, as_known_at)
        result = plan_and_money.QUESTION.ask(view, asked_of({"network": network}, level=level))
        return plan_and_money_of(view, result)

    @field(
        both(
            "Waar heeft een zorgverzekeraar of concern het voortouw, welke contracten, wat eindigt en wat staat open?",
            "Where does an insurer or concern lead, which contracts, what ends and what is open?",
        )
    )
    def insurer_portfolio(
        self,
        info: Info,
        insurer: strawberry.ID | None = None,
        concern: str | None = None,
        scheme: RegionScheme = IZA,
        within: Within = "6m",
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> InsurerPortfolio:
        """What one insurer or concern has across the country."""
        view = info.context.view(as_of, as_known_at)
        given = {"insurer": insurer, "concern": concern, "within": within}
        return insurer_portfolio_of(view, insurer_portfolio.QUESTION.ask(view, asked_of(given, scheme)))
