"""Root fields on the graph as a whole: what is in it, from which sources, loaded when."""

import strawberry

from api.graphql.context import Info
from api.graphql.paging import Connection, Key, connection, page_of
from api.graphql.roots.arguments import FIRST, After, AsKnownAt, AsOf, First
from api.graphql.types.dataset import Dataset, dataset_of
from api.graphql.types.sources import Load, Source, cited, load_of
from api.graphql.types.terms import both, field, of_class
from api.overview import overview_of
from graph import records
from graph.day import newest_first
from graph.errors import NotFound
from ontology.vocabulary import load_vocabulary

LAST_PLACE = 10**9


@strawberry.type
class ProvenanceRoot:
    """From where."""

    @field(both("De graaf als geheel.", "The graph as a whole."))
    def dataset(self, info: Info, as_of: AsOf = None, as_known_at: AsKnownAt = None) -> Dataset:
        """What is in the graph."""
        view = info.context.view(as_of, as_known_at)
        return dataset_of(view, overview_of(info.context.snapshot, load_vocabulary(), view))

    @field(both("De bronnen, nieuwste eerst.", "The sources, newest first."))
    def sources(
        self,
        info: Info,
        first: First = FIRST,
        after: After = None,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> Connection[Source]:
        """The sources that speak by the day, newest first."""
        view = info.context.view(as_of, as_known_at)
        spoken = [s for s in view.graph.sources.values() if s.speaks_from <= view.day]
        page = page_of(sorted(spoken, key=newest_first), _newest_first, first, after)
        return connection(page, cited)

    @field(of_class("Source"))
    def source(
        self, info: Info, id: strawberry.ID, as_of: AsOf = None, as_known_at: AsKnownAt = None
    ) -> Source | None:
        """One source by its id."""
        found = info.context.view(as_of, as_known_at).graph.sources.get(id)
        if found is None:
            raise NotFound(f"Er is geen bron met id “{id}”.", "Zie sources voor alle bronnen.")
        return cited(found)

    @field(both("De ladingen, nieuwste eerst.", "The loads, newest first."))
    def loads(
        self,
        info: Info,
        first: First = FIRST,
        after: After = None,
        as_of: AsOf = None,
        as_known_at: AsKnownAt = None,
    ) -> Connection[Load]:
        """The loads that were recorded by the moment, newest first."""
        known = info.context.view(as_of, as_known_at).graph.version
        loads = [load for load in reversed(info.context.snapshot.loads) if load.number <= known]
        return connection(page_of(loads, _latest_first, first, after), load_of)


def _newest_first(source: records.Source) -> Key:
    return f"{LAST_PLACE - source.speaks_from.toordinal():010}", source.id


def _latest_first(load: records.Load) -> Key:
    return (f"{LAST_PLACE - load.number:010}",)
