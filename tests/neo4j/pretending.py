"""Servers that are not the Neo4j we want: just enough of the Bolt protocol to be turned down."""

import socket
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

NO_COMMON_VERSION = bytes(4)
BOLT_4_4 = bytes([0, 0, 4, 4])
A_WEB_SERVER = b"HTTP"


@contextmanager
def pretending(handshake: bytes, agent: str = "") -> Iterator[str]:
    """The address of a server that agrees on a version and calls itself `agent` in every answer."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        threading.Thread(target=_accept, args=(listener, handshake, agent), daemon=True).start()
        yield f"bolt://127.0.0.1:{listener.getsockname()[1]}"


def _accept(listener: socket.socket, handshake: bytes, agent: str) -> None:
    with suppress(OSError):
        while True:
            connection, _ = listener.accept()
            with connection, suppress(OSError):
                _answer(connection, handshake, agent)


def _answer(connection: socket.socket, handshake: bytes, agent: str) -> None:
    connection.recv(20)
    connection.sendall(handshake)
    while agent and connection.recv(65536):
        connection.sendall(_success(agent))


def _success(agent: str) -> bytes:
    """A message SUCCESS {server: agent, connection_id: "x"}, in one chunk."""
    name = bytes([0xD0, len(agent)]) + agent.encode()
    body = b"\xb1\x70\xa2\x86server" + name + b"\x8dconnection_id\x81x"
    return len(body).to_bytes(2, "big") + body + bytes(2)
