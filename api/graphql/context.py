"""What a GraphQL request carries: one snapshot, the day of today, and a limit on its own time."""

import time
from dataclasses import dataclass, field
from datetime import date, datetime

import strawberry

from api import clock
from api.snapshot import Snapshot
from graph.day import GraphOnDay
from graph.errors import MgnError

SECONDS_ALLOWED = 10.0


class TooMuchAsked(MgnError):
    """The query takes longer than a request may take."""

    code = "TOO_MUCH_ASKED"


@dataclass(frozen=True, slots=True)
class Context:
    """One request; all its fields are answered from one snapshot."""

    snapshot: Snapshot
    today: date = field(default_factory=clock.today)
    deadline: float = field(default_factory=lambda: time.monotonic() + SECONDS_ALLOWED)

    def view(self, as_of: date | None = None, as_known_at: datetime | None = None) -> GraphOnDay:
        """The graph on a day (default today), as known at a moment (default the newest)."""
        self.check_time()
        return self.snapshot.view(as_of or self.today, as_known_at)

    def check_time(self) -> None:
        """Raises TooMuchAsked once the time of the request is used up; called where a list unfolds."""
        if time.monotonic() > self.deadline:
            raise TooMuchAsked(
                "Deze vraag kost te veel tijd.", "Vraag minder tegelijk: een kleinere first of minder lagen."
            )


Info = strawberry.Info[Context, None]
