"""Which sources claim to list all of something: only they can show that something is not there.

Silence of any other source says nothing (domain.md, "Four answers").
"""

from collections.abc import Mapping, Sequence
from itertools import chain

from graph.day import GraphOnDay, newest_first
from graph.records import Node, Source
from graph.remembered import remembered
from queries import geography, networks

ALL_CONTRACTS = "FINANCED_BY"
EVERYTHING = ""


def vouching(view: GraphOnDay, topic: str, *things: Node) -> tuple[Source, ...]:
    """The sources that claim, by the day, to list all of `topic`, of everything or of one of `things`."""
    scopes = (EVERYTHING, *(thing.id for thing in things))
    found = {source.id: source for scope in scopes for source in _claims(view).get((topic, scope), ())}
    return tuple(sorted(found.values(), key=newest_first))


def naming_all_contracts(view: GraphOnDay, network: Node, *financiers: Node) -> tuple[Source, ...]:
    """The sources that claim to list all contracts of a network, or of these financiers.

    A claim on a region, or on all regions of a scheme, is one on its networks; a network that lies in several
    regions of a scheme needs one for each.
    """
    direct = vouching(view, ALL_CONTRACTS, network, *financiers)
    if direct or not any(topic == ALL_CONTRACTS for topic, _ in _claims(view)):
        return direct
    for scheme in geography.schemes(view):
        regions = networks.regions_of_network(view, network, scheme.id)
        claims = [vouching(view, ALL_CONTRACTS, region, scheme) for region in regions]
        if claims and all(claims):
            return tuple(dict.fromkeys(chain.from_iterable(claims)))
    return ()


@remembered
def _claims(view: GraphOnDay) -> Mapping[tuple[str, str], Sequence[Source]]:
    """The sources of the claims made by the day, by topic and scope."""
    found: dict[tuple[str, str], list[Source]] = {}
    for claim in view.graph.completeness:
        source = view.graph.sources[claim.source]
        if source.speaks_from <= view.day:
            found.setdefault((claim.topic, claim.scope), []).append(source)
    return found
