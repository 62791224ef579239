"""Whose purchasing policy applies where, through which contracts, and what is not loaded."""

from datetime import date

import pytest

from graph.errors import BadInput, NotFound
from graph.graph import Graph
from queries.requirements import QUESTION
from tests.queries.asking import asking

ask = asking(QUESTION)


def test_a_policy_binds_whom_the_insurer_contracts(voorbeeldland: Graph, today: date) -> None:
    result = ask(voorbeeldland, today, provider="ggz-noordster")
    assert [row.requirement.id for row in result.rows] == ["appel-2026-1", "appel-2026-2"]
    assert {row.applies for row in result.rows} == {"BY_CONTRACT"}
    assert "contract-noordland-i-appel-noordster-2026" in {c.id for c in result.rows[0].contracts}
    assert not any(row.leads for row in result.rows)
    assert "Niet geladen is het inkoopbeleid voor 2026 van Verzekeraar Beuk." in result.sentence.nl


def test_in_a_region_the_leading_insurers_come_first_and_say_so(voorbeeldland: Graph, today: date) -> None:
    result = ask(voorbeeldland, today, region="iza-noordland")
    assert {(row.insurer.id, row.leads, row.applies) for row in result.rows} == {
        ("appel", True, "BY_CONTRACT")
    }


def test_leading_alone_binds_nobody(reference: Graph, today: date) -> None:
    result = ask(reference, today, region="iza-flevoland")
    assert {(row.insurer.id, row.leads, row.applies) for row in result.rows} == {
        ("zilveren-kruis", True, "UNKNOWN")
    }
    assert "welke eisen gelden, is dus onbekend" in result.sentence.nl
    assert {row.addressee for row in result.rows} == {"PROVIDERS", "PROVIDERS_AND_INSURERS"}


def test_a_deadline_that_passed_says_so(reference: Graph, today: date) -> None:
    by_id = {row.requirement.id: row for row in ask(reference, today).rows}
    plan = by_id["zilveren-kruis-2026-25"]
    assert (plan.deadline, plan.deadline_passed) == (date(2025, 7, 1), True)
    assert plan.remark.nl == "De termijn (vóór 1 juli 2025) is voorbij."
    before = {row.requirement.id: row for row in ask(reference, date(2025, 5, 1)).rows}
    assert before["zilveren-kruis-2026-25"].remark.nl == "Moet klaar zijn vóór 1 juli 2025."
    assert before["zilveren-kruis-2026-08"].remark.nl == "Geldt vanaf 1 januari 2026."


def test_all_requirements_of_the_one_policy_and_who_has_none(reference: Graph, today: date) -> None:
    result = ask(reference, today)
    assert len(result.rows) == 35
    assert [row.requirement.id for row in result.rows] == sorted(row.requirement.id for row in result.rows)
    assert "Niet geladen is het inkoopbeleid voor 2026 van a.s.r., CZ, DSW" in result.sentence.nl


def test_a_year_that_is_not_loaded_says_so(reference: Graph) -> None:
    result = ask(reference, date(2027, 3, 1), region="iza-flevoland")
    assert result.rows == ()
    assert "voor 2027 van Zilveren Kruis" in result.sentence.nl
    assert "Het laatste jaar dat wij wel hebben, is 2026." in result.sentence.nl


def test_nothing_is_known_before_the_policy_was_published(reference: Graph) -> None:
    assert ask(reference, date(2025, 3, 31)).rows == ()


def test_one_subject_at_a_time(voorbeeldland: Graph, today: date) -> None:
    with pytest.raises(BadInput, match="kies er één"):
        ask(voorbeeldland, today, region="iza-noordland", provider="ggz-noordster")
    with pytest.raises(NotFound):
        ask(voorbeeldland, today, network="bestaat-niet")
