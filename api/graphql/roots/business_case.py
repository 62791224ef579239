"""The root field of the business case."""

from typing import Annotated

import strawberry

from api.graphql.context import Info
from api.graphql.roots.arguments import AsKnownAt, AsOf
from api.graphql.types.business_case import BusinessCase, OwnNumber
from api.graphql.types.terms import both, field
from graph.errors import BadInput
from queries.business_case import business_case

MOST_NUMBERS = 200
Settings = Annotated[
    list[OwnNumber] | None,
    strawberry.argument(
        description=both("Eigen getallen; wat u niet geeft, is landelijk of naar inwoners.",
                         "Own numbers; what you do not give is national or by inhabitants.")
    ),
]  # fmt: skip


@strawberry.type
class BusinessCaseRoot:
    """The business case of annex 4."""

    @field(
        both(
            "De landelijke businesscase, en ernaast die van een regio, een netwerk of met eigen getallen: denkhulp, "
            "geen norm.",
            "The national business case, and beside it that of a region, a network or with own numbers: an aid to "
            "thinking, no norm.",
        )
    )
    def business_case(
        self,
        info: Info,
        region: strawberry.ID | None = None,
        network: strawberry.ID | None = None,
        settings: Settings = None,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> BusinessCase:
        """The case."""
        view = info.context.view(as_of, as_known_at)
        if region and network:
            raise BadInput("Geef een regio of een netwerk, niet allebei.", "Laat een van de twee weg.")
        case = business_case(view, str(region or network or ""), _given(settings or []))
        return BusinessCase(view=view, case=case)


def _given(settings: list[OwnNumber]) -> dict[str, str]:
    if len(settings) > MOST_NUMBERS:
        raise BadInput("Dit zijn te veel eigen getallen.", f"Geef er hooguit {MOST_NUMBERS}.")
    return {f"{one.name}:{one.year}" if one.year else one.name: one.value for one in settings}
