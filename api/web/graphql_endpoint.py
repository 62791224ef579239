"""`/graphql`: POST executes; GET executes too, and shows GraphiQL or a plain query page to a browser.

The plain page is a form that works without a script, and its address reproduces the question and the answer.
Queries run in a worker thread, so that a long one does not hold up the others.

Responses follow "GraphQL over HTTP": who accepts `application/graphql-response+json` gets 400 for a query that
could not be executed; who asks for plain JSON gets 200, as older clients expect.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import orjson
import strawberry
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from api.graphql.context import Context
from api.graphql.examples import examples
from api.graphql.execution import execute, refused
from api.serving import Keeper
from api.web.accepting import accepted
from api.web.faults import wants_page
from api.web.protection import BodyTooLarge, limited_body
from api.web.templates import page
from graph.errors import BadInput, MgnError

GRAPHIQL = Path(__file__).parent / "static" / "graphiql"
GRAPHIQL_FILES = (
    "react.production.min.js",
    "react-dom.production.min.js",
    "graphiql.min.js",
    "graphiql.min.css",
)
PLAIN, GRAPHQL_RESPONSE = "application/json", "application/graphql-response+json"
SHOW_JSON = 'Stuur een JSON-object: {"query": "{ ... }"}.'


class Asked:
    """A query with its variables, as a request holds it; BadInput where it does not."""

    def __init__(self, values: object) -> None:
        if not isinstance(values, dict) or not isinstance(values.get("query"), str):
            raise BadInput("In dit verzoek staat geen query.", SHOW_JSON)
        variables, operation = values.get("variables"), values.get("operationName")
        if values.get("extensions") is not None and not isinstance(values["extensions"], dict):
            raise BadInput("extensions is geen JSON-object.", "Laat extensions weg.")
        if variables is not None and not isinstance(variables, dict):
            raise BadInput("variables is geen JSON-object.", 'Schrijf bijvoorbeeld {"code": "GM0344"}.')
        if operation is not None and not isinstance(operation, str):
            raise BadInput("operationName is geen tekst.", "Laat operationName weg of geef een naam.")
        self.query: str = values["query"]
        self.variables: dict[str, Any] = variables or {}
        self.operation: str | None = operation or None


class Answer:
    """A response, and written out as it is sent: where it is made, so that a long one holds up nobody."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.values = values
        self.content = orjson.dumps(values)


class GraphQLEndpoint:
    """The endpoint over one schema and the snapshot that the keeper holds at the time."""

    def __init__(self, keeper: Keeper, schema: strawberry.Schema) -> None:
        self._keeper = keeper
        self._schema = schema

    def routes(self) -> list[Route]:
        """What the application mounts."""
        return [
            Route("/graphql", self.post, methods=["POST"]),
            Route("/graphql", self.get, methods=["GET"]),
            Route("/graphql/", lambda request: RedirectResponse("/graphql", 308)),
        ]

    async def post(self, request: Request) -> Response:
        """Execute the query in a JSON body."""
        try:
            asked = Asked(_from_json(request, await limited_body(request)))
        except BodyTooLarge as error:
            return _response(request, Answer(refused(error)), 413)
        except MgnError as error:
            return _response(request, Answer(refused(error)), 400)
        return _response(request, await self._answer(asked))

    async def get(self, request: Request) -> Response:
        """The query page for a browser; for a program the response to `?query=`."""
        if wants_page(request):
            return await self._page(request)
        try:
            asked = Asked(_from_parameters(request))
        except MgnError as error:
            return _response(request, Answer(refused(error)), 400)
        return _response(request, await self._answer(asked))

    async def _page(self, request: Request) -> Response:
        parameters = request.query_params
        chosen = next((e for e in examples() if e.name == parameters.get("voorbeeld")), None)
        query = parameters.get("query", "") or (chosen.query if chosen else "")
        if has_graphiql() and not parameters.get("eenvoudig") and not parameters.get("voorbeeld"):
            return page("graphiql.html", query=query, variables=parameters.get("variables", ""))
        answer = await self._answer_from_page(request) if parameters.get("query") else None
        return page(
            "graphql.html",
            query=query,
            variables=parameters.get("variables", ""),
            chosen=chosen,
            examples=examples(),
            answer=json.dumps(answer, ensure_ascii=False, indent=2) if answer else "",
            errors=(answer or {}).get("errors", []),
        )

    async def _answer_from_page(self, request: Request) -> dict[str, Any]:
        try:
            asked = Asked(_from_parameters(request))
        except MgnError as error:
            return refused(error)
        return (await self._answer(asked)).values

    async def _answer(self, asked: Asked) -> "Answer":
        return await run_in_threadpool(self._answered, Context(self._keeper.snapshot), asked)

    def _answered(self, context: Context, asked: Asked) -> "Answer":
        return Answer(execute(self._schema, context, asked.query, asked.variables, asked.operation))


@cache
def has_graphiql() -> bool:
    """Whether the browser builds of GraphiQL were fetched at set-up (`make graphiql`)."""
    return all((GRAPHIQL / name).is_file() for name in GRAPHIQL_FILES)


def _response(request: Request, answer: Answer, status: int = 200) -> Response:
    """The answer in the form that is asked for. One with an error is kept by nobody: it may be of a moment."""
    form = accepted(request.headers.get("accept", ""), (PLAIN, GRAPHQL_RESPONSE)) or PLAIN
    if form == GRAPHQL_RESPONSE and status == 200 and "data" not in answer.values:
        status = 400
    headers = {"Cache-Control": "no-store" if "errors" in answer.values else "no-cache", "Vary": "Accept"}
    return Response(answer.content, status, headers=headers, media_type=f"{form}; charset=utf-8")


def _from_json(request: Request, body: bytes) -> object:
    # Only JSON: a form on another site could post any other kind without asking the reader's browser
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise BadInput("Dit verzoek is geen JSON.", f"Zet Content-Type: application/json. {SHOW_JSON}")
    return _decoded(body)


def _from_parameters(request: Request) -> object:
    values: dict[str, object] = dict(request.query_params)
    if values.get("variables"):
        values["variables"] = _decoded(str(values["variables"]).encode())
    else:
        values.pop("variables", None)
    return values


def _decoded(text: bytes) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise BadInput("Dit is geen geldige JSON.", SHOW_JSON) from None
