"""How often one client may ask, for installations that are not open to everybody."""

import time
from collections import Counter

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

SECONDS = 60
ALWAYS_ANSWERED = "/status"
"""What watches over the server may always ask how it is."""


def seconds() -> int:
    """Whole seconds on a clock that nobody sets back."""
    return int(time.monotonic())


class RateGate:
    """Lets a client ask `per_minute` times in a minute, and then tells it to wait for the next one.

    A client is an address. Counted per whole minute, so that what is kept stays small.
    """

    def __init__(self, app: ASGIApp, per_minute: int) -> None:
        self._app = app
        self._most = per_minute
        self._minute = 0
        self._asked: Counter[str] = Counter()

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
        minute = seconds() // SECONDS
        if minute != self._minute:
            self._minute = minute
            self._asked.clear()
        client = (scope.get("client") or ("", 0))[0]
        self._asked[client] += 1
        return self._asked[client] <= self._most
