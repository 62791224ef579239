"""`mgn copy`: a whole store, with its history, from one place and kind to another."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.telling import tell
from graph.errors import BadInput

if TYPE_CHECKING:
    from graph.store import Store

ADDRESS = "URL"


def copy(
    from_: Annotated[
        str,
        typer.Option(
            "--from", metavar=ADDRESS, help="De opslag, of een export (.ttl), die wordt gekopieerd."
        ),
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
      mgn copy --from alles.ttl --to sqlite:///teruggezet.db
      mgn copy --from neo4j://server.voorbeeld.nl --to sqlite:///reservekopie.db
    """
    from api.opening import empty_store
    from graph.store import open_store
    from graph.store.copying import copy_store
    from graph.store.opening import MEMORY

    if to == MEMORY:
        raise BadInput("Wat naar memory: gekopieerd wordt, blijft niet bewaard.", "Kies een andere --to.")
    with closing(_source(from_)) as source:
        if source.version() == 0:
            raise empty_store(source)
        with closing(open_store(to, create=True)) as target:
            version = copy_store(source, target, _tell_progress)
            print(f"{target.url} is nu gelijk aan {source.url}: versie {version}.")


def _source(address: str) -> "Store":
    """The store to copy; of a file that `mgn export` wrote, the store that it was made from."""
    from api.linked.base import base_iri
    from api.opening import open_to_read
    from graph.store.memory import MemoryStore
    from loaders.rdf.restoring import restored
    from loaders.rdf.triples import FORMATS
    from ontology.vocabulary import load_vocabulary

    if "://" in address or Path(address).suffix.lower() not in FORMATS:
        return open_to_read(address)
    store = MemoryStore(restored(Path(address), load_vocabulary(), base_iri()))
    store.url = address
    return store


def _tell_progress(number: int, total: int) -> None:
    tell(f"Lading {number} van {total} staat er.")
