"""The graph on a day: periods in the world, the day a source was published, and the editions of a series."""

from datetime import date, timedelta

import pytest

from graph.day import GraphOnDay, newest_first
from graph.graph import build_graph
from graph.records import INTERNAL, Record, Statement, pairs
from graph.remembered import on_day
from tests.graph.making import APRIL, GATHERED, changes, claim, history, node, source, statement

OCTOBER_2025, JANUARY, MARCH, JUNE = (
    date(2025, 10, 1),
    date(2026, 1, 1),
    date(2026, 3, 1),
    date(2026, 6, 1),
)
LONG_AGO = date(1990, 1, 1)
ONE_DAY = timedelta(days=1)


def on(day: date, *records: Record, audience: str = "PUBLIC") -> GraphOnDay:
    return GraphOnDay(build_graph(history(changes(source(), *records)), audience), day)


def covered(view: GraphOnDay, subject: str = "noord") -> set[str]:
    return {found.object for found in view.out(subject, "COVERS")}


# --- Periods ---------------------------------------------------------------------------------------


def test_without_a_first_day_a_statement_holds_from_the_date_of_its_source() -> None:
    said = statement("noord", "COVERS", "GM0001")
    assert covered(on(APRIL - ONE_DAY, said)) == set()
    assert covered(on(APRIL, said)) == {"GM0001"}
    assert covered(on(date(2099, 1, 1), said)) == {"GM0001"}


def test_an_undated_source_speaks_from_the_day_it_was_gathered() -> None:
    said = statement("noord", "COVERS", "GM0001", sources=("undated",))
    records = (source("undated", date=None), said)
    assert covered(on(GATHERED - ONE_DAY, *records)) == set()
    assert covered(on(GATHERED, *records)) == {"GM0001"}


def test_a_first_day_before_the_date_of_the_source_holds() -> None:
    said = statement("noord", "COVERS", "GM0001", valid_from=JANUARY)
    assert covered(on(JANUARY - ONE_DAY, said)) == set()
    assert covered(on(JANUARY, said)) == {"GM0001"}


def test_a_first_day_after_the_date_of_the_source_is_waited_for() -> None:
    said = statement("noord", "COVERS", "GM0001", valid_from=JUNE)
    assert covered(on(APRIL, said)) == set()
    assert covered(on(JUNE, said)) == {"GM0001"}


def test_a_statement_does_not_hold_on_its_last_day() -> None:
    said = statement("noord", "COVERS", "GM0001", valid_from=JANUARY, valid_to=JUNE)
    assert covered(on(JUNE - ONE_DAY, said)) == {"GM0001"}
    assert covered(on(JUNE, said)) == set()


def test_what_ended_before_its_source_was_published_held_only_where_it_says_since_when() -> None:
    dated = statement("noord", "COVERS", "GM0001", valid_from=JANUARY, valid_to=MARCH)
    undated = statement("noord", "COVERS", "GM0002", valid_to=MARCH)
    assert covered(on(JANUARY, dated, undated)) == {"GM0001"}
    assert covered(on(APRIL, dated, undated)) == set()


# --- Editions of a series --------------------------------------------------------------------------

AUTUMN_LIST = source("list-autumn", date=OCTOBER_2025)
IN_BOTH, IN_AUTUMN, IN_SPRING = ("list-autumn", "list-2026"), ("list-autumn",), ("list-2026",)


def editions() -> tuple[Record, ...]:
    """In autumn the list gave Noord GM0001 and GM0002; in April it gave GM0001 and GM0003."""
    return (
        AUTUMN_LIST,
        statement("noord", "COVERS", "GM0001", sources=IN_BOTH),
        statement("noord", "COVERS", "GM0002", sources=IN_AUTUMN),
        statement("noord", "COVERS", "GM0003", sources=IN_SPRING),
    )


@pytest.mark.parametrize(
    ("day", "municipalities"),
    [
        (OCTOBER_2025 - ONE_DAY, set()),
        (OCTOBER_2025, {"GM0001", "GM0002"}),
        (APRIL - ONE_DAY, {"GM0001", "GM0002"}),
        (APRIL, {"GM0001", "GM0003"}),
        (date(2030, 1, 1), {"GM0001", "GM0003"}),
    ],
)
def test_the_newest_edition_not_after_the_day_counts(day: date, municipalities: set[str]) -> None:
    assert covered(on(day, *editions())) == municipalities


