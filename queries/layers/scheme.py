"""The layer `scheme`: the regions of any regional division."""

from dataclasses import replace

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import Text, dutch_count
from queries import geography
from queries.layers import signs
from queries.layers.by_region import (
    REGION_WORDS,
    Judged,
    groups,
    places,
    regions_by_municipality,
    without_members,
)
from queries.layers.layer import Choices, Layer, Painted
from queries.sentences import scheme_words

IN_ONE = replace(
    signs.ONE.titled(
        "in één regio",
        "in one region",
        Text("Onze bronnen tellen de gemeente bij één regio.", "Our sources count it to one region."),
    ),
    id="in-one-region",
    tinted=True,
)
CLASSES = (
    IN_ONE,
    signs.MULTIPLE.titled("in meer dan één gebied", "in more than one area"),
    signs.SOURCES_DIFFER,
    signs.UNKNOWN.titled("geen regio in onze bronnen", "no region in our sources"),
)


def paint(view: GraphOnDay, choices: Choices) -> Painted:
    """Every municipality with its region; regions are outlined, numbered and tinted."""
    return Painted(
        layer=LAYER.id,
        title=LAYER.title,
        choice=(scheme_words(view, choices.scheme),),
        sentence=_sentence(view, choices.scheme),
        classes=CLASSES,
        places=places(view, choices.scheme, _judged),
        groups=groups(view, choices.scheme),
        area_words=REGION_WORDS,
        keyed=True,
        notes=without_members(view, choices.scheme),
    )


def _judged(region: Node) -> Judged:
    return Judged(IN_ONE, Text(region.name, region.name), Text("", ""))


def _sentence(view: GraphOnDay, scheme: str) -> Text:
    regions, title = geography.regions(view, scheme), scheme_words(view, scheme)
    counted = regions_by_municipality(view, scheme)
    all_of_day = view.of_label("Municipality")
    one = sum(len(counted.get(node.id, ())) == 1 for node in all_of_day)
    more = sum(len(counted.get(node.id, ())) > 1 for node in all_of_day)
    towns = dutch_count(len(all_of_day), "gemeente", "gemeenten")
    return Text(
        f"Onze bronnen noemen {dutch_count(len(regions), 'regio', 'regio’s')} ({title.nl}). Van de {towns} staan er "
        f"{one} in één regio, {more} in meer dan één en {len(all_of_day) - one - more} in geen.",
        f"Our sources name {len(regions)} regions ({title.en}). Of {len(all_of_day)} municipalities {one} stand in "
        f"one region, {more} in more than one and {len(all_of_day) - one - more} in none.",
    )


LAYER = Layer(
    id="scheme",
    order=90,
    title=Text("Regio-indeling", "Regional division"),
    asks=Text("Hoe is het land ingedeeld?", "How is the country divided?"),
    classes=CLASSES,
    paint=paint,
    uses_scheme=True,
)
