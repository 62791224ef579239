"""An official source that comes out again, as a value: its name, where it stands, and what reads it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from graph.records import Record
from loaders.facts import Facts
from ontology.vocabulary import Vocabulary

Reader = Callable[[Path, Vocabulary, Sequence[Record], date], Facts]
"""From a file, the vocabulary, what the store holds now, and today, to facts."""


@dataclass(frozen=True, slots=True)
class OfficialSource:
    """A source that comes out again: its name on the command line, its title, where it stands, its reader.

    `has_page`: the address is always that of the newest edition.
    """

    name: str
    title: str
    address: str
    read: Reader
    has_page: bool
