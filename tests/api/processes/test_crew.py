"""The server in several processes: a new version takes over without anybody noticing but by the version."""

import json
import os
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from api.web.limits import SECONDS, seconds
from benchmarks.client import Connection, get, post
from benchmarks.serving import family
from graph.store.sqlite import SqliteStore
from tests.api import toy
from tests.api.serving import serving

VERSION = {"query": "{ dataset { version } }"}


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SqliteStore:
    """A file with two loads; a third can follow."""
    monkeypatch.chdir(tmp_path)
    store = SqliteStore(tmp_path / "toy.db")
    store.commit(toy.first_load(), 0)
    store.commit(toy.second_load(), 1)
    return store


def answer(connection: Connection, request: bytes) -> bytes:
    connection.send(request)
    while (body := connection.received()) is None:
        pass
    return body


def version(connection: Connection, address: str) -> int:
    found: dict[str, Any] = json.loads(answer(connection, post(f"{address}/graphql", VERSION)))
    return int(found["data"]["dataset"]["version"])


def wait_for(wanted: int, client: httpx.Client) -> None:
    until = time.monotonic() + 20
    while client.get("/status").json()["version"] != wanted:
        assert time.monotonic() < until
        time.sleep(0.02)


def workers(process: int, size: int) -> set[int]:
    """The processes that answer, once there are as many."""
    until = time.monotonic() + 20
    while len(found := set(family(process)) - {process}) != size:
        assert time.monotonic() < until, found
        time.sleep(0.02)
    return found


def settled(process: int, size: int) -> set[int]:
    """The workers, once the shift that began with what was worked out beforehand is there."""
    first = workers(process, size)
    until = time.monotonic() + 20
    while (found := workers(process, size)) & first and time.monotonic() < until:
        time.sleep(0.05)
    return found


def addresses(client: httpx.Client) -> str:
    return str(client.base_url).rstrip("/")


def test_open_connections_go_on_with_the_next_shift(store: SqliteStore) -> None:
    with serving("--store", store.url, "--workers", "2") as (_, client, _said):
        address = addresses(client)
        connections = [Connection(address) for _ in range(6)]
        assert [version(one, address) for one in connections] == [2] * 6
        store.commit(toy.third_load(), 2)
        wait_for(3, client)
        assert [version(one, address) for one in connections] == [3] * 6
        for one in connections:
            one.socket.close()


def test_nobody_who_saw_a_version_gets_an_older_one(store: SqliteStore) -> None:
    with serving("--store", store.url, "--workers", "2") as (_, client, _said):
        address = addresses(client)
        connections = [Connection(address) for _ in range(4)]
        seen, until = [2], time.monotonic() + 20
        store.commit(toy.third_load(), 2)
        while seen[-1] < 3:
            assert time.monotonic() < until
            seen += [version(one, address) for one in connections]
        seen += [version(one, address) for one in connections]
        assert seen == sorted(seen)
        for one in connections:
            one.socket.close()


def test_a_request_that_was_begun_is_finished_by_who_began(store: SqliteStore) -> None:
    with serving("--store", store.url, "--workers", "2") as (_, client, _said):
        address = addresses(client)
        connection = Connection(address)
        assert version(connection, address) == 2
        request = post(f"{address}/graphql", VERSION)
        connection.send(request[:-10])
        time.sleep(0.3)
        store.commit(toy.third_load(), 2)
        wait_for(3, client)
        assert b'"version":2' in answer(connection, request[-10:])
        assert version(connection, address) == 3
        connection.socket.close()


def test_a_worker_that_is_gone_is_replaced(store: SqliteStore) -> None:
    with serving("--store", store.url, "--workers", "2") as (command, client, _said):
        client.get("/status")
        before = settled(command.pid, 2)
        gone = min(before)
        os.kill(gone, signal.SIGKILL)
        until = time.monotonic() + 20
        while gone in (now := workers(command.pid, 2)) or not now - before:
            assert time.monotonic() < until
        with httpx.Client(base_url=client.base_url, trust_env=False, timeout=30) as other:
            assert other.get("/status").json()["version"] == 2


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_without_the_keeping_process_no_worker_stays(store: SqliteStore, how: signal.Signals) -> None:
    with serving("--store", store.url, "--workers", "2") as (command, client, _said):
        client.get("/status")
        members = settled(command.pid, 2)
        client.close()
        os.kill(command.pid, how)
        assert command.wait(timeout=30) == -how
        until = time.monotonic() + 20
        while any(is_running(member) for member in members):
            assert time.monotonic() < until
            time.sleep(0.02)


def is_running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_the_rate_limit_counts_over_all_workers(store: SqliteStore) -> None:
    with serving("--store", store.url, "--workers", "2", "--rate", "20") as (_, client, _said):
        while seconds() % SECONDS > SECONDS - 15:  # all within one minute
            time.sleep(0.5)
        address = addresses(client)
        statuses = [
            httpx.get(f"{address}/bronnen", trust_env=False, timeout=30).status_code for _ in range(30)
        ]
        assert statuses == [200] * 20 + [429] * 10


def test_in_one_process_it_follows_its_store_too(store: SqliteStore) -> None:
    with serving("--store", store.url, "--workers", "0") as (command, client, _said):
        store.commit(toy.third_load(), 2)
        wait_for(3, client)
        assert family(command.pid) == [command.pid]


def test_new_connections_are_shared_out(store: SqliteStore) -> None:
    with serving("--store", store.url, "--workers", "2") as (command, client, _said):
        client.get("/status")
        members = settled(command.pid, 2)
        address = addresses(client)
        connections = [opened(address) for _ in range(12)]
        held = {member: len(sockets_of(member) & set(ends(connections))) for member in members}
        assert sum(held.values()) == 12
        assert min(held.values()) >= 3
        for one in connections:
            one.socket.close()


def opened(address: str) -> Connection:
    connection = Connection(address)
    answer(connection, get(f"{address}/status"))
    return connection


def ends(connections: list[Connection]) -> Iterator[str]:
    """The inode of the server's end of every connection, as the kernel lists it."""
    ports = {one.socket.getsockname()[1] for one in connections}
    for line in Path("/proc/net/tcp").read_text().splitlines()[1:]:
        fields = line.split()
        if int(fields[2].partition(":")[2], 16) in ports:
            yield fields[9]


def sockets_of(process: int) -> set[str]:
    """The inodes of the sockets that a process has open."""
    found = set()
    for handle in Path(f"/proc/{process}/fd").iterdir():
        try:
            found.add(os.readlink(handle).removeprefix("socket:[").removesuffix("]"))
        except OSError:
            continue
    return found


def test_a_port_is_free_again_when_it_has_stopped(store: SqliteStore) -> None:
    with serving("--store", store.url, "--workers", "2") as (command, client, _said):
        port = urlsplit(str(client.base_url)).port
        client.close()
        command.send_signal(signal.SIGINT)
        assert command.wait(timeout=30) == 0
    with closing(socket.socket()) as again:
        again.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        again.bind(("127.0.0.1", port or 0))
