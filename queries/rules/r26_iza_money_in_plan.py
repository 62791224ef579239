"""R26: the plan says whether and which IZA money is used (Leidraad ch. 6)."""

from collections.abc import Iterator, Sequence

from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.text import NOTHING, Text, dutch_list, english_list
from queries.cited import together
from queries.claims import vouching
from queries.descriptions import MONEY, Description, described, quoted
from queries.money import IZA_MONEY
from queries.plans import REGIOBEELD, plans_of
from queries.rules.documents import LEIDRAAD
from queries.rules.judging import Found, called, judgement
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks
from queries.whom_to_ask import network_parties


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every plan that a network uses, and every network of which no plan is known."""
    for network in active_networks(view):
        plans = [plan for plan in plans_of(view, network) if plan.text("plan_kind") != REGIOBEELD]
        found = [_of_plan(view, network, plan) for plan in plans]
        for one in found or [_no_plan(view, network)]:
            yield judgement(view, network, Severity.MUST, one, network_parties)


def _of_plan(view: GraphOnDay, network: Node, plan: Node) -> Found:
    titles = _titles(view, plan)
    uses = view.sources_of(*(s for s in view.out(network.id, "USES") if s.object == plan.id))
    iza = [title for title in titles if title in IZA_MONEY]
    stated = view.sources_of(*(s for title in (iza or titles) for s in titles[title]))
    if iza:
        return Found(Status.OK, _names(view, network, plan, iza), together(stated, uses), plan.id)
    claims = vouching(view, "PAID_FROM", plan)
    if claims and titles:
        text = _names(view, network, plan, list(titles)) + NO_IZA_MONEY
        return Found(Status.OK, text, together(stated, claims, uses), plan.id)
    if claims:
        return Found(
            Status.VIOLATION,
            _start(network, plan) + NAMES_NO_MONEY,
            together(claims, uses),
            plan.id,
            remedy=SAY_IT,
        )
    return _not_stated(view, network, plan, uses)


def _titles(view: GraphOnDay, plan: Node) -> dict[str, list[Statement]]:
    """The kinds of money that sources state of the plan, with what states them."""
    found: dict[str, list[Statement]] = {}
    for statement in view.out(plan.id, "PAID_FROM"):
        found.setdefault(statement.object, []).append(statement)
    for statement in view.out(plan.id, "HAS_BUDGET"):
        if title := statement.text("funding_title"):
            found.setdefault(title, []).append(statement)
    return dict(sorted(found.items()))


def _names(view: GraphOnDay, network: Node, plan: Node, titles: Sequence[str]) -> Text:
    nodes = [node for title in titles if (node := view.node(title))]
    nl, en = dutch_list([n.name for n in nodes]), english_list([n.text("label_en") for n in nodes])
    return _start(network, plan) + Text(
        f"Als geld daarvoor noemen onze bronnen: {nl}.", f"As money for it our sources name: {en}."
    )


def _start(network: Node, plan: Node) -> Text:
    return Text(f"{network.name} gebruikt {called(plan)}.", f"{network.name} uses {called(plan)}.")


def _not_stated(view: GraphOnDay, network: Node, plan: Node, uses: tuple[Source, ...]) -> Found:
    said = [*described(view, plan, MONEY), *described(view, network, MONEY)]
    text = _start(network, plan) + NOT_STATED + _said(said)
    return Found(Status.UNKNOWN, text, together(uses, *(one.sources for one in said)), plan.id, remedy=ASK_IT)


def _no_plan(view: GraphOnDay, network: Node) -> Found:
    said = described(view, network, MONEY)
    text = Text(
        f"In onze bronnen staat van {network.name} geen plan. Of het zegt welk IZA-geld wordt gebruikt, is niet te beoordelen.",
        f"For {network.name} our sources state no plan. Whether it says which IZA money is used cannot be judged.",
    )
    return Found(Status.UNKNOWN, text + _said(said), together(*(one.sources for one in said)), remedy=ASK_IT)


def _said(said: Sequence[Description]) -> Text:
    return quoted(said, Text("Wel zeggen zij over geld", "On money they do say")) if said else NOTHING


NOT_STATED = Text(
    "Of dat plan zegt of en welk IZA-geld wordt gebruikt, staat niet in onze bronnen.",
    "Whether that plan says whether and which IZA money is used is not in our sources.",
)
NAMES_NO_MONEY = Text(
    "Een bron die al het geld van dat plan zegt te noemen, noemt geen geld: of er IZA-geld bij is, staat er niet.",
    "A source that claims to name all money of that plan names none: whether IZA money is used is not said.",
)
NO_IZA_MONEY = Text(
    "Een bron die al het geld van dat plan zegt te noemen, noemt geen IZA-geld.",
    "A source that claims to name all money of that plan names no IZA money.",
)
ASK_IT = Text(
    "Vraag het netwerk naar de passage over geld in het plan, en leg vast of en welk IZA-geld erin staat.",
    "Ask the network for the passage on money in the plan, and record whether and which IZA money it names.",
)
SAY_IT = Text(
    "Laat het plan zeggen of er IZA-geld wordt gebruikt, en welk.",
    "Let the plan say whether IZA money is used, and which.",
)

RULE = Rule(
    id="R26",
    title=Text(
        "Het plan zegt of en welk IZA-geld wordt gebruikt",
        "The plan says whether and which IZA money is used",
    ),
    category=Category.LEIDRAAD,
    severity=Severity.MUST,
    passages=(
        Passage(LEIDRAAD, "hoofdstuk 6", "Het plan beschrijft ook of en welke IZA-middelen ingezet worden."),
    ),
    explanation=Text(
        "Het plan van een netwerk zegt of er IZA-geld wordt gebruikt, en welk: transformatiemiddelen of SPUK IZA. Een zin over "
        "geld in een bericht laten we zien, maar die zegt niet wat er in het plan staat.",
        "The plan of a network says whether IZA money is used, and which: transformation money or SPUK IZA. A sentence on money in "
        "a news item is shown, but does not say what stands in the plan.",
    ),
    remedy=SAY_IT,
    ask_whom=Text("Het netwerk.", "The network."),
    check=check,
    looks_at=Text("plannen die een netwerk gebruikt", "plans that a network uses"),
    statements=("LR126",),
)
