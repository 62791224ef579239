"""One thing that ends: what, of whom, when, and what our sources say of what follows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from graph.answers import State, state_of
from graph.records import Node, Source
from graph.text import NOTHING, Text
from queries.ending_soon import wording


class EndingKind(StrEnum):
    """What can end, in the order in which one would look."""

    CONTRACT = "CONTRACT"
    AGREEMENT = "AGREEMENT"
    PLAN = "PLAN"
    MONEY = "MONEY"
    DEVIATION = "DEVIATION"
    MANDATE = "MANDATE"
    LEADING_INSURER = "LEADING_INSURER"
    PURCHASING_POLICY = "PURCHASING_POLICY"


KINDS = tuple(EndingKind)


@dataclass(frozen=True, slots=True)
class Follower:
    """What our sources say comes after, or goes on: a thing in words, with its beginning where stated."""

    thing: Node
    words: Text
    starts: date | None


@dataclass(frozen=True, slots=True)
class Ending:
    """Something that ends within the time that is asked about.

    `subject` is the network, region, plan or insurer that it is about, `thing` what ends. `state` is what our
    sources say of a follow-up: ONE or SEVERAL, NONE by a source that claims to name all, else UNKNOWN.
    `parties` pay or agreed to it. `proposal` is the basis of what no source states, empty for a fact.
    """

    kind: EndingKind
    subject: Node
    thing: Node
    what: Text
    starts: date | None
    ends: date
    days: int
    state: State
    followers: tuple[Follower, ...]
    follow_up: Text
    parties: tuple[Node, ...]
    leaders: tuple[Node, ...]
    proposal: str
    sources: tuple[Source, ...]

    @property
    def sentence(self) -> Text:
        """What ends, when, and what follows."""
        return wording.ends(self.subject, self.what, self.ends, bool(self.proposal)) + self.follow_up


@dataclass(frozen=True, slots=True)
class Found:
    """An ending before it is known who leads and how many days are left."""

    kind: EndingKind
    subject: Node
    thing: Node
    what: Text
    starts: date | None
    ends: date
    sources: tuple[Source, ...]
    followers: tuple[Follower, ...] = ()
    vouched: bool = False
    parties: tuple[Node, ...] = ()
    aside: Text = NOTHING
    proposal: str = ""

    def on(self, day: date, leaders: Sequence[Node]) -> Ending:
        """The ending as the row that a person reads."""
        state = state_of(len(self.followers), self.vouched)
        told = wording.follow_up(self.kind, state, self.ends, self.followers) + self.aside
        days = (self.ends - day).days
        about = (self.kind, self.subject, self.thing, self.what, self.starts, self.ends, days, state)
        return Ending(*about, self.followers, told, self.parties, tuple(leaders), self.proposal, self.sources)


def later(found: Iterable[Follower], ends: date) -> tuple[Follower, ...]:
    """What follows, each thing once: the earliest beginning first, what goes on before what begins."""
    once = {one.thing.id: one for one in found}
    return tuple(sorted(once.values(), key=lambda one: (one.starts or ends, one.thing.name.casefold())))
