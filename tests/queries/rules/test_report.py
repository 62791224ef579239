"""Two runs compared, and a check prepared for a report."""

from collections.abc import Sequence
from datetime import date

import pytest

from graph.day import GraphOnDay
from graph.graph import Graph
from graph.records import Node
from graph.text import Text
from queries.rules import all_rules, rule
from queries.rules.checking import Finding, RuleOutcome, finding_id, totals
from queries.rules.comparing import Comparison, compare, told_of
from queries.rules.objecting import objection
from queries.rules.report import CheckReport, report, strongest_first
from queries.rules.rule import Category, Judgement, RuleScope, Severity, Status
from queries.rules.words import CATEGORY_WORDS

EARLIER = date(2026, 1, 1)
WORDS = Text("Iets.", "Something.")
RULE = rule("R02")


def outcome(*cases: tuple[str, str, Status]) -> Sequence[RuleOutcome]:
    """One rule with a judgement per (subject, case, status)."""
    judgements = [
        Judgement(Node(id, "Network", id, (), (), "", ()), status, Severity.TIP, WORDS, case=case)
        for id, case, status in cases
    ]
    findings = tuple(Finding(finding_id(RULE, judgement), RULE, judgement) for judgement in judgements)
    return [RuleOutcome(RULE, findings, totals(judgements))]


def told(comparison: Comparison) -> dict[str, list[str]]:
    groups = {
        "new": comparison.new,
        "remaining": comparison.remaining,
        "solved": comparison.solved,
        "waived": comparison.waived,
        "unjudged": comparison.unjudged,
    }
    return {
        name: [change.finding.judgement.subject.id for change in changes]
        for name, changes in groups.items()
        if changes
    }


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (Status.OK, Status.VIOLATION, "new"),
        (Status.UNKNOWN, Status.VIOLATION, "new"),
        (Status.WAIVED, Status.VIOLATION, "new"),
        (Status.VIOLATION, Status.VIOLATION, "remaining"),
        (Status.VIOLATION, Status.OK, "solved"),
        (Status.VIOLATION, Status.WAIVED, "waived"),
        (Status.VIOLATION, Status.UNKNOWN, "unjudged"),
    ],
)
def test_what_became_of_a_finding(before: Status, after: Status, expected: str) -> None:
    found = compare(EARLIER, outcome(("a", "", before)), outcome(("a", "", after)))
    assert told(found) == {expected: ["a"]}
    (change,) = getattr(found, expected)
    assert (change.before, change.after) == (before, after)


def test_what_is_no_violation_on_either_day_is_not_told() -> None:
    found = compare(EARLIER, outcome(("a", "", Status.UNKNOWN)), outcome(("a", "", Status.OK)))
    assert told(found) == {}


def test_a_thing_that_came_or_went() -> None:
    assert told(compare(EARLIER, outcome(), outcome(("a", "", Status.VIOLATION)))) == {"new": ["a"]}
    assert told(compare(EARLIER, outcome(("a", "", Status.VIOLATION)), outcome())) == {"solved": ["a"]}


def test_another_case_of_the_same_thing_is_still_there_and_not_solved() -> None:
    before, after = outcome(("a", "X", Status.VIOLATION)), outcome(("a", "X+Y", Status.VIOLATION))
    assert told(compare(EARLIER, before, after)) == {"remaining": ["a"]}


def test_one_of_two_cases_solved() -> None:
    before = outcome(("a", "X", Status.VIOLATION), ("a", "Y", Status.VIOLATION))
    after = outcome(("a", "X", Status.VIOLATION), ("a", "Y", Status.OK))
    assert told(compare(EARLIER, before, after)) == {"remaining": ["a"], "solved": ["a"]}


def test_a_case_that_is_gone_because_nothing_can_be_judged_is_not_solved() -> None:
    before, after = outcome(("a", "X", Status.VIOLATION)), outcome(("a", "", Status.UNKNOWN))
    assert told(compare(EARLIER, before, after)) == {"unjudged": ["a"]}


