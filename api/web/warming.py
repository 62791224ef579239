"""Asking the questions of today once, in the background, so that the first visitor need not wait for them."""

import logging
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial

from api import clock
from api.maps.choosing import MapChoice, drawn
from api.maps.on_page import page_map
from api.serving import Keeper
from api.web.about_data import warm_overview
from api.web.templates import compile_templates
from api.web.things.findings import CONTRACTED, gaps_on, outcomes_on
from queries.layers import all_layers
from queries.networks import LISTED

SCHEME = "IZA"
LONG_ENOUGH = 2.0
"""Seconds after which nothing more is begun on: of a large country the pages are worked out when they are asked for."""

log = logging.getLogger("mgn")


def start_warming(keeper: Keeper) -> threading.Thread:
    """Begin to warm up in a thread of its own; the server answers meanwhile."""
    thread = threading.Thread(target=warm, args=(keeper,), name="warming", daemon=True)
    thread.start()
    return thread


def warm(keeper: Keeper) -> None:
    """Work out what the first pages need, as of today, for as long as that is worth waiting for.

    A fault here is a fault of a page later, which will tell; the server goes on.
    """
    until = time.monotonic() + LONG_ENOUGH
    try:
        for step in _steps(keeper):
            step()
            if time.monotonic() > until:
                return
    except Exception:
        log.warning("Vooraf uitrekenen lukte niet", exc_info=True)


def _steps(keeper: Keeper) -> Iterator[Callable[[], object]]:
    snapshot = keeper.snapshot
    view = snapshot.view(clock.today())
    yield compile_templates
    yield lambda: snapshot.graph.spelled("Municipality")  # the names by which most is asked, also in GraphQL
    yield lambda: snapshot.graph.phrased("Network")
    yield lambda: page_map(drawn(view, MapChoice()))
    yield lambda: warm_overview(snapshot, view.day)
    for layer in all_layers():
        yield partial(drawn, view, MapChoice(layer))
    yield lambda: outcomes_on(view, SCHEME, CONTRACTED)
    yield lambda: gaps_on(view, SCHEME, LISTED)
