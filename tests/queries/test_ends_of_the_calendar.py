"""Every question and rule has an answer on the first and on the last day of the calendar."""

from datetime import date

import pytest

from graph.day import GraphOnDay
from graph.graph import build_graph
from graph.records import INTERNAL
from graph.store.interface import History
from ontology.concepts import concept_nodes
from ontology.vocabulary import load_vocabulary
from queries import all_questions
from queries.question import Asked
from queries.rules import all_rules
from queries.rules.checking import check
from queries.rules.rule import RuleScope


@pytest.mark.parametrize("day", [date.min, date.max])
def test_every_question_and_rule_answers(voorbeeldland_history: History, day: date) -> None:
    concepts = concept_nodes(load_vocabulary())
    view = GraphOnDay(build_graph(voorbeeldland_history, INTERNAL, None, concepts), day)
    for question in all_questions().values():
        needed = {p.name: p.default for p in question.parameters if p.required}
        assert question.ask(view, Asked(parameters=needed)).sentence.nl
    outcomes = check(view, list(all_rules().values()), RuleScope())
    assert {outcome.rule.id for outcome in outcomes} == set(all_rules())
