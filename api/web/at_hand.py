"""Answers at hand: finished bytes, given again without any work as long as nothing has changed.

What the server says to a GET, or to a question posted to `/graphql`, is a function of the version of the
graph (and with it of its audience), of the day of today, of the official boundaries that are kept, of
whether the store can be reached, and of the request itself. So the bytes are kept under exactly that. When one of the
first changes, everything kept is let go; when the memory set aside is full, what was not asked for longest.

It stands before the framework, so that a repeated question costs no more than sending the answer. A reader
who still has the answer gets 304 without any.
"""

import asyncio
import gzip
import weakref
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, field
from hashlib import blake2b

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api import clock
from api.serving import Keeper
from api.web.protection import BODY_LIMIT
from loaders.boundaries.cache import kept_stamp

USUAL_MEGABYTES = 64
MOST_OF_IT = 8
"""One answer may take this part of the memory: a larger one is sent on as it comes, and not kept."""

WORTH_COMPRESSING = 1000
ALWAYS_ASKED = ("/static/", "/status", "/export")
"""Files of their own, what looks at the clock, and what is sent while it is made."""

TOLD_APART_BY = ("host", "accept", "accept-language", "content-type")
"""Headers of a request that an answer may depend on; pages show the address at which they were asked."""


@dataclass(slots=True, eq=False)
class Kept:
    """One answer as it is sent, and compressed once a reader asked for that."""

    headers: list[tuple[bytes, bytes]]
    body: bytes
    etag: str
    compressed: bytes | None = None

    @property
    def weight(self) -> int:
        """The bytes that it takes."""
        return len(self.body) + len(self.compressed or b"") + sum(len(n) + len(v) for n, v in self.headers)


@dataclass(slots=True)
class Shelf:
    """The answers of one state of the world, those asked for lately last; at most `most` bytes."""

    most: int
    held: int = 0
    _state: Hashable = None
    _answers: OrderedDict[bytes, Kept] = field(default_factory=OrderedDict)

    def get(self, state: Hashable, key: bytes) -> Kept | None:
        """The answer under `key`, if it was given in this state of the world."""
        if state != self._state:
            self._state, self.held = state, 0
            self._answers.clear()
        kept = self._answers.get(key)
        if kept is not None:
            self._answers.move_to_end(key)
        return kept

    def put(self, state: Hashable, key: bytes, kept: Kept) -> None:
        """Keep an answer; one that belongs to a state that has passed is not kept."""
        if state == self._state and kept.weight <= self.most:
            before = self._answers.pop(key, None)
            self._answers[key] = kept
            self._weigh(kept.weight - (before.weight if before else 0))

    def compressed(self, key: bytes, kept: Kept, as_bytes: bytes) -> None:
        """Keep the compressed form with an answer that may still be on the shelf."""
        kept.compressed = as_bytes
        if self._answers.get(key) is kept:
            self._weigh(len(as_bytes))

    def _weigh(self, more: int) -> None:
        self.held += more
        while self.held > self.most:
            _, gone = self._answers.popitem(last=False)
            self.held -= gone.weight


class AnswersAtHand:
    """Gives a kept answer, or lets the application answer and keeps what it said."""

    def __init__(self, app: ASGIApp, keeper: Keeper, megabytes: float = USUAL_MEGABYTES) -> None:
        self._app = app
        self._keeper = keeper
        self.shelf = Shelf(int(megabytes * 1_000_000))
        self._being_made: dict[tuple[Hashable, bytes], asyncio.Event] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if not _is_a_question(scope):
            await self._app(scope, receive, send)
            return
        body, receive = await _body_of(scope, receive)
        if body is None:
            await self._app(scope, receive, send)
            return
        state, key = self._state(scope), _key(scope, body)
        kept = self.shelf.get(state, key) or await self._made_by_another(state, key)
        if kept is None:
            kept = await self._made(state, key, scope, receive, send)
        if kept is not None:
            await self._give(key, kept, scope, send)

    def _state(self, scope: Scope) -> Hashable:
        drawn = () if scope["path"].startswith("/graphql") else kept_stamp()
        # weakly, so that a graph that was replaced is let go before the next request
        return weakref.ref(self._keeper.snapshot), self._keeper.reach, clock.today(), drawn

    async def _made_by_another(self, state: Hashable, key: bytes) -> Kept | None:
        """The answer to a question that somebody else asked a moment ago: one does the work."""
        working = self._being_made.get((state, key))
        if working is None:
            return None
        await working.wait()
        return self.shelf.get(state, key)

    async def _made(
        self, state: Hashable, key: bytes, scope: Scope, receive: Receive, send: Send
    ) -> Kept | None:
        """What the application answers, kept; None where that was sent already and is not to be kept."""
        ready = self._being_made.setdefault((state, key), asyncio.Event())
        caught = _Caught(send, self.shelf.most // MOST_OF_IT)
        try:
            await self._app(_uncompressed(scope), receive, caught)
            kept = caught.kept()
            if kept is not None:
                self.shelf.put(state, key, kept)
        finally:
            self._being_made.pop((state, key), None)
            ready.set()
        return kept

    async def _give(self, key: bytes, kept: Kept, scope: Scope, send: Send) -> None:
        asked = Headers(scope=scope)
        headers, body = list(kept.headers), kept.body
        if scope["method"] == "GET":
            headers.append((b"etag", kept.etag.encode()))
            if _has_it(asked.get("if-none-match", ""), kept.etag):
                shown = [(n, v) for n, v in headers if n not in (b"content-type", b"content-disposition")]
                await send({"type": "http.response.start", "status": 304, "headers": shown})
                await send({"type": "http.response.body", "body": b""})
                return
        if len(body) >= WORTH_COMPRESSING and "gzip" in asked.get("accept-encoding", ""):
            if kept.compressed is None:
                self.shelf.compressed(key, kept, await run_in_threadpool(_compressed, body))
            if kept.compressed:
                headers.append((b"content-encoding", b"gzip"))
                body = kept.compressed
        headers.append((b"content-length", str(len(body)).encode()))
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})


