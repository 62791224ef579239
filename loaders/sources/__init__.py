"""Official sources, each one file: read from a file that was saved, or fetched by an explicit command.

A reader yields `Facts` like any other; what it cannot match for sure it reports, and never guesses.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from graph.errors import BadInput
from graph.records import Record
from loaders.facts import Facts
from loaders.sources.cbs import ADDRESS as CBS_ADDRESS
from loaders.sources.cbs import TITLE as CBS_TITLE
from loaders.sources.cbs import read_areas
from loaders.sources.programme import ADDRESS as PROGRAMME_ADDRESS
from loaders.sources.programme import TITLE as PROGRAMME_TITLE
from loaders.sources.programme import read_page
from ontology.vocabulary import Vocabulary

Reader = Callable[[Path, Vocabulary, Sequence[Record], date], Facts]


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


SOURCES = (
    OfficialSource("programme", PROGRAMME_TITLE, PROGRAMME_ADDRESS, read_page, has_page=True),
    OfficialSource("cbs", CBS_TITLE, CBS_ADDRESS, read_areas, has_page=False),
)


def source(name: str) -> OfficialSource:
    """The official source with this name; BadInput with the names that exist otherwise."""
    found = next((one for one in SOURCES if one.name == name.strip().lower()), None)
    if found is None:
        choices = ", ".join(one.name for one in SOURCES)
        raise BadInput(f"Er is geen bron “{name}”.", f"Kies bij --source uit: {choices}.")
    return found
