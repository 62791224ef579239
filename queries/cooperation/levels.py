"""The three levels of cooperation (Movisie 2019, 3.5) and how a region or network says it stands on each.

A region or network says it of itself; nobody is compared, and silence says nothing of the cooperation.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.answers import State
from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.remembered import remembered
from graph.stating import Said, said
from graph.text import Text
from queries.things import by_name, in_order, subjects

RECORDED = "COOPERATES_AT"
WORDS = {
    "NOT_STARTED": Text("nog niet begonnen", "not started"),
    "UNDER_WAY": Text("in gang", "under way"),
    "ARRANGED": Text("geregeld", "arranged"),
}
"""The words of the code list CooperationStanding; a test holds the two together."""
UNKNOWN = Text("onbekend", "unknown")


@dataclass(frozen=True, slots=True)
class LevelRow:
    """One level for one region or network; no standing: unknown. `points`: what Movisie says to arrange there."""

    subject: Node
    level: Node
    standings: tuple[Said, ...]
    points: tuple[Node, ...]

    @property
    def state(self) -> State:
        """ONE, SEVERAL where sources differ, or UNKNOWN; never NONE: nobody claims to list this."""
        if not self.standings:
            return State.UNKNOWN
        return State.ONE if len(self.codes) == 1 else State.SEVERAL

    @property
    def codes(self) -> tuple[str, ...]:
        """How far sources say it is: codes of CooperationStanding, each once."""
        return tuple(dict.fromkeys(one.text("standing") for one in self.standings))

    @property
    def words(self) -> Text:
        """The codes in words: what sources say, or that it is unknown."""
        return either([WORDS[code] for code in self.codes]) if self.codes else UNKNOWN

    @property
    def told(self) -> tuple[str, ...]:
        """The own words of the sources, in their language."""
        return tuple(text for one in self.standings if (text := one.text("text")))

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources of what is recorded."""
        return tuple(dict.fromkeys(source for one in self.standings for source in one.sources))


def levels_of(view: GraphOnDay, subject: Node) -> tuple[LevelRow, ...]:
    """The three levels of a region or network on the day, from governing to carrying out."""
    return tuple(
        LevelRow(subject, level, _standings(view, subject, level), points_of(view, level))
        for level in levels(view)
    )


def recorded(view: GraphOnDay) -> tuple[Node, ...]:
    """The regions and networks of which a source says how they stand on some level, by name."""
    return subjects(view, view.of_kind(RECORDED))


@remembered
def levels(view: GraphOnDay) -> Sequence[Node]:
    """The three levels, in the order of the ontology."""
    return in_order(view, "CooperationLevel")


@remembered
def points_of(view: GraphOnDay, level: Node) -> tuple[Node, ...]:
    """What a study says to arrange on a level, in the study's order."""
    return tuple(sorted(subjects(view, view.into(level.id, "CONCERNS")), key=lambda node: node.id))


def pilots_of(view: GraphOnDay, region: Node) -> tuple[Node, ...]:
    """The pilot regions of a study that bear the name of this region: a proposal, never a fact."""
    return by_name(subjects(view, view.proposals_into(region.id, "CONCERNS")))


def either(words: Sequence[Text]) -> Text:
    """Several things that sources say, side by side."""
    return Text(" of ".join(one.nl for one in words), " or ".join(one.en for one in words))


def _standings(view: GraphOnDay, subject: Node, level: Node) -> tuple[Said, ...]:
    return tuple(said(view, (s for s in view.out(subject.id, RECORDED) if s.object == level.id)))
