"""The pictures beside answers: one file per question that has some, found by looking for a `CHARTS`."""

import importlib
import pkgutil
from functools import cache

from api.charts.chart import Chart, QuestionCharts
from graph.day import GraphOnDay
from graph.errors import NotFound
from queries.question import Asked, Result


@cache
def all_charts() -> dict[str, QuestionCharts]:
    """What draws the pictures of a question, by the name of the question."""
    found: dict[str, QuestionCharts] = {}
    for module in pkgutil.iter_modules(__path__):
        charts = getattr(importlib.import_module(f"{__name__}.{module.name}"), "CHARTS", None)
        if isinstance(charts, QuestionCharts):
            found[charts.question] = charts
    return dict(sorted(found.items()))


def charts_of(
    question: str, view: GraphOnDay, asked: Asked, result: Result, language: str
) -> tuple[Chart, ...]:
    """The pictures of an answer; none where the question has no pictures, or this answer nothing to draw."""
    found = all_charts().get(question)
    return found.draw(view, asked, result, language) if found else ()


def chart_called(charts: tuple[Chart, ...], id: str) -> Chart:
    """The picture with this id among those of an answer, the first without an id; NotFound otherwise."""
    for chart in charts:
        if id in ("", chart.id):
            return chart
    known = ", ".join(chart.id for chart in charts)
    raise NotFound(
        f"Bij dit antwoord is er geen plaatje “{id}”.",
        f"Wel: {known}." if known else "Bij dit antwoord is er niets te tekenen.",
    )
