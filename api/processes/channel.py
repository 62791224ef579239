"""What the keeping process and a worker say to each other: short words over a socket between the two."""

import socket
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

LONGEST = 4096
MOST_HANDLES = 1

READY = b"ready"
"""Of a worker: everything is there to answer with."""
BEGIN = b"begin"
"""To a worker: take new connections from now on."""
YIELD = b"yield"
"""To a worker: begin on no request any more, hand over your connections on the socket that comes with it, and leave."""
QUIET = b"quiet"
"""Of a worker that was told to yield: from here on I begin on nothing."""
REACH = b"reach"
"""To a worker, with a `Reach`: whether the store can be reached."""


@dataclass(frozen=True, slots=True)
class Said:
    """One word, with what comes with it."""

    word: bytes
    content: bytes = b""
    handles: Sequence[int] = ()


class Channel:
    """One end. What is said arrives whole and in order; the other end sees it when this one is gone."""

    def __init__(self, end: socket.socket) -> None:
        self.socket = end

    @classmethod
    def pair(cls) -> tuple[Self, Self]:
        """Two ends that know each other."""
        one, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        return cls(one), cls(other)

    def say(self, word: bytes, content: bytes = b"", handles: Sequence[int] = ()) -> bool:
        """Say something; False where the other end is gone."""
        try:
            socket.send_fds(self.socket, [word + b" " + content], list(handles))
        except OSError:
            return False
        return True

    def hear(self) -> Said | None:
        """What was said next; None where the other end is gone. Waits for it."""
        try:
            message, handles, _, _ = socket.recv_fds(self.socket, LONGEST, MOST_HANDLES)
        except OSError:
            return None
        word, found, content = message.partition(b" ")
        return Said(word, content, handles) if found else None

    def close(self) -> None:
        """Let go of this end."""
        self.socket.close()
