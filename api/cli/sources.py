"""From what a person names to what is read: which reader belongs to which file."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import BadInput

if TYPE_CHECKING:
    from graph.records import Record
    from loaders.facts import Facts

WORKBOOKS = frozenset({".xlsx", ".xlsm"})
PAGES = frozenset({".html", ".htm"})
KINDS = "een werkboek (.xlsx), een map met tabellen, RDF (.ttl, .jsonld, .nt), of een bestand met --source"

Current = Sequence["Record"]
Reader = Callable[[Path, Current, date], "Facts"]
"""Reads one file: the path, what the store holds, and the day on which it is read."""


def read(path: Path, source: str, current: Current, today: date) -> "Facts":
    """The facts in a file or folder: by the named source, else by what kind of file it is.

    Raises BadInput for a file that is not there, or whose kind is not known.
    """
    if not path.exists():
        raise BadInput(f"{path} bestaat niet.", "Controleer de naam en de plaats.")
    return _reader(path, source)(path, current, today)


def fetched(source: str, address: str, current: Current, today: date) -> "Facts":
    """The facts of an official source as it stands on the web now. The page itself is kept nowhere."""
    from tempfile import TemporaryDirectory

    from loaders.sources import source as find_source
    from loaders.sources.fetching import fetch

    chosen = find_source(source)
    if not (address or chosen.has_page):
        raise BadInput(
            f"{chosen.title} heeft elk jaar een ander adres.",
            "Noem het adres van de tabel: --from https://...",
        )
    with TemporaryDirectory() as folder:
        return read(fetch(address or chosen.address, Path(folder)), source, current, today)


def with_claims(facts: "Facts", claims: Sequence[str], vocabulary_topics: Sequence[str]) -> "Facts":
    """The facts with a claim of completeness for each `TOPIC` or `TOPIC:scope` that a person vouches for."""
    from graph.records import Completeness

    added = []
    for text in claims:
        topic, _, scope = text.partition(":")
        if topic.strip().upper() not in vocabulary_topics:
            raise BadInput(f"“{text}” kan niet bij --complete.", f"Kies uit: {', '.join(vocabulary_topics)}.")
        added += [Completeness(s.id, topic.strip().upper(), scope.strip(), "") for s in facts.sources]
    told = {claim.key for claim in added}
    kept = tuple(claim for claim in facts.completeness if claim.key not in told)
    return replace(facts, completeness=(*kept, *added))


def _reader(path: Path, source: str) -> Reader:
    if source:
        return _official(source)
    if path.is_dir():
        return _tables
    if path.suffix.lower() in PAGES:
        return _official("programme")
    if path.suffix.lower() in WORKBOOKS:
        return _workbook
    if _is_linked(path):
        return _linked
    return _unknown


def _is_linked(path: Path) -> bool:
    from loaders.rdf.triples import FORMATS

    return path.suffix.lower() in FORMATS


def _official(source: str) -> Reader:
    from loaders.sources import source as find_source
    from ontology.vocabulary import load_vocabulary

    chosen = find_source(source)
    return lambda path, current, today: chosen.read(path, load_vocabulary(), current, today)


def _tables(path: Path, current: Current, today: date) -> "Facts":
    from loaders.tables import read_folder
    from ontology.vocabulary import load_vocabulary

    return read_folder(path, load_vocabulary())


def _workbook(path: Path, current: Current, today: date) -> "Facts":
    from loaders.workbook import read_workbook
    from ontology.vocabulary import load_vocabulary

    return read_workbook(path, load_vocabulary(), current, today)


def _linked(path: Path, current: Current, today: date) -> "Facts":
    from api.linked.base import base_iri
    from loaders.rdf.reading import read_rdf
    from ontology.vocabulary import load_vocabulary

    return read_rdf(path, load_vocabulary(), current, base_iri())


def _unknown(path: Path, current: Current, today: date) -> "Facts":
    """An unknown name is not yet an unknown file: what it holds decides."""
    from loaders.workbook.opening import OLD_OR_ENCRYPTED

    start = _first_bytes(path)
    if start.startswith(b"PK") or start.startswith(OLD_OR_ENCRYPTED):
        return _workbook(path, current, today)
    raise BadInput(f"{path} is van een soort die we niet kennen.", f"Geef {KINDS}.")


def _first_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(8)
    except OSError as error:
        raise BadInput(f"{path} is niet te lezen.", "Controleer de rechten.") from error