def test_editions_count_per_subject() -> None:
    zuid = statement("zuid", "COVERS", "GM0009", sources=IN_AUTUMN)
    assert covered(on(APRIL, *editions(), zuid), "zuid") == {"GM0009"}


def test_editions_count_per_kind() -> None:
    status = statement("noord", "HAS_STATUS", "LISTED", sources=IN_AUTUMN)
    assert on(APRIL, *editions(), status).out("noord", "HAS_STATUS") == (status,)


def test_editions_count_per_series() -> None:
    letter = source("letter", series="letter", date=OCTOBER_2025 - ONE_DAY)
    said = statement("noord", "COVERS", "GM0008", series="letter", sources=("letter",))
    assert covered(on(APRIL, *editions(), letter, said)) == {"GM0001", "GM0003", "GM0008"}


def test_a_new_edition_may_state_the_past_and_the_old_one_goes_on_until_it_appears() -> None:
    said = statement("noord", "COVERS", "GM0004", valid_from=JANUARY, sources=IN_SPRING)
    assert covered(on(MARCH, *editions(), said)) == {"GM0001", "GM0002", "GM0004"}
    assert covered(on(OCTOBER_2025, *editions(), said)) == {"GM0001", "GM0002"}


def test_what_only_an_older_edition_says_is_over_even_with_a_first_day() -> None:
    said = statement("noord", "COVERS", "GM0004", valid_from=LONG_AGO, sources=IN_AUTUMN)
    assert covered(on(MARCH, *editions(), said)) == {"GM0001", "GM0002", "GM0004"}
    assert covered(on(APRIL, *editions(), said)) == {"GM0001", "GM0003"}


def test_an_internal_edition_does_not_replace_the_public_one_for_the_public() -> None:
    draft = source("draft", access=INTERNAL, date=JUNE)
    said = statement("noord", "COVERS", "GM0005", sources=("draft",))
    assert covered(on(JUNE, *editions(), draft, said)) == {"GM0001", "GM0003"}
    assert covered(on(JUNE, *editions(), draft, said, audience=INTERNAL)) == {"GM0005"}


def test_a_proposal_does_not_make_an_edition() -> None:
    proposed = statement("noord", "COVERS", "GM0007", sources=("list-june",), proposal="DERIVED")
    view = on(JUNE, *editions(), source("list-june", date=JUNE), proposed)
    assert covered(view) == {"GM0001", "GM0003"}


# --- Proposals -------------------------------------------------------------------------------------


def test_a_proposal_is_listed_apart_and_never_among_the_facts() -> None:
    proposed = statement("noord", "FOR_REGION", "iza-x", proposal="MATCHED_BY_NAME")
    stated = statement("noord", "FOR_REGION", "iza-y")
    view = on(APRIL, proposed, stated)
    assert view.out("noord", "FOR_REGION") == view.of_kind("FOR_REGION") == (stated,)
    assert view.into("iza-x", "FOR_REGION") == view.ever_into("iza-x", "FOR_REGION") == ()
    assert view.ever_out("noord", "FOR_REGION") == view.ever_of_kind("FOR_REGION") == [stated]
    assert view.proposals_out("noord", "FOR_REGION") == (proposed,)
    assert view.proposals_into("iza-x", "FOR_REGION") == (proposed,)
    assert view.proposals_of_kind("FOR_REGION") == (proposed,)
    assert view.proposals_into("iza-y", "FOR_REGION") == ()


def test_a_proposal_has_a_period_too() -> None:
    proposed = statement("noord", "FOR_REGION", "iza-x", proposal="DERIVED", valid_to=JUNE)
    assert on(JUNE, proposed).proposals_of_kind("FOR_REGION") == ()


# --- Asking ----------------------------------------------------------------------------------------


def test_what_is_not_stated_is_empty() -> None:
    view = on(APRIL)
    assert view.out("x", "COVERS") == view.into("x", "COVERS") == view.of_kind("COVERS") == ()
    assert (*view.ever_out("x", "COVERS"), *view.ever_into("x", "COVERS"), *view.ever_of_kind("COVERS")) == ()
    assert view.of_label("Network") == ()
    assert view.node("x") is None
    assert view.name("x") == "x"
    assert not view.exists_id("x")


