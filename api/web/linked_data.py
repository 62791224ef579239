"""Linked data over HTTP: `/id/...` for one thing, `/export.ttl` and its sisters for the whole graph.

An export takes `op` (the day; without it everything that was ever recorded) and `onduidelijk=ja` (also from
sources whose reuse is unclear). It is sent while it is made.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from urllib.parse import unquote

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from api import clock
from api.exports import Format, all_formats
from api.exports.export import Wanted, export_of
from api.linked import jsonld, ntriples, turtle
from api.linked.about import Found, dossier
from api.linked.resource import Resource
from api.serving import Keeper
from api.snapshot import Snapshot
from api.web.accepting import accepted
from api.web.choices import address
from api.web.faults import fault
from api.web.site import path_of
from graph.errors import BadInput, MgnError
from loaders.rdf.names import Named

HTML = "text/html"
WRITERS: dict[str, Callable[[Iterable[Resource]], Iterator[str]]] = {
    "text/turtle": turtle.turtle,
    "application/ld+json": jsonld.jsonld,
    "application/n-triples": ntriples.ntriples,
}
PIECE = 64_000
VARIED = {"Vary": "Accept"}
PARAMETERS = ("op", "onduidelijk")
KEPT = ("op", "lang")
"""What a page wants to know of whoever comes from the address of a thing."""


class NotAcceptable(MgnError):
    """Whoever asks wants none of the forms that we have."""

    code = "NOT_ACCEPTABLE"


class LinkedData:
    """The files and single resources, over the snapshot that the keeper holds at the time."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    def routes(self) -> list[Route]:
        """What the application mounts."""
        exports = [Route(f"/export.{name}", self._export(form)) for name, form in all_formats().items()]
        return [
            *exports,
            Route("/id/{address:path}", self.resource),
            Route("/context.jsonld", lambda request: _context()),
        ]

    def resource(self, request: Request) -> Response:
        """One thing or record: its page for a browser (303), else what we say of it in the form that is asked."""
        wanted = accepted(request.headers.get("accept", ""), (HTML, *WRITERS))
        if wanted is None:
            forms = ", ".join((HTML, *WRITERS))
            return fault(request, NotAcceptable("In die vorm hebben wij dit niet.", f"Wel: {forms}."), 406)
        snapshot = self._keeper.snapshot
        found = dossier(snapshot, _day(request.query_params) or clock.today()).at(_named(request))
        if wanted == HTML:
            return RedirectResponse(_page(snapshot, found, request), 303, headers=VARIED)
        text = "".join(WRITERS[wanted](found.resources))
        return Response(text, media_type=wanted, headers=VARIED)

    def _export(self, form: Format) -> Callable[[Request], Response]:
        def answer(request: Request) -> Response:
            snapshot, asked = self._keeper.snapshot, _read(request.query_params)
            wanted = Wanted(snapshot.audience, _day(asked), include_unclear=asked.get("onduidelijk") == "ja")
            pieces = _in_pieces(form.write(export_of(snapshot.history, wanted)))
            name = f"mgn-{wanted.day or 'alles'}.{form.ending or form.name}"
            headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-cache"}
            return StreamingResponse(pieces, media_type=form.media_type, headers=headers)

        return answer


def _read(asked: QueryParams) -> QueryParams:
    """The parameters of an export; BadInput for one that does not exist."""
    strange = [name for name in asked if name not in PARAMETERS]
    if strange:
        raise BadInput(f"Een export kent geen “{strange[0]}”.", f"Wel: {', '.join(PARAMETERS)}.")
    return asked


def _day(asked: QueryParams) -> date | None:
    return clock.read_day(asked["op"]) if asked.get("op") else None


def _named(request: Request) -> Named:
    """What is asked for. The framework undoes the escapes of an address, and with them a slash in an id."""
    path = request.scope.get("raw_path", request.url.path.encode()).decode("ascii", "replace")
    type_, *parts = path.partition("/id/")[2].partition("?")[0].split("/")
    return Named(type_, tuple(map(unquote, parts)) or ("",))


def _page(snapshot: Snapshot, found: Found, request: Request) -> str:
    """The page that shows it on the day and in the language asked for; of what has none, a page about the data."""
    node = snapshot.graph.nodes.get(found.thing)
    elsewhere = f"/bronnen/{found.source}" if found.source else found.page
    kept = [pair for pair in request.query_params.items() if pair[0] in KEPT and pair[1]]
    return address(path_of(node) if node else elsewhere, kept)


def _in_pieces(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Larger pieces than lines: each piece costs a turn of the server."""
    held: list[bytes] = []
    size = 0
    for part in parts:
        held.append(part)
        size += len(part)
        if size >= PIECE:
            yield b"".join(held)
            held, size = [], 0
    yield b"".join(held)


def _context() -> Response:
    return JSONResponse({"@context": jsonld.context()}, media_type=jsonld.MEDIA_TYPE)
