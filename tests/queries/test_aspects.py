"""Keeping the rows with one answer: what is kept, and what the sentence says was left out."""

from datetime import date

import pytest

from graph.answers import State
from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.graph import Graph
from queries import all_questions
from queries.aspects import choices
from queries.question import Asked
from queries.who_leads.question import QUESTION as WHO_LEADS


@pytest.fixture
def view(voorbeeldland: Graph, today: date) -> GraphOnDay:
    return GraphOnDay(voorbeeldland, today)


def kept(view: GraphOnDay, state: str) -> set[str]:
    return {row.region.id for row in WHO_LEADS.ask(view, Asked(state=state)).rows}


def test_regions_of_which_the_second_insurer_is_unknown(view: GraphOnDay) -> None:
    everywhere = WHO_LEADS.ask(view, Asked()).rows
    unknown = {row.region.id for row in everywhere if row.second_insurer.state is State.UNKNOWN}
    assert kept(view, "second_insurer=unknown") == unknown == {"iza-zuidland", "iza-middenland"}
    assert kept(view, "SECOND_INSURER=Unknown") == unknown


def test_wider_words_keep_every_sign_of_an_answer(view: GraphOnDay) -> None:
    assert kept(view, "first_insurer=several") == {"iza-middenland"}
    assert kept(view, "first_insurer=sources_differ") == {"iza-middenland"}
    assert kept(view, "mandate=none") == {"iza-hoogland"}
    assert kept(view, "first_insurer=one_complete") == set()


def test_the_answer_about_all_stays_and_says_what_was_left_out(view: GraphOnDay) -> None:
    whole, some = WHO_LEADS.ask(view, Asked()), WHO_LEADS.ask(view, Asked(state="second_insurer=unknown"))
    assert some.sentence.nl == (
        f"{whole.sentence.nl} Getoond: 2 rijen met “tweede verzekeraar: onbekend”; 3 rijen met een ander "
        "antwoord zijn weggelaten."
    )
    assert (some.left_out, whole.left_out) == (3, 0)


def test_the_name_may_be_left_out_where_there_is_one(view: GraphOnDay) -> None:
    coverage = all_questions()["coverage"]
    found = coverage.ask(view, Asked(state="none")).rows
    assert {row.region.id for row in found} == {"iza-hoogland"}


@pytest.mark.parametrize("state", ["unknown", "second=unknown", "second_insurer=perhaps"])
def test_what_cannot_be_asked_is_told_with_what_can(view: GraphOnDay, state: str) -> None:
    with pytest.raises(BadInput) as told:
        kept(view, state)
    assert "second_insurer" in told.value.suggestion


def test_a_question_without_answers_of_that_kind_says_so(view: GraphOnDay) -> None:
    with pytest.raises(BadInput, match="geen rijen met een antwoord"):
        all_questions()["connections"].ask(view, Asked(state="unknown"))


def test_the_choices_of_every_question_add_up_to_its_rows(view: GraphOnDay) -> None:
    for question in all_questions().values():
        rows = question.ask(view, Asked()).rows
        for aspect in question.aspects:
            offered = choices(aspect, rows)
            assert sum(choice.count for choice in offered) == len(rows), question.name
            for choice in offered:
                some = question.ask(view, Asked(state=choice.filter.value))
                assert len(some.rows) == choice.count, (question.name, choice.filter.value)
                assert some.sentence.en.endswith("left out.")
