"""A client that asks the same or other questions over HTTP, as fast as it gets answers, and measures each.

As little as possible of it is in what is measured: requests are bytes made beforehand, over connections that
stay open. It runs beside the server on the same machine, and does so for every server alike.
"""

import asyncio
import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from urllib.parse import urlsplit

Requests = Callable[[int], bytes]
"""The request with a number: the same for every number, or another question each time."""


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
    return asyncio.run(_run(url, requests, clients, goes_on))


def one(url: str, request: bytes) -> bytes:
    """The body of one answer; ValueError where it is not 200."""

    async def ask() -> bytes:
        connection = await _Connection.open(url)
        try:
            return await connection.ask(request)
        finally:
            connection.close()

    return asyncio.run(ask())


async def _run(url: str, requests: Requests, clients: int, goes_on: Callable[[], bool]) -> Times:
    numbers, each = count(), list[float]()
    connections = [await _Connection.open(url) for _ in range(clients)]
    began = time.perf_counter()
    await asyncio.gather(*(_go_on(c, requests, numbers, goes_on, each) for c in connections))
    took = time.perf_counter() - began
    for connection in connections:
        connection.close()
    return Times(each, took)


async def _go_on(
    connection: "_Connection",
    requests: Requests,
    numbers: Iterator[int],
    goes_on: Callable[[], bool],
    each: list[float],
) -> None:
    while goes_on():
        began = time.perf_counter()
        await connection.ask(requests(next(numbers)))
        each.append((time.perf_counter() - began) * 1000)


class _Connection:
    """One connection that stays open."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    @classmethod
    async def open(cls, url: str) -> "_Connection":
        """Connected to the server of an address."""
        address = urlsplit(url)
        return cls(*await asyncio.open_connection(address.hostname, address.port, limit=2**24))

    async def ask(self, request: bytes) -> bytes:
        """The body of the answer."""
        self._writer.write(request)
        head = (await self._reader.readuntil(b"\r\n\r\n")).lower()
        length = _after(head, b"content-length: ")
        body = await (self._reader.readexactly(int(length)) if length else self._chunks())
        if b" 200 " not in head[:16]:
            raise ValueError(f"{head.decode()}{body[:500].decode()}")
        return body

    async def _chunks(self) -> bytes:
        found = []
        while size := int(await self._reader.readuntil(b"\r\n"), 16):
            found.append(await self._reader.readexactly(size))
            await self._reader.readexactly(2)
        await self._reader.readexactly(2)
        return b"".join(found)

    def close(self) -> None:
        """Let go of the connection."""
        self._writer.close()


def _after(head: bytes, name: bytes) -> bytes:
    return head.partition(name)[2].partition(b"\r\n")[0]
