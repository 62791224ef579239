"""Which plan a network works by, and until when it runs."""

from collections.abc import Iterator, Sequence
from datetime import date

from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.remembered import remembered
from graph.stating import stated_from, stated_to
from graph.text import NOTHING, Text, dutch_date, dutch_list, english_date, english_list
from queries.claims import vouching
from queries.dossier.asking import of_network
from queries.dossier.line import Line, Topic, TopicAnswer, claims_all, none, told, unknown
from queries.plans import REGIOBEELD, plans_of
from queries.things import by_name, subjects
from queries.whom_to_ask import Party

KINDS = {
    REGIOBEELD: Text("regiobeeld", "picture of the region"),
    "IZA_REGIOPLAN": Text("IZA-regioplan", "IZA regional plan"),
    "TRANSFORMATIEPLAN": Text("transformatieplan", "transformation plan"),
    "MGN_PLAN": Text("MGN-plan", "plan of the network"),
}
PLAN = Text("welk plan het netwerk gebruikt", "which plan the network uses")
ENDS = Text("tot wanneer het plan loopt", "until when the plan runs")
LEADING = Text("welk plan leidend is", "which plan comes first")


def plan(view: GraphOnDay, region: Node, networks: Sequence[Node]) -> TopicAnswer:
    """The plans of the networks and of the region, each with its end where a source states it."""
    lines = [line for network in networks for line in _of_network(view, region, network)]
    used = by_name(node for network in networks for node in plans_of(view, network))
    others = [node for node in _of_region(view, region) if node not in used]
    lines += [_beside(view, region, node) for node in others]
    return TopicAnswer(Topic.PLAN, _known(view, region, networks, used), tuple(lines))


@remembered
def plan_end(
    view: GraphOnDay, plan: Node, region: Node, network: Node | None = None
) -> tuple[date | None, tuple[Source, ...]]:
    """Until when a network uses a plan, or else until when it is for the region; None where no source says."""
    uses = [s for s in view.into(plan.id, "USES") if network is None or s.subject == network.id]
    dated = [[s for s in found if s.valid_to] for found in (uses, _for_region(view, plan, region))]
    stated = next((found for found in dated if found), [])
    return stated_to(stated), view.sources_of(*stated)


def _for_region(view: GraphOnDay, plan: Node, region: Node) -> list[Statement]:
    return [s for s in view.out(plan.id, "FOR_REGION") if s.object == region.id]


def _of_region(view: GraphOnDay, region: Node) -> list[Node]:
    found = subjects(view, view.into(region.id, "FOR_REGION"))
    return [node for node in found if node.label == "Plan"]


def _of_network(view: GraphOnDay, region: Node, network: Node) -> Iterator[Line]:
    plans, whom = plans_of(view, network), of_network(view, network, region)
    for one in plans:
        yield _used(view, region, network, one)
        if plan_end(view, one, region, network)[0] is None:
            step = Text(f"Vraag tot wanneer “{one.name}” loopt.", f"Ask until when “{one.name}” runs.")
            yield unknown(Topic.PLAN, network, ENDS, step, whom)
    if len(plans) > 1:
        step = Text("Vraag welk van de plannen leidend is.", "Ask which of the plans comes first.")
        yield unknown(Topic.PLAN, network, LEADING, step, whom)
    if not plans:
        yield _without(view, network, whom)


def _used(view: GraphOnDay, region: Node, network: Node, one: Node) -> Line:
    stated = [s for s in view.out(network.id, "USES") if s.object == one.id]
    end, said = plan_end(view, one, region, network)
    kind = KINDS.get(one.text("plan_kind"))
    kind_nl, kind_en = (f" ({kind.nl})", f" ({kind.en})") if kind else ("", "")
    above = [f"“{node.name}”" for s in view.out(one.id, "ELABORATES") if (node := view.node(s.object))]
    text = Text(f"“{one.name}”{kind_nl}.", f"“{one.name}”{kind_en}.") + _runs(end)
    if above:
        text += Text(f"Het werkt {dutch_list(above)} uit.", f"It elaborates {english_list(above)}.")
    return told(
        Topic.PLAN, network, Text("plan", "plan"), text, things=(one,),
        since=stated_from(stated), until=end, sources=(*view.sources_of(*stated), *said),
    )  # fmt: skip


def _runs(end: date | None) -> Text:
    if end is None:
        return NOTHING
    return Text(f"Het loopt tot {dutch_date(end)}.", f"It runs until {english_date(end)}.")


def _without(view: GraphOnDay, network: Node, whom: Sequence[Party]) -> Line:
    claims = vouching(view, "USES", network)
    if claims:
        start = claims_all(claims, Text("alle plannen", "all plans"))
        text = Text(f"{start.nl}, en noemt er voor dit netwerk geen.", f"{start.en}, and names none here.")
        return none(Topic.PLAN, network, PLAN, text, claims)
    step = Text("Vraag welk plan leidend is, en tot wanneer.", "Ask which plan comes first, and until when.")
    return unknown(Topic.PLAN, network, PLAN, step, whom)


def _beside(view: GraphOnDay, region: Node, one: Node) -> Line:
    stated, (end, said) = _for_region(view, one, region), plan_end(view, one, region)
    kind = KINDS.get(one.text("plan_kind"), Text("plan", "plan"))
    text = Text(f"“{one.name}” ({kind.nl}).", f"“{one.name}” ({kind.en}).") + _runs(end)
    return told(
        Topic.PLAN, region, Text("ook voor de regio", "also for the region"), text, things=(one,),
        until=end, sources=(*view.sources_of(*stated), *said),
    )  # fmt: skip


def _known(view: GraphOnDay, region: Node, networks: Sequence[Node], used: Sequence[Node]) -> Text:
    """The plans that are used, each with every end that is stated."""
    if not used:
        return NOTHING
    nl, en = [], []
    for one in used:
        using = [network for network in networks if one in plans_of(view, network)]
        stated = {plan_end(view, one, region, network)[0] for network in using}
        ends = sorted(day for day in stated if day is not None)
        nl.append(
            f"“{one.name}”" + (f" (tot {dutch_list([dutch_date(day) for day in ends])})" if ends else "")
        )
        en.append(
            f"“{one.name}”"
            + (f" (until {english_list([english_date(day) for day in ends])})" if ends else "")
        )
    return Text(f"{dutch_list(nl, 4)}.", f"{english_list(en, 4)}.")
