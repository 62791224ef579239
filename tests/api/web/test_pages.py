"""The start page, the health check, and what every response has in common."""

import re

import httpx
import pytest

from api.doors import Doors
from api.serving import Reach
from api.web.protection import HEADERS
from tests.api import toy
from tests.api.web.conftest import serving

PAGE = {"Accept": "text/html"}


def test_the_start_page_answers_in_a_sentence_with_links(client: httpx.Client) -> None:
    text = client.get("/").text
    sentence = re.sub(r"<[^>]+>", "", text[text.index('id="antwoord">') :].partition("</p>")[0])
    assert "staat 1 netwerk." in sentence
    assert "Van de 3 gemeenten: " in sentence
    assert "Bron list" in text
    assert "16 april 2026" in text


def test_the_start_page_is_whole_and_dutch(client: httpx.Client) -> None:
    text = client.get("/").text
    assert '<html lang="nl">' in text
    assert len(re.findall(r"<h1[ >]", text)) == 1
    assert not re.search(r"<script(?! src=\"/static/)", text)
    assert " style=" not in text
    assert not re.search(r" on[a-z]+=", text)


@pytest.mark.parametrize("path", ["/", "/graphql", "/nergens"])
def test_no_page_calls_another_host(client: httpx.Client, path: str) -> None:
    text = client.get(path, headers=PAGE).text
    loaded = re.findall(r'(?:src|<link[^>]*href|action)="([^"]+)"', text)
    assert loaded
    assert all(address.startswith("/") for address in loaded)


def test_what_the_pages_load_is_there(client: httpx.Client) -> None:
    for address in re.findall(r'<link[^>]*href="([^"]+)"', client.get("/").text):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("path", ["/", "/status", "/graphql", "/nergens", "/static/mgn.css"])
def test_every_response_carries_the_security_headers(client: httpx.Client, path: str) -> None:
    response = client.get(path)
    assert {name: response.headers.get(name) for name in HEADERS} == HEADERS
    assert "unsafe" not in response.headers["Content-Security-Policy"]


def test_status_tells_what_is_served(client: httpx.Client) -> None:
    status = client.get("/status").json()
    assert status["store"] == {"reachable": True, "unreachable_since": None}
    assert status["version"] == 1
    assert status["counts"]["Municipality"] == 3
    assert [load["title"] for load in status["loads"]] == ["De lijst"]
    assert status["newest_source"] == "2026-04-16"


def test_without_the_store_the_pages_go_on_and_say_so() -> None:
    with serving() as served:
        served.keeper.stop()
        served.keeper.reach = Reach(toy.SECOND_LOAD, "De opslag is weg.")
        store = served.client.get("/status").json()["store"]
        text = served.client.get("/").text
    assert store == {"reachable": False, "unreachable_since": "2026-09-01T12:00:00+00:00"}
    assert "sinds 1 september 2026 niet bereikbaar" in " ".join(text.split())


def test_an_unknown_page_is_a_sentence(client: httpx.Client) -> None:
    response = client.get("/nergens", headers=PAGE)
    assert response.status_code == 404
    assert "Deze pagina bestaat niet." in response.text
    error = client.get("/nergens").json()["errors"][0]
    assert error["extensions"]["code"] == "NOT_FOUND"


def test_another_method_is_refused(client: httpx.Client) -> None:
    response = client.delete("/graphql")
    assert response.status_code == 405
    assert response.json()["errors"][0]["extensions"]["code"] == "BAD_INPUT"


def test_the_frameworks_own_pages_are_off(client: httpx.Client) -> None:
    assert [client.get(path).status_code for path in ("/docs", "/redoc", "/openapi.json")] == [404] * 3


def test_a_fault_of_ours_is_a_sentence_with_headers(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving() as served:
        monkeypatch.setattr("api.web.about_data.overview_of", lambda *_: 1 / 0)
        response = served.client.get("/", headers=PAGE)
    assert response.status_code == 500
    assert "Er ging bij ons iets mis." in response.text
    assert "ZeroDivision" not in response.text
    assert response.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"Authorization": "Bearer geheim"}, 200),
        ({"Authorization": "Bearer ander"}, 401),
        ({"Authorization": "Basic d2llOmdlaGVpbQ=="}, 200),
        ({"Authorization": "Basic d2llOmFuZGVy"}, 401),
        ({"Authorization": "Basic !"}, 401),
        ({"Authorization": "Digest geheim"}, 401),
    ],
)
def test_with_a_token_only_who_knows_it_gets_in(headers: dict[str, str], status: int) -> None:
    with serving(Doors("geheim")) as served:
        client = served.client
        assert {client.get(path, headers=headers).status_code for path in ("/", "/status")} == {status}
        assert client.post("/graphql", json={"query": "{ day }"}, headers=headers).status_code == status


def test_large_answers_are_compressed(client: httpx.Client) -> None:
    assert client.get("/").headers["content-encoding"] == "gzip"


@pytest.mark.parametrize(
    ("path", "usual"),
    [("/?laag=findings", "CONTRACTED"), ("/?", "LISTED"), ("/toets?", "CONTRACTED"),
     ("/overzichten/who-leads?", "LISTED")],
)  # fmt: skip
def test_a_level_is_sent_only_where_a_reader_chose_one(client: httpx.Client, path: str, usual: str) -> None:
    names = dict(re.findall(r'<option value="([A-Z]+)">([^<]+)</option>', client.get(path).text))
    select = _level_select(client.get(path).text)
    assert select.startswith(f'<option value="">gewoonlijk: {names[usual]}</option>')
    assert "selected" not in select
    assert '<option value="CONTRACTED" selected>' in _level_select(
        client.get(f"{path}&niveau=CONTRACTED").text
    )


@pytest.mark.parametrize("path", ["/toets?blad=", "/bronnen/list?soort=covers&pagina=", "/kaart.png?dpi="])
def test_a_number_of_many_digits_is_no_number(client: httpx.Client, path: str) -> None:
    for number in ("9" * 5000, "²", "٣"):
        assert client.get(path + number).status_code == 400


def test_what_cannot_be_asked_so_says_how_it_can(client: httpx.Client) -> None:
    answer = client.delete("/bronnen")
    assert answer.status_code == 405
    assert "GET" in answer.headers["allow"]


def _level_select(text: str) -> str:
    return text.partition('<select id="niveau" name="niveau">')[2].partition("</select>")[0].strip()
