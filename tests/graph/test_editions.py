"""Editions of one series: said together, and ended by the silence of a complete newer one."""

from collections.abc import Iterable
from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from graph.editions import doubles, ended, merged_nodes, merged_statements, reopened
from graph.periods import Period
from graph.records import Completeness, Record, Statement
from tests.graph.making import claim
from tests.graph.readings import EDITIONS, described, readings, stated, statements_of

SCHEMES = {"iza-noord": "IZA", "zorgkantoor-zuid": "ZORGKANTOOR"}
LIST_2025, LIST_2026 = date(2025, 4, 1), date(2026, 4, 16)


def ends(statements: Iterable[Statement], *claims: Completeness) -> set[tuple[str, str, date | None]]:
    """Subject, object and end of the statements after merging and ending."""
    merged = merged_statements(statements, EDITIONS)
    return {(s.subject, s.object, s.valid_to) for s in ended(merged, claims, EDITIONS, SCHEMES)}


def test_what_two_editions_say_is_one_statement_with_both_as_sources_oldest_first() -> None:
    said = [stated("list-2026", "een", "COVERS", "GM9901"), stated("list-2025", "een", "COVERS", "GM9901")]
    assert [s.sources for s in merged_statements(said, EDITIONS)] == [("list-2025", "list-2026")]


def test_the_newest_edition_words_the_statement() -> None:
    said = [
        stated("list-2026", "een", "COVERS", "GM9901", note="nieuw", valid_to=date(2027, 1, 1)),
        stated("list-2025", "een", "COVERS", "GM9901", note="oud"),
    ]
    assert [(s.note, s.valid_to) for s in merged_statements(said, EDITIONS)] == [("nieuw", date(2027, 1, 1))]


def test_an_undated_edition_speaks_from_the_day_it_was_gathered() -> None:
    said = [
        stated("list-undated", "een", "COVERS", "GM9901"),
        stated("list-2026", "een", "COVERS", "GM9901"),
    ]
    assert [s.sources for s in merged_statements(said, EDITIONS)] == [("list-2026", "list-undated")]


def test_other_words_in_another_series_stay_another_statement() -> None:
    said = [stated("list-2026", "GM9901", "IN_REGION", "iza-noord")]
    said += [stated("law-2025", "GM9901", "IN_REGION", "iza-noord")]
    assert len(merged_statements(said, EDITIONS)) == 2


def test_a_renamed_thing_keeps_its_old_name_as_alias_and_what_only_the_old_edition_tells() -> None:
    old = described("list-2025", "een", name="Oud", website="https://oud.example", legal_form="stichting")
    new = described("list-2026", "een", name="Nieuw", website="https://nieuw.example")
    [node] = merged_nodes([new, old], EDITIONS)
    assert (node.name, node.aliases) == ("Nieuw", ("Oud",))
    assert dict(node.properties) == {"website": "https://nieuw.example", "legal_form": "stichting"}
    assert node.sources == ("list-2025", "list-2026")


def test_doubles_are_records_with_one_identity_in_one_edition() -> None:
    first = stated("list-2026", "een", "COVERS", "GM9901", note="a")
    second = stated("list-2026", "een", "COVERS", "GM9901", note="b")
    older = stated("list-2025", "een", "COVERS", "GM9901")
    assert doubles([first, older, second]) == [(first, second)]


def test_what_a_complete_newer_edition_no_longer_says_ended_at_the_latest_on_its_date() -> None:
    said = [
        stated("list-2025", "een", "COVERS", "GM9901"),
        stated("list-2025", "een", "COVERS", "GM9902"),
        stated("list-2026", "een", "COVERS", "GM9901"),
    ]
    assert ends(said, claim("list-2026", "COVERS")) == {
        ("een", "GM9901", None),
        ("een", "GM9902", LIST_2026),
    }
    assert ends(said) == {("een", "GM9901", None), ("een", "GM9902", None)}


def test_the_first_complete_edition_that_is_silent_counts() -> None:
    said = [stated("list-2024", "GM9901", "IN_REGION", "iza-noord")]
    claims = [claim("list-2026", "IN_REGION"), claim("list-2025", "IN_REGION")]
    assert ends(said, *claims) == {("GM9901", "iza-noord", LIST_2025)}


def test_an_older_complete_edition_ends_nothing_that_a_newer_one_says() -> None:
    said = [stated("list-2026", "GM9901", "IN_REGION", "iza-noord")]
    assert ends(said, claim("list-2025", "IN_REGION")) == {("GM9901", "iza-noord", None)}


def test_a_claim_of_another_series_ends_nothing() -> None:
    said = [stated("list-2025", "GM9901", "IN_REGION", "iza-noord")]
    assert ends(said, claim("law-2025", "IN_REGION")) == {("GM9901", "iza-noord", None)}


