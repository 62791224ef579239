"""Numbers and growth path: what is counted in a network or region, and the goals that sources word."""

from collections.abc import Iterator, Sequence

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text, dutch_number
from queries.claims import vouching
from queries.descriptions import quoted
from queries.dossier.asking import of_network
from queries.dossier.line import Line, Topic, TopicAnswer, claims_all, none, told, unknown
from queries.geography import INHABITANTS
from queries.goals import goals_of
from queries.indicators.observed import Point, series, unit

NUMBERS = Text("aantallen, zoals verkennende gesprekken", "numbers, such as exploratory talks")
EUROS = frozenset({"EUR", "euro"})
GROWTH = Text("het groeipad of doel", "the growth path or goal")


def numbers(view: GraphOnDay, region: Node, networks: Sequence[Node]) -> TopicAnswer:
    """What is counted in the region and in each network, and what each network wants to reach."""
    lines = list(_counted(view, region))
    for network in networks:
        lines += _of_network(view, region, network)
    told_lines = [line for line in lines if not line.is_unknown][:2]
    known = NOTHING
    for line in told_lines:
        known += line.value if line.what == GROWTH else Text(
            f"{line.what.nl}: {line.value.nl}", f"{line.what.en}: {line.value.en}"
        )  # fmt: skip
    return TopicAnswer(Topic.NUMBERS, known, tuple(lines))


def _of_network(view: GraphOnDay, region: Node, network: Node) -> Iterator[Line]:
    counted, whom = list(_counted(view, network)), of_network(view, network, region)
    yield from counted
    if not counted:
        step = Text(
            "Vraag hoeveel verkennende gesprekken er zijn, en hoeveel er in 2030 moeten zijn.",
            "Ask how many exploratory talks there are, and how many there are to be in 2030.",
        )
        yield unknown(Topic.NUMBERS, network, NUMBERS, step, whom)
    goals = goals_of(view, network)
    claims = vouching(view, "HAS_DESCRIPTION", network)
    if goals:
        text = quoted(goals, Text("Doel", "Goal"))
        sources = [source for goal in goals for source in goal.sources]
        yield told(Topic.NUMBERS, network, GROWTH, text, complete=bool(claims), sources=sources)
    elif claims:
        start = claims_all(claims, Text("alle doelen", "all goals"))
        text = Text(f"{start.nl}, en noemt er geen.", f"{start.en}, and names none.")
        yield none(Topic.NUMBERS, network, GROWTH, text, claims)
    else:
        step = Text("Vraag naar het groeipad tot 2030.", "Ask for the growth path until 2030.")
        yield unknown(Topic.NUMBERS, network, GROWTH, step, whom)


def amounts(view: GraphOnDay, subject: Node) -> Iterator[Line]:
    """The newest value of every indicator in euros that is observed of a subject."""
    return _observed(view, subject, Topic.MONEY)


def _counted(view: GraphOnDay, subject: Node) -> Iterator[Line]:
    """The newest value of every other indicator that is observed of a subject; inhabitants stand elsewhere."""
    return _observed(view, subject, Topic.NUMBERS)


def _observed(view: GraphOnDay, subject: Node, topic: Topic) -> Iterator[Line]:
    observed = (view.node(s.object) for s in view.out(subject.id, "HAS_OBSERVATION"))
    found = sorted({node.text("indicator") for node in observed if node} - {INHABITANTS})
    for id in found:
        indicator = view.node(id)
        points = series(view, subject, id)
        if indicator is None or not points or (unit(view, indicator) in EUROS) != (topic is Topic.MONEY):
            continue
        newest = [point for point in points if point.period == points[-1].period]
        yield _value(view, subject, indicator, newest, topic)


def _value(view: GraphOnDay, subject: Node, indicator: Node, newest: Sequence[Point], topic: Topic) -> Line:
    in_unit, period = unit(view, indicator), newest[0].period
    shown = " / ".join(_number(point) for point in newest)
    shown = f"€ {shown}" if in_unit in EUROS else f"{shown} {in_unit}"
    text = Text(f"{shown} in {period}.", f"{shown} in {period}.")
    if any(point.hidden for point in newest):
        text = Text(
            f"Minder dan 10 {in_unit} in {newest[0].period}; het getal tonen we niet.",
            f"Under 10 {in_unit} in {newest[0].period}; the number is not shown.",
        )
    sources = [source for point in newest for source in point.sources]
    return told(topic, subject, Text(indicator.name, indicator.name), text, sources=sources)


def _number(point: Point) -> str:
    if point.value is None:
        return point.text
    whole = point.value == int(point.value)
    return dutch_number(int(point.value)) if whole else str(point.value).replace(".", ",")
