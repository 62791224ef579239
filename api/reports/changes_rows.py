"""What changed between two days as rows for CSV, Excel and JSON: the changes, and what became of the findings."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from api.reports.table import Cell, Report
from graph.day import GraphOnDay
from graph.records import Node
from graph.text import dutch_list
from queries.changes.findings import PARTS, FindingsOfRegion
from queries.changes.question import Change
from queries.changes.regions import regions_about
from queries.rules.comparing import Change as FindingChange
from queries.sentences import names

COLUMNS = (
    ("what", "Wat"),
    ("kind", "Soort"),
    ("date", "Datum"),
    ("region", "Regio"),
    ("subject_id", "Id"),
    ("subject", "Over"),
    ("before", "Eerst"),
    ("after", "Daarna"),
    ("sentence", "In woorden"),
    ("rule", "Regel"),
    ("sources", "Bronnen"),
)
KNOWN = {"FIRST_STATED": "pas sindsdien bekend", "CORRECTED": "verbeterd"}
HAPPENED = "gebeurd"
FINDINGS = {
    "new": "nieuwe bevinding",
    "solved": "opgeloste bevinding",
    "waived": "sindsdien afgesproken",
    "unjudged": "niet meer te beoordelen",
    "remaining": "gebleven bevinding",
}


def changes_report(
    view: GraphOnDay,
    scheme: str,
    sentence: str,
    found: Iterable[Change],
    findings: Sequence[FindingsOfRegion],
    earlier: date,
) -> Report:
    """Everything that changed, oldest first, and then every finding once with what became of it."""
    rows = [_change(view, scheme, change) for change in found] + list(_findings(view, scheme, findings))
    keys = [name for name, _ in COLUMNS]
    return Report(
        sentence=sentence,
        columns=COLUMNS,
        rows=rows,
        as_json={
            "from": earlier.isoformat(),
            "to": view.day.isoformat(),
            "scheme": scheme,
            "version": view.graph.version,
            "sentence": sentence,
            "rows": [dict(zip(keys, row, strict=True)) for row in rows],
        },
        remarks=[
            ("Van", earlier.isoformat()),
            ("Tot en met", view.day.isoformat()),
            ("Regio-indeling", scheme),
        ],
    )


def _change(view: GraphOnDay, scheme: str, change: Change) -> list[Cell]:
    return [
        KNOWN.get(change.kind.value, HAPPENED),
        change.kind.value,
        change.date.isoformat(),
        _regions(view, change.subject, scheme),
        change.subject.id,
        change.subject.name,
        change.before,
        change.after,
        change.sentence.nl,
        "",
        "; ".join(source.id for source in change.sources),
    ]


def _findings(view: GraphOnDay, scheme: str, found: Sequence[FindingsOfRegion]) -> Iterator[list[Cell]]:
    for part in PARTS:
        once = {change.finding.id: change for one in found for change in getattr(one, part)}
        for change in once.values():
            yield _finding(view, scheme, part, change)


def _finding(view: GraphOnDay, scheme: str, part: str, change: FindingChange) -> list[Cell]:
    finding, judgement = change.finding, change.finding.judgement
    return [
        FINDINGS[part],
        f"FINDING_{part.upper()}",
        view.day.isoformat(),
        _regions(view, judgement.subject, scheme),
        judgement.subject.id,
        judgement.subject.name,
        change.before.value if change.before else "",
        change.after.value if change.after else "",
        judgement.explanation.nl,
        finding.rule.id,
        "; ".join(source.id for source in judgement.sources),
    ]


def _regions(view: GraphOnDay, subject: Node, scheme: str) -> str:
    return dutch_list(names(regions_about(view, subject, scheme)))
