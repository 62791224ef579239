"""`/businesscase`: the business case of the Leidraad, and that of a region or network beside it, as a page and as files.

`regio` or `netwerk` names the place; every own number is a parameter of its own (`vg_patients=3500`, or for one year
`vg_patients:2026=3500`), so that an address reproduces the page.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.charts import chart_called
from api.charts.business_case import case_charts
from api.charts.on_page import file_of, inline
from api.reports.business_case_rows import as_report, origin
from api.reports.table import WRITERS
from api.web.choices import read_text
from api.web.files import MEDIA_TYPES, as_file
from api.web.pictures import PICTURE, ShownPicture, as_picture
from api.web.site import Site, Visit
from graph.errors import BadInput
from graph.records import Node, Source
from graph.text import Text
from queries import geography, networks
from queries.business_case import (
    LABEL,
    NO_NORM,
    SOURCE,
    SOURCES,
    YEARS,
    BusinessCase,
    RowBeside,
    about,
    answers,
    business_case,
    remarks,
)
from queries.business_case.business_case import COUNTRY
from queries.business_case.expressions import Amount
from queries.business_case.numbers import in_table
from queries.business_case.settings import INHABITANTS, names
from queries.business_case.table import GIVEN
from queries.networks import LISTED

PATH = "/businesscase"
PLACES = ("regio", "netwerk")
IN_BRACKETS = re.compile(rf" \((?:{'|'.join(names())})\)")
NAME = re.compile(rf"\b(?:{'|'.join(name for name in GIVEN if '_' in name)})\b")
"""The names of numbers, which the command line needs and a form does not."""

FORMS = ("xlsx", "csv", "json")


@dataclass(frozen=True, slots=True)
class Field:
    """A number that can be given: its name, what it is, and what was given."""

    name: str
    label: str
    given: str


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row of the table as it is printed, with how it came about."""

    number: str
    label: str
    unit: str
    own: tuple[str, ...]
    country: tuple[str, ...]
    formula: str
    source: str
    origin: str
    is_given: bool