def test_from_both_ends_the_same_statement_is_found_every_time() -> None:
    said = statement("noord", "COVERS", "GM0001")
    view = on(APRIL, said)
    for _ in range(2):
        assert (
            view.out("noord", "COVERS") == view.into("GM0001", "COVERS") == view.of_kind("COVERS") == (said,)
        )


def test_the_sources_of_statements_are_the_newest_first_and_none_is_from_after_the_day() -> None:
    records = editions()
    said = [record for record in records if isinstance(record, Statement)]
    assert [found.id for found in on(APRIL, *records).sources_of(*said)] == ["list-2026", "list-autumn"]
    assert [found.id for found in on(MARCH, *records).sources_of(*said)] == ["list-autumn"]
    assert [found.id for found in on(LONG_AGO, *records).sources_of(*said)] == ["list-2026", "list-autumn"]
    assert on(APRIL).sources_of() == ()


def test_sources_of_one_day_are_in_order_of_id() -> None:
    sources = [source("b"), source("a"), source("c", date=JUNE)]
    assert [found.id for found in sorted(sources, key=newest_first)] == ["c", "a", "b"]


def test_the_first_day_on_which_anything_is_said() -> None:
    since = statement("noord", "COVERS", "GM0002", valid_from=JANUARY)
    said = statement("noord", "COVERS", "GM0001")
    view = on(LONG_AGO, since, said)
    assert view.first_day(said) == APRIL
    assert view.first_day(said, since) == JANUARY
    assert view.first_day() is None


# --- Municipalities --------------------------------------------------------------------------------


def test_a_municipality_exists_from_its_first_day_until_its_last() -> None:
    weesp = node("GM0457", "Municipality", name="Weesp", properties=pairs({"exists_to": "2022-03-24"}))
    dijk = node(
        "GM1980", "Municipality", name="Dijk en Waard", properties=pairs({"exists_from": "2022-01-01"})
    )
    zwolle = node("GM0193", "Municipality", name="Zwolle")

    def names(day: date) -> list[str]:
        return [found.name for found in on(day, weesp, dijk, zwolle).of_label("Municipality")]

    assert names(date(2021, 12, 31)) == ["Weesp", "Zwolle"]
    assert names(date(2022, 1, 1)) == ["Dijk en Waard", "Weesp", "Zwolle"]
    assert names(date(2022, 3, 24)) == ["Dijk en Waard", "Zwolle"]


def test_a_municipality_that_is_gone_can_still_be_looked_up() -> None:
    view = on(
        APRIL, node("GM0457", "Municipality", name="Weesp", properties=pairs({"exists_to": "2022-03-24"}))
    )
    assert view.name("GM0457") == "Weesp"
    assert not view.exists_id("GM0457")


def test_other_things_exist_on_every_day() -> None:
    assert on(LONG_AGO, node("noord")).exists_id("noord")


# --- Completeness ----------------------------------------------------------------------------------


def test_a_claim_of_completeness_counts_from_the_day_of_its_source_and_for_its_scope() -> None:
    national, regional = claim("list-2026", "NETWORKS"), claim("list-2026", "NETWORKS", "iza-x")
    view = on(APRIL, national, regional, claim("list-2026", "COVERS", "iza-x"))
    assert view.completeness("NETWORKS") == (national,)
    assert view.completeness("NETWORKS", "iza-x") == (regional,)
    assert set(view.completeness("NETWORKS", "", "iza-x")) == {national, regional}
    assert view.completeness("COVERS") == ()
    assert on(APRIL - ONE_DAY, national).completeness("NETWORKS") == ()


# --- Letting go of what was worked out ---------------------------------------------------------------


def test_forgetting_takes_all_that_was_worked_out_and_changes_no_answer() -> None:
    view = on(JUNE, statement("noord", "COVERS", "GM0001"), node("GM0001", "Municipality"))
    other = on_day(view, MARCH)
    before = view.of_kind("COVERS"), view.of_label("Municipality"), view.completeness("COVERS")
    assert other.of_kind("COVERS") == ()
    view.memory["long"] = {"answer": [list(range(1000)), view.of_kind("COVERS")]}
    view.forget()
    assert (view.memory, other.memory) == ({}, {})
    assert (view.of_kind("COVERS"), view.of_label("Municipality"), view.completeness("COVERS")) == before
