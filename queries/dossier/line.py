"""A line of a dossier: one thing that a reader asks, answered or not, with its sources or with whom to ask.

The topics stand in the order in which the regional work agenda asks after the network (assignment of VNG, VWS
and ZN, 22 April 2026, p. 5 and 8): plan, roles, parties, functions, numbers, money, and what follows.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from graph.answers import REASONS_OF, Answer, Reason, State, state_of
from graph.records import Node, Source
from graph.text import NOTHING, Text, dutch_date, dutch_list, english_date, english_list
from queries.sentences import source_age, source_title
from queries.whom_to_ask import Party


class Topic(StrEnum):
    """What a line is about, in the order of a dossier."""

    PLAN = "PLAN"
    ROLES = "ROLES"
    PARTIES = "PARTIES"
    FUNCTIONS = "FUNCTIONS"
    NUMBERS = "NUMBERS"
    MONEY = "MONEY"
    AFTERWARDS = "AFTERWARDS"
    NETWORKS = "NETWORKS"
    LEADING = "LEADING"
    COOPERATION = "COOPERATION"
    DECISIONS = "DECISIONS"
    ASKED = "ASKED"


AGENDA = tuple(Topic)[:7]
"""What the work agenda asks about the network; the rest is about the region."""

TITLES = {
    Topic.PLAN: Text("Welk plan, tot wanneer", "Which plan, until when"),
    Topic.ROLES: Text("Eigenaar, coördinator, uitvoerders", "Owner, coordinator, executors"),
    Topic.PARTIES: Text("Partijen", "Parties"),
    Topic.FUNCTIONS: Text("De vier functies", "The four functions"),
    Topic.NUMBERS: Text("Aantallen en groeipad", "Numbers and growth path"),
    Topic.MONEY: Text("Geld: structureel of tijdelijk", "Money: structural or temporary"),
    Topic.AFTERWARDS: Text("Wat afloopt en wat volgt", "What ends and what follows"),
    Topic.NETWORKS: Text("Netwerken", "Networks"),
    Topic.LEADING: Text("Wie leidt, wie het mandaat heeft", "Who leads, who holds the mandate"),
    Topic.COOPERATION: Text("Samenwerking en afspraken", "Cooperation and agreements"),
    Topic.DECISIONS: Text("Besluiten", "Decisions"),
    Topic.ASKED: Text("Wat van de regio wordt gevraagd", "What is asked of the region"),
}
NOT_IN_OUR_SOURCES = Text("Niet in onze bronnen", "Not in our sources")
NOT_NAMED = Text(
    "Een bron die volledig zegt te zijn, noemt niet", "A source that claims to be complete does not name"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that a reader asks of `about`: `what` in a few words, `value` in a sentence.

    `state` is ONE or SEVERAL where sources tell it, NONE where a source that claims to list all names none, and
    else UNKNOWN, with the next step and whom to ask. `things` are what the sentence names.
    """

    topic: Topic
    about: Node
    what: Text
    state: State
    reason: Reason | None
    complete: bool
    value: Text
    things: tuple[Node, ...] = ()
    since: date | None = None
    until: date | None = None
    next_step: Text = NOTHING
    ask_whom: tuple[Party, ...] = ()
    sources: tuple[Source, ...] = ()

    def __post_init__(self) -> None:
        if self.reason not in REASONS_OF[self.state]:
            raise ValueError(f"reason {self.reason} does not belong to state {self.state}")

    @property
    def is_unknown(self) -> bool:
        """Whether no source of ours tells it."""
        return self.state is State.UNKNOWN


@dataclass(frozen=True, slots=True)
class TopicAnswer:
    """All lines on one topic.

    `known` says in short what sources tell, empty where they are silent; `open_in_short` what they do not, where
    that can be shorter than the lines together.
    """

    topic: Topic
    known: Text
    lines: tuple[Line, ...]
    open_in_short: Text = NOTHING

    @property
    def title(self) -> Text:
        """What the topic is called."""
        return TITLES[self.topic]

    @property
    def told(self) -> tuple[Line, ...]:
        """The lines that sources tell."""
        return tuple(line for line in self.lines if not line.is_unknown)

    @property
    def unknown(self) -> tuple[Line, ...]:
        """The lines on which our sources are silent."""
        return tuple(line for line in self.lines if line.is_unknown)

    @property
    def silence(self) -> Text:
        """What our sources do not say on it."""
        return self.open_in_short if self.open_in_short.nl else self._listed(NOT_IN_OUR_SOURCES, self.unknown)

    @property
    def _named_by_none(self) -> Text:
        """What a complete source names nothing for, unless that is told already."""
        open_ = [line for line in self.lines if line.state is State.NONE]
        return self._listed(NOT_NAMED, [line for line in open_ if line.value.nl not in self.known.nl])

    def _listed(self, start: Text, lines: Sequence[Line]) -> Text:
        """Each thing once, what holds for every network first; after that of which network it is."""
        networks = {line.about.name for line in self.lines if line.about.label == "Network"}
        whose: dict[Text, list[str]] = {}
        for line in lines:
            named = whose.setdefault(line.what, [])
            named += [line.about.name] if line.about.name in networks - set(named) else []
        groups: dict[tuple[str, ...], list[Text]] = {(): []}
        for what, named in whose.items():
            groups.setdefault(() if set(named) == networks else tuple(named), []).append(what)
        return _told_of(start, groups)

    @property
    def told_in_short(self) -> Text:
        """What sources tell, and what a complete source names nothing for."""
        return self.known + self._named_by_none

    @property
    def summary(self) -> Text:
        """What is known, and what our sources do not say."""
        return self.told_in_short + self.silence


