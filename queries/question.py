"""A question is a value: what it asks, what it needs to know, its columns, and a pure function that answers.

Adding a question is adding a folder with a `QUESTION` in it; the command line, the pages, GraphQL's
list of questions and the documentation all read the same value.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.records import Node, Value
from graph.text import Text
from queries.aspects import Aspect, read_filter

NOTHING_LOADED = Text(
    "Op dat moment was er nog niets geladen; het antwoord is onbekend.",
    "At that moment nothing had been loaded; the answer is unknown.",
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something a question needs beside day, scheme and level: `--param name=value`.

    A page lets a reader choose: from `choices` (value and words), or from the things of class `names` (region
    or network). `up_to`: how many values can be given, with commas; a page then shows as many fields.
    `suggests`: things whose names can be typed. `assumed`: whether an empty one counts as `default`.
    """

    name: str
    title: Text
    required: bool = False
    default: str = ""
    up_to: int = 1
    choices: tuple[tuple[str, Text], ...] = ()
    names: str = ""
    suggests: Callable[[GraphOnDay], Sequence[Node]] | None = None
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the flat table (terminal, CSV, XLSX): its GraphQL name in snake_case, title and cell.

    A cell that is a text is said in the reader's language on a page, and in Dutch in the terminal and in files.
    `in_table`: whether it stands in the terminal too, where there is no room for codes and long sentences.
    """

    name: str
    title: Text
    cell: Callable[[Any], Value | Text | None]
    in_table: bool = True

    def in_dutch(self, row: object) -> Value | None:
        """The cell of a row as files hold it: words in Dutch."""
        value = self.cell(row)
        return value.nl if isinstance(value, Text) else value


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person chose: the scheme, the level, the parameters by name, and which answers to keep.

    `state` is empty or holds an aspect and an answer: `second_insurer=unknown`.
    """

    scheme: str = "IZA"
    level: str = "LISTED"
    parameters: Mapping[str, str] = field(default_factory=dict)
    state: str = ""

    def get(self, name: str) -> str:
        """The value of a parameter, empty where it was not given."""
        return self.parameters.get(name, "")


@dataclass(frozen=True, slots=True)
class Result:
    """The sentence that is the answer, and the rows that it rests on, in their defined order.

    Rows are dataclasses of nodes, sources, states and plain values; `queries.presenting` turns them
    into JSON. `columns` are those of this answer, where they depend on what was asked. `left_out` counts the
    rows that a filter did not keep.
    """

    sentence: Text
    rows: tuple[Any, ...]
    columns: tuple[Column, ...] = ()
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """A named question; `answer` is pure and raises only errors of the one family."""

    name: str
    title: Text
    asks: Text
    columns: tuple[Column, ...]
    answer: Callable[[GraphOnDay, Asked], Result]
    parameters: tuple[Parameter, ...] = ()
    aspects: tuple[Aspect, ...] = ()

    def ask(self, view: GraphOnDay, asked: Asked) -> Result:
        """The answer, after a check that the parameters given are those the question knows."""
        known = {parameter.name for parameter in self.parameters}
        for name in asked.parameters:
            if name not in known:
                raise BadInput(
                    f"De vraag {self.name} kent geen parameter “{name}”.", self._known_parameters()
                )
        for parameter in self.parameters:
            if parameter.required and not asked.get(parameter.name):
                raise BadInput(
                    f"De vraag {self.name} heeft “{parameter.name}” nodig.",
                    f"Geef bijvoorbeeld --param {parameter.name}={parameter.default or '...'}.",
                )
        result = self.answer(view, asked)
        if view.graph.version == 0:
            result = replace(result, sentence=NOTHING_LOADED)
        return self.kept(result, asked.state)

    def kept(self, result: Result, state: str) -> Result:
        """The rows of an answer that a filter keeps, and a sentence that says what was left out."""
        if not state:
            return result
        wanted = read_filter(state, self.aspects, self.name)
        rows = tuple(row for row in result.rows if wanted.keeps(row))
        told = wanted.told(len(rows), len(result.rows))
        return replace(
            result, sentence=result.sentence + told, rows=rows, left_out=len(result.rows) - len(rows)
        )

    def _known_parameters(self) -> str:
        if not self.parameters:
            return "Deze vraag heeft geen parameters."
        return "Wel: " + ", ".join(parameter.name for parameter in self.parameters) + "."