def test_a_claim_about_a_scheme_or_a_thing_ends_only_what_lies_within_it() -> None:
    said = [
        stated("law-2023", "GM9901", "IN_REGION", "iza-noord"),
        stated("law-2023", "GM9902", "IN_REGION", "iza-noord"),
        stated("law-2023", "GM9901", "IN_REGION", "zorgkantoor-zuid"),
    ]
    day = date(2025, 10, 1)
    by_scheme = {("GM9901", "iza-noord", day), ("GM9902", "iza-noord", day)}
    assert ends(said, claim("law-2025", "IN_REGION", "IZA")) == by_scheme | {
        ("GM9901", "zorgkantoor-zuid", None)
    }
    assert ends(said, claim("law-2025", "IN_REGION", "GM9902")) == {
        ("GM9901", "iza-noord", None),
        ("GM9902", "iza-noord", day),
        ("GM9901", "zorgkantoor-zuid", None),
    }


def test_a_complete_list_of_networks_ends_being_listed_and_no_other_status() -> None:
    said = [
        stated("list-2025", "een", "HAS_STATUS", "LISTED"),
        stated("list-2025", "een", "HAS_STATUS", "RUNNING"),
    ]
    assert ends(said, claim("list-2026", "NETWORKS")) == {
        ("een", "LISTED", LIST_2026),
        ("een", "RUNNING", None),
    }


def test_a_list_claims_no_municipalities_of_a_network_for_which_it_states_none() -> None:
    said = [
        stated("list-2025", "een", "COVERS", "GM9901"),
        stated("list-2026", "een", "HAS_STATUS", "LISTED"),
    ]
    claims = [claim("list-2026", "COVERS"), claim("list-2026", "NETWORKS")]
    assert ("een", "GM9901", None) in ends(said, *claims)


def test_a_network_that_left_the_complete_list_is_no_longer_stated_to_cover_anything() -> None:
    said = [
        stated("list-2025", "een", "COVERS", "GM9901"),
        stated("list-2026", "twee", "HAS_STATUS", "LISTED"),
    ]
    claims = [claim("list-2026", "COVERS"), claim("list-2026", "NETWORKS")]
    assert ("een", "GM9901", LIST_2026) in ends(said, *claims)


def test_what_happened_and_what_was_counted_for_a_year_does_not_end() -> None:
    said = [stated("list-2025", "GM9901", "SUCCEEDED_BY", "GM9902", valid_from=date(2024, 1, 1))]
    said += [stated("list-2025", "GM9901", "HAS_OBSERVATION", "GM9901-inhabitants-2025")]
    claims = [claim("list-2026", "SUCCEEDED_BY"), claim("list-2026", "HAS_OBSERVATION")]
    assert {end for _, _, end in ends(said, *claims)} == {None}


def test_a_proposal_is_said_by_no_edition_and_goes_on() -> None:
    said = [stated("list-2025", "een", "COVERS", "GM9901", proposal="MATCHED_BY_NAME")]
    claims = [claim("list-2026", "COVERS"), claim("list-2026", "NETWORKS")]
    assert ends(said, *claims) == {("een", "GM9901", None)}


def test_a_stated_end_before_the_silence_stands() -> None:
    said = [stated("list-2025", "GM9901", "IN_REGION", "iza-noord", valid_to=date(2026, 1, 1))]
    assert ends(said, claim("list-2026", "IN_REGION")) == {("GM9901", "iza-noord", date(2026, 1, 1))}


def test_what_was_to_begin_later_never_held() -> None:
    start = date(2027, 1, 1)
    said = [stated("list-2025", "GM9901", "IN_REGION", "iza-noord", valid_from=start)]
    assert ends(said, claim("list-2026", "IN_REGION")) == {("GM9901", "iza-noord", start)}


def test_reopening_takes_back_only_an_end_by_silence() -> None:
    said = stated("list-2025", "GM9901", "IN_REGION", "iza-noord")
    stated_end = stated("list-2025", "GM9902", "IN_REGION", "iza-noord", valid_to=LIST_2025)
    [over] = ended([said], [claim("list-2026", "IN_REGION")], EDITIONS, SCHEMES)
    assert (reopened(over), reopened(stated_end)) == (said, stated_end)


@given(readings(), st.randoms())
def test_the_order_of_reading_does_not_matter(reading: tuple[Record, ...], chance: Random) -> None:
    statements = statements_of(reading)
    shuffled = list(statements)
    chance.shuffle(shuffled)
    assert merged_statements(statements, EDITIONS) == merged_statements(shuffled, EDITIONS)


@given(readings())
def test_ending_twice_is_ending_once_and_leaves_no_period_that_ends_before_it_starts(
    reading: tuple[Record, ...],
) -> None:
    claims = [record for record in reading if isinstance(record, Completeness)]
    merged = merged_statements(statements_of(reading), EDITIONS)
    once = ended(merged, claims, EDITIONS, SCHEMES)
    assert ended(once, claims, EDITIONS, SCHEMES) == once
    by_silence = [statement for statement in once if statement.ended_by_latest]
    assert all(s.valid_from is None or (s.valid_to or date.max) >= s.valid_from for s in by_silence)
    assert all(not Period(s.valid_from, s.valid_to).holds_on(date(2026, 12, 1)) for s in by_silence)
