"""`mgn sparql`: a question in SPARQL over the graph as linked data."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import Output, Reading, pairs_of, shared
from api.cli.telling import tell, tell_left_out
from graph.errors import BadInput
from graph.text import dutch_count

if TYPE_CHECKING:
    from api.linked.sparql import Answered
    from api.reports.table import Report


@shared
def sparql(
    reading: Reading,
    output: Output,
    question: Annotated[
        str,
        typer.Argument(
            metavar="BESTAND.rq", help="Een bestand, of de naam van een vraag; zonder volgt de lijst."
        ),
    ] = "",
    param: Annotated[
        list[str], typer.Option("--param", metavar="NAAM=WAARDE", help="Vult VALUES ?asked_NAAM in.")
    ] = [],  # noqa: B006 - read only, and the command line wants a list
) -> None:
    """Stel een vraag in SPARQL over de graaf op één dag. Er wordt niets opgehaald en niets gewijzigd.

    Voorbeelden:

    \b
      mgn sparql
      mgn sparql who-leads --param scheme=IZA
      mgn sparql mijn-vraag.rq --as-of 2026-11-22 --format csv --out antwoord.csv
    """
    from api.cli.report import show

    show(_asked(question, reading, param) if question else _list(), output)


def _asked(question: str, reading: Reading, param: list[str]) -> "Report":
    from api.linked.sparql import answered, filled_in, store_of

    day, circle, moment = reading.day(), reading.circle(), reading.moment()
    query = filled_in(_text(question), day, pairs_of(param, "--param"))
    from api.exports.export import Wanted, export_of
    from api.opening import read_history

    history = read_history(reading.store)
    known_after = history.known_at(moment) if moment else None
    made = export_of(history, Wanted(circle, day, known_after, include_unclear=True))
    found = answered(store_of(made), query)
    tell_left_out(made.selection.hidden, circle)
    tell(f"De graaf op {day}, versie {made.selection.version}.")
    return _report(found, question, day.isoformat(), made.selection.version)


def _text(question: str) -> str:
    """The question in a file, or the one with this name."""
    from api.linked.sparql import named_queries

    named = dict(named_queries())
    wanted = question.lower().replace("_", "-")
    if wanted in named:
        return named[wanted]
    try:
        return Path(question).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(
            f"{question} is geen leesbaar bestand en geen naam van een vraag.", f"Namen: {', '.join(named)}."
        ) from error


def _report(found: "Answered", question: str, day: str, version: int) -> "Report":
    from api.reports.table import Report

    rows = dutch_count(len(found.rows), "rij", "rijen")
    return Report(
        sentence=f"{rows}.",
        columns=[(name, name) for name in found.columns],
        rows=found.rows,
        as_json={
            "query": question,
            "as_of": day,
            "version": version,
            "rows": [dict(zip(found.columns, row, strict=True)) for row in found.rows],
        },
        remarks=[("Vraag", question), ("Peildatum", day), ("Versie", str(version))],
    )


def _list() -> "Report":
    from api.linked.sparql import DAY, named_queries, parameters
    from api.reports.table import Report

    found = [(name, text, [one for one in parameters(text) if one != DAY]) for name, text in named_queries()]
    rows = [(name, text.partition("?")[0].removeprefix("# ") + "?", ", ".join(p)) for name, text, p in found]
    return Report(
        sentence="Stel een vraag met: mgn sparql NAAM, of geef een eigen bestand.",
        columns=[("question", "Naam"), ("asks", "Vraag"), ("parameters", "Parameters")],
        rows=rows,
        as_json={"questions": [{"question": n, "asks": a, "parameters": p} for n, a, p in rows]},
    )
