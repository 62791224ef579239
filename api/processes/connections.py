"""A connection of a worker, which can go on in another process between two requests."""

from collections.abc import Callable
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

NOT_SENT_YET = 0.01
"""Seconds to wait for the last of an answer to be sent, before looking again."""


class State(ServerState):
    """What all connections of a worker share; `hand_over` is there once the worker has to yield.

    `count` is called when there is one more or less.
    """

    def __init__(self, count: Callable[[], None]) -> None:
        super().__init__()
        self.count = count
        self.hand_over: Callable[[Connection], None] | None = None


class Connection(HttpToolsProtocol):
    """One connection. It is idle between the end of an answer and the first byte of the next request."""

    server_state: State

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401 - the library's own
        super().__init__(*arguments, **named)
        self._is_being_asked = False

    def connection_made(self, transport: Any) -> None:  # noqa: ANN401 - of the loop's own kind
        """Called by the loop when the connection is ours."""
        super().connection_made(transport)
        self.server_state.count()

    def connection_lost(self, exc: Exception | None) -> None:
        """Called by the loop when the connection is no longer ours."""
        super().connection_lost(exc)
        self.server_state.count()

    def on_message_begin(self) -> None:
        """Called at the first byte of a request."""
        self._is_being_asked = True
        super().on_message_begin()

    def on_message_complete(self) -> None:
        """Called at the last byte of a request. What comes behind it in the same piece is read first."""
        self._is_being_asked = False
        super().on_message_complete()
        self.loop.call_soon(self.leave_when_idle)

    def on_response_complete(self) -> None:
        """Called when an answer has been given."""
        super().on_response_complete()
        self.leave_when_idle()

    def leave_when_idle(self) -> None:
        """Go on in another process, where the worker yields and nothing is under way."""
        hand_over = self.server_state.hand_over
        if hand_over is None or not self._is_idle():
            return
        self.flow.pause_reading()
        if self.transport.get_write_buffer_size():
            self.loop.call_later(NOT_SENT_YET, self.leave_when_idle)
        else:
            self._unset_keepalive_if_required()
            hand_over(self)

    def _is_idle(self) -> bool:
        is_answered = self.cycle is None or self.cycle.response_complete
        return is_answered and not (self._is_being_asked or self.pipeline or self.transport.is_closing())
