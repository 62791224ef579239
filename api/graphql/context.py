"""What a GraphQL request carries: one snapshot, the day of today, and what it may still ask."""

from dataclasses import dataclass, field
from datetime import date, datetime

import strawberry

from api import clock
from api.graphql.budget import Budget
from api.snapshot import Snapshot
from graph.day import GraphOnDay


@dataclass(frozen=True, slots=True)
class Context:
    """One request; all its fields are answered from one snapshot."""

    snapshot: Snapshot
    today: date = field(default_factory=clock.today)
    budget: Budget = field(default_factory=Budget)

    def view(self, as_of: date | None = None, as_known_at: datetime | None = None) -> GraphOnDay:
        """The graph on a day (default today), as known at a moment (default the newest)."""
        return self.snapshot.view(as_of or self.today, as_known_at)


Info = strawberry.Info[Context, None]
