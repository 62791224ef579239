"""A check for the terminal: counts by severity first, then the rules, then what they are about."""

import io
import sys
from collections.abc import Iterable, Sequence
from itertools import groupby

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from graph.text import dutch_date, dutch_list
from queries.rules.checking import Finding, RuleOutcome
from queries.rules.comparing import Change, Comparison, told_of
from queries.rules.report import STRONGEST_FIRST, CheckReport
from queries.rules.rule import Category, Status
from queries.rules.words import CATEGORY_WORDS, word_of

PIPED_WIDTH = 160
MOST_NAMES = 6


def as_text(report: CheckReport, width: int | None = None) -> bytes:
    """The whole check as text that fits the terminal."""
    on_terminal = sys.stdout.isatty()
    console = Console(
        file=io.StringIO(),
        width=width or (None if on_terminal else PIPED_WIDTH),
        force_terminal=on_terminal,
        highlight=False,
    )
    with console.capture() as capture:
        for part in _parts(report):
            console.print(part)
    lines = (line.rstrip() for line in capture.get().splitlines())
    return ("\n".join(lines) + "\n").encode()


def _parts(report: CheckReport) -> Iterable[RenderableType]:
    yield Text(f"{report.sentence.nl}\n")
    yield from (_counts(report), "", _rules(report.outcomes), "")
    if report.comparison is not None:
        yield from (_comparison(report.comparison), "")
    yield from _findings(report.findings)
    yield Text(CLOSING)


CLOSING = "Alles per regel, met bronnen en wat helpt: mgn check --out toets.html"


def _counts(report: CheckReport) -> Table:
    table = _table("Oordeel", *(CATEGORY_WORDS[category].nl for category in Category), "Samen")
    for count in report.counts:
        numbers = [str(count.by_category[category]) for category in Category]
        table.add_row(count.word.nl, *numbers, str(count.total))
    return table


def _rules(outcomes: Sequence[RuleOutcome]) -> Table:
    table = _table(
        "Regel",
        "Wat de regel vraagt",
        "Wijkt af",
        "Let op",
        "Tip",
        "Niet te beoordelen",
        "Afgesproken",
        "In orde",
    )
    for outcome in outcomes:
        numbers = [_number(outcome.findings, place) for place in range(len(STRONGEST_FIRST))]
        table.add_row(outcome.rule.id, Text(outcome.rule.title.nl), *numbers)
    return table


def _table(*titles: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for place, title in enumerate(titles):
        words = place == 0 or title == "Wat de regel vraagt"
        table.add_column(Text(title), justify="left" if words else "right", overflow="fold")
    return table


def _number(findings: Iterable[Finding], place: int) -> str:
    status, severity = STRONGEST_FIRST[place]
    found = (f.judgement for f in findings)
    return str(sum(j.status is status and severity in (None, j.severity) for j in found))


def _findings(findings: Sequence[Finding]) -> Iterable[RenderableType]:
    """Violations and agreed deviations one by one; of what cannot be judged and is in order only the names."""
    for _, of_rule in groupby(findings, key=lambda finding: finding.rule.id):
        shown = [f for f in of_rule if f.judgement.status is not Status.OK]
        if shown:
            yield Text(f"{shown[0].rule.id} {shown[0].rule.title.nl}", style="bold")
            for finding in shown:
                if finding.judgement.status is not Status.UNKNOWN:
                    yield from _one(finding)
            yield from _unknown([f for f in shown if f.judgement.status is Status.UNKNOWN])
            yield Text("")


def _one(finding: Finding) -> Iterable[RenderableType]:
    judgement = finding.judgement
    yield Text(f"  {word_of(judgement).nl} · {judgement.subject.name} · {finding.id}")
    lines = [text for text in (judgement.explanation.nl, judgement.reason.nl) if text]
    lines += [f"Wat helpt: {finding.remedy.nl}"] if judgement.status is Status.VIOLATION else []
    lines += [f"Reactie van {r.party.name}: {r.words}" for r in finding.reactions]
    yield from (_indented(line, 4) for line in lines)


def _unknown(findings: Sequence[Finding]) -> Iterable[RenderableType]:
    if findings:
        names = dutch_list([finding.judgement.subject.name for finding in findings], MOST_NAMES)
        yield _indented(f"niet te beoordelen ({len(findings)}): {names}", 2)


def _indented(line: str, by: int) -> Padding:
    return Padding(Text(line), (0, 0, 0, by), expand=False)


def _comparison(comparison: Comparison) -> Text:
    lines = [f"Vergeleken met {dutch_date(comparison.earlier)}"]
    parts: Sequence[tuple[str, Sequence[Change]]] = (
        ("nieuw", comparison.new),
        ("opgelost", comparison.solved),
        ("sindsdien afgesproken", comparison.waived),
        ("nu niet meer te beoordelen", comparison.unjudged),
    )
    for words, changes in parts:
        lines.append(f"  {words}: {len(changes)}")
        lines += [f"    {_changed(change)}" for change in changes]
    lines.append(f"  nog steeds: {len(comparison.remaining)}")
    return Text("\n".join(lines))


def _changed(change: Change) -> str:
    return f"{change.finding.rule.id} {word_of(change.finding.judgement).nl} · {told_of(change)}"