def told(
    topic: Topic,
    about: Node,
    what: Text,
    value: Text,
    *,
    things: Iterable[Node] = (),
    since: date | None = None,
    until: date | None = None,
    complete: bool = False,
    sources: Iterable[Source] = (),
) -> Line:
    """A line that sources tell; naming several things can be right."""
    named = tuple(things)
    state = state_of(max(len(named), 1), complete)
    reason = Reason.MULTIPLE if state is State.SEVERAL else None
    cited = tuple(dict.fromkeys(sources))
    return Line(topic, about, what, state, reason, complete, value, named, since, until, sources=cited)


def none(topic: Topic, about: Node, what: Text, value: Text, sources: Iterable[Source]) -> Line:
    """A line on which a source that claims to list all names nothing."""
    return Line(topic, about, what, State.NONE, None, True, value, sources=tuple(dict.fromkeys(sources)))


def unknown(
    topic: Topic,
    about: Node,
    what: Text,
    next_step: Text,
    ask_whom: Sequence[Party],
    *,
    but: Text = NOTHING,
    sources: Iterable[Source] = (),
) -> Line:
    """A line on which our sources are silent; `but` is what they do say that comes near."""
    value = Text(f"{NOT_IN_OUR_SOURCES.nl}.", f"{NOT_IN_OUR_SOURCES.en}.") + but
    whom = tuple(dict.fromkeys(ask_whom))
    cited = tuple(dict.fromkeys(sources))
    return Line(
        topic, about, what, State.UNKNOWN, Reason.NO_SOURCE, False, value,
        next_step=next_step, ask_whom=whom, sources=cited,
    )  # fmt: skip


def of_answer(
    topic: Topic,
    about: Node,
    what: Text,
    answer: Answer[Any, Any],
    things: Iterable[Node],
    next_step: Text,
    ask_whom: Sequence[Party],
    sources: Iterable[Source] = (),
) -> Line:
    """One of the four answers as a line; only the unknown one has a next step."""
    is_open = answer.state is State.UNKNOWN
    return Line(
        topic,
        about,
        what,
        answer.state,
        answer.reason,
        answer.complete,
        answer.explanation,
        tuple(things),
        next_step=next_step if is_open else NOTHING,
        ask_whom=tuple(dict.fromkeys(ask_whom)) if is_open else (),
        sources=tuple(dict.fromkeys(sources)),
    )


def called(nodes: Iterable[Node]) -> tuple[list[str], list[str]]:
    """The names of parties in Dutch and in English; of a municipality it is said that it is one."""
    found = list(nodes)
    nl = [f"gemeente {node.name}" if node.label == "Municipality" else node.name for node in found]
    return nl, [node.name for node in found]


def _told_of(start: Text, groups: Mapping[tuple[str, ...], Sequence[Text]]) -> Text:
    """What is told of all, and then of some: a, b; van Netwerk De Brug c en d."""
    nl, en = [], []
    for of_whom, whats in groups.items():
        if whats:
            name_nl = f"van {dutch_list(of_whom, 4)} " if of_whom else ""
            name_en = f"of {english_list(of_whom, 4)} " if of_whom else ""
            nl.append(f"{name_nl}{dutch_list([what.nl for what in whats], 4)}")
            en.append(f"{name_en}{english_list([what.en for what in whats], 4)}")
    return Text(f"{start.nl}: {'; '.join(nl)}.", f"{start.en}: {'; '.join(en)}.") if nl else NOTHING


def until_words(day: date | None) -> Text:
    """, tot 1 januari 2027: the first day on which it no longer holds; nothing where none is stated."""
    return Text(f", tot {dutch_date(day)}", f", until {english_date(day)}") if day else NOTHING


def claims_all(sources: Sequence[Source], what: Text) -> Text:
    """Which source says that it lists all of something, and of which day it is."""
    newest = sources[0]
    title, age = source_title(newest), source_age(newest)
    return Text(
        f"“{title.nl}” ({age.nl}) zegt {what.nl} te noemen",
        f"“{title.en}” ({age.en}) claims to name {what.en}",
    )
