"""An export: what of the graph it holds, and the forms in which it can be written."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from api.linked.base import base_iri
from api.linked.resource import Resource
from api.linked.resources import Resources
from api.linked.selection import Selection, chosen, on_day, whole
from graph.records import Node
from graph.store.interface import History
from loaders.rdf.names import Addresses, addresses_of
from ontology.vocabulary import Vocabulary, load_vocabulary


@dataclass(frozen=True, slots=True)
class Export:
    """What is exported. Addresses follow from the whole graph, so that they are the same in every export."""

    selection: Selection
    addresses: Addresses
    vocabulary: Vocabulary

    def resources(self) -> Iterator[Resource]:
        """Everything in it as linked data."""
        return Resources(self.selection, self.addresses, self.vocabulary).all()


@dataclass(frozen=True, slots=True)
class Format:
    """A form: its name, and how it is written, piece by piece. A file of it ends in `ending` (default: its name).

    `files` gives, for a form that is more than one file, each of them by name; `write` then is their archive.
    """

    name: str
    media_type: str
    write: Callable[[Export], Iterable[bytes]]
    ending: str = ""
    files: Callable[[Export], Iterable[tuple[str, bytes]]] | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person asks of an export: for whom, about which day (None: everything ever recorded)."""

    audience: str = "PUBLIC"
    day: date | None = None
    known_after: int | None = None
    include_unclear: bool = False


def export_of(history: History, wanted: Wanted) -> Export:
    """The export that was asked for; BadInput when the setting MGN_BASE cannot be used."""
    vocabulary = load_vocabulary()
    found = chosen(history, wanted.audience, wanted.include_unclear, wanted.known_after)
    selection = on_day(found, wanted.day, wanted.known_after) if wanted.day else whole(found)
    nodes = (version.record for version in history.versions)
    addresses = addresses_of(base_iri(), vocabulary, (node for node in nodes if isinstance(node, Node)))
    # Codes are no things: they stand in the ontology.
    ids = frozenset(id for id in selection.ids if id in addresses.labels or id not in addresses.concepts)
    return Export(replace(selection, ids=ids), addresses, vocabulary)
