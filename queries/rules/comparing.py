"""Two runs compared: which findings are new, still there, solved, agreed since, or no longer to be judged."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from queries.rules.checking import Finding, RuleOutcome
from queries.rules.rule import Status


@dataclass(frozen=True, slots=True)
class Change:
    """A finding with its status on the earlier and on the later day; None where it was not there at all."""

    finding: Finding
    before: Status | None
    after: Status | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of the violations of an earlier day, and which came, each in order of rule.

    `unjudged`: our sources no longer say enough, which solves nothing. `waived`: agreed as a deviation since.
    """

    earlier: date
    new: tuple[Change, ...]
    remaining: tuple[Change, ...]
    solved: tuple[Change, ...]
    waived: tuple[Change, ...]
    unjudged: tuple[Change, ...]


def compare(earlier: date, before: Sequence[RuleOutcome], after: Sequence[RuleOutcome]) -> Comparison:
    """The violations of two days, matched by the id of the finding."""
    was, now = _by_id(before), _by_id(after)
    changed = _changed_cases(was, now)
    open_now = [now[id] for id in now if _violates(now[id])]
    gone = [f for f in was.values() if _violates(f) and not _violates(now.get(f.id)) and f.id not in changed]
    after_gone = [(f, _status_after(f, now)) for f in gone]
    kept = set(changed.values())
    return Comparison(
        earlier,
        new=tuple(_change(f, was, now) for f in open_now if not _is_old(f, was) and f.id not in kept),
        remaining=tuple(_change(f, was, now) for f in open_now if _is_old(f, was) or f.id in kept),
        solved=_with_status(after_gone, (Status.OK, None)),
        waived=_with_status(after_gone, (Status.WAIVED,)),
        unjudged=_with_status(after_gone, (Status.UNKNOWN,)),
    )


def told_of(change: Change) -> str:
    """The thing of a change, and how it was before where that tells why it is new."""
    before = {Status.UNKNOWN: " (eerder niet te beoordelen)", Status.WAIVED: " (eerder afgesproken)"}
    came = change.after is Status.VIOLATION and change.before is not None
    return change.finding.judgement.subject.name + (
        before.get(change.before, "") if came and change.before else ""
    )


def _by_id(outcomes: Iterable[RuleOutcome]) -> dict[str, Finding]:
    return {finding.id: finding for outcome in outcomes for finding in outcome.findings}


def _violates(finding: Finding | None) -> bool:
    return finding is not None and finding.judgement.status is Status.VIOLATION


def _is_old(finding: Finding, was: Mapping[str, Finding]) -> bool:
    return _violates(was.get(finding.id))


def _about(finding: Finding) -> tuple[str, str]:
    return finding.rule.id, finding.judgement.subject.id


def _changed_cases(was: Mapping[str, Finding], now: Mapping[str, Finding]) -> dict[str, str]:
    """Violations whose case changed: the same rule still speaks of the same thing, under another id."""
    fresh = {_about(f): f.id for f in now.values() if _violates(f) and f.id not in was}
    left = [f for f in was.values() if _violates(f) and f.id not in now]
    return {f.id: fresh[_about(f)] for f in left if _about(f) in fresh}


def _status_after(finding: Finding, now: Mapping[str, Finding]) -> Status | None:
    """What the same finding is now; where its case is no longer there, what the rule says of the thing."""
    if finding.id in now:
        return now[finding.id].judgement.status
    found = {other.judgement.status for other in now.values() if _about(other) == _about(finding)}
    return next((status for status in (Status.UNKNOWN, Status.WAIVED, Status.OK) if status in found), None)


def _change(finding: Finding, was: Mapping[str, Finding], now: Mapping[str, Finding]) -> Change:
    before = was[finding.id].judgement.status if finding.id in was else None
    return Change(finding, before, now[finding.id].judgement.status)


def _with_status(
    gone: Iterable[tuple[Finding, Status | None]], statuses: Sequence[Status | None]
) -> tuple[Change, ...]:
    return tuple(Change(f, Status.VIOLATION, status) for f, status in gone if status in statuses)
