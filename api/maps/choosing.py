"""What a person chose to see on a map, and the layer and geography that belong to it."""

from dataclasses import dataclass
from datetime import date

from api.maps.geography import OFFICIAL, TILES, Geography
from api.maps.official import official_geography
from api.maps.tiles import tile_geography, tiles_instead
from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.text import Text
from loaders.boundaries.problems import BoundariesUnavailable
from queries.layers import layer
from queries.layers.layer import Choices, Painted

GEOGRAPHIES = {TILES: TILES, OFFICIAL: OFFICIAL, "tegels": TILES, "grenzen": OFFICIAL}
LANGUAGES = ("NL", "EN")

NOT_FETCHED = Text(
    "De gemeentegrenzen zijn nog niet opgehaald; dit is de tegelkaart. Ophalen kan met: mgn boundaries fetch",
    "The municipal boundaries were not fetched yet; this is the tile map. To fetch them: mgn boundaries fetch",
)
OTHER_COUNTRY = Text(
    "Van deze gemeenten zijn geen grenzen opgehaald; dit is de tegelkaart.",
    "No boundaries of these municipalities were fetched; this is the tile map.",
)


@dataclass(frozen=True, slots=True)
class MapChoice:
    """A layer with its scheme, level, geography and language; the day belongs to the view."""

    layer: str = "networks"
    scheme: str = "IZA"
    level: str = ""
    geography: str = TILES
    language: str = "NL"


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """Everything a map is made of: the painted layer, the geography, the day and the language."""

    painted: Painted
    geography: Geography
    day: date
    language: str


def drawn(view: GraphOnDay, choice: MapChoice) -> Drawn:
    """The map that was chosen; BadInput for a layer, scheme, level, geography or language that is not there."""
    language = choice.language.upper()
    if language not in LANGUAGES:
        raise BadInput(f"De taal “{choice.language}” is er niet.", "Kies nl of en.")
    painted = layer(choice.layer).on(view, Choices(choice.scheme, choice.level))
    return Drawn(painted, geography_of(view, choice.geography), view.day, language)


def geography_of(view: GraphOnDay, name: str) -> Geography:
    """The geography by name. Without official boundaries these are the tiles, with a remark how to get them."""
    id = geography_id(name)
    return tile_geography(view) if id == TILES else _official(view)


def geography_id(name: str) -> str:
    """The geography that a person names (`tegels` or `tiles`); BadInput with the names otherwise."""
    id = GEOGRAPHIES.get(name.strip().lower())
    if id is None:
        raise BadInput(f"Er is geen kaartvorm “{name}”.", f"Kies uit: {', '.join(GEOGRAPHIES)}.")
    return id


def _official(view: GraphOnDay) -> Geography:
    try:
        found = official_geography(view.day)
    except BoundariesUnavailable as error:
        return tiles_instead(view, Text(str(error), str(error)))
    if found is None:
        return tiles_instead(view, NOT_FETCHED)
    if not any(node.id in found.areas for node in view.of_label("Municipality")):
        return tiles_instead(view, OTHER_COUNTRY)
    return found
