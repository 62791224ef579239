"""Root fields on what asks for attention: what ends, what is still open, and what one insurer has to do."""

from collections.abc import Mapping
from typing import Annotated

import strawberry

from api.graphql.context import Info
from api.graphql.roots.arguments import AsKnownAt, AsOf
from api.graphql.types.endings import EndingSoon, ending_soon_of
from api.graphql.types.terms import both, field
from queries import ending_soon
from queries.question import Asked

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
        return ending_soon_of(view, ending_soon.QUESTION.ask(view, _asked(given)))


def _asked(given: Mapping[str, str | None], scheme: str = "IZA", level: str = "LISTED") -> Asked:
    return Asked(scheme, level, {name: value for name, value in given.items() if value})
