"""`/overzichten`: the named questions with a form each, the answer as a table, as a file, and in GraphQL."""

import re
import shlex
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.code_words import code_words
from api.graphql.examples import Example, examples
from api.in_words import day_words, number_words, yes_or_no
from api.reports.answer_rows import Answered, answer_report
from api.reports.table import Report
from api.web.choices import read_text, read_texts
from api.web.files import download
from api.web.mailing import mail_link
from api.web.pictures import PICTURE, picture_file, pictures_of
from api.web.site import Site, Visit, path_of
from graph.day import GraphOnDay
from graph.errors import NotFound
from graph.records import Node, Value
from graph.text import NOTHING, Text
from queries import all_questions, geography, networks
from queries.aspects import Aspect, Choice, choices
from queries.networks import LISTED
from queries.question import Asked, Column, Parameter, Question, Result
from queries.sentences import scheme_words

PER_PAGE = 400
STATE = "antwoord"
"""The parameter of an address that keeps the rows with one answer: antwoord=second_insurer=unknown."""

A_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
"""A day as files hold it; on a page it stands in words."""
YEARS = frozenset({"year", "period"})
NAMED_BY = {
    "region": ("region", "name"),
    "municipality": ("municipality",),
    "network": ("network",),
    "subject": ("subject",),
    "organisation": ("organisation",),
    "insurer": ("insurer",),
}
"""Attributes of a row that hold a thing, and the columns that show its name."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the table, with a link where it names a thing."""

    text: str
    link: str
    is_number: bool


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """A question with what was asked and the answer."""

    question: Question
    asked: Asked
    result: Result
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    choices: tuple[tuple[Aspect, tuple[Choice, ...]], ...]
    example: Example | None
    chosen: tuple[str, ...]


