"""What sources observe of a subject, period by period. Counts under 10 are never shown (domain.md, "Observation")."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.remembered import remembered
from queries.things import by_name

SMALLEST_SHOWN = 10
NO_COUNT = frozenset({"weken", "dagen", "minuten", "EUR", "euro", "procent"})
"""Units of what is measured and not counted: a small value tells nothing of one person."""


@dataclass(frozen=True, slots=True)
class Point:
    """One value in one period; `value` is empty where it is hidden or in words."""

    period: str
    value: float | None
    hidden: bool
    text: str
    sources: tuple[Source, ...]


@remembered
def series(view: GraphOnDay, subject: Node, indicator: str) -> Sequence[Point]:
    """All that sources observe of a subject for an indicator, by period; sources that differ stand side by side."""
    same: dict[tuple[str, str, str, str], list[Statement]] = {}
    for statement in view.out(subject.id, "HAS_OBSERVATION"):
        observation = view.node(statement.object)
        if observation is not None and observation.text("indicator") == indicator:
            value, text = statement.text("value"), statement.text("text")
            same.setdefault((observation.text("period"), value, text, unit(view, observation)), []).append(
                statement
            )
    return [
        _point(period, value, text, in_unit, view.sources_of(*statements))
        for (period, value, text, in_unit), statements in sorted(same.items())
    ]


@remembered
def subjects_of(view: GraphOnDay, indicator: str) -> Sequence[Node]:
    """The things of which sources observe an indicator on the day, by name."""
    return by_name(
        node
        for s in view.of_kind("HAS_OBSERVATION")
        if (observation := view.node(s.object))
        and observation.text("indicator") == indicator
        and (node := view.node(s.subject))
        and view.exists(node)
    )


def unit(view: GraphOnDay, observation: Node) -> str:
    """The unit of an observation: its own, or else that of its indicator."""
    indicator = view.node(observation.text("indicator"))
    return observation.text("unit") or (indicator.text("unit") if indicator else "")


def is_hidden(value: float, in_unit: str) -> bool:
    """Whether a value is a count so small that it could tell of one person."""
    return 0 <= value < SMALLEST_SHOWN and in_unit.split(" ")[0] not in NO_COUNT


def _point(period: str, value: str, text: str, in_unit: str, sources: tuple[Source, ...]) -> Point:
    number = float(value) if value else None
    hidden = number is not None and is_hidden(number, in_unit)
    return Point(period, None if hidden else number, hidden, "" if hidden else text, sources)
