"""Things that rules judge: each shows what the rules say of it."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.graphql.types.enums import CONTRACTED, IZA, JudgementStatus, NetworkStatus, RegionScheme
from api.graphql.types.terms import both, field
from api.graphql.types.things import Thing

if TYPE_CHECKING:
    from api.graphql.types.rules import Finding

FindingType = Annotated["Finding", strawberry.lazy("api.graphql.types.rules")]


@strawberry.interface(description=both("Iets waarover regels oordelen.", "Something that rules judge."))
class Judged(Thing):
    """A thing with what the rules say of it."""

    @field(both("Wat de regels hiervan zeggen, op regel.", "What the rules say of it, by rule."))
    def findings(
        self,
        scheme: RegionScheme = IZA,
        level: NetworkStatus = CONTRACTED,
        statuses: list[JudgementStatus] | None = None,
    ) -> list[FindingType]:
        """The findings on it."""
        from api.graphql.types.rules import findings_of

        return findings_of(self.view, self.node, scheme, level, statuses)
