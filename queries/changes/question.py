"""The question `changes`: what changed between two days, what happened apart from what is only known since."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.happened import came, went
from graph.records import Node, Source, Statement
from graph.remembered import on_day
from graph.text import Text, dutch_count_or_none, dutch_date, english_date
from queries import geography
from queries.changes.regions import regions_about
from queries.changes.wording import KIND_WORDS, TOLD, ChangeKind, Told
from queries.question import Asked, Column, Parameter, Question, Result

KNOWN = (ChangeKind.FIRST_STATED, ChangeKind.CORRECTED)
"""Changes in what we know, not in the world."""

A_YEAR = timedelta(days=365)
Stated = Mapping[str, Sequence[Statement]]
"""Statements by kind."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change: what it is about, on which day at the latest, what it was before and after, in a sentence."""

    kind: ChangeKind
    date: date
    subject: Node
    before: str
    after: str
    sentence: Text
    sources: tuple[Source, ...]

    @property
    def happened(self) -> bool:
        """Whether something changed in the world."""
        return self.kind not in KNOWN


def changes(view: GraphOnDay, start: date, end: date, known_then: GraphOnDay | None = None) -> list[Change]:
    """Everything that changed after `start` up to and including `end`, oldest first.

    With `known_then`, the graph on `start` as it was known then, it also tells what was corrected since.
    """
    if end < start:
        raise BadInput(f"{end} ligt voor {start}.", "Draai de twee datums om.")
    found = changes_among(view, view.graph.stated.of_kind, TOLD, start, end)
    if known_then is not None:
        found += _corrected(known_then, on_day(view, start))
    return sorted(found, key=_order)


def changes_among(
    view: GraphOnDay, stated: Stated, told: Mapping[str, Told], start: date, end: date
) -> list[Change]:
    """What changed in these statements, of the kinds that are told, after `start` up to and including `end`."""
    before, after = on_day(view, start), on_day(view, end)
    found = (*_happened(before, after, stated, told), *_first_stated(before, after, stated, told))
    return sorted(found, key=_order)


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """The changes between two days; by default the year up to the day that is asked about."""
    end = _day(asked.get("to")) or view.day
    start = _day(asked.get("from")) or a_year_before(end)
    rows = tuple(change for change in changes(view, start, end) if _is_about(view, asked, change))
    return Result(summary(rows, start, end), rows)


def a_year_before(day: date) -> date:
    """The day a year earlier, or else the first day of the calendar."""
    return day - A_YEAR if day - date.min > A_YEAR else date.min


def _is_about(view: GraphOnDay, asked: Asked, change: Change) -> bool:
    """Whether a change is about the region that is asked for, if any is."""
    if not asked.get("region"):
        return True
    region = geography.region(view, asked.get("region"))
    return region.id in {r.id for r in regions_about(view, change.subject, region.text("scheme"))}


def summary(rows: Iterable[Change], start: date, end: date) -> Text:
    """How much happened, and how much is only known since."""
    found = list(rows)
    happened = sum(row.happened for row in found)
    known = len(found) - happened
    return Text(
        f"Tussen {dutch_date(start)} en {dutch_date(end)}: {dutch_count_or_none(happened, 'verandering', 'veranderingen')}, "
        f"en {dutch_count_or_none(known, 'ding dat', 'dingen die')} wij pas sindsdien weten.",
        f"Between {english_date(start)} and {english_date(end)}: {happened} changes, "
        f"and {known} things that we only know since.",
    )


def _happened(
    before: GraphOnDay, after: GraphOnDay, stated: Stated, by_kind: Mapping[str, Told]
) -> Iterator[Change]:
    for kind, told in by_kind.items():
        for statement in stated.get(kind, ()):
            if _is_hint(statement):
                continue
            within = _came_and_went(before, after, statement)
            if within or came(before, after, statement):
                yield _one(after, statement, told, told.came, told.came_words, _began(after, statement))
            over = within or went(before, after, statement)
            if over and told.went is not None and not _goes_on(after, statement):
                yield _one(after, statement, told, told.went, told.went_words, _ended(after, statement))


def _came_and_went(before: GraphOnDay, after: GraphOnDay, s: Statement) -> bool:
    """Whether it began and ended between the two days, so that it holds on neither."""
    if s.valid_from is None or s.valid_to is None:
        return False
    return before.day < s.valid_from < s.valid_to <= after.day


def _one(
    view: GraphOnDay, s: Statement, told: Told, kind: ChangeKind, words: Text, when: tuple[date, bool]
) -> Change:
    day, exact = when
    other = view.name(s.subject if told.about_object else s.object)
    ended = kind is told.went
    return Change(
        kind=kind,
        date=day,
        subject=_about(view, s, told),
        before=other if ended else "",
        after="" if ended else other,
        sentence=_sentence(view, s, words, day, exact),
        sources=view.sources_of(s),
    )


def _sentence(view: GraphOnDay, s: Statement, words: Text, day: date, exact: bool) -> Text:
    named = {"subject": _called(view, s), "object": view.name(s.object)}
    dutch, english = ("op", "on") if exact else ("uiterlijk op", "by")
    return Text(
        f"{words.nl.format(**named)} ({dutch} {dutch_date(day)}).",
        f"{words.en.format(**named)} ({english} {english_date(day)}).",
    )


def _called(view: GraphOnDay, s: Statement) -> str:
    """The name of what a statement is of; that of a contract whose status is told stands between quotes."""
    node, name = view.node(s.subject), view.name(s.subject)
    return f"“{name}”" if s.kind == "HAS_STATUS" and node and node.label != "Network" else name


