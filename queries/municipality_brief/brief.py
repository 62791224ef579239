"""The brief of a municipality, put together from what the dossier tells of its networks and its region."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.remembered import remembered
from graph.text import NOTHING, Text
from queries import geography, networks
from queries.claims import vouching
from queries.dossier.afterwards import afterwards
from queries.dossier.deciding import asked, decided_by, paid_by
from queries.dossier.leading import HOW_FAR, leading, networks_answer
from queries.dossier.line import Line, Topic, TopicAnswer, of_answer, unknown
from queries.dossier.parties import parties
from queries.dossier.plans import plan
from queries.municipalities import answers_for, not_existing
from queries.municipality_brief import wording
from queries.networks_of_municipality.networks import NetworksAnswer, networks_of
from queries.whom_to_ask import MINISTRY, PROGRAMME, Party, about_municipalities, about_network

OUR_NETWORK = Text("in welk netwerk de gemeente valt", "in which network the municipality falls")
OUR_REGION = Text("in welke regio de gemeente ligt", "in which region the municipality lies")


@dataclass(frozen=True, slots=True)
class Brief:
    """What is told of a municipality, by topic. `now` are the municipalities that hold its area on the day."""

    municipality: Node
    now: tuple[Node, ...]
    regions: tuple[Node, ...]
    networks: tuple[Node, ...]
    topics: tuple[TopicAnswer, ...]
    sentence: Text

    @property
    def exists(self) -> bool:
        """Whether the municipality exists on the day."""
        return self.now == (self.municipality,)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line, in the order of the topics."""
        return tuple(line for found in self.topics for line in found.lines)

    @property
    def unknown(self) -> tuple[Line, ...]:
        """Every line on which our sources are silent, with the next step and whom to ask."""
        return tuple(line for line in self.lines if line.is_unknown)


@remembered
def brief(view: GraphOnDay, town: Node, scheme: str = "IZA", level: str = networks.LISTED) -> Brief:
    """The brief of a municipality on the day; of one that does not exist then, what became of it."""
    now = tuple(answers_for(view, town))
    if not view.exists(town):
        lines = tuple(_gone(view, town, now, level))
        topics: tuple[TopicAnswer, ...] = (TopicAnswer(Topic.NETWORKS, not_existing(view, town), lines),)
        return Brief(town, now, (), (), topics, not_existing(view, town))
    regions = tuple(region for region, _ in geography.regions_of(view, town.id, scheme))
    answer = networks_of(view, town, level)
    found = tuple(candidate.network for candidate in answer.candidates)
    topics = (_networks(view, town, regions, answer, level), *_of_region(view, town, regions, found))
    return Brief(town, now, regions, found, topics, wording.sentence(town, regions, answer, topics))


def _gone(view: GraphOnDay, town: Node, now: Sequence[Node], level: str) -> Iterator[Line]:
    """That it does not exist on the day, and in which network each of those falls that hold its area."""
    step = Text("Vraag de brief op van de gemeente van nu.", "Ask for the brief of the municipality of now.")
    answer = networks_of(view, town, level)
    whom = about_municipalities(now)
    yield of_answer(Topic.NETWORKS, town, OUR_NETWORK, answer, now, step, whom)
    for heir in now:
        yield _network(view, heir, networks_of(view, heir, level))


def _network(view: GraphOnDay, town: Node, answer: NetworksAnswer) -> Line:
    proposed = [party for proposal in answer.proposals for party in about_network(proposal.network, ())]
    whom: tuple[Party, ...] = (*proposed, PROGRAMME)
    step = Text("Vraag bij welk netwerk de gemeente hoort.", "Ask to which network the municipality belongs.")
    things = [candidate.network for candidate in answer.candidates]
    return of_answer(Topic.NETWORKS, town, OUR_NETWORK, answer, things, step, whom, _sources(view, answer))


def _sources(view: GraphOnDay, answer: NetworksAnswer) -> list[Source]:
    """The sources of the candidates; where there are none, the complete list that shows it."""
    found = [source for candidate in answer.candidates for source in candidate.sources]
    if found or not answer.complete:
        return found
    return list(vouching(view, "NETWORKS"))


def _networks(
    view: GraphOnDay, town: Node, regions: Sequence[Node], answer: NetworksAnswer, level: str
) -> TopicAnswer:
    """In which network, and how far each of those is."""
    lines, ours = [_network(view, town, answer)], {c.network.id for c in answer.candidates}
    for region in regions[:1]:
        found = networks_answer(view, region, level).lines
        lines += [line for line in found if line.what == HOW_FAR and line.about.id in ours]
    return TopicAnswer(Topic.NETWORKS, NOTHING if lines[0].is_unknown else answer.explanation, tuple(lines))


def _of_region(
    view: GraphOnDay, town: Node, regions: Sequence[Node], found: Sequence[Node]
) -> Iterator[TopicAnswer]:
    """Who takes part, who leads, which plan, what was decided, what is asked and what ends."""
    if not regions:
        step = Text(
            "Vraag bij welke regio de gemeente hoort.", "Ask to which region the municipality belongs."
        )
        line = unknown(Topic.LEADING, town, OUR_REGION, step, (MINISTRY,))
        yield TopicAnswer(Topic.LEADING, NOTHING, (line,))
        return
    first = regions[0]
    if found:
        yield parties(view, first, found)
    for region in regions:
        yield leading(view, region)
    if found:
        yield plan(view, first, found)
    own = (*decided_by(view, town, first), *paid_by(view, town, found))
    yield TopicAnswer(Topic.DECISIONS, wording.joined(own), own)
    yield asked(view, first)
    yield afterwards(view, first, found)
