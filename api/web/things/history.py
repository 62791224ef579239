"""What happened to a thing, as dated sentences: what sources say began or ended, and when they first said it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from api.web.cites import Cites
from api.web.things.wording import INTO, OUT, sentence_of, title_of
from graph.day import GraphOnDay
from graph.records import Node, Statement
from graph.text import Text, dutch_list, english_list
from ontology.vocabulary import load_vocabulary

BEGAN, ENDED, FIRST_SAID = "BEGAN", "ENDED", "FIRST_SAID"
MOST_NAMES = 8
LEFT_OUT = frozenset({"ADJACENT_TO", "HAS_OBSERVATION"})
STARTS = {
    BEGAN: Text("Sinds deze dag", "Since this day"),
    ENDED: Text("Geldt niet meer", "No longer holds"),
    FIRST_SAID: Text("Volgens een bron van deze dag", "By a source of this day"),
}

UNDATED = Text("Volgens een bron zonder datum, gelezen op deze dag", "By an undated source, read on this day")


@dataclass(frozen=True, slots=True)
class Event:
    """What a day brought, with the numbers of the sources that say so."""

    day: date
    sentence: Text
    cites: tuple[int, ...]


def history(view: GraphOnDay, node: Node, cites: Cites) -> list[Event]:
    """Everything that is dated about a thing up to the day, newest first."""
    together: dict[tuple[date, str, str, str], list[Statement]] = {}
    for statement, direction in _all(view, node):
        for day, what in _dated(view, statement):
            if day <= view.day:
                together.setdefault((day, what, statement.kind, direction), []).append(statement)
    events = [_event(view, *key, found, cites) for key, found in together.items()]
    return sorted([*events, *_existence(node, view)], key=lambda e: (-e.day.toordinal(), e.sentence.nl))


def _all(view: GraphOnDay, node: Node) -> Iterator[tuple[Statement, str]]:
    for kind in load_vocabulary().kinds:
        if kind not in LEFT_OUT:
            yield from ((s, OUT) for s in view.ever_out(node.id, kind))
            yield from ((s, INTO) for s in view.ever_into(node.id, kind))


def _dated(view: GraphOnDay, statement: Statement) -> Iterator[tuple[date, str]]:
    if statement.valid_from is not None:
        yield statement.valid_from, BEGAN
    else:
        yield view.graph.first_spoken(statement), FIRST_SAID
    if statement.valid_to is not None:
        yield statement.valid_to, ENDED


def _event(
    view: GraphOnDay, day: date, what: str, kind: str, direction: str, found: list[Statement], cites: Cites
) -> Event:
    sources = {view.graph.sources[s.sources[0 if what == FIRST_SAID else -1]] for s in found}
    numbers = cites.numbers(sorted(sources, key=lambda source: source.id))
    start = UNDATED if what == FIRST_SAID and not any(source.date for source in sources) else STARTS[what]
    if what == ENDED and any(s.ended_by_latest for s in found):
        start = Text("Uiterlijk op deze dag afgelopen", "Ended by this day at the latest")
    if len(found) == 1:
        said = sentence_of(view, found[0])
        return Event(day, Text(f"{start.nl}: {said.nl}", f"{start.en}: {said.en}"), numbers)
    names = sorted({view.name(s.object if direction == OUT else s.subject) for s in found})
    title = title_of(kind, direction)
    nl = f"{start.nl}: {title.nl.lower()}: {dutch_list(names, MOST_NAMES)}."
    en = f"{start.en}: {title.en.lower()}: {english_list(names, MOST_NAMES)}."
    return Event(day, Text(nl, en), numbers)


def _existence(node: Node, view: GraphOnDay) -> Iterable[Event]:
    began, ended = node.day("exists_from"), node.day("exists_to")
    if began is not None and began <= view.day:
        yield Event(began, Text(f"De gemeente {node.name} ontstond.", f"{node.name} came to be."), ())
    if ended is not None and ended <= view.day:
        yield Event(
            ended, Text(f"De gemeente {node.name} hield op te bestaan.", f"{node.name} ceased to exist."), ()
        )