@pytest.fixture(scope="module")
def found(voorbeeldland: Graph) -> CheckReport:
    view = GraphOnDay(voorbeeldland, date(2026, 11, 22))
    return report(view, all_rules().values(), RuleScope("iza", "listed"), date(2026, 6, 15))


def test_counts_go_from_must_to_in_order_and_add_up(found: CheckReport) -> None:
    assert [(count.status, count.severity) for count in found.counts] == [
        (Status.VIOLATION, Severity.MUST),
        (Status.VIOLATION, Severity.SHOULD),
        (Status.VIOLATION, Severity.TIP),
        (Status.UNKNOWN, None),
        (Status.WAIVED, None),
        (Status.OK, None),
    ]
    assert sum(count.total for count in found.counts) == sum(o.totals.looked_at for o in found.outcomes)
    for count in found.counts:
        assert sum(count.by_category.values()) == count.total


def test_categories_are_counted_apart(found: CheckReport) -> None:
    must, should, tip, *_ = found.counts
    assert must.by_category[Category.OURS] == should.by_category[Category.DATA_QUALITY] == 0
    assert tip.by_category[Category.OURS] > 0
    assert tip.by_category[Category.DATA_QUALITY] > 0
    assert [CATEGORY_WORDS[category].nl for category in tip.by_category] == [
        "Leidraad",
        "eigen regel",
        "kwaliteit van gegevens",
    ]


def test_findings_come_by_rule_and_strongest_first(found: CheckReport) -> None:
    rules = [finding.rule.id for finding in found.findings]
    assert rules == sorted(rules)
    of_r01 = [f.judgement.status for f in found.findings if f.rule.id == "R01"]
    assert of_r01 == [*[Status.VIOLATION] * 2, Status.UNKNOWN, Status.WAIVED, Status.OK]
    assert strongest_first(found.outcomes[0].findings)[0].judgement.severity is Severity.SHOULD


def test_a_region_shows_what_is_found_of_it_and_of_its_networks(found: CheckReport) -> None:
    zuidland = next(line for line in found.regions if line.region.id == "iza-zuidland")
    assert [network.id for network in zuidland.networks] == ["netwerk-zuid-oost", "netwerk-zuid-west"]
    about = {finding.judgement.subject.id for finding in zuidland.findings}
    assert about == {"iza-zuidland", "netwerk-zuid-oost", "netwerk-zuid-west"}


def test_a_lapsed_deviation_is_a_new_finding_that_was_waived(found: CheckReport) -> None:
    assert found.comparison is not None
    lapsed = {(c.finding.rule.id, c.before) for c in found.comparison.new}
    assert ("R03", Status.WAIVED) in lapsed


def test_the_scope_is_sound_and_in_words(found: CheckReport) -> None:
    assert (found.scope.scheme, found.scope.level) == ("IZA", "LISTED")
    assert (found.scheme.nl, found.level.nl) == ("IZA-regio's", "op de lijst")
    assert "Van de 5 regio" in found.sentence.nl
    assert found.counted.nl.startswith(f"{sum(c.total for c in found.counts)} oordelen: ")


def test_klopt_dit_niet_says_what_to_send_to_whom(found: CheckReport) -> None:
    finding = next(f for f in found.findings if f.judgement.sources)
    words = objection(finding).nl
    assert finding.id in words
    assert "beheerder van dit overzicht" in words
    assert finding.judgement.sources[0].publisher in words


def test_what_came_says_how_it_was_before(found: CheckReport) -> None:
    assert found.comparison is not None
    told_new = [told_of(change) for change in found.comparison.new if change.finding.rule.id == "R03"]
    assert told_new == ["Netwerk Zuid-West (eerder afgesproken)"]
    assert all("eerder" not in told_of(change) for change in found.comparison.remaining)
