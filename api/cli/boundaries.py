"""`mgn boundaries fetch`: official municipal boundaries into the cache, only when a person asks."""

from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.dutch import DutchCommand, dutch_app
from api.cli.options import DEFAULT_STORE, AudienceOption, Reading, StoreOption
from api.cli.telling import tell
from graph.errors import BadInput
from graph.text import dutch_count, dutch_number

if TYPE_CHECKING:
    from loaders.boundaries.obtaining import Obtained

FIRST_YEAR, LAST_YEAR = 2016, 2100

boundaries = dutch_app()


@boundaries.callback()
def about() -> None:
    """Gemeentegrenzen van CBS en Kadaster voor op de kaart."""


@boundaries.command(cls=DutchCommand)
def fetch(
    year: Annotated[
        int, typer.Option("--year", metavar="JAAR", help="Het jaar van de grenzen; anders dit jaar.")
    ] = 0,
    origin: Annotated[
        str,
        typer.Option(
            "--from", metavar="ADRES|BESTAND", help="Een ander adres, of een GeoJSON- of GeoPackage-bestand."
        ),
    ] = "",
    store: StoreOption = DEFAULT_STORE,
    audience: AudienceOption = "public",
) -> None:
    """Haal de gemeentegrenzen van CBS en Kadaster op (PDOK), controleer ze en bewaar ze per jaar.

    Voorbeelden:

    \b
      mgn boundaries fetch
      mgn boundaries fetch --year 2025
      mgn boundaries fetch --year 2025 --from gemeenten-2025.gpkg
    """
    from api import clock

    today = clock.today()
    wanted = year or today.year
    if not FIRST_YEAR <= wanted <= LAST_YEAR:
        raise BadInput(f"{year} is geen jaar met grenzen.", f"Kies een jaar vanaf {FIRST_YEAR}.")
    expected = _municipalities_of(Reading(store=store, audience=audience, as_of=f"{wanted}-01-01"))
    from loaders.boundaries.obtaining import obtain

    tell(f"Grenzen van {wanted} ophalen uit {origin or 'PDOK'} ...")
    _tell(obtain(wanted, expected, today, origin))


def _municipalities_of(reading: Reading) -> dict[str, str]:
    """Code and name of the municipalities on the first of January of the year."""
    _, view = reading.open()
    return {node.id: node.name for node in view.of_label("Municipality")}


def _tell(obtained: "Obtained") -> None:
    before, after = dutch_number(obtained.corners_before), dutch_number(obtained.corners_after)
    towns = dutch_count(len(obtained.kept.areas), "gemeente", "gemeenten")
    tell(f"{towns} bewaard in {obtained.path} (van {before} naar {after} punten).")
    tell("Teken ermee: mgn map networks --geography official --out kaart.svg")
