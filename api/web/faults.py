"""What a reader gets when a page is not there or something goes wrong: a sentence, never a traceback."""

import logging
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from api.graphql.errors import INTERNAL, extensions_of
from api.web.protection import HEADERS
from api.web.templates import page
from graph.errors import BadInput, MgnError, NotFound

log = logging.getLogger("mgn")

PAGE_NOT_FOUND = NotFound("Deze pagina bestaat niet.", "Ga naar de startpagina.")
NOT_ALLOWED = BadInput("Dit kan hier niet op deze manier gevraagd worden.", "Ga naar de startpagina.")


def wants_page(request: Request) -> bool:
    """Whether the one who asks is a browser, by its Accept header."""
    return "text/html" in request.headers.get("accept", "")


def fault(request: Request, error: MgnError, status: int) -> Response:
    """An error as a page for a browser, as JSON for a program."""
    if wants_page(request):
        return page("fault.html", status, error=error)
    shown: dict[str, Any] = {"message": error.message, "extensions": extensions_of(error)}
    return JSONResponse({"errors": [shown]}, status)


def on_http_exception(request: Request, error: Exception) -> Response:
    """The framework's own refusals: 404, 405."""
    assert isinstance(error, HTTPException)
    shown = PAGE_NOT_FOUND if error.status_code == 404 else NOT_ALLOWED
    response = fault(request, shown, error.status_code)
    response.headers.update(error.headers or {})  # a 405 says which methods there are
    return response


def on_our_error(request: Request, error: Exception) -> Response:
    """An error of the one family that a page did not handle."""
    assert isinstance(error, MgnError)
    return fault(request, error, 404 if isinstance(error, NotFound) else 400)


def on_unexpected(request: Request, error: Exception) -> Response:
    """A fault of ours: the log has the details, the reader a neutral sentence."""
    log.error("Fout bij %s %s", request.method, request.url.path, exc_info=error)
    response = fault(request, INTERNAL, 500)
    response.headers.update(HEADERS)  # made outside the middleware that adds them elsewhere
    return response
