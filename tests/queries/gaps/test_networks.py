"""What a running network lacks, as a point of attention and as a rule."""

from queries.gaps.gap import GapKind
from queries.gaps.question import gaps
from tests.queries.rules.one_network import OneNetwork


def test_a_network_that_stopped_is_not_asked_for_its_functions() -> None:
    world = OneNetwork()
    world.says("net", "HAS_STATUS", "RUNNING")
    assert [gap.subject.id for gap in gaps(world.view(), [GapKind.FUNCTION_MISSING])] == ["net"]
    assert len(world.statuses("R06")) == 1
    world.says("net", "HAS_STATUS", "STOPPED")
    assert gaps(world.view(), [GapKind.FUNCTION_MISSING]) == []
    assert world.statuses("R06") == {}
