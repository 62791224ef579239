"""What sources say of a network or plan in their own words, by topic."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.remembered import remembered
from graph.text import Text, dutch_list, english_list

MONEY, TARGETS = "MONEY", "TARGETS"


@dataclass(frozen=True, slots=True)
class Description:
    """The words of one or more sources."""

    words: str
    sources: tuple[Source, ...]


@remembered
def described(view: GraphOnDay, thing: Node, topic: str) -> Sequence[Description]:
    """What sources say on the topic on the day, in order of their words."""
    stated = [s for s in view.out(thing.id, "HAS_DESCRIPTION") if s.object == topic and s.text("text")]
    words = sorted({s.text("text") for s in stated})
    return [Description(w, view.sources_of(*(s for s in stated if s.text("text") == w))) for w in words]


def quoted(said: Sequence[Description], start: Text) -> Text:
    """The words between quotes, after the start of a sentence; they stay in the language of the source."""
    quotes = [f"“{one.words.rstrip('.')}”" for one in said]
    return Text(f"{start.nl}: {dutch_list(quotes)}.", f"{start.en}: {english_list(quotes)}.")