class BusinessCasePage:
    """The page, its files and its pictures."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def routes(self) -> list[Route]:
        """What the application mounts."""
        return [
            Route(PATH, self.page),
            Route(f"{PATH}.{{form}}", self.file),
            Route(f"{PATH}/plaatje.svg", self.picture),
        ]

    def page(self, request: Request) -> Response:
        """The answers, the pictures and the table."""
        visit = self._site.visit(request)
        asked, case = _asked(request.query_params), _case(visit)
        return visit.render(
            "business_case.html",
            case=case,
            title=about(case),
            country=COUNTRY,
            label=LABEL,
            no_norm=NO_NORM,
            answers=answers(case),
            remarks=remarks(case),
            told=lambda text: _told(visit, text),
            source=SOURCE,
            sources=_sources(visit),
            years=YEARS,
            blocks=_blocks(visit, case),
            fields=_fields(visit, asked),
            places=_places(visit),
            chosen=_place(request.query_params),
            pictures=_pictures(visit, case, asked),
            file_address=_addresses(visit, asked),
        )

    def file(self, request: Request) -> Response:
        """The case for Excel, with formulas that live, and for other programs."""
        visit, form = self._site.visit(request), str(request.path_params["form"])
        if form not in FORMS:
            raise BadInput(f"Een bestand als “{form}” is er niet.", f"Kies uit: {', '.join(FORMS)}.")
        case = _case(visit)
        name = f"businesscase-{case.place.region.id if case.place and case.place.region else 'land'}.{form}"
        return as_file(_content(visit, case, form), MEDIA_TYPES[form], name)

    def picture(self, request: Request) -> Response:
        """One of the pictures as a file."""
        visit = self._site.visit(request)
        charts = case_charts(_case(visit), visit.language)
        chart = chart_called(charts, read_text(request.query_params, PICTURE))
        return as_picture(file_of(chart), f"businesscase-{chart.id}.svg")


def _told(visit: Visit, text: Text) -> str:
    """A sentence for the page: fields have words here and not names, and amounts keep their sign."""
    sentence = IN_BRACKETS.sub("", visit.say(text)).replace("€ ", "€\u00a0")
    return NAME.sub(lambda found: visit.say(GIVEN[found[0]].short), sentence)


def _content(visit: Visit, case: BusinessCase, form: str) -> bytes:
    if form == "xlsx":
        from api.reports.business_case_workbook import workbook

        return workbook(case)
    return WRITERS[form](as_report(case, None, visit.view.graph.version, in_table=False))


def _case(visit: Visit) -> BusinessCase:
    asked = visit.request.query_params
    return business_case(visit.view, _place(asked), _numbers(asked))


def _place(asked: QueryParams) -> str:
    """The id of the region or network; BadInput for both."""
    given = [text for name in PLACES if (text := read_text(asked, name))]
    if len(given) > 1:
        raise BadInput("Kies een regio of een netwerk, niet allebei.", "Laat een van de twee weg.")
    return given[0] if given else ""


def _numbers(asked: QueryParams) -> dict[str, str]:
    """The own numbers as they were typed; empty fields of the form are none."""
    known = frozenset(names())
    return {key: text for key in asked if key.partition(":")[0] in known and (text := read_text(asked, key))}


def _asked(asked: QueryParams) -> dict[str, str]:
    """What reproduces this case in an address."""
    return {name: text for name in PLACES if (text := read_text(asked, name))} | _numbers(asked)


def _fields(visit: Visit, asked: dict[str, str]) -> list[Field]:
    """Every number that can be given for all years, and those of one year that were given."""
    found = []
    for name in names():
        short = "inwoners van het gebied" if name == INHABITANTS else visit.say(GIVEN[name].short)
        if name == INHABITANTS and visit.language == "EN":
            short = "inhabitants of the area"
        found.append(Field(name, short, asked.get(name, "")))
        for key, text in asked.items():
            if key.startswith(f"{name}:"):
                found.append(Field(key, f"{short}, {key.partition(':')[2]}", text))
    return found


def _places(visit: Visit) -> list[tuple[str, Sequence[Node]]]:
    """The regions of the chosen division, and the networks."""
    regions = geography.regions(visit.view, visit.choices.scheme)
    level = visit.choices.level or LISTED
    found: list[tuple[str, Sequence[Node]]] = [
        ("Regio's" if visit.language == "NL" else "Regions", regions),
        ("Netwerken" if visit.language == "NL" else "Networks", networks.networks_at(visit.view, level)),
    ]
    return [(title, nodes) for title, nodes in found if nodes]


def _sources(visit: Visit) -> list[Source]:
    known = visit.view.graph.sources
    return [known[id] for id in SOURCES if id in known]


def _addresses(visit: Visit, asked: dict[str, str]) -> Callable[[str], str]:
    def address_of(form: str) -> str:
        return visit.choices.path(f"{PATH}.{form}", **asked)

    return address_of


def _pictures(visit: Visit, case: BusinessCase, asked: dict[str, str]) -> list[ShownPicture]:
    return [
        ShownPicture(
            chart, inline(chart), visit.choices.path(f"{PATH}/plaatje.svg", **{**asked, PICTURE: chart.id})
        )
        for chart in case_charts(case, visit.language)
    ]


def _blocks(visit: Visit, case: BusinessCase) -> list[tuple[str, list[ShownRow]]]:
    """The rows under the names of their blocks, in the order of the print."""
    together = groupby(case.rows, key=lambda beside: visit.say(beside.row.block))
    return [(block, [_row(visit, beside) for beside in rows]) for block, rows in together]


def _row(visit: Visit, beside: RowBeside) -> ShownRow:
    row = beside.row

    def shown(amounts: Sequence[Amount]) -> tuple[str, ...]:
        return tuple(visit.say(in_table(amount, row.unit)) for amount in amounts)

    return ShownRow(
        number=str(row.number) if row.number else "",
        label=visit.say(row.label),
        unit=visit.say(row.unit.value),
        own=shown(beside.own or ()),
        country=shown(beside.country),
        formula=visit.say(beside.formula),
        source=visit.say(row.source),
        origin=visit.say(origin(beside)),
        is_given=row.name in GIVEN,
    )
