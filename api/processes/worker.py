"""One worker: it answers from the graph that was there when it was forked, until it is told to yield."""

import asyncio
import contextlib
import os
import pickle
import signal
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

import uvicorn
from starlette.types import ASGIApp, Message, Scope

from api.garbage import Tidying
from api.processes.channel import BEGIN, QUIET, REACH, READY, YIELD, Channel, Said
from api.processes.connections import Connection, State
from api.processes.shift import Share
from api.serving import Keeper

LAST_ANSWERS_SECONDS = 300.0
"""How long a worker that has yielded goes on with what it had begun."""
LEFT_FOR_OTHERS_SECONDS = 0.001
MOST_LEFT = 5
"""How often a new connection is left for a worker that has fewer; a worker that is stuck may not keep it waiting."""


@dataclass(frozen=True, slots=True)
class Ways:
    """How connections come to a worker: new ones on `listening`, those of the shift before on `taking`; and which
    part of them is its share."""

    listening: socket.socket
    taking: socket.socket
    share: Share


class Worker(uvicorn.Server):
    """Answers what comes in by its `ways`.

    Its keeper is a copy that does not follow the store: `channel` tells it what it has to know.
    """

    server_state: State

    def __init__(
        self,
        app: ASGIApp,
        keeper: Keeper,
        channel: Channel,
        ways: Ways,
    ) -> None:
        config = uvicorn.Config(
            app, http=Connection, log_config=None, access_log=False, server_header=False, lifespan="off"
        )
        super().__init__(config)
        self.server_state = State(self._count)
        self._keeper = keeper
        self._channel = channel
        self._ways = ways
        self._left = 0
        self._giving: socket.socket | None = None
        self._tidying = Tidying()
        self._arriving: set[asyncio.Task[None]] = set()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Ctrl-C reaches the keeping process too, which tells when to stop; SIGTERM lets finish what was begun."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, self.handle_exit)
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Called by the library instead of listening: the keeping process says when to begin."""
        self.servers = []
        self._loop = asyncio.get_running_loop()
        self._loop.add_reader(self._channel.socket, self._hear)
        await _answer_ourselves(self.config.loaded_app)
        self._tidying.start()
        self.started = True
        self._channel.say(READY)

    async def on_tick(self, counter: int) -> bool:
        """Called by the library ten times a second; whether it is over."""
        if counter % 10 == 0:
            self._tidying.tidy()
        return await super().on_tick(counter) or self._has_left()

    def _hear(self) -> None:
        said = self._channel.hear()
        if said is None:
            self._loop.remove_reader(self._channel.socket)
            self.should_exit = True
        elif said.word == BEGIN:
            self._listen(self._ways.taking, self._take)
            self._listen(self._ways.listening, self._accept)
        elif said.word == REACH:
            self._keeper.reach = pickle.loads(said.content)
        elif said.word == YIELD:
            self._yield(said)

    def _listen(self, way: socket.socket, take: Callable[[], None]) -> None:
        """Take the connections that come in by a way, one at a time; one may be left for who has fewer."""

        def take_or_leave() -> None:
            self._loop.remove_reader(way)
            is_ours = self._ways.share.is_smallest() or self._left >= MOST_LEFT
            if is_ours:
                take()
            self._left = 0 if is_ours else self._left + 1
            self._loop.call_later(0 if is_ours else LEFT_FOR_OTHERS_SECONDS, go_on)

        def go_on() -> None:
            is_over = self.server_state.hand_over is not None and way is self._ways.listening
            if not is_over and way.fileno() >= 0:
                self._loop.add_reader(way, take_or_leave)

        go_on()

    def _count(self) -> None:
        self._ways.share.tell(len(self.server_state.connections) + len(self._arriving))

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            connection, _ = self._ways.listening.accept()
            self._adopt(connection)

    def _take(self) -> None:
        try:
            message, handles, _, _ = socket.recv_fds(self._ways.taking, 1, 1)
        except BlockingIOError:
            return
        if not message:
            self._ways.taking.close()  # the shift before has left
        for handle in handles:
            if self._giving is None:
                self._adopt(socket.socket(fileno=handle))
            else:  # not even to be looked at: a request may lie in it already, which is for the next shift
                _pass_on(handle, self._giving)

    def _adopt(self, connection: socket.socket) -> None:
        connection.setblocking(False)
        with contextlib.suppress(OSError):
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        task = self._loop.create_task(self._opened(connection))
        self._arriving.add(task)
        task.add_done_callback(self._arriving.discard)
        self._count()

    async def _opened(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError):
            await self._loop.connect_accepted_socket(self._connection, connection)

    def _connection(self) -> Connection:
        return Connection(
            config=self.config,
            server_state=self.server_state,
            app_state=self.lifespan.state,
            _loop=self._loop,
        )

    def _yield(self, said: Said) -> None:
        """Begin on nothing more; whoever has no request under way is handed over at once, the others after it.

        What the shift before still hands over is passed on.
        """
        self._loop.remove_reader(self._ways.listening)
        self._loop.call_later(LAST_ANSWERS_SECONDS, self._leave_off)
        self._giving = socket.socket(fileno=said.handles[0])
        self._hand_over_what_is_idle(self._giving)

    def _hand_over_what_is_idle(self, giving: socket.socket) -> None:
        if self._arriving:  # they may be asked something while they come
            self._loop.call_soon(self._hand_over_what_is_idle, giving)
            return
        idle: list[Connection] = []
        self.server_state.hand_over = idle.append
        for connection in tuple(self.server_state.connections):
            assert isinstance(connection, Connection)
            connection.leave_when_idle()
        self._channel.say(QUIET)
        self.server_state.hand_over = lambda connection: _hand_over(connection, giving)
        for connection in idle:
            connection.leave_when_idle()

    def _leave_off(self) -> None:
        self.should_exit = True
        self.force_exit = True

    def _has_left(self) -> bool:
        """Whether everything that was begun has been answered, every connection handed over, and no more can come."""
        state = self.server_state
        is_waiting = state.connections or state.tasks or self._arriving or self._ways.taking.fileno() >= 0
        return state.hand_over is not None and not is_waiting


async def _answer_ourselves(app: ASGIApp) -> None:
    """Ask the application something before anybody else can: the first answer is that for which everything is made
    ready, and it takes the longest."""
    path = "/graphql"
    query = urlencode({"query": "{ dataset { version } }"}).encode()
    scope: Scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query,
        "root_path": "",
        "scheme": "http",
        "http_version": "1.1",
        "headers": [(b"host", b"localhost"), (b"accept", b"application/json")],
    }

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(_: Message) -> None:
        pass

    await app(scope, receive, send)


def _hand_over(connection: Connection, giving: socket.socket) -> None:
    """Send a second handle of the connection to the next shift, and let go of our own."""
    transport = connection.transport
    handle = os.dup(transport.get_extra_info("socket").fileno())
    transport.abort()
    _pass_on(handle, giving)


def _pass_on(handle: int, giving: socket.socket) -> None:
    """Send a handle on and close it here; where nobody is there to take it, the reader sees a closed connection."""
    with contextlib.suppress(OSError):
        socket.send_fds(giving, [b"."], [handle])
    os.close(handle)
