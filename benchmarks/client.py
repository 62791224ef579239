"""A client that asks the same or other questions over HTTP, as fast as it gets answers, and measures each.

As little as possible of it is in what is measured: requests are bytes, over connections that stay open, and
answers are read without a framework. It runs beside the server on the same machine, and does so for every server
alike.
"""

import json
import re
import selectors
import socket
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from urllib.parse import urlsplit

Requests = Callable[[int], bytes]
"""The request with a number: the same for every number, or another question each time."""

AT_ONCE = 2**20
LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Times:
    """What a run gave: how long each answer took, in milliseconds, and how long the run was, in seconds."""

    each: Sequence[float]
    seconds: float

    @property
    def per_second(self) -> float:
        """Answers per second."""
        return len(self.each) / self.seconds

    def part(self, share: float) -> float:
        """The time within which this share of the answers came: 0.5 is the median."""
        ordered = sorted(self.each)
        return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


def post(url: str, body: object, headers: str = "") -> bytes:
    """A POST with a JSON body, as bytes."""
    address, content = urlsplit(url), json.dumps(body).encode()
    head = (
        f"POST {address.path} HTTP/1.1\r\nHost: {address.netloc}\r\nContent-Type: application/json\r\n"
        f"Accept: application/json\r\nContent-Length: {len(content)}\r\n{headers}\r\n"
    )
    return head.encode() + content


def get(url: str, headers: str = "") -> bytes:
    """A GET, as bytes."""
    address = urlsplit(url)
    path = f"{address.path or '/'}{'?' + address.query if address.query else ''}"
    return f"GET {path} HTTP/1.1\r\nHost: {address.netloc}\r\nAccept: */*\r\n{headers}\r\n".encode()


def run(url: str, requests: Requests, clients: int, seconds: float) -> Times:
    """Let some clients ask for a while, each its next question as soon as it has an answer."""
    until = time.perf_counter() + seconds
    return run_while(url, requests, clients, lambda: time.perf_counter() < until)


def run_while(url: str, requests: Requests, clients: int, goes_on: Callable[[], bool]) -> Times:
    """The same for as long as something holds."""
    each, numbers = list[float](), count()
    with selectors.DefaultSelector() as ready:
        for connection in [Connection(url) for _ in range(clients)]:
            ready.register(connection.socket, selectors.EVENT_READ, connection)
        began = time.perf_counter()
        for key in tuple(ready.get_map().values()):
            key.data.send(requests(next(numbers)))
        while ready.get_map():
            for key, _ in ready.select():
                asked: Connection = key.data
                if asked.received() is None:
                    continue
                each.append((time.perf_counter() - asked.sent_at) * 1000)
                if goes_on():
                    asked.send(requests(next(numbers)))
                else:
                    ready.unregister(asked.socket)
                    asked.socket.close()
        return Times(each, time.perf_counter() - began)


def one(url: str, request: bytes) -> bytes:
    """The body of one answer; ValueError where it is not 200."""
    connection = Connection(url)
    try:
        connection.send(request)
        while (body := connection.received()) is None:
            pass
        return body
    finally:
        connection.socket.close()


class Connection:
    """One connection that stays open, with one question at a time on its way."""

    def __init__(self, url: str) -> None:
        address = urlsplit(url)
        assert address.hostname
        assert address.port
        self.socket = socket.create_connection((address.hostname, address.port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.sent_at = 0.0
        self._came = b""

    def send(self, request: bytes) -> None:
        """Ask, and note the moment."""
        self.sent_at = time.perf_counter()
        self.socket.sendall(request)

    def received(self) -> bytes | None:
        """The body of the answer, once all of it came; None as long as it did not. Waits for the next piece."""
        piece = self.socket.recv(AT_ONCE)
        if not piece:
            raise ConnectionError("the server closed the connection")
        self._came = came = self._came + piece if self._came else piece
        head, end, rest = came.partition(b"\r\n\r\n")
        if not end:
            return None
        length = LENGTH.search(head)
        body = _whole(rest, int(length[1])) if length else _from_chunks(rest)
        if body is None:
            return None
        self._came = b""
        if not head.startswith(b"HTTP/1.1 200"):
            raise ValueError(f"{head.decode()} {body[:500].decode()}")
        return body


def _whole(rest: bytes, length: int) -> bytes | None:
    return rest if len(rest) == length else None


def _from_chunks(rest: bytes) -> bytes | None:
    """The body that was sent in pieces; None before the last, which is empty."""
    if not rest.endswith(b"0\r\n\r\n"):
        return None
    found, place = list[bytes](), 0
    while True:
        end = rest.find(b"\r\n", place)
        size = int(rest[place:end], 16) if end > place else -1
        if size <= 0:
            return b"".join(found) if size == 0 else None
        found.append(rest[end + 2 : end + 2 + size])
        place = end + 2 + size + 2
