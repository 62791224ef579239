"""`mgn copy`: a whole store, with its history, from one place and kind to another."""

from contextlib import closing
from typing import Annotated

import typer

from api.cli.telling import tell
from graph.errors import BadInput

ADDRESS = "URL"


def copy(
    from_: Annotated[
        str, typer.Option("--from", metavar=ADDRESS, help="De opslag die wordt gekopieerd; die blijft.")
    ],
    to: Annotated[
        str, typer.Option("--to", metavar=ADDRESS, help="De opslag waar alles in komt: nieuw of leeg.")
    ],
) -> None:
    """Kopieer een hele opslag met haar geschiedenis, ook van bestand naar Neo4j en terug.

    Elke lading wordt op haar eigen moment nagedaan, zodat ook blijft wat er eerder bekend was. Een kopie
    die is afgebroken, gaat verder waar zij was.

    Voorbeelden:

    \b
      mgn copy --from sqlite:///mgn.db --to bolt://127.0.0.1:7687
      mgn copy --from neo4j://server.voorbeeld.nl --to sqlite:///reservekopie.db
    """
    from api.opening import empty_store, open_to_read
    from graph.store import open_store
    from graph.store.copying import copy_store
    from graph.store.opening import MEMORY

    if to == MEMORY:
        raise BadInput("Wat naar memory: gekopieerd wordt, blijft niet bewaard.", "Kies een andere --to.")
    with closing(open_to_read(from_)) as source:
        if source.version() == 0:
            raise empty_store(source)
        with closing(open_store(to, create=True)) as target:
            version = copy_store(source, target, _tell_progress)
            print(f"{target.url} is nu gelijk aan {source.url}: versie {version}.")


def _tell_progress(number: int, total: int) -> None:
    tell(f"Lading {number} van {total} staat er.")
