"""The web application: a factory, so that a test or a server can make one around its own keeper."""

from pathlib import Path

import strawberry
from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles

from api.doors import OPEN, Doors
from api.serving import Keeper
from api.web.at_hand import USUAL_MEGABYTES, AnswersAtHand
from api.web.faults import on_http_exception, on_our_error, on_unexpected
from api.web.graphql_endpoint import GraphQLEndpoint
from api.web.limits import Counts, RateGate
from api.web.linked_data import LinkedData
from api.web.maps import Maps
from api.web.pages import page_routes
from api.web.protection import SecurityHeaders, TokenGate
from graph.errors import MgnError

STATIC = Path(__file__).parent / "web" / "static"


def create_app(
    keeper: Keeper, schema: strawberry.Schema, doors: Doors = OPEN, megabytes: float = USUAL_MEGABYTES
) -> FastAPI:
    """The application that answers from `keeper`, to whom the `doors` let in.

    It keeps up to `megabytes` of answers at hand; 0 keeps none.
    Whoever runs the application lets the keeper follow its store (`with keeper:`, or api.processes). No request
    writes.
    """
    app = FastAPI(
        title="Mentale gezondheidsnetwerken in beeld",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        routes=[
            *GraphQLEndpoint(keeper, schema).routes(),  # first: routes are tried in this order
            *page_routes(keeper),
            *Maps(keeper).routes(),
            *LinkedData(keeper).routes(),
        ],
    )
    app.mount("/static", StaticFiles(directory=STATIC))
    app.add_exception_handler(HTTPException, on_http_exception)
    app.add_exception_handler(MgnError, on_our_error)
    app.add_exception_handler(Exception, on_unexpected)
    app.add_middleware(GZipMiddleware, minimum_size=1000)
    if megabytes:
        app.add_middleware(AnswersAtHand, keeper=keeper, megabytes=megabytes)
    _guard(app, doors)
    return app


def _guard(app: FastAPI, doors: Doors) -> None:
    """Hang the doors, the innermost first: who guesses tokens meets the limit before the token is looked at."""
    if doors.token:
        app.add_middleware(TokenGate, token=doors.token)
    if doors.per_minute:
        app.add_middleware(RateGate, per_minute=doors.per_minute, counts=Counts())
    if doors.origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=list(doors.origins),
            allow_methods=["GET", "POST"],
            allow_headers=["Authorization", "Content-Type"],
        )
    app.add_middleware(SecurityHeaders)
