"""`mgn map`: a layer of the map as a picture, a PDF, GeoJSON or a page."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import Reading, shared
from api.cli.telling import tell, tell_left_out
from graph.errors import BadInput

if TYPE_CHECKING:
    from api.maps.choosing import Drawn

FORMS = ("svg", "png", "pdf", "geojson", "html")


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a map shows, in which geography and form."""

    scheme: Annotated[str, typer.Option("--scheme", metavar="INDELING", help="De regio-indeling.")] = "IZA"
    level: Annotated[
        str,
        typer.Option(
            "--level", metavar="NIVEAU", help="Welke netwerken meetellen; anders wat bij de laag past."
        ),
    ] = ""
    geography: Annotated[
        str,
        typer.Option(
            "--geography", metavar="tiles|official", help="Tegels, of de gemeentegrenzen van CBS en Kadaster."
        ),
    ] = "tiles"
    dpi: Annotated[
        int, typer.Option("--dpi", metavar="150|300", help="Voor PNG: 150 voor het scherm, 300 voor druk.")
    ] = 150
    lang: Annotated[str, typer.Option("--lang", metavar="nl|en", help="De taal op de kaart.")] = "nl"
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="BESTAND", help="Schrijf naar dit bestand; de naam bepaalt de vorm."),
    ] = None


@shared
def draw_map(
    reading: Reading,
    drawing: Drawing,
    layer: Annotated[
        str, typer.Argument(metavar="LAAG", help="De kaartlaag; zonder laag volgt de lijst.")
    ] = "",
) -> None:
    """Teken een kaart: svg, png, pdf, geojson of html.

    Voorbeelden:

    \b
      mgn map
      mgn map networks --out netwerken.svg
      mgn map coverage --scheme ZORGKANTOOR --level PLAN_APPROVED --out dekking.pdf
      mgn map first-insurer --geography official --out verzekeraars.png --dpi 300
    """
    if not layer:
        _list_layers()
        return
    path, form = _target(drawing.out)
    found = _drawn(reading, layer, drawing)
    from api.cli.report import write
    from api.maps.files import map_file

    write(map_file(found, form, drawing.dpi), form, path)
    _tell(found, path)


def _target(out: Path | None) -> tuple[Path, str]:
    """Where to write and in which form, known before anything is read."""
    if out is None:
        raise BadInput("Waarheen moet de kaart?", "Geef een bestand, bijvoorbeeld: --out kaart.svg")
    form = out.suffix.lower().removeprefix(".")
    if form not in FORMS:
        raise BadInput(
            f"Een kaart als “{out.name}” kan niet.", f"Laat de naam eindigen op: {', '.join(FORMS)}."
        )
    return out, form


def _drawn(reading: Reading, layer: str, drawing: Drawing) -> "Drawn":
    from api.maps.choosing import MapChoice, drawn, geography_id
    from queries.layers import layer as find_layer

    geography = geography_id(drawing.geography)
    choice = MapChoice(find_layer(layer).id, drawing.scheme, drawing.level, geography, drawing.lang)
    _, view = reading.open()
    tell_left_out(view.graph.left_out, view.graph.audience)
    return drawn(view, choice)


def _tell(found: "Drawn", path: Path) -> None:
    from api.maps.wording import choice_line

    tell(f"{found.painted.title.nl}, {choice_line(found.painted, found.day, 'NL')}: {path}")
    if found.geography.remark.nl:
        tell(found.geography.remark.nl)


def _list_layers() -> None:
    from api.cli.options import Output
    from api.cli.report import show
    from api.reports.table import Report
    from queries.layers import all_layers

    rows = [(layer.id, layer.title.nl, layer.asks.nl) for layer in all_layers().values()]
    show(
        Report(
            sentence="Teken een kaart met: mgn map LAAG --out BESTAND.",
            columns=[("layer", "Laag"), ("title", "Titel"), ("asks", "Vraag")],
            rows=rows,
            as_json={"layers": [{"layer": id, "title": title, "asks": asks} for id, title, asks in rows]},
        ),
        Output(),
    )
