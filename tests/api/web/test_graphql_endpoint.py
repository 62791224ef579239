"""`/graphql` over HTTP: for programs, and as a page that works without a script."""

import json
from html import unescape

import httpx
import pytest

from api.web.protection import BODY_LIMIT

PAGE = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


def code(response: httpx.Response) -> str:
    (error,) = response.json()["errors"]
    return str(error["extensions"]["code"])


def test_post_executes(client: httpx.Client) -> None:
    query = "query A($id: ID!) { thing(id: $id) { name } } query B { version }"
    body = {"query": query, "variables": {"id": "here"}, "operationName": "A"}
    response = client.post("/graphql", json=body)
    assert response.status_code == 200
    assert response.json() == {"data": {"thing": {"name": "here IZA"}}}


def test_get_executes_for_a_program(client: httpx.Client) -> None:
    parameters = {"query": "query($id: ID!) { thing(id: $id) { name } }", "variables": '{"id": "here"}'}
    response = client.get("/graphql", params=parameters)
    assert response.json() == {"data": {"thing": {"name": "here IZA"}}}


def test_an_error_in_a_field_is_part_of_an_answer(client: httpx.Client) -> None:
    response = client.post("/graphql", json={"query": '{ version thing(id: "x") { name } }'})
    assert response.status_code == 200
    assert response.json()["data"] == {"version": 1, "thing": None}
    assert code(response) == "NOT_FOUND"


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"{}", b'{"query": 1}', b'{"query": "{ day }", "variables": []}', b"\xff",
     b'{"query": "{ day }", "operationName": 1}', b"[" * 100_000],
)  # fmt: skip
def test_a_body_that_is_no_request_is_refused(client: httpx.Client, body: bytes) -> None:
    response = client.post("/graphql", content=body, headers={"Content-Type": "application/json"})
    assert response.status_code == 400
    assert code(response) == "BAD_INPUT"


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_only_json_is_read(client: httpx.Client, kind: str) -> None:
    response = client.post("/graphql", content=b'{"query": "{ day }"}', headers={"Content-Type": kind})
    assert response.status_code == 400
    assert "JSON" in response.json()["errors"][0]["message"]


def test_a_body_over_the_limit_is_refused(client: httpx.Client) -> None:
    body = json.dumps({"query": "{ day }", "variables": {"x": "y" * BODY_LIMIT}})
    response = client.post("/graphql", content=body, headers={"Content-Type": "application/json"})
    assert response.status_code == 413
    assert code(response) == "BODY_TOO_LARGE"


@pytest.mark.parametrize("parameters", [{}, {"query": "{ day }", "variables": "{"}])
def test_get_without_a_whole_request_is_refused(client: httpx.Client, parameters: dict[str, str]) -> None:
    response = client.get("/graphql", params=parameters)
    assert (response.status_code, code(response)) == (400, "BAD_INPUT")


def test_the_page_offers_the_examples(client: httpx.Client) -> None:
    response = client.get("/graphql", params={"eenvoudig": "1"}, headers=PAGE)
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/html")
    assert "<textarea" in response.text
    assert "<script" not in response.text


def test_the_page_shows_the_query_and_its_answer(client: httpx.Client) -> None:
    query = '{ thing(id: "<b>") { name } }'
    response = client.get(
        "/graphql", params={"eenvoudig": "1", "query": query, "variables": ""}, headers=PAGE
    )
    assert "<b>" not in response.text
    text = unescape(response.text)
    assert query in text
    assert '"code": "NOT_FOUND"' in text
    assert "Zoek het op naam." in text


def test_the_page_explains_wrong_variables(client: httpx.Client) -> None:
    response = client.get(
        "/graphql", params={"eenvoudig": "1", "query": "{ day }", "variables": "{"}, headers=PAGE
    )
    assert response.status_code == 200
    assert "geen geldige JSON" in response.text


def test_a_trailing_slash_leads_to_the_endpoint(client: httpx.Client) -> None:
    assert client.get("/graphql/", headers=PAGE, follow_redirects=True).url.path == "/graphql"
