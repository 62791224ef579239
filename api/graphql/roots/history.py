"""The root field that tells what changed."""

import datetime as dt
from typing import Annotated

import strawberry

from api import clock
from api.graphql.context import Info
from api.graphql.roots.arguments import AsKnownAt, AsOf
from api.graphql.types.changes import Change, Timeline, change_of, timeline_of
from api.graphql.types.terms import both, field
from queries import timeline
from queries.changes.question import changes
from queries.question import Asked

FromDay = Annotated[
    dt.date,
    strawberry.argument(name="from", description=both("De eerste dag.", "The first day.")),
]
ToDay = Annotated[
    dt.date | None,
    strawberry.argument(
        name="to", description=both("De laatste dag; anders vandaag.", "The last day; today otherwise.")
    ),
]


@strawberry.type
class HistoryRoot:
    """What changed."""

    @field(
        both(
            "Wat veranderde er tussen twee dagen: wat gebeurde er, en wat weten wij pas sindsdien of beter?",
            "What changed between two days: what happened, and what do we only know since, or know better?",
        )
    )
    def changes(
        self,
        info: Info,
        from_day: FromDay,
        to_day: ToDay = None,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> list[Change]:
        """Everything that changed, oldest first; without `to` up to the day that is asked about."""
        view = info.context.view(to_day or as_of, as_known_at)
        at_first = clock.end_of_day(from_day)  # but never later than what is known at all for this question
        known_then = info.context.snapshot.view(from_day, min(at_first, as_known_at or at_first))
        return [change_of(view, found) for found in changes(view, from_day, view.day, known_then)]

    @field(
        both(
            "Wat staat er, op volgorde van tijd, over een regio, netwerk, gemeente of organisatie?",
            "What is recorded, in order of time, about a region, network, municipality or organisation?",
        )
    )
    def timeline(
        self, info: Info, id: strawberry.ID, as_of: AsOf = None, as_known_at: AsKnownAt = None
    ) -> Timeline:
        """Everything dated about one thing, what happened apart from what is only known since."""
        view = info.context.view(as_of, as_known_at)
        return timeline_of(view, timeline.QUESTION.ask(view, Asked(parameters={"id": id})))
