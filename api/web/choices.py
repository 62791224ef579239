"""What a reader chose: day, layer, level, division, geography and language, as the address of a page holds it.

Every view has an address that reproduces it, so choices are read from the address and written back to it.
What is as it is by default is left out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urlencode

from starlette.datastructures import QueryParams

from api import clock
from api.maps.choosing import MapChoice, geography_id
from api.maps.geography import TILES
from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.text import Text
from queries import geography, networks
from queries.layers import all_layers, layer
from queries.layers.layer import Layer

DEFAULT_LAYER, DEFAULT_SCHEME = "networks", "IZA"
LANGUAGES = {"nl": "NL", "en": "EN"}
LONGEST = 200
MOST_DIGITS = 6


@dataclass(frozen=True, slots=True)
class ViewChoices:
    """The choices that every page knows. An empty level is the layer's own."""

    day: date
    today: date
    layer: str = DEFAULT_LAYER
    level: str = ""
    scheme: str = DEFAULT_SCHEME
    geography: str = TILES
    language: str = "NL"

    @property
    def map_layer(self) -> Layer:
        """The layer that is shown."""
        return layer(self.layer)

    @property
    def shown_level(self) -> str:
        """The level that counts: the one chosen, or else the layer's own."""
        return self.level or self.map_layer.default_level

    @property
    def map_choice(self) -> MapChoice:
        """The choices as the map knows them."""
        return MapChoice(self.layer, self.scheme, self.level, self.geography, self.language)

    def say(self, text: Text) -> str:
        """A text in the language that was chosen."""
        return text.in_language(self.language)

    def parameters(self, with_map: bool = False) -> dict[str, str]:
        """The part of an address that reproduces the choices; with those of the map where asked."""
        found = {}
        if self.day != self.today:
            found["op"] = self.day.isoformat()
        if self.scheme != DEFAULT_SCHEME:
            found["indeling"] = self.scheme
        if self.level:
            found["niveau"] = self.level
        if with_map and self.layer != DEFAULT_LAYER:
            found["laag"] = self.layer
        if with_map and self.geography != TILES:
            found["geografie"] = "grenzen"
        if self.language != "NL":
            found["lang"] = self.language.lower()
        return found

    def path(self, path: str, **more: str) -> str:
        """The address of another page under the same choices; an empty value leaves a parameter out."""
        return address(path, _without_empty(self.parameters() | more))

    def map_path(self, path: str, **more: str) -> str:
        """The same for a page with the map on it, under the choices of the map too."""
        return address(path, _without_empty(self.parameters(with_map=True) | more))


def _without_empty(values: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if value}


def address(path: str, values: Mapping[str, str] | Sequence[tuple[str, str]]) -> str:
    """A path with its parameters, also those that have more than one value."""
    shown = quote(path, safe="/")
    return f"{shown}?{urlencode(values)}" if values else shown


def read_day(parameters: QueryParams) -> tuple[date, date]:
    """The day asked about (default today) and today; BadInput for what is no day."""
    today = clock.today()
    asked = parameters.get("op", "").strip()
    return (clock.read_day(asked) if asked else today), today


def read_language(parameters: QueryParams) -> str:
    """The language of the labels: Dutch unless English is asked."""
    return LANGUAGES.get(parameters.get("lang", "nl").strip().lower(), "NL")


def read_choices(parameters: QueryParams, day: date, today: date, view: GraphOnDay) -> ViewChoices:
    """The choices that an address holds; BadInput with the possibilities for what does not exist."""
    level = parameters.get("niveau", "").strip()
    return ViewChoices(
        day=day,
        today=today,
        layer=layer(parameters.get("laag", "").strip() or DEFAULT_LAYER).id,
        level=networks.require_level(view, level) if level else "",
        scheme=geography.require_scheme(view, parameters.get("indeling", "").strip() or DEFAULT_SCHEME),
        geography=geography_id(parameters.get("geografie", "").strip() or TILES),
        language=read_language(parameters),
    )


def read_text(parameters: QueryParams, name: str) -> str:
    """A text that a reader typed, without spaces around it; BadInput when it is longer than anyone types."""
    found = parameters.get(name, "").strip()
    if len(found) > LONGEST:
        raise BadInput("Deze tekst is te lang om op te zoeken.", f"Geef hooguit {LONGEST} tekens.")
    return found


def read_texts(parameters: QueryParams, name: str) -> str:
    """The texts that a reader gave under one name, as one with commas; each once, empty ones left out."""
    found = [text.strip() for text in parameters.getlist(name) if text.strip()]
    joined = ",".join(dict.fromkeys(found))
    return read_text(QueryParams({name: joined}), name)


def read_number(text: str) -> int | None:
    """The number that a reader typed or an address holds; None for what is none, or longer than anyone needs."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS else None


def layers() -> tuple[Layer, ...]:
    """The layers in the order of the menu."""
    return tuple(all_layers().values())
