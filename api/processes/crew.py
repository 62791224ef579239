"""The keeping process: follows the store, and lets a new shift of workers take over with every new version."""

import gc
import logging
import os
import pickle
import select
import signal
import socket
import time
from collections.abc import Sequence
from datetime import date
from types import FrameType

from starlette.types import ASGIApp

from api import clock
from api.processes.channel import BEGIN, QUIET, REACH, READY, YIELD, Channel
from api.processes.shift import Member, Share, Shift, heard, without_the_gone
from api.processes.worker import Ways, Worker
from api.serving import CHECK_EVERY_SECONDS, Keeper
from api.web.warming import warm
from graph.errors import BadInput

CALM_SECONDS = 10.0
"""After a load the first pages are worked out only when no other follows so soon."""
ENDING_SECONDS = 0.05
"""Between the moment that a worker lets go of its channel and that on which its process has ended."""
LAST_SECONDS = 20.0
"""How long a worker may go on when the server is stopped."""

log = logging.getLogger("mgn")


class Stopped(KeyboardInterrupt):
    """Ctrl-C, or SIGTERM."""


class Crew:
    """A server of `size` workers that answer with `app` what comes in on `listening`.

    `keeper` must not follow by itself: the crew looks for it, between two shifts. It has no threads, so that it
    can be forked at any moment.
    """

    def __init__(self, keeper: Keeper, app: ASGIApp, listening: socket.socket, size: int) -> None:
        self._keeper = keeper
        self._app = app
        self._listening = listening
        self._size = size
        self._shift: Shift | None = None
        self._leaving: list[Member] = []
        self._warmed: tuple[int, date] | None = None
        self._calm_from = 0.0
        self._stopped_by = 0

    def run(self) -> None:
        """Serve until Ctrl-C (KeyboardInterrupt) or SIGTERM, by which the process then ends."""
        self._listening.setblocking(False)
        before = [(number, signal.signal(number, self._stop)) for number in (signal.SIGINT, signal.SIGTERM)]
        try:
            self._relieve()
            while True:
                self._tend()
                self._wait()
        except Stopped:
            self._send_home()
        finally:
            for number, handler in before:
                signal.signal(number, handler)
        signal.raise_signal(self._stopped_by)

    def _stop(self, number: int, _: FrameType | None) -> None:
        if not self._stopped_by:  # once: what follows may not be broken off
            self._stopped_by = number
            raise Stopped

    # --- Following the store -----------------------------------------------------------------------

    def _tend(self) -> None:
        """Look at the store, at the clock and at the workers once."""
        held, reach = self._keeper.snapshot, self._keeper.reach
        self._keeper.look()
        if self._keeper.snapshot is not held:
            self._calm_from = time.monotonic() + CALM_SECONDS
            self._relieve()
        elif self._is_to_be_warmed():
            self._warmed = held.version, clock.today()
            warm(self._keeper)
            self._relieve()
        elif self._keeper.reach != reach and self._shift is not None:
            self._shift.tell(REACH, pickle.dumps(self._keeper.reach))
        self._leaving = without_the_gone(self._leaving)
        self._replace()

    def _is_to_be_warmed(self) -> bool:
        """Whether the first pages of today were not worked out yet, and nothing else is going on."""
        wanted = self._keeper.snapshot.version, clock.today()
        return self._warmed != wanted and time.monotonic() >= self._calm_from

    def _wait(self) -> None:
        """Until it is time to look again, or a worker is gone."""
        channels = [member.channel.socket for member in (self._shift.members if self._shift else [])]
        if select.select(channels, [], [], CHECK_EVERY_SECONDS)[0]:
            time.sleep(ENDING_SECONDS)

    # --- The workers -------------------------------------------------------------------------------

    def _relieve(self) -> None:
        """Let a new shift take over. It begins when the one before begins on nothing any more, so that nobody who
        saw an answer of the new version can get one of the old."""
        self._prepare_to_fork()
        before = self._shift
        try:
            after = Shift(self._size, self._work, self._channels())
        except OSError as error:
            self._go_on_with(before, error)
            return
        after.wait_for(READY)
        self._shift = after
        if before is not None:
            before.tell(YIELD, handles=[after.giving.fileno()])
            before.wait_for(QUIET)
            before.close()
            self._leaving += before.members
        after.giving.close()
        after.tell(BEGIN)

    def _go_on_with(self, shift: Shift | None, error: OSError) -> None:
        """There is no room for new processes now: those that are there answer on, and it is tried again later."""
        if shift is None:
            raise BadInput(
                "Deze computer heeft geen ruimte voor zo veel processen.", "Gebruik --workers 0."
            ) from error
        log.error("Er is geen ruimte voor nieuwe werkprocessen; straks opnieuw.", exc_info=error)
        self._warmed = None
        self._calm_from = time.monotonic() + CALM_SECONDS

    def _prepare_to_fork(self) -> None:
        """Nothing of the store may be open in two processes; and what stays is not to be looked through for garbage
        in any of them, which would copy it."""
        self._keeper.stop()
        gc.collect()
        gc.freeze()

    def _channels(self) -> Sequence[Channel]:
        present = self._shift.members if self._shift else []
        return [member.channel for member in (*present, *self._leaving)]

    def _work(self, channel: Channel, taking: socket.socket, share: Share) -> None:
        Worker(self._app, self._keeper, channel, Ways(self._listening, taking, share)).run()

    def _replace(self) -> None:
        """A worker for every one that is gone, which nobody told to go."""
        if self._shift is None:
            return
        self._shift.members = without_the_gone(self._shift.members)
        for _ in range(self._size - len(self._shift.members)):
            log.warning("Een werkproces is onverwacht gestopt; een ander neemt het over.")
            self._keeper.stop()
            member = self._shift.grow(self._channels())
            if heard(member, READY, time.monotonic() + LAST_SECONDS):
                member.channel.say(BEGIN)

    def _send_home(self) -> None:
        """Let every worker finish what it has begun, and stop who takes too long."""
        members = [*self._leaving, *(self._shift.members if self._shift else [])]
        for member in members:
            member.channel.close()
        until = time.monotonic() + LAST_SECONDS
        while members and time.monotonic() < until:
            members = [m for m in members if not os.waitpid(m.process, os.WNOHANG)[0]]
            time.sleep(0.01)
        for member in members:
            os.kill(member.process, signal.SIGKILL)
            os.waitpid(member.process, 0)