class QuestionPages:
    """The list of questions, the page of each, and its answer as a file."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def routes(self) -> list[Route]:
        """What the application mounts."""
        return [
            Route("/overzichten", self.overview),
            Route("/overzichten/{name}", self.page),
            Route("/overzichten/{name}/antwoord.{form}", self.file),
            Route("/overzichten/{name}/plaatje.svg", self.picture),
        ]

    def overview(self, request: Request) -> Response:
        """The questions that can be asked."""
        visit = self._site.visit(request)
        return visit.render("questions.html", questions=all_questions().values())

    def page(self, request: Request) -> Response:
        """One question: its form and its answer."""
        visit = self._site.visit(request)
        found, asked = _question(request), _asked(request, visit)
        answered = _answered(visit, found, asked)
        return visit.render(
            "question.html",
            found=answered,
            levels=networks.levels(visit.view),
            usual_level=LISTED,
            schemes=[s for s in geography.schemes(visit.view) if geography.regions(visit.view, s.id)],
            options=_options(visit, found, asked),
            suggested=_suggested(visit.view, found),
            labels={parameter.name: _label(visit, parameter) for parameter in found.parameters},
            command=_command(visit, found, asked),
            file_address=_file_address(visit, found, asked),
            pictures=pictures_of(visit, answered),
            mail_address=mail_link(visit.say(found.title), visit.say(answered.result.sentence), visit),
        )

    def file(self, request: Request) -> Response:
        """The answer as a file, with every column."""
        visit = self._site.visit(request)
        found, asked = _question(request), _asked(request, visit)
        report = _report(visit, found, asked)
        name = f"{found.name}-{visit.choices.day.isoformat()}"
        return download(report, str(request.path_params["form"]), name)

    def picture(self, request: Request) -> Response:
        """A picture of the answer as a file; its address says which."""
        visit = self._site.visit(request)
        found, asked = _question(request), _asked(request, visit)
        wanted = read_text(request.query_params, PICTURE)
        return picture_file(visit, found, asked, wanted)


def _question(request: Request) -> Question:
    name = str(request.path_params["name"])
    if name not in all_questions():
        raise NotFound(f"Er is geen overzicht “{name}”.", "Kies een overzicht uit de lijst bij Overzichten.")
    return all_questions()[name]


def _asked(request: Request, visit: Visit) -> Asked:
    known = _question(request).parameters
    given = {p.name: text for p in known if (text := read_texts(request.query_params, p.name))}
    state = read_text(request.query_params, STATE)
    return Asked(visit.choices.scheme, visit.choices.level or LISTED, given, state)


def _answered(visit: Visit, question: Question, asked: Asked) -> AnsweredQuestion:
    whole = question.ask(visit.view, replace(asked, state=""))
    result = question.kept(whole, asked.state)
    columns = tuple(column for column in result.columns or question.columns if column.in_table)
    rows = tuple(
        tuple(_cell(visit, column.name, column.cell(row), row) for column in columns)
        for row in result.rows[:PER_PAGE]
    )
    example = next((found for found in examples() if found.name == question.name), None)
    answers = tuple((aspect, tuple(choices(aspect, whole.rows))) for aspect in question.aspects)
    chosen = _chosen_words(visit, question, asked)
    return AnsweredQuestion(question, asked, result, columns, rows, answers, example, chosen)


def _chosen_words(visit: Visit, question: Question, asked: Asked) -> tuple[str, ...]:
    """What was chosen beside the day, in words: on paper they stand where a page has its form."""
    view = visit.view
    chosen = [visit.say(scheme_words(view, asked.scheme))]
    for parameter in question.parameters:
        if text := asked.get(parameter.name):
            words = dict(parameter.choices).get(text)
            named = visit.say(words) if words else ", ".join(view.name(id) for id in text.split(","))
            chosen.append(f"{_label(visit, parameter)}: {named}")
    return tuple(chosen)


def _label(visit: Visit, parameter: Parameter) -> str:
    """What a parameter is called on a page, where ids are not typed."""
    said = visit.say(parameter.title)
    for id in (" (id)", " of id", " or id"):
        said = said.replace(id, "")
    return said


def _command(visit: Visit, question: Question, asked: Asked) -> str:
    """The same question on the command line."""
    words = ["mgn", "ask", question.name, "--as-of", visit.choices.day.isoformat()]
    words += ["--scheme", asked.scheme] if asked.scheme != Asked().scheme else []
    words += ["--level", asked.level] if asked.level != Asked().level else []
    for name, given in asked.parameters.items():
        words += ["--param", f"{name}={given}"]
    return shlex.join([*words, *(["--state", asked.state] if asked.state else [])])


def _cell(visit: Visit, name: str, value: Value | Text | None, row: object) -> Cell:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return Cell(visit.say(cell_words(name, value)), _link(visit, name, row), number)


def cell_words(name: str, value: Value | Text | None) -> Text:
    """The words of a cell: codes, days and numbers as people write them."""
    if isinstance(value, Text):
        return value
    if value is None:
        return NOTHING
    if isinstance(value, bool):
        return yes_or_no(value)
    if isinstance(value, int | float):
        return Text(str(value), str(value)) if name in YEARS else number_words(round(value, 2))
    day = _day(value)
    return day_words(day) if day else code_words(name, value)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if A_DAY.fullmatch(text) else None
    except ValueError:
        return None


def _link(visit: Visit, column: str, row: object) -> str:
    """The page of the thing that a column names, where the row holds that thing."""
    for attribute, shown_in in NAMED_BY.items():
        node = getattr(row, attribute, None)
        if column in shown_in and isinstance(node, Node):
            return visit.choices.path(path_of(node))
    code = getattr(row, "code", None)
    return visit.choices.path(f"/gemeente/{code}") if column == "name" and isinstance(code, str) else ""


def _options(visit: Visit, question: Question, asked: Asked) -> dict[str, list[tuple[str, str]]]:
    """What can be chosen for the parameters that have choices, and for those that name a thing."""
    view = visit.view
    things = {
        "region": [(r.id, r.name) for r in geography.regions(view, visit.choices.scheme)],
        "network": [(n.id, n.name) for n in networks.networks_at(view, visit.choices.level or LISTED)],
        "subject": [(node.id, node.name) for node in _subjects(view, visit.choices.scheme)],
        "insurer": [(i.id, i.name) for i in view.of_label("Insurer")],
        "indicator": [(i.id, i.name) for i in view.of_label("Indicator") if i.text("group")],
    }
    found = {p.name: [(v, visit.say(w)) for v, w in p.choices] for p in question.parameters}
    named = {p.name: things.get(p.names or p.name, []) for p in question.parameters}
    other = {p.name: _not_listed(p, asked.get(p.name)) for p in question.parameters}
    return {name: [*options, *other[name]] for name in found if (options := found[name] or named[name])}


def _not_listed(parameter: Parameter, given: str) -> list[tuple[str, str]]:
    """A value that an address gives and the choices do not hold, such as within=90d: it stays what is asked."""
    listed = dict(parameter.choices)
    return [(given, given)] if listed and given and given not in listed else []


def _subjects(view: GraphOnDay, scheme: str) -> list[Node]:
    """What indicators can be of: the country, the regions of a division, and the networks."""
    return [*view.of_label("Country"), *geography.regions(view, scheme), *view.of_label("Network")]


def _suggested(view: GraphOnDay, question: Question) -> dict[str, list[str]]:
    """Names for the parameters that people type, by parameter."""
    return {
        parameter.name: list(dict.fromkeys(node.name for node in parameter.suggests(view)))
        for parameter in question.parameters
        if parameter.suggests
    }


def _file_address(visit: Visit, question: Question, asked: Asked) -> Callable[[str], str]:
    def address_of(form: str) -> str:
        more = {**asked.parameters, STATE: asked.state}
        return visit.choices.path(f"/overzichten/{question.name}/antwoord.{form}", **more)

    return address_of


def _report(visit: Visit, question: Question, asked: Asked) -> Report:
    result = question.ask(visit.view, asked)
    answered = Answered(question, asked, visit.view, result, language=visit.language)
    return answer_report(answered, [("Adres", str(visit.request.url))])
