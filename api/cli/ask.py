"""`mgn ask`: answers a named question."""

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import Counting, Output, Reading, Remembering, pairs_of, shared
from api.cli.telling import tell_left_out

if TYPE_CHECKING:
    from collections.abc import Iterable

    from api.reports.table import Report
    from queries.aspects import Aspect
    from queries.question import Asked, Parameter

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
    from api.reports.answer_rows import Answered, answer_report
    from queries import question as find_question

    question = find_question(name)
    _, view = reading.open()
    answered = Answered(question, asked, view, question.ask(view, asked), reading.moment())
    tell_left_out(view.graph.left_out, view.graph.audience)
    return answer_report(answered, [("Zoals bekend op", reading.as_known_at or "nu")], in_table=in_table)


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
