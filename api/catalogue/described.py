"""The data set and its distributions as values: what a page shows and what DCAT says are the same.

A source keeps its own licence. A distribution has one licence only where all its sources have the same; in any
other case it says that the rights are those of each source, and names them.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from api import clock
from api.exports import all_formats
from api.exports.export import Format
from api.linked.selection import chosen
from api.snapshot import Snapshot
from graph.records import Source, Statement
from graph.text import Text

PUBLISHER, CONTACT = "MGN_PUBLISHER", "MGN_CONTACT"
"""Settings: who publishes this installation, and a web page where one can ask. Nobody is made up."""

TITLES = {
    "ttl": Text("Turtle (linked data)", "Turtle (linked data)"),
    "jsonld": Text("JSON-LD (linked data)", "JSON-LD (linked data)"),
    "nt": Text("N-Triples (linked data)", "N-Triples (linked data)"),
    "csv": Text("tabellen als CSV, met een beschrijving", "tables as CSV, with a description"),
    "xlsx": Text("tabellen in één Excel-bestand", "tables in one Excel file"),
}


@dataclass(frozen=True, slots=True)
class Distribution:
    """One form in which the data set can be had, with or without the sources whose reuse is unclear."""

    form: Format
    title: Text
    path: str
    includes_unclear: bool
    sources: tuple[Source, ...]

    @property
    def licences(self) -> tuple[str, ...]:
        """The licences of its sources, each once; a source without one has none here."""
        return tuple(sorted({source.licence for source in self.sources if source.licence}))

    @property
    def single_licence(self) -> str:
        """The licence that holds for the whole file; empty where its sources differ or do not say."""
        found = {source.licence for source in self.sources}
        return found.pop() if len(found) == 1 else ""


@dataclass(frozen=True, slots=True)
class Dataset:
    """The data set: its version, the time that it is about, when it was last changed, and its forms."""

    version: int
    modified: date | None
    earliest: date | None
    latest: date | None
    distributions: tuple[Distribution, ...]
    publisher: str
    contact: str

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every source that may be seen, whether or not its reuse is clear."""
        return max((one.sources for one in self.distributions), key=len, default=())


def dataset_of(snapshot: Snapshot) -> Dataset:
    """The data set of a snapshot, as its audience sees it."""
    loads = chosen(snapshot.history, snapshot.audience, include_unclear=True).history.loads
    visible = {clear: _sources(snapshot, unclear=not clear) for clear in (True, False)}
    days = [one.valid_from for one in _statements(snapshot) if one.valid_from]
    return Dataset(
        version=snapshot.version,
        modified=clock.day_of(loads[-1].recorded_at) if loads else None,
        earliest=min(days, default=None),
        latest=max((source.speaks_from for source in visible[False]), default=None),
        distributions=tuple(_distributions(visible[True], visible[False])),
        publisher=os.environ.get(PUBLISHER, ""),
        contact=os.environ.get(CONTACT, ""),
    )


def _distributions(clear: tuple[Source, ...], every: tuple[Source, ...]) -> Iterable[Distribution]:
    for name, form in all_formats().items():
        title = TITLES.get(name, Text(name, name))
        yield Distribution(form, title, f"/export.{name}", False, clear)
        yield Distribution(form, title, f"/export.{name}?onduidelijk=ja", True, every)


def _sources(snapshot: Snapshot, unclear: bool) -> tuple[Source, ...]:
    history = chosen(snapshot.history, snapshot.audience, unclear).history
    current = (version.record for version in history.versions if version.superseded is None)
    return tuple(sorted((one for one in current if isinstance(one, Source)), key=lambda source: source.id))


def _statements(snapshot: Snapshot) -> Iterable[Statement]:
    for statements in snapshot.graph.stated.of_kind.values():
        yield from statements
