"""The findings of a check as rows for CSV and Excel, and as one JSON object."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from graph.records import Node
from queries.presenting import cited
from queries.rules.checking import Finding, RuleOutcome, Totals
from queries.rules.comparing import Change, Comparison
from queries.rules.objecting import objection
from queries.rules.report import CheckReport
from queries.rules.words import word_of

NEW, REMAINING, SOLVED, WAIVED, UNJUDGED = "NEW", "REMAINING", "SOLVED", "WAIVED", "UNJUDGED"

ONE_DAY = timedelta(days=1)
"""A period ends before its end; people say its last day."""

COLUMNS = (
    ("id", "Nummer"),
    ("rule", "Regel"),
    ("rule_title", "Wat de regel vraagt"),
    ("category", "Soort"),
    ("word", "Oordeel"),
    ("status", "Status"),
    ("severity", "Zwaarte"),
    ("subject_id", "Id"),
    ("subject", "Over"),
    ("explanation", "Toelichting"),
    ("remedy", "Wat helpt"),
    ("ask_whom", "Wie weet het"),
    ("reason", "Afspraak"),
    ("agreed_by", "Afgesproken door"),
    ("reactions", "Reacties"),
    ("objection", "Klopt dit niet?"),
    ("sources", "Bronnen"),
    ("change", "Vergeleken"),
)
"""The columns of the flat tables: name as in JSON and GraphQL, and Dutch title."""


@dataclass(frozen=True, slots=True)
class Row:
    """A finding with what became of it since another day, where one was given."""

    finding: Finding
    change: str = ""


def rows(report: CheckReport) -> list[Row]:
    """All findings, by rule and strongest first; then those of the other day that are no longer there."""
    changes = dict(_changes(report.comparison))
    now = [Row(finding, changes.pop(finding.id, ("", finding))[0]) for finding in report.findings]
    return now + [Row(finding, change) for change, finding in changes.values()]


def flat(row: Row) -> list[str]:
    """One finding as cells in the order of COLUMNS."""
    finding, judgement = row.finding, row.finding.judgement
    return [
        finding.id,
        finding.rule.id,
        finding.rule.title.nl,
        finding.category.value,
        "" if _is_gone(row) else word_of(judgement).nl,
        "" if _is_gone(row) else judgement.status.value,
        judgement.severity.value,
        judgement.subject.id,
        judgement.subject.name,
        judgement.explanation.nl,
        finding.remedy.nl,
        "; ".join(party.name for party in judgement.ask_whom) or finding.rule.ask_whom.nl,
        judgement.reason.nl,
        "; ".join(party.name for party in judgement.agreed_by),
        "; ".join(f"{reaction.party.name}: {reaction.words}" for reaction in finding.reactions),
        objection(finding).nl,
        "; ".join(source.id for source in judgement.sources),
        row.change,
    ]


def as_json(report: CheckReport, as_known_at: datetime | None) -> dict[str, Any]:
    """The whole check as one object (interfaces.md); names are those of GraphQL in snake_case."""
    period = report.scope.period
    return {
        "rules": [_rule(outcome) for outcome in report.outcomes],
        "as_of": report.day.isoformat(),
        "as_known_at": as_known_at.isoformat() if as_known_at else None,
        "scheme": report.scope.scheme,
        "level": report.scope.level,
        "from": period.start.isoformat() if period and period.start else None,
        "to": (period.end - ONE_DAY).isoformat() if period and period.end else None,
        "version": report.version,
        "sentence": report.sentence.nl,
        "counts": [
            {
                "status": count.status.value,
                "severity": count.severity.value if count.severity else None,
                "word": count.word.nl,
                "total": count.total,
                "by_category": {category.value: number for category, number in count.by_category.items()},
            }
            for count in report.counts
        ],
        "compared_with": report.comparison.earlier.isoformat() if report.comparison else None,
        "rows": [row_json(row) for row in rows(report)],
    }


def row_json(row: Row) -> dict[str, Any]:
    """One finding as JSON; without status and word where it is only of the other day."""
    found = finding_json(row.finding) | {"change": row.change or None}
    return found | {"status": None, "word": None} if _is_gone(row) else found


def finding_json(finding: Finding) -> dict[str, Any]:
    """One finding as JSON."""
    judgement = finding.judgement
    return {
        "id": finding.id,
        "rule": {"id": finding.rule.id, "title": finding.rule.title.nl},
        "category": finding.category.value,
        "status": judgement.status.value,
        "severity": judgement.severity.value,
        "word": word_of(judgement).nl,
        "subject": _thing(judgement.subject),
        "explanation": judgement.explanation.nl,
        "remedy": finding.remedy.nl,
        "ask_whom": [{"name": party.name, "url": party.url} for party in judgement.ask_whom],
        "reason": judgement.reason.nl,
        "agreed_by": [_thing(party) for party in judgement.agreed_by],
        "reactions": [{"party": _thing(r.party), "words": r.words} for r in finding.reactions],
        "objection": objection(finding).nl,
        "sources": [cited(source) for source in judgement.sources],
    }


def totals_json(totals: Totals) -> Mapping[str, int]:
    """How many findings have each status; together they are all that was looked at."""
    return {
        "looked_at": totals.looked_at,
        "ok": totals.ok,
        "violation": totals.violation,
        "unknown": totals.unknown,
        "waived": totals.waived,
    }


def _rule(outcome: RuleOutcome) -> dict[str, Any]:
    rule = outcome.rule
    return {
        "id": rule.id,
        "title": rule.title.nl,
        "category": rule.category.value,
        "severity": rule.severity.value,
        "totals": totals_json(outcome.totals),
    }


def _thing(node: Node) -> dict[str, str]:
    return {"id": node.id, "name": node.name}


def _is_gone(row: Row) -> bool:
    """A finding of the other day: its judgement is no longer so."""
    return row.change in (SOLVED, WAIVED, UNJUDGED) and row.finding.judgement.status.value == "VIOLATION"


def _changes(comparison: Comparison | None) -> Iterator[tuple[str, tuple[str, Finding]]]:
    if comparison is None:
        return
    parts: Sequence[tuple[str, Sequence[Change]]] = (
        (NEW, comparison.new),
        (REMAINING, comparison.remaining),
        (SOLVED, comparison.solved),
        (WAIVED, comparison.waived),
        (UNJUDGED, comparison.unjudged),
    )
    for name, changes in parts:
        for change in changes:
            yield change.finding.id, (name, change.finding)
