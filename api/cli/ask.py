"""`mgn ask`: answers a named question."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.options import Counting, Output, Reading, Remembering, pairs_of, shared
from api.cli.telling import tell_left_out

if TYPE_CHECKING:
    from collections.abc import Iterable

    from api.reports.table import Report
    from graph.day import GraphOnDay
    from graph.records import Value
    from queries.aspects import Aspect
    from queries.question import Asked, Column, Parameter, Question, Result

Within = Annotated[
    str, typer.Option("--within", metavar="TERMIJN", help="Hoe ver vooruit: 3m, 6m, 1y of 90d.")
]

State = Annotated[
    str,
    typer.Option(
        "--state",
        metavar="[WAARVAN=]ANTWOORD",
        help="Alleen rijen met dit antwoord: one, none, several of unknown. Waarvan, als er meer dan één "
        "antwoord op een rij staat: second_insurer=unknown.",
    ),
]


@shared
def ask(
    reading: Reading,
    counting: Counting,
    output: Output,
    remembering: Remembering,
    question: Annotated[
        str, typer.Argument(metavar="VRAAG", help="De naam van de vraag; zonder naam volgt de lijst.")
    ] = "",
    param: Annotated[
        list[str], typer.Option("--param", metavar="NAAM=WAARDE", help="Wat de vraag verder moet weten.")
    ] = [],  # noqa: B006 - read only, and the command line wants a list
    state: State = "",
    within: Within = "",
) -> None:
    """Beantwoord een vraag over de netwerken.

    Voorbeelden:

    \b
      mgn ask
      mgn ask who-leads --scheme IZA --as-of 2026-11-22
      mgn ask networks-of-municipality --param municipality=Utrecht
      mgn ask ending-soon --within 6m
      mgn ask coverage --format xlsx --out dekking.xlsx
      mgn ask who-leads --state second_insurer=unknown
      mgn ask coverage --compare-with last --format csv --out nieuw.csv
    """
    from queries.question import Asked

    if not question:
        _list_questions(output)
        return
    given = pairs_of([*param, *([f"within={within}"] if within else [])], "--param")
    asked = Asked(counting.scheme.upper(), counting.level.upper(), given, state)
    _show(question, asked, reading, output, remembering)


def _show(name: str, asked: "Asked", reading: Reading, output: Output, remembering: Remembering) -> None:
    from api.cli.report import show

    since_last = remembering.is_wanted()
    report = _answer(name, asked, reading, output.chosen() == "table" and not since_last)
    if since_last:
        _show_since_last(name, asked, reading, remembering, report, output)
    else:
        show(report, output)


def _show_since_last(
    name: str,
    asked: "Asked",
    reading: Reading,
    remembering: Remembering,
    report: "Report",
    output: Output,
) -> None:
    from api.cli.since_last import show_since, view_of

    what = {"ask": name, "scheme": asked.scheme, "level": asked.level, "state": asked.state}
    given = {"parameters": dict(asked.parameters), **reading.asked()}
    show_since(view_of({**what, **given}, reading.store, remembering.state_file), report, output)


def _answer(name: str, asked: "Asked", reading: Reading, in_table: bool) -> "Report":
    from queries import question as find_question

    question = find_question(name)
    _, view = reading.open()
    result = question.ask(view, asked)
    tell_left_out(view.graph.left_out, view.graph.audience)
    return _report(question, asked, view, reading, result, in_table)


def _cell(column: "Column", row: object, in_table: bool) -> "Value | None":
    """A cell; in the terminal a code stands in words, in a file it stays a code."""
    from api.code_words import code_words

    value = column.cell(row)
    return code_words(column.name, value).nl if in_table and isinstance(value, str) else value


def _report(
    question: "Question",
    asked: "Asked",
    view: "GraphOnDay",
    reading: Reading,
    result: "Result",
    in_table: bool,
) -> "Report":
    from api.reports.table import Report

    columns = [column for column in result.columns or question.columns if column.in_table or not in_table]
    return Report(
        sentence=result.sentence.nl,
        columns=[(column.name, column.title.nl) for column in columns],
        rows=[[_cell(column, row, in_table) for column in columns] for row in result.rows],
        as_json=_json(question, asked, view, reading, result),
        remarks=[
            ("Vraag", question.asks.nl),
            ("Peildatum", view.day.isoformat()),
            ("Zoals bekend op", reading.as_known_at or "nu"),
            ("Regio-indeling", asked.scheme),
            ("Niveau", asked.level),
            *([("Alleen met antwoord", asked.state)] if asked.state else []),
            ("Versie", str(view.graph.version)),
        ],
        only_in_files=frozenset(column.name for column in columns if not column.in_table),
    )


def _json(
    question: "Question", asked: "Asked", view: "GraphOnDay", reading: Reading, result: "Result"
) -> dict[str, Any]:
    from queries.presenting import as_json

    moment = reading.moment()
    return {
        "question": question.name,
        "as_of": view.day.isoformat(),
        "as_known_at": moment.isoformat() if moment else None,
        "scheme": asked.scheme,
        "level": asked.level,
        "state": asked.state or None,
        "left_out": result.left_out,
        "version": view.graph.version,
        "sentence": result.sentence.nl,
        "rows": [as_json(row) for row in result.rows],
    }


def _names(named: "Iterable[Parameter | Aspect]") -> str:
    return ", ".join(one.name for one in named)


def _list_questions(output: Output) -> None:
    from api.cli.report import show

    show(_list_of_questions(), output)


def _list_of_questions() -> "Report":
    from api.reports.table import Report
    from queries import all_questions

    questions = all_questions().values()
    rows = [(q.name, q.asks.nl, _names(q.parameters), _names(q.aspects)) for q in questions]
    return Report(
        sentence="Stel een vraag met: mgn ask NAAM.",
        columns=[
            ("question", "Naam"),
            ("asks", "Vraag"),
            ("parameters", "Parameters"),
            ("states", "Bij --state"),
        ],
        rows=rows,
        as_json={
            "questions": [
                {
                    "question": q.name,
                    "asks": q.asks.nl,
                    "parameters": [p.name for p in q.parameters],
                    "states": [aspect.name for aspect in q.aspects],
                }
                for q in questions
            ]
        },
    )
