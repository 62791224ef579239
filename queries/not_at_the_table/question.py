"""The question `not-at-the-table`: parties known in the area of a network that are no partner in our sources.

It accuses nobody. Whether a party belongs at the table is for the network; a source that does not name it says
nothing, unless it claims to name all partners.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from graph.answers import State
from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.text import Text
from queries import geography, networks
from queries.aspects import Aspect
from queries.claims import vouching
from queries.columns import ask_whom_column, explanation_column, listed, listed_words, sources_column
from queries.not_at_the_table import wording
from queries.not_at_the_table.known import Mention, area_is_known, known_around
from queries.partners import partners
from queries.question import Asked, Column, Parameter, Question, Result
from queries.sentences import names
from queries.whom_to_ask import Party, network_and_holders


@dataclass(frozen=True, slots=True)
class AbsentParty:
    """A party that is known around a network, with why, and whether a source names all partners there.

    `state` is NONE where a source that claims to name all partners does not name it, else UNKNOWN.
    """

    network: Node
    regions: tuple[Node, ...]
    organisation: Node
    state: State
    mentions: tuple[Mention, ...]
    explanation: Text
    ask_whom: tuple[Party, ...]
    sources: tuple[Source, ...]


def answer(view: GraphOnDay, asked: Asked) -> Result:
    """The parties around every network at the level, or around those of one region, or around one; by name."""
    level = networks.require_level(view, asked.level)
    scheme = geography.require_scheme(view, asked.scheme)
    chosen = _chosen(view, asked, level)
    rows = [row for network in chosen for row in around(view, network, level, scheme)]
    silent = [network for network in chosen if not area_is_known(view, network, scheme)]
    about = len({row.network.id for row in rows})
    return Result(wording.sentence(view, level, chosen, about, len(rows), silent), tuple(rows))


def around(view: GraphOnDay, network: Node, level: str, scheme: str) -> Iterator[AbsentParty]:
    """The parties that are known around one network and are no partner of it in our sources, by name."""
    state = State.NONE if vouching(view, "PARTNER_IN", network) else State.UNKNOWN
    regions = tuple(networks.regions_of_network(view, network, scheme))
    for _, same in groupby(known_around(view, network, level, scheme), lambda m: m.organisation.id):
        mentions = tuple(same)
        organisation = mentions[0].organisation
        said = wording.not_named(organisation, network, state, bool(partners(view, network)))
        told = wording.reasons(organisation, mentions) + said
        yield AbsentParty(
            network=network,
            regions=regions,
            organisation=organisation,
            state=state,
            mentions=mentions,
            explanation=told,
            ask_whom=network_and_holders(view, network),
            sources=_sources(mentions),
        )


def _chosen(view: GraphOnDay, asked: Asked, level: str) -> Sequence[Node]:
    if asked.get("network"):
        return [networks.network(view, asked.get("network"))]
    if asked.get("region"):
        region = geography.region(view, asked.get("region"))
        return [node for node in networks.in_region(view, region) if networks.is_at(view, node.id, level)]
    return networks.networks_at(view, level)


def _sources(mentions: Iterable[Mention]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(source for mention in mentions for source in mention.sources))


QUESTION = Question(
    name="not-at-the-table",
    title=Text("Wel bekend, niet als partner genoemd", "Known, not named as a partner"),
    asks=Text(
        "Welke partijen kennen wij in de regio van een netwerk, die in onze bronnen geen partner zijn?",
        "Which parties do we know in the region of a network that are no partner in our sources?",
    ),
    parameters=(
        Parameter("region", Text("regio (id)", "region (id)"), default="iza-groningen"),
        Parameter("network", Text("netwerk (id)", "network (id)"), default="gezond-groningen"),
    ),
    columns=(
        Column("network_id", Text("Netwerk-id", "Network id"), lambda row: row.network.id, in_table=False),
        Column("network", Text("Netwerk", "Network"), lambda row: row.network.name),
        Column("regions", Text("Regio", "Region"), lambda row: listed(names(row.regions))),
        Column(
            "organisation_id", Text("Id", "Id"), lambda row: row.organisation.id, in_table=False
        ),
        Column("organisation", Text("Partij", "Party"), lambda row: row.organisation.name),
        Column("kind", Text("Wat voor partij", "Kind"), lambda row: wording.class_words(row.organisation)),
        Column(
            "why",
            Text("Waarom genoemd", "Why named"),
            lambda row: listed_words([wording.why_named(mention) for mention in row.mentions]),
        ),
        Column(
            "answer",
            Text("In dit netwerk", "In this network"),
            lambda row: wording.STATE_WORDS[row.state],
        ),
        Column("state", Text("Code", "State"), lambda row: row.state, in_table=False),
        explanation_column(in_table=False),
        ask_whom_column(),
        sources_column(),
    ),
    aspects=(
        Aspect(
            "state", Text("In dit netwerk", "In this network"), lambda row: str(row.state), wording.STATE_WORDS
        ),
    ),
    answer=answer,
)  # fmt: skip
