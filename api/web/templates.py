"""The Jinja2 templates, with the Dutch ways to write dates and numbers as filters."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.responses import HTMLResponse

from api import clock
from graph.text import dutch_date, dutch_number


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("api.web"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["dutch_date"] = dutch_date
    environment.filters["dutch_number"] = dutch_number
    environment.filters["dutch_day_of"] = lambda moment: dutch_date(clock.day_of(moment))
    return environment


def page(template: str, status: int = 200, **values: object) -> HTMLResponse:
    """A page from a template."""
    return HTMLResponse(_environment().get_template(template).render(**values), status)
