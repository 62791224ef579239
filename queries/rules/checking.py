"""Running rules: judgements with agreed deviations applied, findings with stable ids, totals that add up."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from graph.day import GraphOnDay, newest_first
from graph.records import Node, Source, Statement
from graph.remembered import remembered
from graph.text import NOTHING, Text, dutch_date, english_date
from queries import geography, networks
from queries.rules.rule import Category, Judgement, Rule, RuleScope, Status


@dataclass(frozen=True, slots=True)
class Reaction:
    """What a party itself says of a finding; it stands beside the finding and changes nothing in it."""

    party: Node
    words: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A judgement of a rule under a stable id: the same case on another day has the same id."""

    id: str
    rule: Rule
    judgement: Judgement
    reactions: tuple[Reaction, ...] = ()

    @property
    def remedy(self) -> Text:
        """What would mend it: the finding's own remedy, or else the rule's."""
        return self.judgement.remedy if self.judgement.remedy.nl else self.rule.remedy

    @property
    def category(self) -> Category:
        """On what ground it rests: the finding's own category, or else the rule's."""
        return self.judgement.category or self.rule.category


@dataclass(frozen=True, slots=True)
class Totals:
    """How many judgements have each status; they add up to `looked_at`."""

    ok: int
    violation: int
    unknown: int
    waived: int

    @property
    def looked_at(self) -> int:
        """All judgements together."""
        return self.ok + self.violation + self.unknown + self.waived


@dataclass(frozen=True, slots=True)
class RuleOutcome:
    """One rule with every judgement as a finding, in the rule's own order, and the totals."""

    rule: Rule
    findings: tuple[Finding, ...]
    totals: Totals


def check(view: GraphOnDay, rules: Iterable[Rule], scope: RuleScope) -> list[RuleOutcome]:
    """What each rule says of every subject it looks at, on the day, by id of the rule.

    Raises BadInput for a scheme or level that does not exist.
    """
    scheme, level = geography.require_scheme(view, scope.scheme), networks.require_level(view, scope.level)
    sound = replace(scope, scheme=scheme, level=level)
    return [outcome(view, rule, sound) for rule in sorted(rules, key=lambda rule: rule.id)]


@remembered
def outcome(view: GraphOnDay, rule: Rule, scope: RuleScope) -> RuleOutcome:
    """What one rule says; an agreed deviation turns VIOLATION into WAIVED until its end date."""
    judgements = [_in_order(_with_deviation(view, rule, found)) for found in rule.check(view, scope)]
    findings = tuple(_finding(view, rule, judgement) for judgement in judgements)
    return RuleOutcome(rule, findings, totals(judgements))


def totals(judgements: Sequence[Judgement]) -> Totals:
    """The judgements counted by status."""
    count = Counter(found.status for found in judgements)
    return Totals(count[Status.OK], count[Status.VIOLATION], count[Status.UNKNOWN], count[Status.WAIVED])


def findings_about(outcomes: Iterable[RuleOutcome]) -> Mapping[str, Sequence[Finding]]:
    """The findings by id of the thing that they judge, in order of rule."""
    found: dict[str, list[Finding]] = {}
    for outcome in outcomes:
        for finding in outcome.findings:
            found.setdefault(finding.judgement.subject.id, []).append(finding)
    return found


def finding_id(rule: Rule, judgement: Judgement) -> str:
    """The rule and a hash of the subject and of what makes it this case."""
    content = f"{judgement.subject.id}|{judgement.case}"
    return f"{rule.id}-{hashlib.blake2b(content.encode(), digest_size=5).hexdigest()}"


def _finding(view: GraphOnDay, rule: Rule, judgement: Judgement) -> Finding:
    id = finding_id(rule, judgement)
    replies = view.into(judgement.subject.id, "REPLIES")
    reactions = (_reaction(view, s) for s in replies if s.text("finding") in (id, rule.id))
    return Finding(id, rule, judgement, tuple(found for found in reactions if found is not None))


def _reaction(view: GraphOnDay, reply: Statement) -> Reaction | None:
    """A reply names the finding, or the rule when it is about all that the rule says of the thing."""
    party = view.node(reply.subject)
    return Reaction(party, reply.text("text"), view.sources_of(reply)) if party is not None else None


def _in_order(judgement: Judgement) -> Judgement:
    """With its sources newest first, whatever facts they belong to."""
    ordered = tuple(sorted(judgement.sources, key=newest_first))
    return judgement if ordered == judgement.sources else replace(judgement, sources=ordered)


def _with_deviation(view: GraphOnDay, rule: Rule, judgement: Judgement) -> Judgement:
    if judgement.status is not Status.VIOLATION:
        return judgement
    things = (judgement.subject, *judgement.about)
    stated = [s for thing in things for s in view.into(thing.id, "DEVIATES_FROM")]
    agreed = [s for s in stated if s.text("rule") == rule.id]
    return _waived(view, judgement, agreed[0]) if agreed else judgement


def _waived(view: GraphOnDay, judgement: Judgement, agreed: Statement) -> Judgement:
    deviation = view.node(agreed.subject)
    until = _until(agreed.valid_to)
    why = (deviation.text("reason") if deviation else "") or "de reden staat niet in onze bronnen."
    parties = [view.node(s.object) for s in view.out(agreed.subject, "AGREED_BY")]
    agreed_by = tuple(party for party in parties if party is not None)
    reason = Text(f"Afgesproken afwijking{until.nl}: {why}", f"Agreed deviation{until.en}: {why}")
    return replace(
        judgement,
        status=Status.WAIVED,
        reason=reason + (NOTHING if agreed_by else NOBODY_NAMED),
        agreed_by=agreed_by,
        sources=tuple(dict.fromkeys((*judgement.sources, *view.sources_of(agreed)))),
    )


NOBODY_NAMED = Text(
    "Wie ermee instemde, staat niet in onze bronnen.", "Our sources do not state who consented."
)


def _until(end: date | None) -> Text:
    if end is None:
        return Text(", zonder einddatum in onze bronnen", ", without an end date in our sources")
    return Text(f" tot {dutch_date(end)}", f" until {english_date(end)}")
