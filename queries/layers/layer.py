"""A layer of the map is a value: an id, a title, classes with colours and patterns, and a pure function.

The function gives every municipality of the day a class with the sentence for its tooltip. Adding a layer
is adding a file with a `LAYER` in it; the command line, the pages, the downloads and the documentation all
read the same value. What a colour or pattern means is in `queries.layers.signs`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.remembered import remembered
from graph.text import NOTHING, Text
from queries import geography, networks


class Pattern(StrEnum):
    """What lies over the colour, so that colour is never the only sign."""

    PLAIN = "PLAIN"
    DIAGONAL = "DIAGONAL"
    CROSS = "CROSS"
    STRIPES = "STRIPES"
    DOTS = "DOTS"


@dataclass(frozen=True, slots=True)
class MapClass:
    """A row of the legend. `ink` is the colour of the pattern, `outline` of the edge where it has its own.

    `short` stands on the map itself, `tinted` means that areas of this class are told apart by tints.
    """

    id: str
    title: Text
    fill: str
    pattern: Pattern = Pattern.PLAIN
    ink: str = "#FFFFFF"
    outline: str = ""
    explanation: Text = NOTHING
    short: str = ""
    tinted: bool = False

    def titled(self, nl: str, en: str, explanation: Text | None = None) -> "MapClass":
        """The same sign under another word."""
        return replace(self, title=Text(nl, en), explanation=explanation or self.explanation)


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person chose beside the layer and the day. An empty level is the layer's own."""

    scheme: str = "IZA"
    level: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """One municipality: its class, the value in words, the sentence for its tooltip, and the sources.

    `reason` says within a class why (`geen bron`); `group` is the area whose tint it takes.
    """

    municipality: Node
    map_class: str
    label: Text
    sentence: Text
    sources: tuple[Source, ...]
    reason: Text = NOTHING
    group: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """An area that is outlined on the map: a region or the municipalities of a network.

    `short` stands on the map, `title` beside it in the key; `tint` tells it apart from its neighbours.
    """

    thing: Node
    short: str
    title: Text
    members: frozenset[str]
    tint: int = 0


@dataclass(frozen=True, slots=True)
class ReasonCount:
    """A reason within a class with its municipalities, and its areas where the layer counts those."""

    reason: Text
    municipalities: int
    areas: int


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A class with the number of municipalities (and areas) in it, and the reasons counted within it."""

    map_class: MapClass
    municipalities: int
    areas: int
    reasons: tuple[ReasonCount, ...] = ()


@dataclass(frozen=True, slots=True)
class Painted:
    """A layer on a day: every municipality of the day with its class, in order of name.

    `sentence` is the answer that the map supports; `choice` names the level and the scheme that were used.
    `area_words` is what the groups are called, one and many; empty where areas are not counted.
    """

    layer: str
    title: Text
    choice: tuple[Text, ...]
    sentence: Text
    classes: tuple[MapClass, ...]
    places: tuple[Place, ...]
    groups: tuple[Group, ...] = ()
    area_words: tuple[Text, Text] | None = None
    keyed: bool = False
    notes: tuple[Text, ...] = ()
    marked: frozenset[str] = field(default=frozenset())

    def class_of(self, place: Place) -> MapClass:
        """The class of one municipality."""
        return next(found for found in self.classes if found.id == place.map_class)

    def legend(self) -> tuple[LegendEntry, ...]:
        """The classes that occur, in the order of the layer, with their counts."""
        entries = (_entry(found, self) for found in self.classes)
        return tuple(entry for entry in entries if entry.municipalities)

    def sources(self) -> tuple[Source, ...]:
        """The sources that the map rests on, those of most municipalities first."""
        counts: dict[str, int] = {}
        found: dict[str, Source] = {}
        for place in self.places:
            for source in place.sources:
                found[source.id] = source
                counts[source.id] = counts.get(source.id, 0) + 1
        return tuple(sorted(found.values(), key=lambda source: (-counts[source.id], source.id)))


Paint = Callable[[GraphOnDay, Choices], Painted]


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer. `asks` is the question that the map answers; `classes` are those it always knows."""

    id: str
    order: int
    title: Text
    asks: Text
    classes: tuple[MapClass, ...]
    paint: Paint
    uses_scheme: bool = False
    uses_level: bool = False
    default_level: str = networks.LISTED

    def on(self, view: GraphOnDay, choices: Choices) -> Painted:
        """The layer on a day; BadInput for a scheme or level that does not exist."""
        level = networks.require_level(view, choices.level or self.default_level)
        return painted(view, self, Choices(geography.require_scheme(view, choices.scheme), level))


@remembered
def painted(view: GraphOnDay, layer: Layer, choices: Choices) -> Painted:
    """A layer on a day for choices that were checked, worked out once."""
    return layer.paint(view, choices)


def _entry(map_class: MapClass, painted: Painted) -> LegendEntry:
    places = [place for place in painted.places if place.map_class == map_class.id]
    by_reason: dict[Text, list[Place]] = {}
    for place in places:
        if place.reason.nl:
            by_reason.setdefault(place.reason, []).append(place)
    counted = (ReasonCount(reason, len(found), _areas(found, painted)) for reason, found in by_reason.items())
    reasons = sorted(counted, key=lambda count: (-count.municipalities, count.reason.nl))
    return LegendEntry(map_class, len(places), _areas(places, painted), tuple(reasons))


def _areas(places: Iterable[Place], painted: Painted) -> int:
    return len({place.group for place in places if place.group}) if painted.area_words else 0
