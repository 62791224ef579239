"""Answers at hand: the same bytes without the work, and never those of another moment, reader or question."""

import asyncio
import datetime as dt
import gzip
import json
from typing import Any

import httpx
import pytest
from starlette.types import Receive, Scope, Send

from api import clock
from api.app import create_app
from api.doors import Doors
from api.opening import concepts
from api.serving import Keeper, Reach
from api.web import at_hand
from api.web.at_hand import AnswersAtHand
from api.web.protection import BODY_LIMIT, HEADERS
from graph.errors import StoreUnreachable
from graph.records import INTERNAL
from graph.store.memory import MemoryStore
from tests.api import toy
from tests.api.graphql.stub import SCHEMA
from tests.waiting import done

QUESTION = "{ version day }"


class Counting:
    """An application that answers how often it was asked, and can be told what to do."""

    def __init__(self) -> None:
        self.asked = 0
        self.status = 200
        self.headers: list[tuple[bytes, bytes]] = [(b"content-type", b"text/plain")]
        self.padding = 0
        self.waits = False
        self.encodings: list[bytes] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked = number = self.asked + 1
        self.encodings += [value for name, value in scope["headers"] if name == b"accept-encoding"]
        body = b"" if scope["method"] == "GET" else (await receive())["body"]
        if self.waits:
            await asyncio.sleep(0.01)
        said = f"{number} {body.decode()}".encode() + b"." * self.padding
        await send({"type": "http.response.start", "status": self.status, "headers": self.headers})
        await send({"type": "http.response.body", "body": said[:3], "more_body": True})
        await send({"type": "http.response.body", "body": said[3:]})


class World:
    """A keeper over a few facts, an application before it, and a client that asks both."""

    def __init__(self, megabytes: float = 1) -> None:
        self.store = toy.toy_store()
        self.keeper = Keeper(lambda: self.store, concepts=concepts())
        self.behind = Counting()
        self.answers = AnswersAtHand(self.behind, self.keeper, megabytes)

    def ask(self, path: str = "/", method: str = "GET", **request: Any) -> httpx.Response:  # noqa: ANN401
        return done(asked(self.answers, method, path, **request))


async def asked(app: Any, method: str, path: str, **request: Any) -> httpx.Response:  # noqa: ANN401
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://mgn") as client:
        client.headers["accept-encoding"] = "identity"
        return await client.request(method, path, **request)


@pytest.fixture
def world() -> World:
    return World()


def test_a_repeated_question_is_not_worked_out_again(world: World) -> None:
    first, second = world.ask("/regio/x?op=2026-01-01"), world.ask("/regio/x?op=2026-01-01")
    assert (first.content, second.content, world.behind.asked) == (b"1 ", b"1 ", 1)
    assert first.headers == second.headers
    assert second.headers["content-type"] == "text/plain"


@pytest.mark.parametrize(
    "other",
    [
        {"path": "/?op=2026-01-01"},
        {"path": "/?op="},
        {"headers": {"Accept": "text/turtle"}},
        {"headers": {"Accept-Language": "en"}},
        {"headers": {"Host": "elders.nl"}},
        {"path": "/graphql", "method": "POST", "content": b"{}"},
    ],
)
def test_another_question_gets_an_answer_of_its_own(world: World, other: dict[str, Any]) -> None:
    world.ask()
    assert world.ask(**other).text.startswith("2 ")


def test_a_posted_question_is_known_by_its_words(world: World) -> None:
    said = [world.ask("/graphql", "POST", content=body).text for body in (b"a", b"b", b"a", b"b")]
    assert said == ["1 a", "2 b", "1 a", "2 b"]
    assert world.ask("/graphql", "POST", content=b"a", headers={"Content-Type": "x/y"}).text == "3 a"


def test_who_has_the_answer_gets_only_word_that_it_still_is_so(world: World) -> None:
    first = world.ask()
    assert first.headers["etag"].startswith('W/"')
    for tag in (first.headers["etag"], '"other", ' + first.headers["etag"][2:], "*"):
        again = world.ask(headers={"If-None-Match": tag})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert world.behind.asked == 1
    assert world.ask(headers={"If-None-Match": 'W/"other"'}).status_code == 200


def test_a_posted_question_is_always_answered_in_full(world: World) -> None:
    first = world.ask("/graphql", "POST", content=b"a", headers={"If-None-Match": "*"})
    assert (first.status_code, "etag" in first.headers) == (200, False)


