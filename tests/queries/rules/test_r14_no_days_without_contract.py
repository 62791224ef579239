"""R14: contracts follow on each other."""

from datetime import date

from graph.periods import Period
from queries.rules.rule import Category, RuleScope, Status
from tests.queries.rules.one_network import DAY, END, START, OneNetwork

FIRST_END, SECOND_START = date(2026, 6, 1), date(2026, 8, 1)
CASE = "FUNCTION_I+appel"


def with_gap(**first: date) -> OneNetwork:
    world = OneNetwork()
    world.contract("one", starts=START, ends=first.get("ends", FIRST_END))
    world.contract("two", starts=SECOND_START, ends=END)
    return world


def test_contracts_that_meet_or_overlap_are_in_order() -> None:
    for end in (SECOND_START, date(2026, 9, 1)):
        assert with_gap(ends=end).statuses("R14") == {CASE: Status.OK}


def test_days_between_are_unknown_unless_a_source_names_all_contracts() -> None:
    world = with_gap()
    found = world.judgements("R14")[CASE]
    assert found.status is Status.UNKNOWN
    assert "van 1 juni 2026 tot en met 31 juli 2026" in found.explanation.nl
    world.claims("FINANCED_BY", "appel")
    found = world.judgements("R14")[CASE]
    assert found.status is Status.VIOLATION
    assert found.category in (None, Category.OURS)


def test_only_gaps_in_the_period_asked_count() -> None:
    world = with_gap()
    world.claims("FINANCED_BY")
    asked = RuleScope(period=Period(date(2026, 7, 31), date(2026, 8, 2)))
    assert world.statuses("R14", scope=asked) == {CASE: Status.VIOLATION}
    later = RuleScope(period=Period(SECOND_START, None))
    assert world.statuses("R14", scope=later) == {CASE: Status.OK}


def test_past_and_future_contracts_are_looked_at() -> None:
    world = with_gap()
    world.claims("FINANCED_BY")
    assert world.statuses("R14", day=date(2027, 12, 31)) == {CASE: Status.VIOLATION}


def test_a_beginning_that_is_not_stated_proves_no_gap() -> None:
    world = OneNetwork()
    world.contract("one", starts=date(2025, 1, 1), ends=START)
    world.contract("two", starts=None, ends=None)
    world.claims("FINANCED_BY")
    assert world.statuses("R14") == {CASE: Status.UNKNOWN}


def test_another_insurer_or_function_fills_no_gap() -> None:
    world = with_gap()
    world.contract("three", payer="beuk")
    world.contract("four", functions=("FUNCTION_II",))
    found = world.statuses("R14")
    assert found[CASE] is Status.UNKNOWN
    assert found["FUNCTION_I+beuk"] is found["FUNCTION_II+appel"] is Status.OK


def test_an_offer_fills_no_gap_and_an_end_by_status_makes_one() -> None:
    world = with_gap()
    world.contract("three", starts=FIRST_END, ends=SECOND_START, status="OFFERED")
    assert world.statuses("R14") == {CASE: Status.UNKNOWN}
    world = OneNetwork()
    world.contract("one", starts=START, ends=None)
    world.says("one", "HAS_STATUS", "ENDED", FIRST_END)
    world.contract("two", starts=SECOND_START, ends=END)
    assert world.statuses("R14") == {CASE: Status.UNKNOWN}


def test_without_function_or_financier_nothing_follows_on_anything() -> None:
    world = OneNetwork()
    world.contract("one", functions=())
    world.contract("two", payer="")
    found = world.judgements("R14", day=DAY)[""]
    assert found.status is Status.UNKNOWN
    assert "Wie het contract “TWO” betaalt, staat niet in onze bronnen." in found.explanation.nl
