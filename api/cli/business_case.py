"""`mgn business-case`: the business case of the Leidraad, and a region's beside it."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import Output, Reading, pairs_of, shared
from api.cli.telling import tell_left_out
from graph.errors import BadInput

if TYPE_CHECKING:
    from datetime import datetime

    from queries.business_case import BusinessCase

FORMATS = ("table", "csv", "json", "xlsx", "svg", "png")


@dataclass(frozen=True, slots=True)
class CaseOutput:
    """In which form and where to the business case goes; svg and png are the chart."""

    format: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="|".join(FORMATS),
            help="De vorm; anders table, of die van --out. svg en png zijn de grafiek.",
        ),
    ] = ""
    out: Annotated[
        Path | None, typer.Option("--out", metavar="BESTAND", help="Schrijf naar dit bestand.")
    ] = None

    def chosen(self) -> str:
        """The form: as asked, else by the name of the file, else a table."""
        return Output(self.format, self.out).chosen(FORMATS)


@shared
def business_case(
    reading: Reading,
    output: CaseOutput,
    region: Annotated[
        str,
        typer.Option("--region", metavar="ID", help="Een regio of netwerk naast het land."),
    ] = "",
    own: Annotated[
        list[str],
        typer.Option(
            "--set",
            metavar="NAAM=GETAL",
            help="Een eigen getal, voor alle jaren of voor één: vg_patients:2026=3500.",
        ),
    ] = [],  # noqa: B006 - read only, and the command line wants a list
) -> None:
    """Reken de businesscase van de Leidraad (bijlage 4) na, en die van een regio ernaast.

    Voor een regio is het een denkhulp, geen norm. De namen voor --set staan in de kolom name van --format csv; ook
    inhabitants kan.

    Voorbeelden:

    \b
      mgn business-case
      mgn business-case --region iza-groningen --set productive_hours=1350
      mgn business-case --region iza-groningen --set vg_patients=3.500 --out groningen.xlsx
      mgn business-case --region iza-groningen --out groningen.svg
    """
    from api.cli.report import write
    from queries.business_case import business_case as case_of
    from queries.business_case.settings import read_settings

    form, given = output.chosen(), pairs_of(own, "--set")
    _require_room(form, output)
    read_settings(given)  # what cannot be is told before the store is read
    _, view = reading.open()
    case = case_of(view, region, given)
    tell_left_out(view.graph.left_out, view.graph.audience)
    write(_content(case, form, reading.moment(), view.graph.version), form, output.out)


def _require_room(form: str, output: CaseOutput) -> None:
    """A picture of dots needs a file, or something that reads it."""
    if form == "png" and output.out is None and sys.stdout.isatty():
        raise BadInput("Een plaatje past niet op het scherm.", "Noem een bestand: --out businesscase.png.")


def _content(case: "BusinessCase", form: str, known_at: "datetime | None", version: int) -> bytes:
    if form in ("svg", "png"):
        from api.reports.business_case_chart import chart

        return chart(case, form)
    if form == "xlsx":
        from api.reports.business_case_workbook import workbook

        return workbook(case)
    from api.reports.business_case_rows import as_report
    from api.reports.table import WRITERS

    return WRITERS[form](as_report(case, known_at, version, form == "table"))