def _first_stated(
    before: GraphOnDay, after: GraphOnDay, stated: Stated, by_kind: Mapping[str, Told]
) -> Iterator[Change]:
    """What holds now and did not then without anything that happened: put together per subject and day."""
    groups: defaultdict[tuple[str, str, date], list[Statement]] = defaultdict(list)
    for kind, told in by_kind.items():
        for s in (s for s in stated.get(kind, ()) if after.holds(s)):
            if not before.holds(s) and not came(before, after, s) and not _is_hint(s):
                about = s.object if told.about_object else s.subject
                groups[kind, about, after.graph.first_spoken(s)].append(s)
    for (kind, about, day), statements in groups.items():
        node = after.node(about)
        if node is not None and before.day < day <= after.day:
            yield _known_since(after, by_kind[kind], node, day, statements)


def _known_since(view: GraphOnDay, told: Told, node: Node, day: date, statements: list[Statement]) -> Change:
    others = {view.name(s.subject if told.about_object else s.object) for s in statements}
    given = {"about": node.name, "number": len(others)}
    return Change(
        kind=ChangeKind.FIRST_STATED,
        date=day,
        subject=node,
        before="",
        after=", ".join(sorted(others, key=str.casefold)),
        sentence=Text(
            f"Sinds {dutch_date(day)} noemt een bron van ons {told.known.nl.format(**given)}.",
            f"Since {english_date(day)} a source of ours names {told.known.en.format(**given)}.",
        ),
        sources=view.sources_of(*statements),
    )


def _corrected(then: GraphOnDay, now: GraphOnDay) -> Iterator[Change]:
    """What we thought then that held on the first day, and think no more."""
    for kind, told in TOLD.items():
        held = {s.id for s in now.of_kind(kind)}
        for s in then.of_kind(kind):
            node = then.node(s.object if told.about_object else s.subject)
            if s.id not in held and node is not None and not _said_by_another(now, s):
                words = told.came_words
                named = {"subject": then.name(s.subject), "object": then.name(s.object)}
                yield Change(
                    kind=ChangeKind.CORRECTED,
                    date=then.day,
                    subject=node,
                    before=then.name(s.subject if told.about_object else s.object),
                    after="",
                    sentence=Text(
                        f"Verbeterd: dat {words.nl.format(**named)}, gold op {dutch_date(then.day)} bij nader inzien niet.",
                        f"Corrected: “{words.en.format(**named)}” did not hold on {english_date(then.day)} after all.",
                    ),
                    sources=then.sources_of(s),
                )


def _said_by_another(view: GraphOnDay, s: Statement) -> bool:
    return any(other.object == s.object for other in view.out(s.subject, s.kind))


def _goes_on(after: GraphOnDay, s: Statement) -> bool:
    """Whether another statement says the same on the last day: then nothing ended but a way to say it."""
    return any(other.object == s.object and not _is_hint(other) for other in after.out(s.subject, s.kind))


def _about(view: GraphOnDay, s: Statement, told: Told) -> Node:
    """What a change is about: the thing that joined, left or changed, not where it went."""
    chosen = s.object if told.about_object else s.subject
    node = view.node(chosen) or view.node(s.subject) or view.node(s.object)
    assert node is not None, "a statement is about things that a source describes"
    return node


def _began(view: GraphOnDay, s: Statement) -> tuple[date, bool]:
    decided = s.get("decision_date")
    if decided:
        return date.fromisoformat(str(decided)), True
    return (s.valid_from, True) if s.valid_from is not None else (view.graph.first_spoken(s), False)


def _ended(view: GraphOnDay, s: Statement) -> tuple[date, bool]:
    if s.valid_to is not None and s.valid_to <= view.day:
        return s.valid_to, not s.ended_by_latest
    editions = view.graph.editions.get((s.series, s.subject, s.kind), ())
    last = view.graph.sources[s.sources[-1]].speaks_from
    return min((day for day in editions if last < day <= view.day), default=view.day), False


def _is_hint(s: Statement) -> bool:
    return s.get("evidence") == "HINT"


def _order(change: Change) -> tuple[date, str, str, str]:
    return change.date, change.kind, change.subject.name.casefold(), change.sentence.nl


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip()) if text.strip() else None
    except ValueError:
        raise BadInput(f"“{text}” is geen datum.", "Schrijf een datum als 2026-11-22.") from None


QUESTION = Question(
    name="changes",
    title=Text("Wat is er veranderd?", "What changed?"),
    asks=Text(
        "Wat veranderde er tussen twee dagen: wat gebeurde er, en wat weten wij pas sindsdien?",
        "What changed between two days: what happened, and what do we only know since?",
    ),
    parameters=(
        Parameter("from", Text("eerste dag", "first day"), default="2025-01-01"),
        Parameter("to", Text("laatste dag", "last day"), default="2026-11-22"),
        Parameter("region", Text("regio (id)", "region (id)"), default="iza-groningen"),
    ),
    columns=(
        Column("date", Text("Datum", "Date"), lambda row: row.date.isoformat()),
        Column("kind", Text("Code", "Code"), lambda row: row.kind, in_table=False),
        Column("kind_in_words", Text("Soort", "Kind"), lambda row: KIND_WORDS[row.kind]),
        Column("subject", Text("Waarover", "About"), lambda row: row.subject.name),
        Column("before", Text("Was", "Before"), lambda row: row.before, in_table=False),
        Column("after", Text("Is", "After"), lambda row: row.after, in_table=False),
        Column("sentence", Text("Wat", "What"), lambda row: row.sentence),
    ),
    answer=answer,
)
