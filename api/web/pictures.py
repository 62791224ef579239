"""The pictures of an answer on its page, and each as an SVG file whose address reproduces it."""

from dataclasses import dataclass
from typing import Protocol

from markupsafe import Markup
from starlette.responses import Response

from api.charts import chart_called, charts_of
from api.charts.chart import Chart
from api.charts.on_page import file_of, inline
from api.web.site import Visit
from queries.question import Asked, Question, Result

PICTURE = "beeld"
SVG = "image/svg+xml"


class Answered(Protocol):
    """What a picture needs of an answer."""

    @property
    def question(self) -> Question:
        """What was asked."""

    @property
    def asked(self) -> Asked:
        """What was chosen."""

    @property
    def result(self) -> Result:
        """The answer."""


@dataclass(frozen=True, slots=True)
class ShownPicture:
    """A picture for a page, and the address of the same as a file."""

    chart: Chart
    svg: Markup
    address: str


def pictures_of(visit: Visit, answered: Answered) -> list[ShownPicture]:
    """The pictures of an answer; none where there is nothing to draw."""
    question, asked = answered.question, answered.asked
    charts = charts_of(question.name, visit.view, asked, answered.result, visit.language)
    path = f"/overzichten/{question.name}/plaatje.svg"
    return [
        ShownPicture(
            chart, inline(chart), visit.choices.path(path, **{**asked.parameters, PICTURE: chart.id})
        )
        for chart in charts
    ]


def picture_file(visit: Visit, question: Question, asked: Asked, wanted: str) -> Response:
    """One picture of an answer as a file, the first where none is named; NotFound for what is not drawn."""
    result = question.ask(visit.view, asked)
    chart = chart_called(charts_of(question.name, visit.view, asked, result, visit.language), wanted)
    name = f"{question.name}-{chart.id}-{visit.choices.day.isoformat()}.svg"
    return as_picture(file_of(chart), name)


def as_picture(content: bytes, name: str) -> Response:
    """An SVG that a browser shows, and keeps under a name."""
    headers = {"Content-Disposition": f'inline; filename="{name}"', "Cache-Control": "no-cache"}
    return Response(content, media_type=SVG, headers=headers)
