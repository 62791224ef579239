"""Which sources claim to list all of something: only they can show that something is not there.

Silence of any other source says nothing (domain.md, "Four answers").
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from graph.day import GraphOnDay, newest_first
from graph.records import Node, Source
from graph.remembered import remembered
from graph.text import NOTHING, Text, dutch_list, english_list
from queries import geography, networks
from queries.sentences import source_age

ALL_CONTRACTS = "FINANCED_BY"
EVERYTHING = ""
OF_THE_REGION_ITSELF = frozenset(
    {"IN_REGION", "LEADS", "MANDATE_FOR", "HAS_SHARE", "HAS_OBSERVATION", "COOPERATES_AT"}
)
"""What is stated of a region too: a claim on it says nothing of its networks."""


def vouching(view: GraphOnDay, topic: str, *things: Node) -> tuple[Source, ...]:
    """The sources that claim, by the day, to list all of `topic`, of everything or of one of `things`.

    A claim on all regions of a scheme is one on each of them, and a claim on what the networks of a region have
    (partners, contracts) is one on its networks; a network that lies in several regions of a scheme needs one for each.
    """
    if topic not in _claimed_topics(view):
        return ()
    scopes = (EVERYTHING, *chain.from_iterable(_scopes(thing) for thing in things))
    claims = view.completeness(topic, *scopes)
    found = {claim.source: view.graph.sources[claim.source] for claim in claims}
    direct = tuple(sorted(found.values(), key=newest_first))
    if direct or topic in OF_THE_REGION_ITSELF:
        return direct
    of_regions = (_over_regions(view, topic, thing) for thing in things if thing.label == "Network")
    return tuple(dict.fromkeys(chain.from_iterable(of_regions)))


def named(sources: Sequence[Source]) -> Text:
    """The sources that claim to be complete, to stand behind what they do not name; nothing without any."""
    if not sources:
        return NOTHING
    nl = dutch_list([f"“{s.title or s.id}”, {source_age(s).nl}" for s in sources], most=2)
    en = english_list([f"“{s.title or s.id}”, {source_age(s).en}" for s in sources], most=2)
    return Text(f"({nl})", f"({en})")


def naming_all_contracts(view: GraphOnDay, network: Node, *financiers: Node) -> tuple[Source, ...]:
    """The sources that claim to list all contracts of a network, or of these financiers."""
    return vouching(view, ALL_CONTRACTS, network, *financiers)


def _scopes(thing: Node) -> Iterator[str]:
    yield thing.id
    if thing.label == "Region":
        yield thing.text("scheme")


def _over_regions(view: GraphOnDay, topic: str, network: Node) -> tuple[Source, ...]:
    """The sources that claim it of every region of a scheme in which a network lies; none where one is missing."""
    for scheme in geography.schemes(view):
        regions = networks.regions_of_network(view, network, scheme.id)
        claims = [vouching(view, topic, region) for region in regions]
        if claims and all(claims):
            return tuple(dict.fromkeys(chain.from_iterable(claims)))
    return ()


@remembered
def _claimed_topics(view: GraphOnDay) -> frozenset[str]:
    """What sources claim, by the day, to list all of: of anything else no source needs to be looked for."""
    claims = view.graph.completeness
    return frozenset(c.topic for c in claims if view.graph.sources[c.source].speaks_from <= view.day)
