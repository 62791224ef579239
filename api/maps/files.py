"""A map as a file, in each of the forms that it can have."""

import logging

from api.maps.choosing import Drawn
from api.maps.geojson import geojson
from api.maps.sheet import sheet
from api.maps.svg import svg
from graph.errors import BadInput

MEDIA_TYPES = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "pdf": "application/pdf",
    "geojson": "application/geo+json",
    "html": "text/html; charset=utf-8",
}
SCREEN, PRINT = 150, 300
RESOLUTIONS = (SCREEN, PRINT)


def map_file(drawn: Drawn, form: str, dots_per_inch: int = SCREEN) -> bytes:
    """The map in one of the forms of MEDIA_TYPES; BadInput for another form or resolution."""
    if form not in MEDIA_TYPES:
        raise BadInput(f"Een kaart als “{form}” is er niet.", f"Kies uit: {', '.join(MEDIA_TYPES)}.")
    if dots_per_inch not in RESOLUTIONS:
        raise BadInput(f"{dots_per_inch} punten per inch kan niet.", "Kies 150 (scherm) of 300 (druk).")
    if form == "geojson":
        return geojson(drawn).encode()
    if form == "html":
        from api.maps.standalone import standalone

        return standalone(drawn).encode()
    picture = sheet(drawn.painted, drawn.geography, drawn.day, drawn.language)
    if form == "svg":
        return svg(picture).encode()
    # matplotlib takes half a second to import: only who asks for these forms waits for it, and what it has to
    # say about its font cache is for nobody who asked for a map
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    from api.maps import plates

    return plates.png(picture, dots_per_inch) if form == "png" else plates.pdf(picture, drawn.day)


def file_name(drawn: Drawn, form: str) -> str:
    """A name for a download: the layer and the day."""
    return f"kaart-{drawn.painted.layer}-{drawn.day.isoformat()}.{form}"
