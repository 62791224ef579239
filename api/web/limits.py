"""How often one client may ask, for installations that are not open to everybody."""

import mmap
import time

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

SECONDS = 60
PLACES = 2**18
"""Of the counts. Two addresses that come to stand in one place are counted as one: among a thousand at a time, hardly ever."""
MOST = 2**24
"""Of what one address asks in a minute: more is not counted."""
ALWAYS_ANSWERED = "/status"
"""What watches over the server may always ask how it is."""


def seconds() -> int:
    """Whole seconds on a clock that nobody sets back."""
    return int(time.monotonic())


class Counts:
    """How often each client asked in this minute, in memory that processes which are forked later share.

    A place holds a minute and how often was asked in it, so nothing has to be cleared when the next begins.
    """

    def __init__(self) -> None:
        self._places = memoryview(mmap.mmap(-1, PLACES * 8)).cast("Q")

    def count(self, client: str, minute: int) -> int:
        """Count one question of the client, and tell how many that makes in this minute."""
        place = hash(client) % PLACES
        then, asked = divmod(self._places[place], MOST)
        asked = min(asked + 1, MOST - 1) if then == minute else 1
        self._places[place] = minute * MOST + asked
        return asked


class RateGate:
    """Lets a client ask `per_minute` times in a minute, and then tells it to wait for the next one.

    A client is an address. `counts` are made before the processes that use them are forked.
    """

    def __init__(self, app: ASGIApp, per_minute: int, counts: Counts) -> None:
        self._app = app
        self._most = per_minute
        self._counts = counts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http" or scope["path"] == ALWAYS_ANSWERED or self._may_ask(scope):
            await self._app(scope, receive, send)
            return
        wait = SECONDS - seconds() % SECONDS
        refusal = PlainTextResponse(
            f"U vraagt meer dan {self._most} keer in een minuut. Wacht {wait} seconden.\n",
            status_code=429,
            headers={"Retry-After": str(wait)},
        )
        await refusal(scope, receive, send)

    def _may_ask(self, scope: Scope) -> bool:
        client = (scope.get("client") or ("", 0))[0]
        return self._counts.count(client, seconds() // SECONDS) <= self._most
