"""Errors as the caller sees them: a stable code, a Dutch sentence, what to do; never a traceback."""

import logging
from collections.abc import Iterable
from typing import Any

from graphql import GraphQLError, GraphQLSchema

from api.graphql.wording import in_dutch
from graph.errors import AmbiguousName, MgnError

log = logging.getLogger("mgn")


class InternalError(MgnError):
    """A fault of ours; the details are in the server's log and nowhere else."""

    code = "INTERNAL"


INTERNAL = InternalError("Er ging bij ons iets mis.", "Probeer het later nog eens, of meld wat u vroeg.")


def as_json(error: GraphQLError, schema: GraphQLSchema) -> dict[str, Any]:
    """One error of a response: message, locations, path and extensions with code and suggestion."""
    cause = cause_of(error)
    if isinstance(cause, MgnError):
        shown: dict[str, Any] = {"message": cause.message, "extensions": extensions_of(cause)}
    elif cause is not None:
        shown = {"message": INTERNAL.message, "extensions": extensions_of(INTERNAL)}
    else:
        wrong = in_dutch(error.message, schema)
        shown = {"message": wrong.message, "extensions": extensions_of(wrong)}
    if error.locations:
        shown["locations"] = [{"line": place.line, "column": place.column} for place in error.locations]
    if error.path:
        shown["path"] = list(error.path)
    return shown


def extensions_of(error: MgnError) -> dict[str, Any]:
    """The code, the suggestion and, for an ambiguous name, the choices."""
    extensions: dict[str, Any] = {"code": error.code}
    if error.suggestion:
        extensions["suggestion"] = error.suggestion
    if isinstance(error, AmbiguousName):
        extensions["choices"] = [{"id": id, "name": name} for id, name in error.choices]
    return extensions


def cause_of(error: GraphQLError) -> Exception | None:
    """What was raised in a field or in reading a value; None when the query itself is wrong."""
    cause: Exception | None = error
    while isinstance(cause, GraphQLError):
        cause = cause.original_error
    return cause


def log_unexpected(errors: Iterable[GraphQLError]) -> None:
    """Write to the server's log what is our fault; a wrong query is not."""
    for error in errors:
        cause = cause_of(error)
        if cause is not None and not isinstance(cause, MgnError):
            log.error("Fout bij het beantwoorden van %s", error.path, exc_info=cause)
