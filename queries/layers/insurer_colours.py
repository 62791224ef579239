"""Every insurer has one colour, the same in every layer and on every day.

Ten colours that stay apart for readers with deuteranopia, protanopia and tritanopia (a test simulates all
three), from each other and from the grey of "unknown". An insurer that is not named here takes, in order of
id, a colour that is left; the letters on the map tell apart what colour cannot.
"""

from collections.abc import Sequence

from graph.day import GraphOnDay
from graph.names import plain
from graph.records import Node
from graph.remembered import remembered
from graph.text import Text
from queries.layers.layer import MapClass

FIXED = {
    "zilveren-kruis": "#58348E",
    "cz": "#E8D646",
    "vgz": "#588E6A",
    "menzis": "#6AC4E8",
    "dsw": "#8E1046",
    "zorg-en-zekerheid": "#C47CA0",
    "onvz": "#6A6A10",
    "asr": "#8EA010",
    "salland": "#7C6AD6",
    "eucare": "#A0C48E",
}
PREFIX = "insurer-"
LONGEST_SHORT = 4


@remembered
def insurer_classes(view: GraphOnDay) -> Sequence[MapClass]:
    """A class for every insurer in the graph, by name."""
    insurers = view.of_label("Insurer")
    others = sorted(node.id for node in insurers if node.id not in FIXED)
    present = {node.id for node in insurers}
    left = [colour for id, colour in FIXED.items() if id not in present] or list(FIXED.values())
    colours = FIXED | {id: left[place % len(left)] for place, id in enumerate(others)}
    return [_class(node, colours[node.id]) for node in insurers]


def class_id(insurer: Node) -> str:
    """The id of an insurer's class."""
    return PREFIX + insurer.id


def short_name(insurer: Node) -> str:
    """A few letters for on the map: a short name itself, initials of several words, else the beginning."""
    if len(insurer.name) <= LONGEST_SHORT:
        return insurer.name
    words = plain(insurer.name).split()
    if len(words) > 1 and max(len(word) for word in words) > 1:
        return "".join(word[0] for word in words).upper()
    return "".join(words)[:3].capitalize() if len(words) == 1 else "".join(words)


def _class(insurer: Node, colour: str) -> MapClass:
    return MapClass(class_id(insurer), Text(insurer.name, insurer.name), colour, short=short_name(insurer))