def test_at_midnight_in_amsterdam_today_is_another_day(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def at(hour: int) -> None:
        monkeypatch.setattr(clock, "now", lambda: dt.datetime(2026, 11, 22, hour, 30, tzinfo=dt.UTC))

    at(22)  # half past eleven in the evening in Amsterdam
    assert world.ask().text == "1 "
    assert world.ask().text == "1 "
    at(23)  # half past midnight
    assert world.ask().text == "2 "


def test_a_load_by_another_process_lets_everything_go(world: World) -> None:
    world.ask()
    world.store.commit(toy.second_load(), 1)
    assert world.ask().text == "1 "
    world.keeper.look()
    assert world.ask().text == "2 "
    assert world.answers.shelf.held < 200


def test_an_answer_that_was_begun_before_a_load_is_not_kept_after_it(world: World) -> None:
    async def load_meanwhile() -> bytes:
        world.behind.waits = True
        before = asyncio.create_task(asked(world.answers, "GET", "/"))
        await asyncio.sleep(0.001)
        world.store.commit(toy.second_load(), 1)
        world.keeper.look()
        after = await asked(world.answers, "GET", "/")
        assert (await before).content == b"1 "
        return after.content

    assert done(load_meanwhile()) == b"2 "
    assert world.ask().text == "2 "


def test_whether_the_store_is_reachable_shows_at_once(world: World) -> None:
    world.ask()
    world.keeper.reach = Reach(toy.FIRST_LOAD, "De opslag is weg.")
    assert world.ask().text == "2 "


def test_other_boundaries_are_another_map(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.ask("/kaart.svg")
    world.ask("/graphql?query=x")
    monkeypatch.setattr(at_hand, "kept_stamp", lambda: ((2026, 1),))
    assert world.ask("/kaart.svg").text == "3 "


@pytest.mark.parametrize("status", [301, 400, 404, 500])
def test_only_answers_are_kept(world: World, status: int) -> None:
    world.behind.status = status
    assert [world.ask().text, world.ask().text] == ["1 ", "2 "]
    assert "etag" not in world.ask().headers


def test_what_may_not_be_kept_is_not(world: World) -> None:
    world.behind.headers += [(b"cache-control", b"no-store")]
    assert [world.ask().text, world.ask().text] == ["1 ", "2 "]


@pytest.mark.parametrize("path", ["/status", "/static/site.css", "/export.csv"])
def test_what_follows_the_clock_or_streams_goes_by(world: World, path: str) -> None:
    assert [world.ask(path).text, world.ask(path).text] == ["1 ", "2 "]


def test_other_methods_go_by(world: World) -> None:
    assert [world.ask("/", "POST", content=b"a").text, world.ask("/", "POST", content=b"a").text] == [
        "1 a",
        "2 a",
    ]


def test_memory_is_bounded_and_what_was_asked_longest_ago_goes_first() -> None:
    world = World(megabytes=0.01)
    world.behind.padding = 1000
    for number in range(12):
        world.ask(f"/{number}")
        world.ask("/0")
    assert world.answers.shelf.held <= 10_000
    assert world.behind.asked == 12
    assert world.ask("/11").text.startswith("12 ")
    assert world.ask("/1").text.startswith("13 ")


def test_an_answer_too_large_to_keep_is_sent_as_it_is() -> None:
    world = World(megabytes=0.001)
    world.behind.padding = 1000
    assert len(world.ask().content) == 1002
    assert world.ask().text.startswith("2 ")


def test_compression_is_done_once_and_only_for_who_asks() -> None:
    world = World()
    world.behind.padding = 5000
    plain = world.ask()
    for _ in range(2):
        packed = world.ask(headers={"Accept-Encoding": "gzip, br"})
        assert packed.headers["content-encoding"] == "gzip"
        assert int(packed.headers["content-length"]) < 200
        assert packed.content == plain.content
        assert packed.headers["etag"] == plain.headers["etag"]
    assert "content-encoding" not in plain.headers
    assert (world.behind.asked, world.behind.encodings) == (1, [])
    assert {"accept", "accept-encoding"} <= {v.strip().lower() for v in plain.headers["vary"].split(",")}
    assert gzip.decompress(gzip.compress(plain.content)) == plain.content


def test_one_works_where_several_ask_the_same(world: World) -> None:
    async def eight() -> list[httpx.Response]:
        world.behind.waits = True
        return await asyncio.gather(*(asked(world.answers, "GET", "/") for _ in range(8)))

    assert {response.text for response in done(eight())} == {"1 "}
    assert world.behind.asked == 1


def test_where_the_one_gets_no_answer_the_others_ask_themselves(world: World) -> None:
    async def three() -> list[httpx.Response]:
        world.behind.waits, world.behind.status = True, 404
        return await asyncio.gather(*(asked(world.answers, "GET", "/") for _ in range(3)))

    assert {response.text for response in done(three())} == {"1 ", "2 ", "3 "}


# --- With the real application before it ----------------------------------------------------------


def app_of(store: MemoryStore, token: str = "", **keeping: Any) -> tuple[Any, Keeper]:  # noqa: ANN401
    keeper = Keeper(lambda: store, concepts=concepts(), **keeping)
    return create_app(keeper, SCHEMA, Doors(token)), keeper


def question(app: Any, query: str, **headers: str) -> httpx.Response:  # noqa: ANN401
    return done(asked(app, "POST", "/graphql", json={"query": query}, headers=headers))


def test_graphql_answers_come_again_with_all_their_headers() -> None:
    app, _ = app_of(toy.toy_store())
    first, second = question(app, QUESTION), question(app, QUESTION)
    assert first.json()["data"]["version"] == 1
    assert (first.content, first.headers) == (second.content, second.headers)
    assert {name.lower() for name in HEADERS} <= set(second.headers)
    by_address = [done(asked(app, "GET", "/graphql", params={"query": QUESTION})) for _ in range(2)]
    assert [response.content for response in by_address] == [first.content] * 2


def test_a_new_version_answers_anew() -> None:
    store = toy.toy_store()
    app, keeper = app_of(store)
    question(app, QUESTION)
    store.commit(toy.third_load(), 1)
    keeper.look()
    assert question(app, QUESTION).json()["data"]["version"] == 2


def test_each_circle_has_answers_of_its_own() -> None:
    store = toy.toy_store()
    store.commit(toy.second_load(), 1)
    public, _ = app_of(store)
    inside, _ = app_of(store, "geheim", audience=INTERNAL)
    known = {"Authorization": "Bearer geheim"}
    page = {"Accept": "text/html"}
    assert done(asked(inside, "GET", "/netwerk/net-twee", headers=known | page)).status_code == 200
    assert done(asked(inside, "GET", "/netwerk/net-twee", headers=page)).status_code == 401
    assert done(asked(public, "GET", "/netwerk/net-twee", headers=page)).status_code == 404


def test_an_error_is_worked_out_each_time() -> None:
    app, _ = app_of(toy.toy_store())
    for query in ('{ version thing(id: "x") { name } }', '{ thing(id: "fault") { name } }', "{ nothing }"):
        answer = question(app, query)
        assert answer.headers["cache-control"] == "no-store"
        assert "errors" in answer.json()


def test_a_body_over_the_limit_is_still_refused() -> None:
    app, _ = app_of(toy.toy_store())
    body = json.dumps({"query": "{ day }", "variables": {"x": "y" * BODY_LIMIT}}).encode()
    response = done(
        asked(app, "POST", "/graphql", content=body, headers={"Content-Type": "application/json"})
    )
    assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (
        413,
        "BODY_TOO_LARGE",
    )


def test_pages_are_kept_too_and_ask_whether_they_are_still_so() -> None:
    app, _ = app_of(toy.toy_store())
    first = done(asked(app, "GET", "/gemeente/GM0001", headers={"Accept": "text/html"}))
    same = {"Accept": "text/html", "If-None-Match": first.headers["etag"]}
    again = done(asked(app, "GET", "/gemeente/GM0001", headers=same))
    assert (first.status_code, again.status_code) == (200, 304)
    assert first.headers["cache-control"] == "no-cache"


def test_while_the_store_is_away_pages_say_so() -> None:
    store = toy.toy_store()
    app, keeper = app_of(store)
    page = {"Accept": "text/html"}
    before = done(asked(app, "GET", "/gemeente/GM0001", headers=page)).text

    def away() -> int:
        raise StoreUnreachable("De opslag is weg.")

    store.version = away  # type: ignore[method-assign]
    keeper.look()
    assert done(asked(app, "GET", "/gemeente/GM0001", headers=page)).text != before
