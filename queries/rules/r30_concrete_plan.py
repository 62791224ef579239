"""R30: the network has a concrete plan (Leidraad ch. 4, step 2)."""

from collections.abc import Iterator, Sequence

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text, dutch_list, english_list
from queries import networks
from queries.cited import together
from queries.claims import vouching
from queries.networks import StatusStated
from queries.plans import CONCRETE, REGIOBEELD, plans_of
from queries.rules.documents import LEIDRAAD
from queries.rules.judging import Found, called, judgement
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks
from queries.whom_to_ask import network_parties

PLAN_IS_THERE = frozenset({"PLAN_SUBMITTED", "PLAN_APPROVED"})
NOT_YET = frozenset({"PREPARING", "QUICK_SCAN_APPROVED"})


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every network that did not stop: which plan do sources name?"""
    for network in active_networks(view):
        yield judgement(view, network, Severity.MUST, _of_network(view, network), network_parties)


def _of_network(view: GraphOnDay, network: Node) -> Found:
    plans = plans_of(view, network)
    own = [plan for plan in plans if plan.text("plan_kind") in CONCRETE or not plan.text("plan_kind")]
    if own:
        uses = view.sources_of(*(s for s in view.out(network.id, "USES") if s.object in {p.id for p in own}))
        return Found(Status.OK, _uses(network, own) + NOT_JUDGED, uses)
    stated = [s for s in networks.statuses(view, network.id) if s.status.id in PLAN_IS_THERE]
    if stated:
        return Found(Status.OK, _by_status(network, stated[-1]), stated[-1].sources)
    claims = vouching(view, "USES", network)
    if claims and not [plan for plan in plans if plan.text("plan_kind") != REGIOBEELD]:
        return Found(Status.VIOLATION, _none(network), claims, remedy=MAKE_ONE)
    return _not_known(view, network, plans)


def _not_known(view: GraphOnDay, network: Node, plans: Sequence[Node]) -> Found:
    on_the_way = [s for s in networks.statuses(view, network.id) if s.status.id in NOT_YET]
    text = Text(
        f"In onze bronnen staat van {network.name} geen plan voor het netwerk. Of er een is, is niet te beoordelen.",
        f"Our sources state no plan for {network.name}. Whether there is one cannot be judged.",
    )
    text = text + (_uses(network, plans) if plans else NOTHING)
    for stated in on_the_way:
        text = text + _status(stated)
    uses = view.sources_of(*view.out(network.id, "USES")) if plans else ()
    return Found(Status.UNKNOWN, text, together(uses, *(s.sources for s in on_the_way)), remedy=ASK)


def _uses(network: Node, plans: Sequence[Node]) -> Text:
    titles = [called(plan) for plan in plans]
    return Text(
        f"{network.name} gebruikt volgens onze bronnen {dutch_list(titles)}.",
        f"By our sources {network.name} uses {english_list(titles)}.",
    )


def _by_status(network: Node, stated: StatusStated) -> Text:
    nl, en = stated.status.name, stated.status.text("label_en")
    return Text(
        f"Van {network.name} zegt een bron: {nl}. Er is dus een plan.",
        f"Of {network.name} a source says: {en}. So there is a plan.",
    )


def _status(stated: StatusStated) -> Text:
    nl, en = stated.status.name, stated.status.text("label_en")
    return Text(f"Een bron zegt: {nl}.", f"A source says: {en}.")


def _none(network: Node) -> Text:
    return Text(
        f"Een bron die alle plannen van {network.name} zegt te noemen, noemt er geen.",
        f"A source that claims to name all plans of {network.name} names none.",
    )


NOT_JUDGED = Text("Hoe concreet dat is, beoordelen wij niet.", "How concrete that is we do not judge.")
ASK = Text(
    "Vraag het netwerk naar zijn plan, met de datum en de naam.",
    "Ask the network for its plan, with date and name.",
)
MAKE_ONE = Text(
    "Stel met de partners een concreet plan op, waar het kan op basis van het IZA-regioplan, en betrek de financiers vanaf "
    "het begin.",
    "Make a concrete plan with the partners, where possible based on the IZA regional plan, and involve the financiers from "
    "the start.",
)

RULE = Rule(
    id="R30",
    title=Text("Het netwerk heeft een concreet plan", "The network has a concrete plan"),
    category=Category.LEIDRAAD,
    severity=Severity.MUST,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 4 (stap 2)",
            "Stel als netwerk een concreet (transformatie)plan op, waar mogelijk op basis van het IZA-regioplan",
        ),
        Passage(
            LEIDRAAD,
            "hoofdstuk 4",
            "Om te komen tot financiering van het netwerk, zijn onderstaande stappen en afspraken nodig.",
        ),
    ),
    explanation=Text(
        "Een netwerk dat geld wil, maakt een concreet plan. Wij kijken of een bron zo'n plan noemt, of zegt dat het is ingediend "
        "of goedgekeurd. Een regiobeeld is geen plan van het netwerk, en een IZA-regioplan bevat vaak alleen een schets. Of een "
        "plan goed is, beoordelen wij niet. Een netwerk dat nog in voorbereiding is, hoeft er nog geen te hebben.",
        "A network that wants money makes a concrete plan. We look whether a source names such a plan, or says that it was "
        "submitted or approved. A picture of the region (regiobeeld) is no plan of the network, and an IZA regional plan often "
        "holds only a sketch. Whether a plan is good we do not judge. A network in preparation need not have one yet.",
    ),
    remedy=MAKE_ONE,
    ask_whom=Text("Het netwerk, of zijn mandaathouder.", "The network, or its mandate holder."),
    check=check,
    looks_at=Text("netwerken die niet gestopt zijn", "networks that did not stop"),
    statements=("LR070", "LR071"),
)
