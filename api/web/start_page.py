"""The start page: the answer in a sentence, the map, and the table beside it."""

from dataclasses import dataclass

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.maps.choosing import drawn
from api.maps.on_page import PageMap, page_map
from api.overview import Overview
from api.reports.table import Report
from api.web.about_data import overview_on
from api.web.choices import layers, read_text
from api.web.files import download
from api.web.municipality_rows import (
    COLUMNS,
    MunicipalityRow,
    TableChoice,
    chosen_rows,
    rows_of,
    searched,
)
from api.web.site import Site, Visit
from graph.errors import BadInput
from queries import geography, networks
from queries.layers.layer import Painted
from queries.layers.lead import lead
from queries.presenting import as_json


@dataclass(frozen=True, slots=True)
class Country:
    """The country as a reader asked to see it. `rows` are all rows, `shown` those that the filter keeps."""

    painted: Painted
    map: PageMap
    rows: tuple[MunicipalityRow, ...]
    shown: tuple[MunicipalityRow, ...]
    table: TableChoice


class StartPage:
    """`/`, and its table as a file."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def routes(self) -> list[Route]:
        """What the application mounts."""
        return [Route("/", self.start), Route("/tabel.{form}", self.file)]

    def start(self, request: Request) -> Response:
        """The page."""
        visit = self._site.visit(request)
        found = country(visit)
        overview: Overview = overview_on(visit)
        return visit.render(
            "start.html",
            country=found,
            lead=lead(visit.view, found.painted, visit.choices.shown_level),
            layers=layers(),
            levels=networks.levels(visit.view),
            schemes=[s for s in geography.schemes(visit.view) if geography.regions(visit.view, s.id)],
            columns=COLUMNS,
            searched=searched,
            overview=overview,
            maps={form: map_address(visit, form) for form in ("svg", "png", "pdf", "geojson")},
            here_with=lambda **more: here_with(visit, found.table, **more),
            file_address=lambda form: file_address(visit, found.table, form),
        )

    def file(self, request: Request) -> Response:
        """The table under the same choices, for Excel and other programs."""
        visit = self._site.visit(request)
        found = country(visit)
        name = f"gemeenten-{found.painted.layer}-{visit.choices.day.isoformat()}"
        return download(_report(visit, found), str(request.path_params["form"]), name)


def country(visit: Visit) -> Country:
    """The map and the table that an address asks for."""
    table = read_table(visit.request.query_params)
    picture = drawn(visit.view, visit.choices.map_choice)
    rows = rows_of(visit.view, picture.painted, visit.choices)
    known = {found.id for found in picture.painted.classes}
    kept = TableChoice(
        table.text, tuple(c for c in table.classes if c in known), table.sort, table.descending
    )
    shown = chosen_rows(rows, kept, visit.language)
    page = page_map(picture, link=lambda code: visit.choices.path(f"/gemeente/{code}"))
    return Country(picture.painted, page, tuple(rows), tuple(shown), kept)


def read_table(parameters: QueryParams) -> TableChoice:
    """The filter and the order that an address holds; BadInput for a column that does not exist."""
    order = parameters.get("sorteer", "").strip()
    column = order.removeprefix("-") or "gemeente"
    if column not in COLUMNS:
        raise BadInput(f"De tabel heeft geen kolom “{column}”.", f"Kies uit: {', '.join(COLUMNS)}.")
    classes = tuple(part for part in read_text(parameters, "groep").split(",") if part)
    return TableChoice(read_text(parameters, "zoek"), classes, column, order.startswith("-"))


def here_with(visit: Visit, table: TableChoice, **more: str) -> str:
    """This view with some of it otherwise; an empty value takes a choice back."""
    return visit.choices.map_path("/", **(table.parameters() | more))


def file_address(visit: Visit, table: TableChoice, form: str) -> str:
    """The table of this view as a file."""
    return visit.choices.map_path(f"/tabel.{form}", **table.parameters())


def map_address(visit: Visit, form: str) -> str:
    """The map of this view as a file."""
    return visit.choices.map_path(f"/kaart.{form}")


def _report(visit: Visit, found: Country) -> Report:
    language, heads = visit.language, [(name, visit.say(title)) for name, title in COLUMNS.items()]
    columns = [
        ("code", "Code"),
        *heads,
        ("waarde", "Waarde"),
        ("toelichting", "Toelichting"),
        ("bronnen", "Bronnen"),
    ]
    rows = [
        [
            row.municipality.id,
            *row.cells(language),
            visit.say(row.answer),
            visit.say(row.place.sentence),
            "; ".join(f"{source.title or source.id} ({source.id})" for source in row.place.sources),
        ]
        for row in found.shown
    ]
    return Report(
        sentence=visit.say(found.painted.sentence),
        columns=columns,
        rows=rows,
        as_json={"as_of": visit.choices.day.isoformat(), "rows": [_json(row) for row in found.shown]},
        remarks=[
            ("Peildatum", visit.choices.day.isoformat()),
            ("Kaart", visit.say(found.painted.title)),
            ("Regio-indeling", visit.choices.scheme),
            ("Niveau", visit.choices.shown_level),
            ("Adres", str(visit.request.url)),
        ],
    )


def _json(row: MunicipalityRow) -> dict[str, object]:
    return {
        "municipality": as_json(row.municipality),
        "networks": as_json(row.networks),
        "regions": as_json(row.regions),
        "first_insurers": as_json(tuple(candidate.insurer for candidate in row.insurers)),
        "class": row.map_class,
        "answer": row.answer.nl,
        "sources": as_json(row.place.sources),
    }
