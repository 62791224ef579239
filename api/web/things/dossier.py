"""The dossier of a region and the brief of a municipality as pages show them: short answers, lines, whom to ask."""

from collections.abc import Iterable
from dataclasses import dataclass

from api.maps.wording import short_title
from api.web.cites import Cites
from graph.records import Node
from graph.text import NOTHING, Text, dutch_date, english_date
from queries.dossier.line import AGENDA, Line, Topic, TopicAnswer
from queries.municipality_brief.brief import Brief
from queries.region_profile.profile import Profile
from queries.whom_to_ask import Party

SHOWN_ELSEWHERE = frozenset({Topic.LEADING})
"""The answer card of a region has it, with its signs."""


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A line that sources tell something of: what, the answer, until when, the things in it and its sources."""

    what: Text
    value: Text
    until: Text
    things: tuple[Node, ...]
    cites: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ShownTopic:
    """A topic: in short, and what sources tell line by line."""

    topic: Topic
    title: Text
    known: Text
    silence: Text
    lines: tuple[ShownLine, ...]
    things: tuple[Node, ...]

    @property
    def is_open(self) -> bool:
        """Whether our sources tell nothing of it."""
        return not self.known.nl and not self.lines


@dataclass(frozen=True, slots=True)
class ToAsk:
    """What to ask of the same parties, each with the step that it takes."""

    parties: tuple[Party, ...]
    steps: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class ShownDossier:
    """A dossier as a page shows it: what the work agenda asks, the rest, and whom to ask what."""

    sentence: Text
    agenda: tuple[ShownTopic, ...]
    others: tuple[ShownTopic, ...]
    asking: tuple[ToAsk, ...]


def dossier_of(found: Profile, cites: Cites) -> ShownDossier:
    """The dossier of a region."""
    topics = [_topic(answer, len(found.networks) > 1, cites) for answer in found.topics]
    return ShownDossier(
        found.sentence,
        tuple(one for one in topics if one.topic in AGENDA),
        tuple(one for one in topics if one.topic not in AGENDA and one.topic not in SHOWN_ELSEWHERE),
        to_ask(found.unknown, len(found.networks) > 1),
    )


def topics_of(found: Brief, cites: Cites) -> tuple[ShownTopic, ...]:
    """The topics of a brief."""
    several = len(found.networks) > 1 or len(found.regions) > 1 or not found.exists
    return tuple(_topic(answer, several, cites) for answer in found.topics)


def to_ask(lines: Iterable[Line], several: bool) -> tuple[ToAsk, ...]:
    """What our sources do not say, put together by whom to ask, in the order in which it comes."""
    same: dict[tuple[Party, ...], dict[str, Text]] = {}
    for line in lines:
        step = _prefixed(line, line.what, several)
        same.setdefault(line.ask_whom, {}).setdefault(step.nl, step)
    return tuple(ToAsk(parties, tuple(steps.values())) for parties, steps in same.items())


def _topic(answer: TopicAnswer, several: bool, cites: Cites) -> ShownTopic:
    """Lines with sources are shown, also where they leave something open."""
    lines = [line for line in answer.lines if line.sources or not line.is_unknown]
    things = {node.id: node for line in answer.lines for node in (line.about, *line.things)}
    shown = tuple(_line(line, several, cites) for line in lines)
    return ShownTopic(
        answer.topic, answer.title, answer.told_in_short, answer.silence, shown, tuple(things.values())
    )


def _line(line: Line, several: bool, cites: Cites) -> ShownLine:
    until = NOTHING
    if line.until is not None:
        until = Text(dutch_date(line.until), english_date(line.until))
    what = _prefixed(line, Text(_capital(line.what.nl), _capital(line.what.en)), several)
    return ShownLine(what, line.value, until, line.things, cites.numbers(line.sources))


def _prefixed(line: Line, what: Text, several: bool) -> Text:
    """Of which network or municipality it is, where there are several."""
    if not several or line.about.label == "Region":
        return what
    name = short_title(line.about.name)
    return Text(f"{name}: {_small(what.nl)}", f"{name}: {_small(what.en)}")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _small(text: str) -> str:
    return text[:1].lower() + text[1:] if text[1:2].islower() else text
