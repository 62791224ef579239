"""What is in the graph: loads, counts, the age of every source and what is complete."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from api.snapshot import Snapshot
from graph.day import GraphOnDay, newest_first
from graph.records import Completeness, Load, Source, Statement
from graph.text import NOTHING, Text, dutch_count
from loaders.sources.rhythm import expected_months
from ontology.vocabulary import Vocabulary
from queries.sentences import months_between, source_age, source_title

MAIN_SOURCES = 8
OLD_AFTER_MONTHS = 24
"""Answers older than this say "laatst bekend" (domain.md, "Time")."""
AFTER_THE_DAY = Text("na de peildatum", "after the day")


@dataclass(frozen=True, slots=True)
class Count:
    """How many things of one class there are on the day."""

    label: str
    name: Text
    number: int


@dataclass(frozen=True, slots=True)
class SourceAge:
    """A source, its age on the day, and how many statements stand in it."""

    source: Source
    day: date
    statements: int

    @property
    def months(self) -> int:
        """Its age in whole months on the day; 0 for one that is of a later day."""
        return max(months_between(self.source.speaks_from, self.day), 0)

    @property
    def is_late(self) -> bool:
        """Whether a newer edition was to be expected by now."""
        expected = expected_months(self.source.series)
        return expected is not None and self.months > expected

    @property
    def warning(self) -> Text:
        """A sentence that tells that a newer edition is to be expected; empty where it is not late."""
        if not self.is_late:
            return NOTHING
        expected = expected_months(self.source.series) or 0
        name, age = source_title(self.source), age_in_words(self.months)
        return Text(
            f"{name.nl} is {age.nl}; een nieuwe uitgave is te verwachten binnen "
            f"{dutch_count(expected, 'maand', 'maanden')}.",
            f"{name.en} is {age.en}; a new edition is to be expected within "
            f"{_english_count(expected, 'month')}.",
        )

    @property
    def words(self) -> Text:
        """16 april 2026, 7 maanden oud; a date as precise as the source gives it."""
        when = source_age(self.source)
        if self.source.date is None:
            return when
        age = AFTER_THE_DAY if self.source.date > self.day else age_in_words(self.months)
        return Text(f"{when.nl}, {age.nl}", f"{when.en}, {age.en}")


@dataclass(frozen=True, slots=True)
class Overview:
    """All of it, as of one day."""

    version: int
    day: date
    audience: str
    left_out: int
    loads: tuple[Load, ...]
    statements: int
    proposals: int
    counts: tuple[Count, ...]
    sources: tuple[SourceAge, ...]
    completeness: tuple[Completeness, ...]

    @property
    def late(self) -> tuple[SourceAge, ...]:
        """The newest edition of each series of which a newer one was to be expected by now, in order of age."""
        return tuple(age for age in _newest_of_each_series(self.sources) if age.is_late)

    @property
    def main_sources(self) -> tuple[SourceAge, ...]:
        """The newest edition by the day of the series in which most statements stand, most first."""
        spoken = (age for age in self.sources if age.source.speaks_from <= self.day)
        return tuple(sorted(_newest_of_each_series(spoken), key=lambda age: -age.statements)[:MAIN_SOURCES])

    def as_json(self) -> dict[str, Any]:
        """All of it as plain JSON values."""
        return {
            **self.summary_as_json(),
            "left_out": self.left_out,
            "sources": [_source_json(age) for age in self.sources],
            "completeness": [
                {"topic": claim.topic, "scope": claim.scope, "source": claim.source}
                for claim in self.completeness
            ],
        }

    def summary_as_json(self) -> dict[str, Any]:
        """What tells how full and how old it is, as plain JSON values."""
        dated = [age for age in self.sources if age.source.date is not None]
        return {
            "version": self.version,
            "as_of": self.day.isoformat(),
            "audience": self.audience,
            "newest_source": dated[0].source.speaks_from.isoformat() if dated else None,
            "age_in_months": dated[0].months if dated else None,
            "statements": self.statements,
            "proposals": self.proposals,
            "counts": {count.label: count.number for count in self.counts},
            "loads": [_load_json(load) for load in self.loads],
            "late_sources": [age.warning.nl for age in self.late],
            "main_sources": [_source_json(age) for age in self.main_sources],
        }


def overview_of(snapshot: Snapshot, vocabulary: Vocabulary, view: GraphOnDay) -> Overview:
    """What a view of a snapshot holds."""
    graph = view.graph
    return Overview(
        version=graph.version,
        day=view.day,
        audience=graph.audience,
        left_out=graph.left_out,
        loads=tuple(load for load in snapshot.loads if load.number <= graph.version),
        statements=_number(graph.stated.of_kind),
        proposals=_number(graph.proposed.of_kind),
        counts=_counts(view, vocabulary),
        sources=_source_ages(view),
        completeness=tuple(graph.completeness),
    )


def _newest_of_each_series(newest_first: Iterable[SourceAge]) -> Iterable[SourceAge]:
    found: dict[str, SourceAge] = {}
    for age in newest_first:
        found.setdefault(age.source.series, age)
    return found.values()


def age_in_words(months: int) -> Text:
    """7 maanden oud; from two years on in years."""
    if months < 1:
        return Text("minder dan een maand oud", "less than a month old")
    if months < OLD_AFTER_MONTHS:
        return Text(
            f"{dutch_count(months, 'maand', 'maanden')} oud", f"{_english_count(months, 'month')} old"
        )
    years, more = divmod(months, 12)
    if more:
        return Text(f"ruim {years} jaar oud", f"over {years} years old")
    return Text(f"{years} jaar oud", f"{years} years old")


def _english_count(number: int, one: str) -> str:
    return f"{number} {one}" if number == 1 else f"{number} {one}s"


def _number(of_kind: Mapping[str, Iterable[Statement]]) -> int:
    return sum(1 for statements in of_kind.values() for _ in statements)


def _counts(view: GraphOnDay, vocabulary: Vocabulary) -> tuple[Count, ...]:
    """Of each class that a source fills, in the order of the ontology."""
    stored = [term for term in vocabulary.classes.values() if term.stored and not term.instances_from]
    counts = (
        Count(term.name, Text(term.label.nl, term.label.en), len(view.of_label(term.name))) for term in stored
    )
    return tuple(count for count in counts if count.number)


def _source_ages(view: GraphOnDay) -> tuple[SourceAge, ...]:
    standing: Counter[str] = Counter()
    for index in (view.graph.stated, view.graph.proposed, view.graph.rejected):
        for statements in index.of_kind.values():
            standing.update(source for statement in statements for source in statement.sources)
    sources = sorted(view.graph.sources.values(), key=newest_first)
    return tuple(SourceAge(source, view.day, standing[source.id]) for source in sources)


def _load_json(load: Load) -> dict[str, Any]:
    return {
        "number": load.number,
        "recorded_at": load.recorded_at.isoformat(),
        "title": load.title,
        "added": load.added,
        "ended": load.ended,
        "changed": load.changed,
    }


def _source_json(age: SourceAge) -> dict[str, Any]:
    return {
        "id": age.source.id,
        "title": age.source.title,
        "publisher": age.source.publisher,
        "date": age.source.date.isoformat() if age.source.date else None,
        "age_in_months": age.months,
        "statements": age.statements,
    }
