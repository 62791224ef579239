"""What the rules and the points of attention say of a thing, with what helps and whom to ask."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from api.web.cites import Cites
from graph.answers import State
from graph.day import GraphOnDay
from graph.records import Node
from graph.remembered import remembered
from graph.text import Text
from ontology.vocabulary import load_vocabulary
from queries import networks
from queries.gaps.gap import Gap
from queries.gaps.question import gaps
from queries.rules import all_rules
from queries.rules.checking import Finding, RuleOutcome, check
from queries.rules.objecting import objection
from queries.rules.report import strongest_first
from queries.rules.rule import RuleScope, Status
from queries.rules.words import MEANINGS, word_of
from queries.whom_to_ask import Party

CONTRACTED = "CONTRACTED"
LONGEST_LIST = 40


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """A finding as pages show it. `look` is how its word is drawn, `cites` the numbers of its sources."""

    finding: Finding
    word: Text
    meaning: Text
    look: str
    objection: Text
    ask_whom: tuple[Party, ...]
    cites: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ShownGap:
    """A point of attention as pages show it."""

    gap: Gap
    kind: Text
    is_proven: bool
    cites: tuple[int, ...]


@remembered
def outcomes_on(view: GraphOnDay, scheme: str, level: str) -> Sequence[RuleOutcome]:
    """What every rule says on the day."""
    return check(view, all_rules().values(), RuleScope(scheme, level))


@remembered
def gaps_on(view: GraphOnDay, scheme: str, level: str) -> Sequence[Gap]:
    """Every point of attention on the day."""
    return gaps(view, (), scheme, level)


def findings_of(
    view: GraphOnDay, node: Node, scheme: str, level: str, cites: Cites
) -> tuple[list[ShownFinding], list[ShownFinding]]:
    """The findings on a thing, and for a region on the networks in it: what was found, what cannot be judged."""
    things = {node.id}
    if node.label == "Region":
        things |= {network.id for network in networks.in_region(view, node)}
    about = [
        finding
        for outcome in outcomes_on(view, scheme, level)
        for finding in outcome.findings
        if finding.judgement.subject.id in things and finding.judgement.status is not Status.OK
    ]
    ordered = strongest_first(about)
    found = [shown(f, cites) for f in ordered if f.judgement.status is not Status.UNKNOWN]
    return found, [shown(f, cites) for f in ordered if f.judgement.status is Status.UNKNOWN]


def gaps_of(view: GraphOnDay, node: Node, scheme: str, level: str, cites: Cites) -> list[ShownGap]:
    """The points of attention on a thing, proven ones first."""
    about = [gap for gap in gaps_on(view, scheme, level) if gap.subject.id == node.id]
    ordered = sorted(about, key=lambda gap: gap.state is State.UNKNOWN)
    return [
        ShownGap(gap, _kind(gap), gap.state is not State.UNKNOWN, cites.numbers(gap.sources))
        for gap in ordered
    ]


def shown(finding: Finding, cites: Cites | None = None) -> ShownFinding:
    """A finding with its word, its look and whom to ask."""
    judgement = finding.judgement
    word = word_of(judgement)
    look = judgement.severity if judgement.status is Status.VIOLATION else judgement.status
    return ShownFinding(
        finding=finding,
        word=word,
        meaning=MEANINGS[word.nl],
        look=look.value.lower(),
        objection=objection(finding),
        ask_whom=_whom(judgement.ask_whom),
        cites=cites.numbers(judgement.sources) if cites else (),
    )


def _whom(parties: Iterable[Party]) -> tuple[Party, ...]:
    return tuple(dict.fromkeys(parties))


def _kind(gap: Gap) -> Text:
    label = load_vocabulary().code_lists["GapKind"].concept(gap.kind.value).label
    return Text(label.nl, label.en)
