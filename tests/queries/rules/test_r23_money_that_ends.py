"""R23: temporary money has a follow-up."""

from datetime import date

import pytest

from queries.rules.rule import Severity, Status
from tests.queries.rules.one_network import END, START, OneNetwork

MONEY_END = date(2027, 1, 1)
CASE = "net+TRANSFORMATION_MONEY+FUNCTION_II++"


def with_temporary_money(ends: date | None = MONEY_END) -> OneNetwork:
    world = OneNetwork()
    world.says("net", "PAID_FROM", "TRANSFORMATION_MONEY", START, ends, function="FUNCTION_II")
    return world


def test_money_that_goes_on_after_it_is_a_follow_up() -> None:
    world = with_temporary_money()
    world.says("net", "PAID_FROM", "PGAZ", MONEY_END, function="FUNCTION_II", term="STRUCTURAL")
    found = world.judgements("R23")[CASE]
    assert found.status is Status.OK
    assert "Daarna loopt volgens onze bronnen door: patiëntengroepsgebonden" in found.explanation.nl


def test_a_gap_before_the_follow_up_is_known() -> None:
    world = with_temporary_money()
    world.contract("one", functions=("FUNCTION_II",), starts=date(2027, 1, 31), ends=END)
    found = world.judgements("R23")[CASE]
    assert found.status is Status.OK
    assert "van 30 dagen ertussen" in found.explanation.nl


@pytest.mark.parametrize(
    ("title", "function", "ends"),
    [
        ("PGAZ", "FUNCTION_III", None),
        ("PGAZ", "FUNCTION_II", MONEY_END),
    ],
)
def test_other_functions_and_money_that_ends_as_soon_are_no_follow_up(
    title: str, function: str, ends: date | None
) -> None:
    world = with_temporary_money()
    world.says("net", "PAID_FROM", title, START, ends, function=function, term="STRUCTURAL")
    assert world.statuses("R23")[CASE] is Status.UNKNOWN


def test_the_sides_do_not_follow_each_other() -> None:
    world = OneNetwork()
    world.contract("one", payer="GM0001", ends=MONEY_END, funding_title="SPUK_IZA")
    world.contract("two", funding_title="EXPLORATORY_TALK")
    case = "one+SPUK_IZA+FUNCTION_I++GM0001"
    assert world.statuses("R23") == {case: Status.UNKNOWN}
    world.says("net", "PAID_FROM", "MUNICIPAL_FUND", MONEY_END, function="FUNCTION_I", term="STRUCTURAL")
    assert world.statuses("R23") == {case: Status.OK}


def test_silence_is_unknown_and_a_list_of_all_money_shows_it() -> None:
    world = with_temporary_money()
    found = world.judgements("R23")[CASE]
    assert found.status is Status.UNKNOWN
    assert "tot 1 januari 2027" in found.explanation.nl
    world.claims("PAID_FROM")
    found = world.judgements("R23")[CASE]
    assert (found.status, found.severity) == (Status.VIOLATION, Severity.SHOULD)
    world.deviates("R23")
    assert world.statuses("R23") == {CASE: Status.WAIVED}


def test_an_end_that_is_not_stated_is_unknown() -> None:
    found = with_temporary_money(None).judgements("R23")[CASE]
    assert found.status is Status.UNKNOWN
    assert "Tot wanneer, staat niet in onze bronnen." in found.explanation.nl


@pytest.mark.parametrize(
    ("plan_ends", "words"),
    [(MONEY_END, "“PLAN” loopt even lang."), (END, "“PLAN” loopt tot 1 januari 2028.")],
)
def test_the_end_of_the_plan_is_told(plan_ends: date, words: str) -> None:
    world = OneNetwork()
    world.says("net", "USES", "plan", START, plan_ends)
    world.says("plan", "HAS_BUDGET", "net", START, MONEY_END, year=2026, term="TEMPORARY")
    found = world.judgements("R23")["plan+++2026+"]
    assert found.status is Status.UNKNOWN
    assert words in found.explanation.nl


def test_money_that_is_structural_needs_no_follow_up() -> None:
    world = OneNetwork()
    world.says("net", "PAID_FROM", "SPUK_IZA", START, MONEY_END, function="FUNCTION_I", term="STRUCTURAL")
    assert world.statuses("R23") == {"": Status.OK}


def test_nothing_known_is_unknown_and_shows_what_sources_say_of_money() -> None:
    world = OneNetwork()
    world.says("net", "HAS_DESCRIPTION", "MONEY", text="5 miljoen euro.")
    found = world.judgements("R23")[""]
    assert found.status is Status.UNKNOWN
    assert "Wel zeggen zij over geld: “5 miljoen euro”." in found.explanation.nl


def test_money_of_which_no_source_states_the_term_is_unknown() -> None:
    world = OneNetwork()
    world.says("net", "PAID_FROM", "PGAZ", START, function="FUNCTION_II", term="STRUCTURAL")
    assert world.statuses("R23") == {"": Status.OK}
    world.says("net", "PAID_FROM", "O_AND_I", START, function="FUNCTION_I")
    found = world.judgements("R23")[""]
    assert found.status is Status.UNKNOWN
    assert (
        found.explanation.nl == "Onze bronnen noemen voor NET geld; of het tijdelijk is, staat er niet bij."
    )
