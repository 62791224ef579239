"""Every rule has its cases in Voorbeeldland, and every finding reads as it should."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from graph.day import GraphOnDay
from graph.graph import Graph
from ontology.vocabulary import Vocabulary
from queries.rules import all_rules
from queries.rules.checking import Finding, outcome
from queries.rules.rule import Category, Rule, RuleScope, Severity, Status
from queries.rules.words import CATEGORY_WORDS, MEANINGS, SEVERITY_WORDS, STATUS_WORDS, word_of

DAYS = (date(2026, 11, 22), date(2026, 6, 15))
"""Today, and a day on which deviations held that have ended since."""

SCOPES = (RuleScope(), RuleScope(level="LISTED"))
"""R01 by default looks at contracts, which public sources state of one network only; also at the list."""

CODES = re.compile(
    r"\bGM\d{4}\b|\b(iza|zorgkantoor)-[a-z0-9]|\b[a-z]+(-[a-z0-9]+)*-20\d\d\b|\b[A-Z]+_[A-Z_]+\b"
)
RULES = [pytest.param(rule, id=rule.id) for rule in all_rules().values()]


def cases(voorbeeldland: Graph, rule: Rule) -> Iterator[Finding]:
    for day in DAYS:
        view = GraphOnDay(voorbeeldland, day)
        for scope in SCOPES:
            yield from outcome(view, rule, scope).findings


def can_be_waived(finding: Finding) -> bool:
    """A deviation is agreed for a network, a region or a contract; from a tip there is nothing to deviate."""
    labels = {node.label for node in (finding.judgement.subject, *finding.judgement.about)}
    from_the_leidraad = (
        finding.category is Category.LEIDRAAD and finding.judgement.severity is not Severity.TIP
    )
    return from_the_leidraad and bool(labels & {"Network", "Region", "Contract"})


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_has_a_passing_a_failing_and_an_unknown_case(voorbeeldland: Graph, rule: Rule) -> None:
    found = {finding.judgement.status for finding in cases(voorbeeldland, rule)}
    assert {Status.OK, Status.VIOLATION, Status.UNKNOWN} <= found


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_has_a_waived_case_where_it_applies(voorbeeldland: Graph, rule: Rule) -> None:
    found = list(cases(voorbeeldland, rule))
    failing = [f for f in found if f.judgement.status is Status.VIOLATION]
    if any(can_be_waived(finding) for finding in failing):
        assert Status.WAIVED in {finding.judgement.status for finding in found}


@pytest.mark.parametrize("rule", RULES)
def test_a_finding_is_told_in_sentences_with_names_not_codes(voorbeeldland: Graph, rule: Rule) -> None:
    for finding in cases(voorbeeldland, rule):
        judgement = finding.judgement
        assert judgement.explanation.nl.endswith((".", ":", "?")), judgement.explanation.nl
        assert judgement.explanation.en
        for text in (judgement.explanation.nl, finding.remedy.nl, judgement.reason.nl):
            assert not CODES.search(text), text
            assert "  " not in text


@pytest.mark.parametrize("rule", RULES)
def test_a_violation_shows_its_sources_and_what_helps(voorbeeldland: Graph, rule: Rule) -> None:
    for finding in cases(voorbeeldland, rule):
        if finding.judgement.status is Status.VIOLATION:
            assert finding.judgement.sources, finding.judgement.explanation.nl
            assert finding.remedy.nl
            assert finding.judgement.ask_whom


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_says_what_it_rests_on(rule: Rule) -> None:
    assert re.fullmatch(r"R\d\d", rule.id)
    for text in (rule.title, rule.explanation, rule.remedy, rule.ask_whom, rule.looks_at):
        assert text.nl
        assert text.en
    assert rule.passages
    assert all(re.fullmatch(r"LR\d{3}", statement) for statement in rule.statements)
    assert (rule.category is Category.LEIDRAAD) <= bool(rule.statements)
    assert rule.category is Category.LEIDRAAD or rule.severity is Severity.TIP


@pytest.mark.parametrize("rule", RULES)
def test_no_finding_is_graver_than_its_rule(voorbeeldland: Graph, rule: Rule) -> None:
    order = list(Severity)
    for finding in cases(voorbeeldland, rule):
        assert order.index(finding.judgement.severity) >= order.index(rule.severity)


def test_all_rules_of_the_leidraad_are_there() -> None:
    wanted = {f"R{number:02}" for number in range(1, 29)} - {"R19"}
    assert wanted <= set(all_rules())


def test_the_words_are_those_of_the_ontology(vocabulary: Vocabulary) -> None:
    lists = vocabulary.code_lists
    for severity, words in SEVERITY_WORDS.items():
        assert words.nl == lists["Severity"].concept(severity.value).label.nl
    for status, words in STATUS_WORDS.items():
        assert words.nl == lists["JudgementStatus"].concept(status.value).label.nl
    for category, words in CATEGORY_WORDS.items():
        assert words.nl == lists["RuleCategory"].concept(category.value).label.nl
    every = {words.nl for words in (*SEVERITY_WORDS.values(), *STATUS_WORDS.values())}
    assert every == set(MEANINGS)


def test_a_violation_is_called_after_its_severity(voorbeeldland: Graph, today: date) -> None:
    found = [
        f
        for rule in all_rules().values()
        for f in outcome(GraphOnDay(voorbeeldland, today), rule, SCOPES[0]).findings
    ]
    words = {word_of(f.judgement).nl for f in found if f.judgement.status is Status.VIOLATION}
    assert words == {"wijkt af van de Leidraad", "let op", "tip"}
