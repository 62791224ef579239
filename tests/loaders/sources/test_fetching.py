"""Fetching: whole, or a sentence in Dutch."""

from pathlib import Path

import httpx
import pytest

from graph.errors import BadInput
from loaders.sources import fetching, source
from loaders.sources.fetching import fetch
from loaders.sources.rhythm import expected_months


def answering(status: int, content: bytes) -> httpx.Client:
    return httpx.Client(
        transport=httpx.MockTransport(lambda request: httpx.Response(status, content=content))
    )


def test_the_page_becomes_a_file(tmp_path: Path) -> None:
    path = fetch("https://voorbeeld.example/alle-netwerken/", tmp_path, answering(200, b"<html></html>"))
    assert (path.name, path.read_bytes()) == ("alle-netwerken", b"<html></html>")


def test_no_answer_no_address_or_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(BadInput, match=r"gaf een fout \(503\)"):
        fetch("https://voorbeeld.example/x", tmp_path, answering(503, b""))
    with pytest.raises(BadInput, match="geen webadres"):
        fetch("file:///etc/passwd", tmp_path)
    monkeypatch.setattr(fetching, "MOST_BYTES", 3)
    with pytest.raises(BadInput, match="meer terug"):
        fetch("https://voorbeeld.example/x", tmp_path, answering(200, b"1234"))


def test_the_connection_fails(tmp_path: Path) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("weg")

    with pytest.raises(BadInput, match="niet bereikbaar"):
        fetch("https://voorbeeld.example/x", tmp_path, httpx.Client(transport=httpx.MockTransport(fail)))


def test_sources_and_their_rhythm() -> None:
    assert source("Programme ").has_page
    assert not source("cbs").has_page
    with pytest.raises(BadInput, match="Er is geen bron"):
        source("krant")
    assert expected_months("programme-list") == 6
    assert expected_months("werkboek-noord") == 12
    assert expected_months("krant") is None
