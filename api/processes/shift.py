"""A shift: the workers that answer from one snapshot, as the keeping process sees them."""

import logging
import mmap
import os
import select
import signal
import socket
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from api.processes.channel import Channel

PATIENCE = 30.0
"""Seconds within which a worker has to do what it is told; else it counts as gone."""


log = logging.getLogger("mgn")


class Share:
    """How many connections each worker of a shift has open, in memory that they share; and which of them is ours."""

    def __init__(self, counts: memoryview, place: int) -> None:
        self._counts = counts
        self._place = place

    def tell(self, connections: int) -> None:
        """Say how many we have."""
        self._counts[self._place] = connections

    def is_smallest(self) -> bool:
        """Whether nobody has fewer than we have."""
        return self._counts[self._place] <= min(self._counts)


Work = Callable[[Channel, socket.socket, Share], None]
"""What a worker does: with its channel, the socket on which it takes over connections, and its share of them."""


@dataclass(frozen=True, slots=True)
class Member:
    """One worker: its process, the end of its channel that is ours, and its place in the shift."""

    process: int
    channel: Channel
    place: int


class Shift:
    """Workers that share what the keeping process holds at the moment when they are forked.

    `others` are channels to workers that are there already: a worker must not keep those open.
    """

    def __init__(self, size: int, work: Work, others: Sequence[Channel]) -> None:
        self.giving, self._taking = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._taking.setblocking(False)
        self._counts = memoryview(mmap.mmap(-1, 8 * size)).cast("Q")
        self._work = work
        self.members: list[Member] = []
        for _ in range(size):
            self.grow(others)

    def grow(self, others: Sequence[Channel]) -> Member:
        """One more worker, in the first place that is free."""
        ours, theirs = Channel.pair()
        place = min(set(range(len(self._counts))) - {member.place for member in self.members})
        self._counts[place] = 0
        process = os.fork()
        if process == 0:
            unwanted = [ours, *others, *(member.channel for member in self.members)]
            self._be_a_worker(theirs, unwanted, Share(self._counts, place))
        theirs.close()
        member = Member(process, ours, place)
        self.members.append(member)
        return member

    def _be_a_worker(self, channel: Channel, unwanted: Iterable[Channel], share: Share) -> None:
        """In the new process, which ends here: nothing of what the keeping process would do at its end is done."""
        code = 1
        try:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            for other in unwanted:
                other.close()
            self.giving.close()
            self._work(channel, self._taking, share)
            code = 0
        except Exception as error:
            log.error("Een werkproces kon niet verder.", exc_info=error)
        finally:
            os._exit(code)

    def tell(self, word: bytes, content: bytes = b"", handles: Sequence[int] = ()) -> None:
        """Say something to every worker."""
        for member in self.members:
            member.channel.say(word, content, handles)

    def wait_for(self, word: bytes) -> None:
        """Wait until every worker has said something; one that does not is stopped."""
        until = time.monotonic() + PATIENCE
        for member in self.members:
            if not heard(member, word, until):
                os.kill(member.process, signal.SIGKILL)

    def close(self) -> None:
        """Let go of the socket on which its workers take over connections."""
        self.giving.close()
        self._taking.close()


def heard(member: Member, word: bytes, until: float) -> bool:
    """Whether a worker says something before a moment on the monotonic clock."""
    if not select.select([member.channel.socket], [], [], max(0.0, until - time.monotonic()))[0]:
        return False
    said = member.channel.hear()
    return said is not None and said.word == word


def without_the_gone(members: Iterable[Member]) -> list[Member]:
    """Those whose process has not ended; of the others the channel is closed."""
    left = []
    for member in members:
        process, _ = os.waitpid(member.process, os.WNOHANG)
        if process:
            member.channel.close()
        else:
            left.append(member)
    return left