class _Caught:
    """Takes what the application sends; passes it on as it comes where it is not to be kept."""

    def __init__(self, send: Send, most: int) -> None:
        self._send = send
        self._most = most
        self._start: Message = {}
        self._chunks: list[bytes] = []
        self._size = 0
        self._passes_on = False
        self._is_whole = False

    async def __call__(self, message: Message) -> None:
        """One message of the application."""
        if self._passes_on:
            await self._send(message)
        elif message["type"] == "http.response.start":
            self._start = message
            if message["status"] != 200 or "no-store" in Headers(raw=message["headers"]).get(
                "cache-control", ""
            ):
                await self._pass_on()
        else:
            self._chunks.append(message.get("body", b""))
            self._size += len(self._chunks[-1])
            self._is_whole = not message.get("more_body", False)
            if self._size > self._most:
                await self._pass_on()

    def kept(self) -> Kept | None:
        """The whole answer; None where it was passed on."""
        if self._passes_on or not self._is_whole:
            return None
        body = b"".join(self._chunks)
        headers = MutableHeaders(raw=list(self._start["headers"]))
        del headers["content-length"]
        headers.setdefault("cache-control", "no-cache")  # keep it, but ask whether it is still so
        headers.add_vary_header("Accept")
        headers.add_vary_header("Accept-Encoding")
        return Kept(headers.raw, body, f'W/"{blake2b(body, digest_size=12).hexdigest()}"')

    async def _pass_on(self) -> None:
        self._passes_on = True
        await self._send(self._start)
        if self._chunks:
            body = b"".join(self._chunks)
            self._chunks = []
            await self._send({"type": "http.response.body", "body": body, "more_body": not self._is_whole})


def _is_a_question(scope: Scope) -> bool:
    if scope["type"] != "http":
        return False
    path, method = scope["path"], scope["method"]
    if method == "POST":
        return bool(path == "/graphql")
    return method == "GET" and not path.startswith(ALWAYS_ASKED)


async def _body_of(scope: Scope, receive: Receive) -> tuple[bytes | None, Receive]:
    """The body of a request, and a way to read it again; None for the body where it is over the limit."""
    if scope["method"] == "GET":
        return b"", receive
    read: list[Message] = []
    size, goes_on = 0, True
    while goes_on and size <= BODY_LIMIT:
        read.append(await receive())
        size += len(read[-1].get("body", b""))
        goes_on = read[-1].get("more_body", False)
    body = None if size > BODY_LIMIT else b"".join(message.get("body", b"") for message in read)
    again = iter(read)

    async def once_more() -> Message:
        return next(again, None) or await receive()

    return body, once_more


def _key(scope: Scope, body: bytes) -> bytes:
    """What tells one question from another, as a digest: a body can be large."""
    headers = Headers(scope=scope)
    words = (scope["method"], scope["scheme"], scope["path"], *(headers.get(n, "") for n in TOLD_APART_BY))
    digest = blake2b(repr(words).encode(), digest_size=20)
    digest.update(scope["query_string"])
    digest.update(b"\n")
    digest.update(body)
    return digest.digest()


def _uncompressed(scope: Scope) -> Scope:
    """The request without its wish for compression: what is kept serves all."""
    headers = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
    return {**scope, "headers": headers}


def _compressed(body: bytes) -> bytes:
    """The compressed form; empty where that is no smaller, as of a picture."""
    compressed = gzip.compress(body, 6, mtime=0)
    return compressed if len(compressed) < len(body) else b""


def _has_it(sent: str, etag: str) -> bool:
    return any(tag.strip().removeprefix("W/") in (etag.removeprefix("W/"), "*") for tag in sent.split(","))
