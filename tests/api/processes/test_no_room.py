"""Without room for new processes the server goes on with those that it has."""

import gc
import logging
import socket

import pytest

from api import clock
from api.processes import crew as crew_module
from api.processes.crew import Crew
from api.processes.shift import Shift
from api.serving import Keeper
from graph.errors import BadInput
from tests.api import toy


def no_room(*_: object) -> Shift:
    raise BlockingIOError(11, "Resource temporarily unavailable")


@pytest.fixture
def crew(monkeypatch: pytest.MonkeyPatch) -> Crew:
    """A crew that cannot fork."""
    store = toy.toy_store()
    monkeypatch.setattr(crew_module, "Shift", no_room)
    monkeypatch.setattr(gc, "freeze", lambda: None)
    with socket.socket() as listening:
        return Crew(Keeper(lambda: store), lambda *_: None, listening, 2)  # type: ignore[arg-type]


def test_the_first_shift_that_cannot_be_is_told(crew: Crew) -> None:
    with pytest.raises(BadInput, match="geen ruimte voor zo veel processen"):
        crew._relieve()


def test_the_shift_that_is_there_stays_and_it_is_tried_again(
    crew: Crew, caplog: pytest.LogCaptureFixture
) -> None:
    before = object()
    crew._shift = before  # type: ignore[assignment]
    crew._channels = lambda: ()  # type: ignore[method-assign]
    crew._warmed = crew._keeper.snapshot.version, clock.today()
    with caplog.at_level(logging.ERROR, logger="mgn"):
        crew._relieve()
    assert crew._shift is before
    assert [record.getMessage() for record in caplog.records] == [
        "Er is geen ruimte voor nieuwe werkprocessen; straks opnieuw."
    ]
    assert not crew._is_to_be_warmed()
    crew._calm_from = 0.0
    assert crew._is_to_be_warmed()
