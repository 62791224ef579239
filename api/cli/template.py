"""`mgn template`: the workbook in which people keep their facts."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import AUDIENCES, DEFAULT_STORE, AudienceOption, StoreOption, one_of
from api.cli.telling import tell, tell_left_out
from graph.errors import BadInput, StoreMissing

if TYPE_CHECKING:
    from graph.records import Record


def template(
    file: Annotated[Path, typer.Argument(metavar="BESTAND.xlsx", help="Het werkboek dat gemaakt wordt.")],
    filled: Annotated[
        bool, typer.Option("--filled", help="Met wat er al bekend is over --region, klaar om te veranderen.")
    ] = False,
    region: Annotated[
        str, typer.Option("--region", metavar="ID", help="De regio, zoals iza-groningen.")
    ] = "",
    store: StoreOption = DEFAULT_STORE,
    audience: AudienceOption = "public",
) -> None:
    """Maak een werkboek (Excel) om feiten in op te schrijven.

    Voorbeelden:

    \b
      mgn template werkboek.xlsx
      mgn template groningen.xlsx --filled --region iza-groningen
    """
    from api import clock
    from api.cli.report import write
    from loaders.workbook import template as workbook
    from ontology.vocabulary import load_vocabulary

    _require_sense(file, filled, region)
    circle = one_of(audience, AUDIENCES, "--audience").upper()
    current = _current(store, filled)
    seen = visible(current, circle)
    content = workbook(load_vocabulary(), seen, clock.today(), region, whole=len(seen) == len(current))
    write(content, "xlsx", file)
    tell_left_out(_statements(current) - _statements(seen), circle)
    tell(f"Vul het in en bekijk daarna wat er verandert met: mgn load {file}")


def visible(records: "Sequence[Record]", circle: str) -> "list[Record]":
    """The records of sources that a circle may see; a file is passed on more easily than a screen."""
    from graph.records import Source, circles, sources_named

    allowed = circles(circle)
    sources = {record.id for record in records if isinstance(record, Source) and record.access in allowed}
    return [record for record in records if not sources.isdisjoint(sources_named(record))]


def _statements(records: "Sequence[Record]") -> int:
    from graph.records import Statement

    return sum(isinstance(record, Statement) for record in records)


def _require_sense(file: Path, filled: bool, region: str) -> None:
    if file.suffix.lower() != ".xlsx":
        raise BadInput(f"{file} eindigt niet op .xlsx.", "Noem het bijvoorbeeld werkboek.xlsx.")
    if filled != bool(region):
        raise BadInput(
            "--filled en --region horen bij elkaar.", "Bijvoorbeeld: --filled --region iza-groningen."
        )
    if file.exists():
        raise BadInput(f"{file} bestaat al.", "Kies een andere naam, dan raakt u geen werk kwijt.")


def _current(url: str, filled: bool) -> "list[Record]":
    """What the store holds; a workbook without a store still offers the bundled names."""
    from api.opening import bundled_in_memory, open_to_read

    try:
        store = open_to_read(url)
    except StoreMissing:
        if filled:
            raise
        store = bundled_in_memory()
    try:
        return list(store.read_all().current().values())
    finally:
        store.close()
