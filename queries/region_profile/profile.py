"""The profile of a region: every topic of the dossier, in the order in which the work agenda asks after it."""

from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node
from graph.remembered import remembered
from graph.text import Text
from queries import networks
from queries.coverage.regions import coverage_of
from queries.dossier.afterwards import afterwards
from queries.dossier.asking import of_list
from queries.dossier.cooperating import cooperating
from queries.dossier.deciding import asked, decisions
from queries.dossier.functions import functions
from queries.dossier.funding import funding
from queries.dossier.leading import leading, networks_answer, networks_of_region
from queries.dossier.line import AGENDA, TITLES, Line, Topic, TopicAnswer, unknown
from queries.dossier.numbers import numbers
from queries.dossier.parties import parties
from queries.dossier.plans import plan
from queries.dossier.roles import roles
from queries.region_profile import wording

OF_NETWORKS = {
    Topic.PLAN: plan,
    Topic.ROLES: roles,
    Topic.PARTIES: parties,
    Topic.FUNCTIONS: functions,
    Topic.NUMBERS: numbers,
    Topic.MONEY: funding,
    Topic.AFTERWARDS: afterwards,
}


@dataclass(frozen=True, slots=True)
class Profile:
    """All that is told of a region, by topic, and the networks that it is told of."""

    region: Node
    networks: tuple[Node, ...]
    topics: tuple[TopicAnswer, ...]
    sentence: Text

    @property
    def agenda(self) -> tuple[TopicAnswer, ...]:
        """What the work agenda asks about the network."""
        return tuple(found for found in self.topics if found.topic in AGENDA)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line, in the order of the topics."""
        return tuple(line for found in self.topics for line in found.lines)

    @property
    def unknown(self) -> tuple[Line, ...]:
        """Every line on which our sources are silent, with the next step and whom to ask."""
        return tuple(line for line in self.lines if line.is_unknown)


@remembered
def profile(view: GraphOnDay, region: Node, level: str = networks.LISTED) -> Profile:
    """The profile of a region, told of its networks at a level."""
    found = networks_of_region(view, region, level)
    topics = (
        *(_of_networks(view, region, topic, found, level) for topic in AGENDA),
        networks_answer(view, region, level),
        leading(view, region),
        cooperating(view, region, found),
        decisions(view, region),
        asked(view, region),
    )
    lines = [line for one in topics for line in one.lines]
    sentence = wording.sentence(view, region, found, lines, coverage_of(view, region, level))
    return Profile(region, tuple(found), topics, sentence)


def _of_networks(
    view: GraphOnDay, region: Node, topic: Topic, found: list[Node], level: str
) -> TopicAnswer:  # fmt: skip
    """A topic about networks; a region without one has a line that says so."""
    answer = OF_NETWORKS[topic](view, region, found)
    if answer.lines:
        return answer
    title = TITLES[topic]
    what = Text(title.nl[:1].lower() + title.nl[1:], title.en[:1].lower() + title.en[1:])
    line = unknown(topic, region, what, wording.FIRST_A_NETWORK, of_list(view, region))
    return TopicAnswer(topic, answer.known, (line,))
