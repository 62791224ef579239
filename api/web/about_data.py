"""What the data are and how old: for the pages that show it, and for machines at `/status`."""

from datetime import date
from functools import lru_cache
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from api import clock
from api.overview import Overview, overview_of
from api.serving import Keeper
from api.snapshot import Snapshot
from api.web.site import Visit
from ontology.vocabulary import load_vocabulary

NO_STORE = {"Cache-Control": "no-store"}


class StatusPage:
    """The health check."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper

    def routes(self) -> list[Route]:
        """What the application mounts."""
        return [Route("/status", self.status)]

    def status(self, request: Request) -> Response:
        """Whether the store can be reached, which version is served, and how old the data are.

        Always 200 while there is a graph to answer from: a store that is away for a while is no reason
        to take the server out of service.
        """
        overview = _overview(self._keeper.snapshot, clock.today())
        return JSONResponse({"store": _reach(self._keeper), **overview.summary_as_json()}, headers=NO_STORE)


def overview_on(visit: Visit) -> Overview:
    """What the graph of a visit holds."""
    return _overview(visit.snapshot, visit.view.day)


def warm_overview(snapshot: Snapshot, day: date) -> None:
    """Work out what a graph holds on a day before anyone asks."""
    _overview(snapshot, day)


def _reach(keeper: Keeper) -> dict[str, Any]:
    since = keeper.reach.unreachable_since
    return {"reachable": keeper.reach.is_reachable, "unreachable_since": since.isoformat() if since else None}


@lru_cache(4)
def _overview(snapshot: Snapshot, day: date) -> Overview:
    return overview_of(snapshot, load_vocabulary(), snapshot.view(day))
