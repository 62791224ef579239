"""`mgn serve`: fills an empty embedded store, answers, follows what is loaded, and stops cleanly."""

import signal
import socket
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.cli.serve import bound
from graph.store.sqlite import SqliteStore
from tests.api import toy
from tests.api.cli.conftest import Run
from tests.api.serving import serving

FILLED = "De opslag sqlite:///mgn.db was leeg en is gevuld met de meegeleverde feiten."


def asked(client: httpx.Client, query: str) -> dict[str, Any]:
    response: dict[str, Any] = client.post("/graphql", json={"query": query}).json()
    assert "errors" not in response
    data: dict[str, Any] = response["data"]
    return data


def test_a_missing_store_is_filled_and_said_so() -> None:
    with serving() as (_, client, said):
        assert said[0] == FILLED
        query = '{ municipality(code: "GM0344", asOf: "2026-11-22") { name networks { state } } }'
        assert asked(client, query)["municipality"] == {"name": "Utrecht", "networks": {"state": "ONE"}}
    assert Path("mgn.db").exists()


def test_a_store_that_is_filled_is_left_alone(toy_file: str) -> None:
    with serving("--store", toy_file) as (_, client, said):
        assert len(said) == 1
        assert asked(client, "{ networks { nodes { id } } }")["networks"]["nodes"] == [{"id": "net-een"}]


def test_a_load_by_another_process_is_picked_up(toy_file: str, tmp_path: Path) -> None:
    with serving("--store", toy_file) as (_, client, _said):
        SqliteStore(tmp_path / "toy.db").commit(toy.third_load(), 2)
        until = time.monotonic() + 10
        while client.get("/status").json()["version"] != 3 and time.monotonic() < until:
            time.sleep(0.1)
        assert asked(client, "{ networks { nodes { id } } }")["networks"]["nodes"] == []


def test_without_its_file_it_goes_on_and_says_so(toy_file: str, tmp_path: Path) -> None:
    file = tmp_path / "toy.db"
    with serving("--store", toy_file) as (_, client, _said):
        away = file.rename(tmp_path / "weg.db")
        wait_until_reachable(client, False)
        assert asked(client, "{ networks { totalCount } }") == {"networks": {"totalCount": 1}}
        away.rename(file)
        wait_until_reachable(client, True)


def wait_until_reachable(client: httpx.Client, wanted: bool) -> None:
    until = time.monotonic() + 10
    while client.get("/status").json()["store"]["reachable"] is not wanted:
        assert time.monotonic() < until
        time.sleep(0.1)


@pytest.mark.parametrize("times", [1, 2])
def test_ctrl_c_stops_it_without_a_complaint(toy_file: str, times: int) -> None:
    with serving("--store", toy_file) as (command, client, _said):
        client.get("/status")
        client.close()
        for _ in range(times):
            command.send_signal(signal.SIGINT)
        assert command.wait(timeout=30) == 0
        assert command.stderr is not None
        assert command.stderr.read().strip() == "De server is gestopt."


def test_a_wider_circle_needs_the_token(toy_file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MGN_TOKEN", "geheim")
    with serving("--store", toy_file, "--audience", "internal") as (_, client, _said):
        assert client.get("/status").status_code == 401
        status = client.get("/status", headers={"Authorization": "Bearer geheim"}).json()
        assert status["audience"] == "INTERNAL"
        assert status["counts"]["Network"] == 2


def test_a_second_server_on_the_same_port_is_refused(mgn: Run, toy_file: str) -> None:
    with serving("--store", toy_file) as (_, client, _said):
        port = str(client.base_url.port)
        result = mgn("serve", "--port", port, "--store", toy_file)
        assert result.returncode == 2
        assert result.stderr.startswith(f"Poort {port} is al in gebruik.")


def test_the_socket_is_known_as_tcp_so_that_answers_are_sent_at_once() -> None:
    with bound("127.0.0.1", 0) as listening:
        assert listening.proto == socket.IPPROTO_TCP
