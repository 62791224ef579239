"""The Jinja2 templates, with the Dutch ways to write dates and numbers as filters."""

from datetime import date
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context, select_autoescape
from jinja2.runtime import Context
from starlette.responses import HTMLResponse

from api import clock
from api.in_words import number_words
from api.maps.wording import short_title
from graph.text import dutch_date
from queries.sentences import source_age, source_title

PLAIN: dict[str, object] = {
    "visit": None,
    "choices": None,
    "lang": "nl",
    "t": lambda nl, en: nl,
    "say": lambda text: text.nl,
    "day": dutch_date,
    "path": lambda path, **more: path,
    "address": "",
    "other_language": "",
    "here": "",
}
"""What a page knows that was made without a visit, such as one that tells of an error."""


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("api.web"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["number"] = _number
    environment.filters["local_day"] = clock.day_of
    environment.filters["short_title"] = short_title
    environment.filters["source_age"] = source_age
    environment.filters["source_title"] = source_title
    environment.filters["sentence_case"] = lambda text: text[:1].upper() + text[1:]
    environment.tests["web_address"] = lambda url: str(url).startswith(("https://", "http://"))
    environment.globals["today"] = _today
    return environment


def page(template: str, status: int = 200, **values: object) -> HTMLResponse:
    """A page from a template."""
    return HTMLResponse(_environment().get_template(template).render(**(PLAIN | values)), status)


def compile_templates() -> None:
    """Read every template before anyone asks for a page."""
    environment = _environment()
    for name in environment.list_templates():
        environment.get_template(name)


@pass_context
def _number(context: Context, number: float) -> str:
    """A number in the language of the page."""
    return number_words(number).in_language(str(context.get("lang", "nl")))


def _today() -> date:
    return clock.today()
