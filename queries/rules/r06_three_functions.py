"""R06: a running network offers functions I, II and III (Leidraad ch. 2); IV is optional."""

from collections.abc import Iterator, Sequence

from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.text import NOTHING, Text, dutch_list, english_list
from queries import networks
from queries.cited import together
from queries.claims import named, vouching
from queries.functions import REQUIRED
from queries.rules.documents import LEIDRAAD
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.whom_to_ask import PREFERENTIAL_INSURERS, network_parties


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every network of which a source says that it runs, and none that it stopped."""
    for network in networks.running(view):
        yield _judged(view, network)


def _judged(view: GraphOnDay, network: Node) -> Judgement:
    offers = view.out(network.id, "OFFERS")
    offered = {statement.object for statement in offers}
    missing = [function for function in REQUIRED if function not in offered]
    claims = vouching(view, "OFFERS", network) if missing else ()
    return Judgement(
        subject=network,
        status=_status(missing, bool(claims)),
        severity=Severity.SHOULD,
        explanation=_explanation(view, network, missing, claims),
        sources=together(view.sources_of(*_rests_on(view, network, offers)), claims),
        case="+".join(missing),
        remedy=STATE_THEM if missing else NOTHING,
        ask_whom=(*network_parties(view, network), PREFERENTIAL_INSURERS),
    )


def _status(missing: Sequence[str], complete: bool) -> Status:
    if not missing:
        return Status.OK
    return Status.VIOLATION if complete else Status.UNKNOWN


def _rests_on(view: GraphOnDay, network: Node, offers: Sequence[Statement]) -> list[Statement]:
    return [*offers, *(s for s in view.out(network.id, "HAS_STATUS") if s.object == networks.RUNNING)]


def _explanation(view: GraphOnDay, network: Node, missing: Sequence[str], claims: Sequence[Source]) -> Text:
    if not missing:
        return Text(
            f"{network.name} werkt, en onze bronnen noemen de functies I, II en III.",
            f"{network.name} is running, and our sources name functions I, II and III.",
        )
    nl = dutch_list([view.name(function) for function in missing])
    en = english_list([_in_english(view, function) for function in missing])
    if claims:
        return Text(
            f"{network.name} werkt, maar een bron die al zijn functies zegt te noemen {named(claims).nl}, noemt niet: {nl}.",
            f"{network.name} is running, but a source that claims to name all its functions {named(claims).en} does not name: {en}.",
        )
    return Text(
        f"{network.name} werkt. Onze bronnen noemen niet: {nl}. Of het netwerk die biedt, weten wij niet.",
        f"{network.name} is running. Our sources do not name: {en}. Whether it offers them, we do not know.",
    )


def _in_english(view: GraphOnDay, function: str) -> str:
    node = view.node(function)
    return (node.text("label_en") if node else "") or view.name(function)


STATE_THEM = Text(
    "Laat het netwerk zeggen welke functies het biedt en sinds wanneer; ontbreekt er een, spreek dan af wanneer die "
    "komt.",
    "Let the network say which functions it offers and since when; where one is missing, agree when it will come.",
)

RULE = Rule(
    id="R06",
    title=Text(
        "Een werkend netwerk biedt functies I, II en III", "A running network offers functions I, II and III"
    ),
    category=Category.LEIDRAAD,
    severity=Severity.SHOULD,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 2",
            "Een belangrijke functie van het Mentale gezondheidsnetwerk is het aanbieden van het verkennend gesprek.",
        ),
        Passage(
            LEIDRAAD,
            "hoofdstuk 2",
            "Mentale gezondheidsnetwerken krijgen nog andere functies die bijdragen aan de doelen van het IZA, namelijk "
            "het opzetten en onderhouden van een 'transfermechanisme' en van informatievoorziening over wachttijden.",
        ),
    ),
    explanation=Text(
        "Een netwerk dat werkt, biedt het verkennend gesprek (I), het transfermechanisme (II) en informatie over "
        "wachttijden (III). Functie IV is optioneel en telt hier niet. Noemen onze bronnen een functie niet, dan is "
        "dat niet te beoordelen, tenzij een bron zegt alle functies te noemen.",
        "A network that runs offers the exploratory talk (I), the transfer mechanism (II) and information on waiting "
        "times (III). Function IV is optional and does not count here. Where our sources do not name a function it "
        "cannot be judged, unless a source claims to name them all.",
    ),
    remedy=STATE_THEM,
    ask_whom=Text(
        "Het netwerk; over contracten de preferente zorgverzekeraars.",
        "The network; on contracts the insurers.",
    ),
    check=check,
    contradictions=Text(
        "De Leidraad beschrijft de functies als kern van een netwerk, maar zegt ook dat netwerken ze ‘krijgen’. Wij lezen "
        "dat als een aanbeveling. Hoofdstuk 7 noemt functie II ‘transfertafel’.",
        "The Leidraad describes the functions as the core of a network, but also says that networks ‘will get’ them. We "
        "read that as a recommendation. Chapter 7 calls function II ‘transfertafel’.",
    ),
    looks_at=Text("netwerken die werken", "networks that run"),
    statements=("LR026", "LR027", "LR028", "LR030"),
)
