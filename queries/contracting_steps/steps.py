"""Where a network stands in the steps of contracting, and who is to act next by the Leidraad.

A step is stated by a source, or shows by another fact, or is unknown. The order is that of the code list,
which is partly ours. What comes next is what the Leidraad names after the last step that we know: whether
that is already being done, our sources do not say.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.remembered import remembered
from graph.text import NOTHING, Text
from queries.contracting_steps.actors import ACTORS, ESCALATION, OPTIONAL
from queries.contracting_steps.shown import shown
from queries.things import in_order


class Taken(StrEnum):
    """Whether a step was taken: a source says so, another fact shows it, or we do not know."""

    STATED = "STATED"
    SHOWN = "SHOWN"
    UNKNOWN = "UNKNOWN"


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step of one network. `day` is when, where a source says so; `by` is what shows it."""

    network: Node
    step: Node
    taken: Taken
    day: date | None
    by: Text
    sources: tuple[Source, ...]

    @property
    def actors(self) -> Text:
        """Who acts in this step, by the Leidraad."""
        return ACTORS[self.step.id]

    @property
    def optional(self) -> bool:
        """Whether the Leidraad allows the step and does not expect it."""
        return self.step.id in OPTIONAL

    @property
    def is_known(self) -> bool:
        """Whether our sources state or show it."""
        return self.taken is not Taken.UNKNOWN


@dataclass(frozen=True, slots=True)
class NetworkSteps:
    """All steps of a network in order."""

    network: Node
    steps: tuple[StepRow, ...]

    @property
    def expected(self) -> tuple[StepRow, ...]:
        """The steps that the Leidraad expects of every network."""
        return tuple(row for row in self.steps if not row.optional)

    @property
    def known(self) -> tuple[StepRow, ...]:
        """The expected steps that our sources state or show."""
        return tuple(row for row in self.expected if row.is_known)

    @property
    def last(self) -> StepRow | None:
        """The last expected step that we know; None where we know none."""
        return self.known[-1] if self.known else None

    @property
    def next(self) -> StepRow | None:
        """The step that comes after the last one we know; None where we know none, or the very last."""
        if self.last is None:
            return None
        after = self.expected[self.expected.index(self.last) + 1 :]
        return after[0] if after else None

    @property
    def escalations(self) -> tuple[StepRow, ...]:
        """The steps of escalation that a source states."""
        return tuple(row for row in self.steps if row.step.id in ESCALATION and row.is_known)


@remembered
def steps_of(view: GraphOnDay, network: Node) -> NetworkSteps:
    """Where a network stands on the day."""
    return NetworkSteps(network, tuple(_row(view, network, step) for step in all_steps(view)))


@remembered
def all_steps(view: GraphOnDay) -> Sequence[Node]:
    """The steps in the order of the code list."""
    return in_order(view, "ContractingStep")


def taken_by(view: GraphOnDay, network: Node, step: str) -> list[Statement]:
    """What sources state of a step that was taken by the day: on a day of its own, or since the source spoke."""
    stated = [s for s in view.ever_out(network.id, "TAKES_STEP") if s.object == step]
    return [s for s in stated if _by_then(view, s)]


def _by_then(view: GraphOnDay, statement: Statement) -> bool:
    day = statement.text("date")
    return date.fromisoformat(day) <= view.day if day else view.holds(statement)


def _row(view: GraphOnDay, network: Node, step: Node) -> StepRow:
    stated = taken_by(view, network, step.id)
    if stated:
        days = [date.fromisoformat(text) for s in stated if (text := s.text("date"))]
        note = next((s.note for s in stated if s.note), "")
        return StepRow(
            network, step, Taken.STATED, min(days, default=None), Text(note, note), view.sources_of(*stated)
        )
    found = shown(view, network, step.id)
    if found is not None:
        return StepRow(network, step, Taken.SHOWN, None, found.by, found.sources)
    return StepRow(network, step, Taken.UNKNOWN, None, NOTHING, ())
