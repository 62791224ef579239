"""`mgn check`: judges every region, network and municipality by the rules."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import FORMATS as ROW_FORMATS
from api.cli.options import LAST, Output, Reading, StateFileOption, one_of, shared
from api.cli.telling import tell_left_out

if TYPE_CHECKING:
    from datetime import date

    from api.reports.table import Report
    from graph.periods import Period
    from queries.rules.checking import Finding
    from queries.rules.report import CheckReport
    from queries.rules.rule import Rule, RuleScope

FORMATS = ("table", "json", "csv", "xlsx", "html", "junit")
FAIL_ON = ("unknown", "tip", "should", "must", "never")
"""From the weakest to the strongest; WAIVED never fails."""

FINDINGS_AT_THRESHOLD = 1
IN_TERMINAL = ("rule", "word", "subject", "explanation")
"""The columns for which a terminal has room, where only what changed is shown."""


@dataclass(frozen=True, slots=True)
class Judging:
    """Which division of the country, and which networks count for R01."""

    scheme: Annotated[str, typer.Option("--scheme", metavar="INDELING", help="De regio-indeling.")] = "IZA"
    level: Annotated[
        str, typer.Option("--level", metavar="NIVEAU", help="Welke netwerken meetellen bij regel R01.")
    ] = "CONTRACTED"
    fail_on: Annotated[
        str,
        typer.Option("--fail-on", metavar="|".join(FAIL_ON), help="Vanaf welke zwaarte de uitkomst 1 is."),
    ] = "must"
    compare_with: Annotated[
        str,
        typer.Option(
            "--compare-with",
            metavar="DATUM|last",
            help="Laat zien wat sindsdien nieuw en opgelost is. Met last: schrijf alleen wat veranderde sinds dezelfde "
            "toets de vorige keer zo gedaan is; de uitkomst gaat dan ook alleen daarover.",
        ),
    ] = ""
    state_file: StateFileOption = None
    start: Annotated[
        str, typer.Option("--from", metavar="DATUM", help="Eerste dag voor regels die een periode bekijken.")
    ] = ""
    end: Annotated[
        str, typer.Option("--to", metavar="DATUM", help="Laatste dag voor regels die een periode bekijken.")
    ] = ""

    def is_since_last(self) -> bool:
        """Whether only what changed since the last run is wanted."""
        return self.compare_with.strip().lower() == LAST

    def asked(self) -> dict[str, str]:
        """What was asked of the rules."""
        return {
            "scheme": self.scheme.upper(),
            "level": self.level.upper(),
            "from": self.start,
            "to": self.end,
        }

    def scope(self) -> "RuleScope":
        """What the rules are asked about; BadInput for text that is no date, or a period without days."""
        from queries.rules.rule import RuleScope

        return RuleScope(self.scheme.upper(), self.level.upper(), self._period())

    def _period(self) -> "Period | None":
        from api.asked_period import asked_period
        from api.clock import read_day

        first = read_day(self.start) if self.start else None
        last = read_day(self.end) if self.end else None
        return asked_period(first, last, ("--from", "--to"))


@dataclass(frozen=True, slots=True)
class CheckOutput:
    """In which form and where to the check goes."""

    format: Annotated[
        str,
        typer.Option("--format", metavar="|".join(FORMATS), help="De vorm; anders table, of die van --out."),
    ] = ""
    out: Annotated[
        Path | None, typer.Option("--out", metavar="BESTAND", help="Schrijf naar dit bestand.")
    ] = None

    def chosen(self) -> str:
        """The form: as asked, else by the name of the file (.xml is JUnit), else a table."""
        if self.format or self.out is None or self.out.suffix.lower() != ".xml":
            return Output(self.format, self.out).chosen(FORMATS)
        return "junit"


@shared
def check(
    reading: Reading,
    judging: Judging,
    output: CheckOutput,
    rules: Annotated[
        list[str], typer.Argument(metavar="[REGEL]...", help="Alleen deze regels, zoals R01; anders alle.")
    ] = [],  # noqa: B006 - read only, and the command line wants a list
) -> None:
    """Toets regio's, netwerken en gemeenten aan de Leidraad.

    De uitkomst is 1 als er een bevinding is vanaf --fail-on. Een afgesproken afwijking telt daar nooit bij.

    Voorbeelden:

    \b
      mgn check
      mgn check R01 R02 --level LISTED
      mgn check --compare-with 2026-06-30 --out toets.html
      mgn check --format junit --fail-on should --out toets.xml
      mgn check --compare-with last --format csv --out nieuw.csv
    """
    gc.disable()  # a command is over before there is anything to collect; that is a tenth of its time
    try:
        _check(reading, judging, output, rules)
    finally:
        gc.enable()


def _check(reading: Reading, judging: Judging, output: CheckOutput, rules: list[str]) -> None:
    from api.cli.report import write
    from queries.rules.report import report

    form, threshold = output.chosen(), one_of(judging.fail_on, FAIL_ON, "--fail-on")
    if judging.is_since_last():
        one_of(form, ROW_FORMATS, "--compare-with last")
    chosen, scope, earlier = _rules(rules), judging.scope(), _earlier(judging)
    _, view = reading.open()
    found = report(view, chosen, scope, earlier)
    tell_left_out(view.graph.left_out, view.graph.audience)
    fails = failing(threshold)
    if judging.is_since_last():
        _write_since_last(found, fails, reading, judging, output, rules)
        return
    write(_content(found, form, fails, reading), form, output.out)
    if any(fails(finding) for finding in found.findings):
        raise typer.Exit(FINDINGS_AT_THRESHOLD)


def _write_since_last(
    found: "CheckReport",
    fails: "Callable[[Finding], bool]",
    reading: Reading,
    judging: Judging,
    output: CheckOutput,
    rules: list[str],
) -> None:
    from api.cli.since_last import show_since, view_of
    from api.reports.check_rows import rows as rows_of

    listed = _listed(found, reading)
    asked = {"check": sorted(rules), **judging.asked(), **reading.asked()}
    view = view_of(asked, reading.store, judging.state_file)
    places = show_since(view, listed, Output(output.format, output.out))
    if any(fails(row.finding) for place, row in enumerate(rows_of(found)) if place in places):
        raise typer.Exit(FINDINGS_AT_THRESHOLD)


def failing(threshold: str) -> "Callable[[Finding], bool]":
    """Which findings are at or above a threshold; none at `never`, and never an agreed deviation."""
    from queries.rules.rule import Status

    lowest = FAIL_ON.index(threshold)

    def fails(finding: "Finding") -> bool:
        judgement = finding.judgement
        if threshold == "never" or judgement.status in (Status.OK, Status.WAIVED):
            return False
        strength = "unknown" if judgement.status is Status.UNKNOWN else judgement.severity.value.lower()
        return FAIL_ON.index(strength) >= lowest

    return fails


def _rules(ids: list[str]) -> list["Rule"]:
    from queries.rules import all_rules, rule

    return [rule(id) for id in dict.fromkeys(id.upper() for id in ids)] or list(all_rules().values())


def _earlier(judging: Judging) -> "date | None":
    from api.clock import read_day

    if not judging.compare_with or judging.is_since_last():
        return None
    return read_day(judging.compare_with)


def _content(found: "CheckReport", form: str, fails: "Callable[[Finding], bool]", reading: Reading) -> bytes:
    if form == "html":
        from api.reports.check_page import as_html

        return as_html(found)
    if form == "junit":
        from api.reports.junit import as_junit

        return as_junit(found, fails)
    if form == "table":
        from api.reports.check_text import as_text

        return as_text(found)
    return _rows(found, form, reading)


def _rows(found: "CheckReport", form: str, reading: Reading) -> bytes:
    from api.reports.table import WRITERS

    return WRITERS[form](_listed(found, reading))


def _listed(found: "CheckReport", reading: Reading) -> "Report":
    from api.reports.check_rows import COLUMNS, as_json, flat, rows
    from api.reports.table import Report

    return Report(
        sentence=found.sentence.nl,
        columns=COLUMNS,
        rows=[flat(row) for row in rows(found)],
        as_json=as_json(found, reading.moment()),
        remarks=_remarks(found, reading),
        only_in_files=frozenset(name for name, _ in COLUMNS if name not in IN_TERMINAL),
    )


def _remarks(found: "CheckReport", reading: Reading) -> list[tuple[str, str]]:
    asked = [
        ("Peildatum", found.day.isoformat()),
        ("Zoals bekend op", reading.as_known_at or "nu"),
        ("Regio-indeling", found.scope.scheme),
        ("Niveau (R01)", found.scope.level),
        ("Versie", str(found.version)),
        ("Telling", found.counted.nl),
    ]
    return asked + [
        (
            f"{outcome.rule.id} {outcome.rule.title.nl}",
            f"bekeken {outcome.totals.looked_at}, in orde {outcome.totals.ok}, bevindingen "
            f"{outcome.totals.violation}, niet te beoordelen {outcome.totals.unknown}, afgesproken "
            f"{outcome.totals.waived}",
        )
        for outcome in found.outcomes
    ]
