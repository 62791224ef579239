"""The four answers, with their reasons (domain.md, "Four answers")."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from graph.records import Source
from graph.text import Text

Candidate = TypeVar("Candidate")
Proposal = TypeVar("Proposal")


class State(StrEnum):
    """How many values our sources give."""

    ONE = "ONE"
    NONE = "NONE"
    SEVERAL = "SEVERAL"
    UNKNOWN = "UNKNOWN"


class Reason(StrEnum):
    """Why there are several values, or why the value is unknown."""

    MULTIPLE = "MULTIPLE"
    SOURCES_DIFFER = "SOURCES_DIFFER"
    PARTS = "PARTS"
    NO_SOURCE = "NO_SOURCE"
    BEFORE_OLDEST_SOURCE = "BEFORE_OLDEST_SOURCE"
    NO_STATED_MEMBERS = "NO_STATED_MEMBERS"
    MAY_BE_HELD_BY_PROPOSAL = "MAY_BE_HELD_BY_PROPOSAL"


REASONS_OF = {
    State.ONE: frozenset[Reason | None]({None}),
    State.NONE: frozenset[Reason | None]({None}),
    State.SEVERAL: frozenset[Reason | None]({Reason.MULTIPLE, Reason.SOURCES_DIFFER, Reason.PARTS}),
    State.UNKNOWN: frozenset[Reason | None](
        {
            Reason.NO_SOURCE,
            Reason.BEFORE_OLDEST_SOURCE,
            Reason.NO_STATED_MEMBERS,
            Reason.MAY_BE_HELD_BY_PROPOSAL,
        }
    ),
}


@dataclass(frozen=True, slots=True)
class Answer(Generic[Candidate, Proposal]):
    """What our sources say on one thing, with the candidates apart from the proposals.

    `complete`: a source vouches for the whole; `vouchers` are the sources that do, where the answer rests on
    them. Only `ONE` that is complete may be worded "precies één".
    """

    state: State
    reason: Reason | None
    complete: bool
    explanation: Text
    candidates: tuple[Candidate, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    vouchers: tuple[Source, ...] = ()

    def __post_init__(self) -> None:
        if self.reason not in REASONS_OF[self.state]:
            raise ValueError(f"reason {self.reason} does not belong to state {self.state}")


def state_of(count: int, complete: bool) -> State:
    """The state for `count` candidates: NONE only where a complete source names none."""
    if count == 0:
        return State.NONE if complete else State.UNKNOWN
    return State.ONE if count == 1 else State.SEVERAL
