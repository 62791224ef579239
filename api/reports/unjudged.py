"""What cannot be judged, told once: findings with the same reason together, with what differs per thing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.records import Source
from queries.rules.checking import Finding

SENTENCES = re.compile(r"(?<=[.;]) (?=[A-Z‘“'])")
"""Where one sentence ends and the next begins; a name such as Bergen (L.) ends in no full stop."""

NAME = "…"
"""Stands where the names of the things were."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that cannot be judged, with what is said of it alone."""

    name: str
    remarks: str


@dataclass(frozen=True, slots=True)
class Unjudged:
    """A reason and the things it holds for; of several things it has … where their names stand."""

    reason: str
    things: tuple[Thing, ...]
    sources: tuple[Source, ...]
    reactions: tuple[str, ...]

    @property
    def only_named(self) -> list[str]:
        """The names of the things of which nothing more is said."""
        return [thing.name for thing in self.things if not thing.remarks]

    @property
    def remarked(self) -> list[Thing]:
        """The things of which something is said alone."""
        return [thing for thing in self.things if thing.remarks]


def grouped(findings: Sequence[Finding]) -> Iterator[Unjudged]:
    """The findings by reason, which is how their explanation begins, in order of the first of each."""
    same: dict[str, list[Finding]] = {}
    for finding in findings:
        same.setdefault(_worded(finding)[0], []).append(finding)
    return (_unjudged(group) for group in same.values())


def _unjudged(group: Sequence[Finding]) -> Unjudged:
    worded = [_worded(finding) for finding in group]
    shared = [sentence for sentence in worded[0] if all(sentence in other for other in worded)]
    alone = len(group) == 1
    return Unjudged(
        group[0].judgement.explanation.nl if alone else " ".join(shared),
        tuple(Thing(f.judgement.subject.name, "" if alone else _rest(f, shared)) for f in group),
        tuple(dict.fromkeys(source for f in group for source in f.judgement.sources)),
        tuple(f"{r.party.name}: {r.words}" for f in group for r in f.reactions),
    )


def _worded(finding: Finding) -> list[str]:
    """The sentences of the explanation without the name of the thing."""
    return [text.replace(finding.judgement.subject.name, NAME) for text in _sentences(finding)]


def _rest(finding: Finding, shared: Sequence[str]) -> str:
    name = finding.judgement.subject.name
    return " ".join(text for text in _sentences(finding) if text.replace(name, NAME) not in shared)


def _sentences(finding: Finding) -> list[str]:
    return SENTENCES.split(finding.judgement.explanation.nl)
