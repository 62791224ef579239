"""The signs of the map for the four answers: colour, pattern and word, everywhere the same (docs/pages.md).

Colours are of Okabe and Ito's set for colour-blind readers. A class that is complete is solid, one that is
not is light with an outline, several have lines, and what is not known has dots.
"""

from graph.answers import Reason, State
from graph.text import Text
from queries.layers.layer import MapClass, Pattern

BLUE, SKY, ORANGE, VERMILION, GREEN, PURPLE = "#0072B2", "#56B4E9", "#E69F00", "#D55E00", "#009E73", "#CC79A7"
LIGHT_GREY, DOT_GREY = "#D9D9D9", "#6E6E6E"
LIGHT_BLUE, LIGHT_SKY = "#B4D3E7", "#EDF7FD"

ONE = MapClass(
    "one",
    Text("precies één", "exactly one"),
    BLUE,
    explanation=Text(
        "Onze bronnen noemen er één en spreken elkaar niet tegen.",
        "Our sources name one and do not contradict each other.",
    ),
)
ONE_IN_OURS = MapClass(
    "one-in-our-sources",
    Text("één in onze bronnen", "one in our sources"),
    LIGHT_BLUE,
    outline=BLUE,
    explanation=Text(
        "Onze bronnen noemen er één, maar geen bron staat voor het geheel in.",
        "Our sources name one, but no source vouches for the whole.",
    ),
)
NONE = MapClass(
    "none",
    Text("geen", "none"),
    LIGHT_SKY,
    outline=SKY,
    explanation=Text(
        "Een bron die zegt volledig te zijn, noemt er geen.",
        "A source that claims to be complete names none.",
    ),
)
MULTIPLE = MapClass(
    "multiple",
    Text("meer dan één", "more than one"),
    ORANGE,
    Pattern.DIAGONAL,
    explanation=Text(
        "Onze bronnen noemen er meer; dat kan kloppen.", "Our sources name more; that can be right."
    ),
)
SOURCES_DIFFER = MapClass(
    "sources-differ",
    Text("bronnen verschillen", "sources differ"),
    VERMILION,
    Pattern.CROSS,
    explanation=Text(
        "Er hoort er één te zijn, maar bronnen noemen verschillende.",
        "There should be one, but sources name different ones.",
    ),
)
PARTS = MapClass(
    "parts",
    Text("deels", "in parts"),
    GREEN,
    Pattern.STRIPES,
    explanation=Text(
        "Verschillende netwerken, elk voor een eigen deel van de gemeente.",
        "Different networks, each for its own part of the municipality.",
    ),
)
UNKNOWN = MapClass(
    "unknown",
    Text("onbekend", "unknown"),
    LIGHT_GREY,
    Pattern.DOTS,
    ink=DOT_GREY,
    explanation=Text(
        "Wij hebben hier geen bron voor; dat zegt niets over de regio.",
        "We have no source for this; that says nothing of the region.",
    ),
)

ANSWERS = (ONE, ONE_IN_OURS, MULTIPLE, SOURCES_DIFFER, PARTS, NONE, UNKNOWN)
"""The rows of a legend of answers, in their order."""

SEVERAL = {
    Reason.MULTIPLE: MULTIPLE,
    Reason.SOURCES_DIFFER: SOURCES_DIFFER,
    Reason.PARTS: PARTS,
}

WHY_UNKNOWN = {
    Reason.NO_SOURCE: Text("geen bron", "no source"),
    Reason.BEFORE_OLDEST_SOURCE: Text("vóór de oudste bron", "before the oldest source"),
    Reason.NO_STATED_MEMBERS: Text("geen bron noemt de gemeenten", "no source states the municipalities"),
    Reason.MAY_BE_HELD_BY_PROPOSAL: Text(
        "een netwerk draagt de naam, maar noemt geen gemeenten",
        "a network carries the name, but states no municipalities",
    ),
}


def sign_of(state: State, reason: Reason | None, complete: bool) -> MapClass:
    """The class of an answer."""
    if state is State.ONE:
        return ONE if complete else ONE_IN_OURS
    if state is State.SEVERAL:
        return SEVERAL[reason or Reason.MULTIPLE]
    return NONE if state is State.NONE else UNKNOWN


def why(reason: Reason | None) -> Text:
    """Why an answer is unknown, in a few words; empty for the other answers."""
    return WHY_UNKNOWN.get(reason, Text("", "")) if reason else Text("", "")
