"""`mgn changes`: what changed between two days, in sentences."""

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import Output, Reading, shared
from api.cli.telling import tell_left_out
from graph.errors import BadInput

if TYPE_CHECKING:
    from api.reports.table import Report
    from queries.changes.question import Change


@shared
def changes(
    reading: Reading,
    output: Output,
    start: Annotated[str, typer.Option("--from", metavar="DATUM", help="De eerste dag.")] = "",
    end: Annotated[str, typer.Option("--to", metavar="DATUM", help="De laatste dag; anders vandaag.")] = "",
) -> None:
    """Vertel wat er veranderde tussen twee dagen, en wat wij pas sindsdien weten.

    Voorbeeld:

    \b
      mgn changes --from 2025-01-01 --to 2026-11-22
    """
    from api.cli.report import show
    from api.clock import end_of_day, read_day
    from queries.changes.question import changes as found_changes
    from queries.changes.question import summary

    if not start:
        raise BadInput("--from ontbreekt.", "Bijvoorbeeld: mgn changes --from 2025-01-01.")
    output.chosen()
    first, last = read_day(start), read_day(end) if end else reading.day()
    snapshot, view = reading.open()
    known_then = snapshot.view(first, end_of_day(first))
    rows = found_changes(view, first, last, known_then)
    tell_left_out(view.graph.left_out, view.graph.audience)
    show(_report(rows, summary(rows, first, last).nl), output)


def _report(rows: "list[Change]", sentence: str) -> "Report":
    from api.reports.table import Report
    from queries.changes.question import QUESTION
    from queries.presenting import as_json

    return Report(
        sentence=sentence,
        columns=[(column.name, column.title.nl) for column in QUESTION.columns],
        rows=[[column.in_dutch(row) for column in QUESTION.columns] for row in rows],
        as_json={"question": "changes", "sentence": sentence, "rows": [as_json(row) for row in rows]},
        only_in_files=frozenset(column.name for column in QUESTION.columns if not column.in_table),
    )
