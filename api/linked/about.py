"""What the graph says of one thing or record: the answer to whoever looks up its address."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from api.exports.export import Wanted, export_of
from api.linked.resource import Resource
from api.linked.resources import Resources
from api.snapshot import Snapshot
from graph.errors import NotFound
from graph.records import Completeness, Node, Source, Statement, Version
from loaders.rdf.names import Addresses, Named, segment

CATALOGUE = "/catalogus"
KEPT = 2
"""Days of which what was worked out is kept: nearly always today."""


@dataclass(frozen=True, slots=True)
class Found:
    """What stands at an address: all that is said of it, and the thing or source whose page shows it.

    `page` is shown where there is no such thing or source.
    """

    resources: tuple[Resource, ...]
    thing: str = ""
    source: str = ""
    page: str = "/bronnen"


@lru_cache(KEPT)
def dossier(snapshot: Snapshot, day: date) -> "Dossier":
    """What there is to look up in a snapshot, things as they are on a day."""
    return Dossier(snapshot, day)


class Dossier:
    """Finds what stands at an address. A single thing comes with all its sources, and with their licences."""

    def __init__(self, snapshot: Snapshot, day: date) -> None:
        audience = snapshot.audience
        on_day = export_of(snapshot.history, Wanted(audience, day, include_unclear=True))
        ever = export_of(snapshot.history, Wanted(audience, include_unclear=True))
        self._addresses: Addresses = ever.addresses
        self._versions = ever.selection.versions
        self._loads = {str(load.number): load for load in ever.selection.loads}
        self._ids = ever.selection.ids
        self._series = ever.selection.series
        self._holding = on_day.selection.versions
        self._resources = Resources(on_day.selection, ever.addresses, ever.vocabulary)

    def at(self, named: Named) -> Found:
        """What stands there; NotFound where nothing does, or nothing that may be seen."""
        found = self._thing(named) or self._record(named) or self._other(named)
        if found is None:
            raise NotFound("Op dit adres staat niets.", "Controleer het adres, of zoek op naam: /zoek")
        return found

    def _thing(self, named: Named) -> Found | None:
        id = named.parts[0]
        label = self._addresses.labels.get(id, "")
        if len(named.parts) > 1 or id not in self._ids or not label or segment(label) != named.type:
            return None
        about = self._about.get(id, [])
        records = (one for version in about for one in self._resources.record(version))
        return Found((self._resources.thing(id), *records, *self._sources_of(about)), thing=id)

    def _record(self, named: Named) -> Found | None:
        version = self._at.get(self._addresses.record(named.type, *named.parts)) or self._claim(named)
        if version is None:
            return None
        said = (*self._resources.record(version), *self._sources_of([version]))
        match version.record:
            case Statement() as statement:
                return Found(said, thing=statement.subject)
            case Node() as node:
                return Found(said, thing=node.id)
            case Source() as source:
                return Found(said, source=source.id)
            case Completeness() as claim:
                return Found(said, source=claim.source)

    def _claim(self, named: Named) -> Version | None:
        """A claim about the whole country has an address in which the scope is no id."""
        if named.type != "completeness" or len(named.parts) < 3 or named.parts[2] != "*":
            return None
        source, topic, _, *number = named.parts
        whole = self._addresses.current(Completeness(source, topic, ""))
        return self._at.get("/".join([whole, *number]))

    def _other(self, named: Named) -> Found | None:
        key = named.parts[0]
        if named.type == "dataset" and not key:
            return Found((self._resources.dataset(),), page=CATALOGUE)
        if named.type == "load" and key in self._loads:
            return Found((self._resources.load(self._loads[key]),))
        if named.type == "series" and key in self._series:
            editions = [v for v in self._current_sources.values() if _series(v) == key]
            records = (one for version in editions for one in self._resources.record(version))
            return Found((self._resources.series(key), *records))
        return None

    def _sources_of(self, versions: Iterable[Version]) -> Iterator[Resource]:
        """The sources of some records, each once; of a source itself none."""
        ids = {id for version in versions for id in _sources(version)}
        for id in sorted(ids & self._current_sources.keys()):
            yield from self._resources.record(self._current_sources[id])

    @cached_property
    def _about(self) -> dict[str, list[Version]]:
        """The descriptions of each thing, and the statements that hold of it on the day."""
        found: dict[str, list[Version]] = {}
        for version in self._holding:
            record = version.record
            ids = {record.subject, record.object} if isinstance(record, Statement) else set()
            for id in {record.id} if isinstance(record, Node) else ids:
                found.setdefault(id, []).append(version)
        return found

    @cached_property
    def _at(self) -> dict[str, Version]:
        return {self._addresses.version(version): version for version in self._versions}

    @cached_property
    def _current_sources(self) -> dict[str, Version]:
        return {
            version.record.id: version
            for version in self._versions
            if isinstance(version.record, Source) and version.superseded is None
        }


def _sources(version: Version) -> tuple[str, ...]:
    match version.record:
        case Source():
            return ()
        case Completeness() as claim:
            return (claim.source,)
        case Node() | Statement() as record:
            return record.sources


def _series(version: Version) -> str:
    assert isinstance(version.record, Source)
    return version.record.series
