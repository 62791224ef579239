"""The question `compare-regions`: two to four regions side by side, or the regions that are like one.

Nothing is added up and nobody is ranked: it shows what sources state, and says what makes regions alike.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.answers import State
from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.records import Node, Source
from graph.text import Text, dutch_count, dutch_list, english_list
from queries import geography, networks
from queries.aspects import known_or_not
from queries.compare_regions import columns
from queries.compare_regions.likeness import AS_ALIKE, Likeness, in_words, likenesses
from queries.compare_regions.stated import TOPICS, RegionValue, Topic
from queries.question import Asked, Parameter, Question, Result
from queries.sentences import names, scheme_words

MOST = 4
ENOUGH = 2
"""In so many respects a region has to be like another to be shown beside it."""


@dataclass(frozen=True, slots=True)
class TopicRow:
    """One topic, with what is stated of each region, and what they all name."""

    topic: str
    title: Text
    values: tuple[RegionValue, ...]
    in_all: tuple[Node, ...]

    @property
    def is_known(self) -> bool:
        """Whether something is stated of every region."""
        return all(value.state is not State.UNKNOWN for value in self.values)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of all values."""
        return tuple(dict.fromkeys(source for value in self.values for source in value.sources))


@dataclass(frozen=True, slots=True)
class LikeRow:
    """A region that is like the one that was asked about, and in what."""

    region: Node
    likenesses: tuple[Likeness, ...]
    explanation: Text

    @property
    def is_known(self) -> bool:
        """Whether every respect is known."""
        return all(one.state is not State.UNKNOWN for one in self.likenesses)


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """Regions side by side, those that are like one, or, where nothing is chosen, what can be chosen."""
    level = networks.require_level(view, asked.level)
    if asked.get("like"):
        return _like(view, geography.region(view, asked.get("like")), level)
    chosen = [geography.region(view, id) for id in _ids(asked.get("regions"))]
    if not chosen:
        return Result(_choose(view, geography.require_scheme(view, asked.scheme)), ())
    if not ENOUGH <= len(chosen) <= MOST:
        raise BadInput(
            f"Er {'is' if len(chosen) == 1 else 'zijn'} {dutch_count(len(chosen), 'regio', 'regio’s')} gekozen.",
            f"Kies er {ENOUGH} tot {MOST}, met komma's ertussen.",
        )
    rows = tuple(compared(view, topic, chosen, level) for topic in TOPICS)
    return Result(_side_by_side(view, chosen, level), rows, columns.of_topics(chosen))


def compared(view: GraphOnDay, topic: Topic, regions: Sequence[Node], level: str) -> TopicRow:
    """What is stated of each region on one topic."""
    values = tuple(topic.value(view, region, level) for region in regions)
    everywhere = set.intersection(*({node.id for node in value.things} for value in values))
    shared = tuple(node for node in values[0].things if node.id in everywhere)
    return TopicRow(topic.id, topic.title, values, shared)


def like(view: GraphOnDay, region: Node, level: str) -> list[LikeRow]:
    """The other regions of the scheme that are like a region in at least two respects, by name."""
    rows = []
    for other in geography.regions(view, region.text("scheme")):
        found = likenesses(view, (region, other), level)
        if other.id != region.id and sum(one.state is State.ONE for one in found) >= ENOUGH:
            rows.append(LikeRow(other, found, in_words(found)))
    return rows


def _like(view: GraphOnDay, region: Node, level: str) -> Result:
    rows = tuple(like(view, region, level))
    scheme, count = scheme_words(view, region.text("scheme")), len(rows)
    told = Text(
        f"{dutch_count(count, 'andere regio lijkt', 'andere regio’s lijken')} in onze bronnen in minstens twee van vier "
        f"opzichten op {region.name}: inwoners en aantal gemeenten ({AS_ALIKE.nl}), zorgverzekeraars, instellingen. "
        "De volgorde is die van de naam; lijken zegt niets over goed of slecht.",
        f"{count} other {scheme.en} are like {region.name} in at least two of four respects in our sources: "
        f"inhabitants and number of municipalities ({AS_ALIKE.en}), insurers, institutions. The order is that of "
        "the name; being alike says nothing of good or bad.",
    )
    return Result(told, rows, columns.OF_LIKE)


def _side_by_side(view: GraphOnDay, chosen: Sequence[Node], level: str) -> Text:
    nl, en = dutch_list(names(chosen)), english_list(names(chosen))
    start = Text(f"{nl} naast elkaar, zonder rangorde.", f"{en} side by side, in no order of merit.")
    line = Text(
        f"Bij {AS_ALIKE.nl} noemen wij aantallen ongeveer gelijk.",
        f"We call numbers alike when {AS_ALIKE.en}.",
    )
    return start + in_words(likenesses(view, chosen, level)) + line


def _choose(view: GraphOnDay, scheme: str) -> Text:
    words = scheme_words(view, scheme)
    return Text(
        f"Kies twee tot vier {words.nl} om naast elkaar te zien wat bronnen erover zeggen, of één om te zien welke "
        "erop lijken.",
        f"Choose two to four {words.en} to see side by side what sources say of them, or one to see which are "
        "like it.",
    )


def _ids(text: str) -> list[str]:
    return list(dict.fromkeys(id.strip() for id in text.split(",") if id.strip()))


QUESTION = Question(
    name="compare-regions",
    title=Text("Regio's naast elkaar", "Regions side by side"),
    asks=Text(
        "Wat zeggen bronnen over deze regio's, naast elkaar, en welke regio's lijken op de mijne?",
        "What do sources say of these regions, side by side, and which regions are like mine?",
    ),
    parameters=(
        Parameter(
            "regions",
            Text("regio's naast elkaar", "regions side by side"),
            default="iza-zeeland,iza-flevoland",
            up_to=MOST,
            names="region",
        ),
        Parameter(
            "like",
            Text("regio's die lijken op (id)", "regions like (id)"),
            default="iza-zeeland",
            names="region",
        ),
    ),
    columns=columns.OF_LIKE,
    aspects=(
        known_or_not(
            "known",
            Text("Van elke regio", "Of every region"),
            Text("bekend", "known"),
            lambda row: row.is_known,
        ),
    ),
    answer=answer,
)
