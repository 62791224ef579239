"""The four answers: none and unknown are never confused, and a reason belongs to its state."""

from itertools import product

import pytest

from graph.answers import REASONS_OF, Answer, Reason, State, state_of
from graph.text import NOTHING


@pytest.mark.parametrize(
    ("count", "complete", "state"),
    [
        (0, True, State.NONE),
        (0, False, State.UNKNOWN),
        (1, True, State.ONE),
        (1, False, State.ONE),
        (2, False, State.SEVERAL),
        (45, True, State.SEVERAL),
    ],
)
def test_the_state_of_a_number_of_candidates(count: int, complete: bool, state: State) -> None:
    assert state_of(count, complete) is state


@pytest.mark.parametrize(("state", "reason"), [*product(State, [None, *Reason])])
def test_an_answer_has_a_reason_of_its_state_or_is_refused(state: State, reason: Reason | None) -> None:
    if reason in REASONS_OF[state]:
        answer: Answer[str, str] = Answer(state, reason, False, NOTHING)
        assert (answer.candidates, answer.proposals) == ((), ())
    else:
        with pytest.raises(ValueError, match="does not belong to state"):
            Answer(state, reason, False, NOTHING)


def test_every_reason_belongs_to_one_state() -> None:
    reasons = [reason for found in REASONS_OF.values() for reason in found if reason]
    assert sorted(reasons) == sorted(Reason)
