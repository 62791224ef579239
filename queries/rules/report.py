"""A check prepared for whoever shows it: the sentences, the counts per word and category, and what changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import Text, dutch_list, dutch_number, english_list
from queries import geography, networks
from queries.rules.checking import Finding, RuleOutcome, check, findings_about
from queries.rules.comparing import Comparison, compare
from queries.rules.rule import Category, Rule, RuleScope, Severity, Status
from queries.rules.summary import one_network_sentence
from queries.rules.words import word
from queries.sentences import scheme_words

STRONGEST_FIRST: tuple[tuple[Status, Severity | None], ...] = (
    (Status.VIOLATION, Severity.MUST),
    (Status.VIOLATION, Severity.SHOULD),
    (Status.VIOLATION, Severity.TIP),
    (Status.UNKNOWN, None),
    (Status.WAIVED, None),
    (Status.OK, None),
)
"""The order in which counts and findings are shown: violations by severity, then what cannot be judged."""


@dataclass(frozen=True, slots=True)
class WordCount:
    """How many findings have one word, in all and per category."""

    status: Status
    severity: Severity | None
    word: Text
    total: int
    by_category: Mapping[Category, int]


@dataclass(frozen=True, slots=True)
class RegionFindings:
    """The findings on a region and on the networks in it, strongest first."""

    region: Node
    networks: tuple[Node, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class CheckReport:
    """Everything a report of a check shows, as of a day. `scheme` and `level` are those of `scope` in words."""

    day: date
    version: int
    scope: RuleScope
    scheme: Text
    level: Text
    sentence: Text
    counted: Text
    counts: tuple[WordCount, ...]
    outcomes: tuple[RuleOutcome, ...]
    regions: tuple[RegionFindings, ...]
    comparison: Comparison | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, by rule and then strongest first."""
        return tuple(found for outcome in self.outcomes for found in strongest_first(outcome.findings))


def report(
    view: GraphOnDay, rules: Iterable[Rule], scope: RuleScope, compared_with: date | None = None
) -> CheckReport:
    """The check of `rules` on the day, and against another day where one is given.

    Raises BadInput for a scheme or level that does not exist.
    """
    chosen = list(rules)
    outcomes = check(view, chosen, scope)
    sound = replace(scope, scheme=scope.scheme.upper(), level=scope.level.upper())
    counts = word_counts(outcomes)
    return CheckReport(
        day=view.day,
        version=view.graph.version,
        scope=sound,
        scheme=scheme_words(view, sound.scheme),
        level=_level_words(view, sound.level),
        sentence=one_network_sentence(view, sound.scheme),
        counted=_counted(counts),
        counts=counts,
        outcomes=tuple(outcomes),
        regions=tuple(_regions(view, sound.scheme, outcomes)),
        comparison=_comparison(view, chosen, scope, outcomes, compared_with),
    )


def word_counts(outcomes: Iterable[RuleOutcome]) -> tuple[WordCount, ...]:
    """The findings counted by word, strongest first, and apart per category."""
    findings = [finding for outcome in outcomes for finding in outcome.findings]
    return tuple(_word_count(status, severity, findings) for status, severity in STRONGEST_FIRST)


def strongest_first(findings: Iterable[Finding]) -> list[Finding]:
    """Findings in the order in which they are shown; within one word in the rule's own order."""
    return sorted(findings, key=place_of)


def _word_count(status: Status, severity: Severity | None, findings: Sequence[Finding]) -> WordCount:
    of_word = [f for f in findings if _word_key(f) == (status, severity)]
    by_category = {category: sum(f.category is category for f in of_word) for category in Category}
    return WordCount(status, severity, word(status, severity or Severity.TIP), len(of_word), by_category)


def _word_key(finding: Finding) -> tuple[Status, Severity | None]:
    status = finding.judgement.status
    return status, finding.judgement.severity if status is Status.VIOLATION else None


def place_of(finding: Finding) -> int:
    """The place of a finding's word in the order in which findings are shown."""
    return STRONGEST_FIRST.index(_word_key(finding))


def _counted(counts: Sequence[WordCount]) -> Text:
    """Everything that was judged, by word, in one sentence."""
    total = sum(count.total for count in counts)
    nl = dutch_list([f"{dutch_number(count.total)} {count.word.nl}" for count in counts])
    en = english_list([f"{count.total} {count.word.en}" for count in counts])
    return Text(f"{dutch_number(total)} oordelen: {nl}.", f"{total} judgements: {en}.")


def _level_words(view: GraphOnDay, level: str) -> Text:
    node = view.node(level)
    return Text(node.name, node.text("label_en")) if node is not None else Text(level, level)


def _regions(view: GraphOnDay, scheme: str, outcomes: Iterable[RuleOutcome]) -> Iterable[RegionFindings]:
    about = findings_about(outcomes)
    for region in geography.regions(view, scheme):
        inside = networks.in_region(view, region)
        found = [f for thing in (region, *inside) for f in about.get(thing.id, ())]
        yield RegionFindings(region, tuple(inside), tuple(strongest_first(found)))


def _comparison(
    view: GraphOnDay,
    rules: Sequence[Rule],
    scope: RuleScope,
    outcomes: Sequence[RuleOutcome],
    earlier: date | None,
) -> Comparison | None:
    if earlier is None:
        return None
    return compare(earlier, check(GraphOnDay(view.graph, earlier), rules, scope), outcomes)
