"""Exports as files, and what they say, for tests."""

from datetime import date
from pathlib import Path

from api.exports import all_formats
from api.exports.export import Wanted, export_of
from graph.records import INTERNAL
from graph.store.interface import History
from loaders.rdf.history import read_history
from loaders.rdf.names import DEFAULT_BASE
from loaders.rdf.triples import read_triples
from ontology.vocabulary import load_vocabulary

LINKED = ("ttl", "jsonld", "nt")


def content(
    history: History,
    form: str = "ttl",
    *,
    audience: str = INTERNAL,
    day: date | None = None,
    include_unclear: bool = True,
) -> bytes:
    """An export as the bytes of a file; by default everything that the store holds."""
    made = export_of(history, Wanted(audience, day, None, include_unclear))
    return b"".join(all_formats()[form].write(made))


def read_back(exported: bytes, form: str, folder: Path) -> History:
    """The history in an export."""
    path = folder / f"export.{form}"
    path.write_bytes(exported)
    return read_history(read_triples(path), DEFAULT_BASE, load_vocabulary())
