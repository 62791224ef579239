"""How much one request may ask: a limit on the things it shows and on its time.

Depth, aliases and tokens bound the text of a query; what it unfolds to depends on the facts. Every thing
that is shown is counted, so that a query that goes round in circles stops before it fills the memory.
"""

import time
from contextvars import ContextVar

from graph.errors import MgnError

MOST_THINGS = 100_000
MOST_SECONDS = 3.0
LOOK_AT_THE_CLOCK_EVERY = 256


class TooMuchAsked(MgnError):
    """The query unfolds to more than a request may ask."""

    code = "TOO_MUCH_ASKED"


class Budget:
    """What is left for one request; used by one thread."""

    __slots__ = ("_deadline", "_most", "_shown")

    def __init__(self, things: int = MOST_THINGS, seconds: float = MOST_SECONDS) -> None:
        self._most = things
        self._deadline = time.monotonic() + seconds
        self._shown = 0

    def spend(self) -> None:
        """Count one thing; TooMuchAsked when there is nothing left."""
        self._shown += 1
        out_of_time = self._shown % LOOK_AT_THE_CLOCK_EVERY == 0 and time.monotonic() > self._deadline
        if self._shown > self._most or out_of_time:
            self._most = 0  # what is spent stays spent, however the request goes on
            raise TooMuchAsked(
                "Deze query vraagt te veel.", "Vraag minder tegelijk: een kleinere first of minder lagen."
            )


BUDGET: ContextVar[Budget | None] = ContextVar("budget", default=None)
"""The budget of the request that is being executed; none outside a request."""


def spend() -> None:
    """Count one thing against the budget of the request, if there is one."""
    budget = BUDGET.get()
    if budget is not None:
        budget.spend()
