"""R28: the network has a regional goal for 2027 (Leidraad ch. 4, step 4)."""

from collections.abc import Iterator

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text
from queries.cited import together
from queries.claims import vouching
from queries.descriptions import quoted
from queries.goals import goals_for_2027, goals_of
from queries.rules.documents import LEIDRAAD
from queries.rules.judging import Found, judgement
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks
from queries.whom_to_ask import network_parties

STEP = "CS04"
"""The contracting step of formulating a regional goal for 2027."""


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every network that did not stop: which goals do sources state, for which year?"""
    for network in active_networks(view):
        yield judgement(view, network, Severity.SHOULD, _of_network(view, network), network_parties)


def _of_network(view: GraphOnDay, network: Node) -> Found:
    goals, in_time = goals_of(view, network), goals_for_2027(view, network)
    steps = [s for s in view.out(network.id, "TAKES_STEP") if s.object == STEP]
    if in_time:
        text = quoted(in_time, _start(network, Text("als doel", "as a goal")))
        return Found(Status.OK, text, together(*(goal.sources for goal in in_time)))
    if steps:
        return Found(Status.OK, _step_taken(network), view.sources_of(*steps))
    claims = vouching(view, "HAS_DESCRIPTION", network)
    other = quoted(goals, _start(network, Text("als doel", "as a goal"))) if goals else NOTHING
    text = other + (NAMES_NONE if claims else NOT_STATED if goals else _nothing_stated(network))
    status = Status.VIOLATION if claims else Status.UNKNOWN
    sources = together(*(goal.sources for goal in goals), claims)
    return Found(status, text, sources, remedy=FORMULATE if claims else ASK)


def _start(network: Node, what: Text) -> Text:
    return Text(
        f"Van {network.name} noemen onze bronnen {what.nl}", f"For {network.name} our sources state {what.en}"
    )


def _step_taken(network: Node) -> Text:
    return Text(
        f"Volgens onze bronnen heeft {network.name} een regionale ambitie voor 2027 geformuleerd.",
        f"By our sources {network.name} formulated a regional goal for 2027.",
    )


def _nothing_stated(network: Node) -> Text:
    return Text(
        f"In onze bronnen staat van {network.name} geen doel voor 2027. Of het er een heeft, is niet te beoordelen.",
        f"For {network.name} our sources state no goal for 2027. Whether it has one cannot be judged.",
    )


NOT_STATED = Text("Een doel voor 2027 staat niet in onze bronnen.", "A goal for 2027 is not in our sources.")
NAMES_NONE = Text(
    "Een bron die alles zegt te noemen wat is vastgelegd, noemt geen doel voor 2027.",
    "A source that claims to give all that is laid down names no goal for 2027.",
)
ASK = Text(
    "Vraag het netwerk wat het in 2027 wil hebben bereikt, en laat het dat vastleggen.",
    "Ask the network what it wants to have achieved in 2027, and let it record that.",
)
FORMULATE = Text(
    "Formuleer met de partners wat er in 2027 in de regio is bereikt.",
    "Formulate with the partners what will have been achieved in the region in 2027.",
)

RULE = Rule(
    id="R28",
    title=Text("Het netwerk heeft een doel voor 2027", "The network has a goal for 2027"),
    category=Category.LEIDRAAD,
    severity=Severity.SHOULD,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 4 (stap 4)",
            "Een regionale doelstelling over wat in 2027 bereikt is, is een belangrijke bouwsteen voor de effectiviteit van het "
            "netwerk.",
        ),
    ),
    explanation=Text(
        "Een netwerk zegt wat het in 2027 in zijn regio wil hebben bereikt. Wij laten het doel zien zoals een bron het zegt, en "
        "vergelijken het niet met andere netwerken. Een doel voor een ander jaar is er ook een, maar niet dat van deze passage.",
        "A network says what it wants to have achieved in its region in 2027. We show the goal as a source puts it, and do not "
        "compare it with other networks. A goal for another year is one too, but not the one of this passage.",
    ),
    remedy=FORMULATE,
    ask_whom=Text("Het netwerk.", "The network."),
    check=check,
    contradictions=Text(
        "De Leidraad verwijst bij dit doel naar de landelijke ambitie ‘uit hoofdstuk 2’; die staat in hoofdstuk 3.",
        "For this goal the Leidraad refers to the national ambition ‘from chapter 2’; that stands in chapter 3.",
    ),
    looks_at=Text("netwerken die niet gestopt zijn", "networks that did not stop"),
    statements=("LR062", "LR075"),
)
