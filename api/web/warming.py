"""Asking the questions of today once, in the background, so that the first visitor need not wait for them."""

import logging
import threading

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

log = logging.getLogger("mgn")


def start_warming(keeper: Keeper) -> threading.Thread:
    """Begin to warm up in a thread of its own; the server answers meanwhile."""
    thread = threading.Thread(target=_warm_quietly, args=(keeper,), name="warming", daemon=True)
    thread.start()
    return thread


def warm(keeper: Keeper) -> None:
    """Work out what the first pages need, as of today."""
    snapshot = keeper.snapshot
    view = snapshot.view(clock.today())
    compile_templates()
    page_map(drawn(view, MapChoice()))
    warm_overview(snapshot, view.day)
    for layer in all_layers():
        drawn(view, MapChoice(layer))
    outcomes_on(view, SCHEME, CONTRACTED)
    gaps_on(view, SCHEME, LISTED)


def _warm_quietly(keeper: Keeper) -> None:
    """A fault here is a fault of a page later, which will tell; the server goes on."""
    try:
        warm(keeper)
    except Exception:
        log.warning("Vooraf uitrekenen lukte niet", exc_info=True)
