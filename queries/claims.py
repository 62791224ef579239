"""Which sources claim to list all of something: only they can show that something is not there.

Silence of any other source says nothing (domain.md, "Four answers").
"""

from graph.day import GraphOnDay, newest_first
from graph.records import Node, Source


def vouching(view: GraphOnDay, topic: str, *things: Node) -> tuple[Source, ...]:
    """The sources that claim, by the day, to list all of `topic`, of everything or of one of `things`."""
    claims = view.completeness(topic, "", *(thing.id for thing in things))
    sources = {claim.source: view.graph.sources[claim.source] for claim in claims}
    return tuple(sorted(sources.values(), key=newest_first))
