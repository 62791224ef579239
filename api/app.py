"""The web application: a factory, so that a test or a server can make one around its own keeper."""

from pathlib import Path

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles

from api.graphql.execution import Schema
from api.serving import Keeper
from api.web.at_hand import USUAL_MEGABYTES, AnswersAtHand
from api.web.faults import on_http_exception, on_our_error, on_unexpected
from api.web.graphql_endpoint import GraphQLEndpoint
from api.web.maps import Maps
from api.web.pages import page_routes
from api.web.protection import SecurityHeaders, TokenGate
from graph.errors import MgnError

STATIC = Path(__file__).parent / "web" / "static"


def create_app(
    keeper: Keeper, schema: Schema, token: str = "", megabytes: float = USUAL_MEGABYTES
) -> FastAPI:
    """The application that answers from `keeper`; with a `token` only to who knows it.

    It keeps up to `megabytes` of answers at hand; 0 keeps none.
    Whoever runs the application lets the keeper follow its store (`with keeper:`). No request writes.
    """
    app = FastAPI(
        title="Mentale gezondheidsnetwerken in beeld",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        routes=[
            *page_routes(keeper),
            *GraphQLEndpoint(keeper, schema).routes(),
            *Maps(keeper).routes(),
        ],
    )
    app.mount("/static", StaticFiles(directory=STATIC))
    app.add_exception_handler(HTTPException, on_http_exception)
    app.add_exception_handler(MgnError, on_our_error)
    app.add_exception_handler(Exception, on_unexpected)
    app.add_middleware(GZipMiddleware, minimum_size=1000)
    if megabytes:
        app.add_middleware(AnswersAtHand, keeper=keeper, megabytes=megabytes)
    if token:
        app.add_middleware(TokenGate, token=token)
    app.add_middleware(SecurityHeaders)
    return app
