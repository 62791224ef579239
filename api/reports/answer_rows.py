"""The answer to a question in the forms in which people take it along: its rows, its JSON, and what was asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from api.code_words import code_words
from api.reports.table import Cell, Report
from graph.day import GraphOnDay
from queries.presenting import as_json
from queries.question import Asked, Column, Question, Result


@dataclass(frozen=True, slots=True)
class Answered:
    """A question with what was asked of which graph, and its answer. `moment`: as known then, None for now."""

    question: Question
    asked: Asked
    view: GraphOnDay
    result: Result
    moment: datetime | None = None
    language: str = "NL"

    @property
    def columns(self) -> Sequence[Column]:
        """The columns of this answer."""
        return self.result.columns or self.question.columns


def answer_report(
    answered: Answered, remarks: Iterable[tuple[str, str]] = (), *, in_table: bool = False
) -> Report:
    """All of an answer; `in_table`: for a terminal, which shows codes in words and has no room for every column.

    `remarks` are told besides what was asked.
    """
    result, language = answered.result, answered.language
    columns = [column for column in answered.columns if column.in_table or not in_table]
    return Report(
        sentence=result.sentence.in_language(language),
        columns=[(column.name, column.title.in_language(language)) for column in columns],
        rows=[[_cell(column, row, in_table) for column in columns] for row in result.rows],
        as_json=_json(answered),
        remarks=[*_remarks(answered), *remarks],
        only_in_files=frozenset(column.name for column in columns if not column.in_table),
    )


def _cell(column: Column, row: object, in_table: bool) -> Cell:
    value = column.in_dutch(row)
    return code_words(column.name, value).nl if in_table and isinstance(value, str) else value


def _remarks(answered: Answered) -> list[tuple[str, str]]:
    asked, view = answered.asked, answered.view
    return [
        ("Vraag", answered.question.asks.in_language(answered.language)),
        ("Peildatum", view.day.isoformat()),
        ("Regio-indeling", asked.scheme),
        ("Niveau", asked.level),
        *([("Alleen met antwoord", asked.state)] if asked.state else []),
        ("Versie", str(view.graph.version)),
    ]


def _json(answered: Answered) -> dict[str, Any]:
    asked, view, moment = answered.asked, answered.view, answered.moment
    return {
        "question": answered.question.name,
        "as_of": view.day.isoformat(),
        "as_known_at": moment.isoformat() if moment else None,
        "scheme": asked.scheme,
        "level": asked.level,
        "state": asked.state or None,
        "left_out": answered.result.left_out,
        "version": view.graph.version,
        "sentence": answered.result.sentence.nl,
        "rows": [as_json(row) for row in answered.result.rows],
    }
