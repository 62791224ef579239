"""R02: a network states its municipalities, and none is in two networks (Leidraad ch. 4, step 3; ours)."""

from collections.abc import Iterator, Sequence

from graph.answers import Reason, State
from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.text import NOTHING, Text, dutch_count, dutch_list, english_list
from queries import networks
from queries.cited import together
from queries.claims import named
from queries.gaps.municipalities import list_sources
from queries.networks_of_municipality.networks import NetworksAnswer, networks_of
from queries.rules.documents import LEIDRAAD, OUR_OWN
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks
from queries.whom_to_ask import PROGRAMME, about_municipalities, network_parties

STATED, DOUBLE = "STATED", "DOUBLE"


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every network: does a source state its municipalities? Every municipality: is it in one at most?"""
    for network in active_networks(view):
        yield _network(view, network)
    for municipality in view.of_label("Municipality"):
        yield _municipality(view, municipality)


def _network(view: GraphOnDay, network: Node) -> Judgement:
    covers = networks.municipalities(view, network)
    towns = list(dict.fromkeys(cover.municipality.id for cover in covers))
    if towns:
        count = dutch_count(len(towns), "gemeente", "gemeenten")
        text = Text(
            f"Onze bronnen noemen bij {network.name} {count}.",
            f"Our sources state {len(towns)} municipalities for {network.name}.",
        )
        sources = together(*(cover.sources for cover in covers))
        return Judgement(network, Status.OK, Severity.SHOULD, text, sources, STATED)
    claims = _vouching(view, network)
    return Judgement(
        subject=network,
        status=Status.VIOLATION if claims else Status.UNKNOWN,
        severity=Severity.SHOULD,
        explanation=_states_none(network, claims),
        sources=claims or list_sources(view),
        case=STATED,
        remedy=STATE_THEM,
        ask_whom=network_parties(view, network),
    )


def _vouching(view: GraphOnDay, network: Node) -> tuple[Source, ...]:
    """The sources that claim to list the municipalities of this network.

    The programme's list claims those of every network for which it states any: no claim about the others.
    """
    return tuple(view.graph.sources[claim.source] for claim in view.completeness("COVERS", network.id))


def _states_none(network: Node, claims: Sequence[Source]) -> Text:
    if claims:
        return Text(
            f"Een bron die zegt volledig te zijn {named(claims).nl}, noemt bij {network.name} geen gemeenten.",
            f"A source that claims to be complete {named(claims).en} states no municipalities for {network.name}.",
        )
    return Text(
        f"Onze bronnen noemen bij {network.name} geen gemeenten. Of het netwerk ze zelf heeft vastgelegd, weten wij niet.",
        f"Our sources state no municipalities for {network.name}. Whether it recorded them itself, we do not know.",
    )


def _municipality(view: GraphOnDay, municipality: Node) -> Judgement:
    answer = networks_of(view, municipality, networks.LISTED)
    status = _status(answer)
    remedy = NOTHING if status is Status.OK else _settle(municipality, answer)
    return Judgement(
        subject=municipality,
        status=status,
        severity=Severity.TIP,
        explanation=answer.explanation,
        sources=together(*(c.sources for c in answer.candidates)) or list_sources(view),
        case=DOUBLE,
        remedy=remedy,
        ask_whom=(*about_municipalities([municipality]), PROGRAMME),
        category=Category.OURS,
    )


def _status(answer: NetworksAnswer) -> Status:
    """No network is not a double; a network that a name only suggests could make one."""
    if answer.reason is Reason.MULTIPLE:
        return Status.VIOLATION
    if answer.state is State.UNKNOWN or (answer.candidates and answer.proposals):
        return Status.UNKNOWN
    return Status.OK


def _settle(municipality: Node, answer: NetworksAnswer) -> Text:
    stated = [candidate.network.name for candidate in answer.candidates]
    named = stated + [proposal.network.name for proposal in answer.proposals]
    if not named:
        return STATE_THEM
    return Text(
        f"Vraag {dutch_list(named)} of {municipality.name} meedoet, en voor welk deel; laat de lijst dat zeggen.",
        f"Ask {english_list(named)} whether {municipality.name} takes part, and for which part; let the list say so.",
    )


STATE_THEM = Text(
    "Laat het netwerk omschrijven welke gemeenten meedoen, en voor welk deel, en dat aan het programma melden.",
    "Let the network state which municipalities take part, and for which part, and tell the programme.",
)

RULE = Rule(
    id="R02",
    title=Text("Een netwerk noemt zijn gemeenten", "A network states its municipalities"),
    category=Category.LEIDRAAD,
    severity=Severity.SHOULD,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 4, stap 3",
            "In ieder geval omschrijven partijen welke gemeenten binnen het netwerk vallen.",
        ),
        Passage(OUR_OWN, "een gemeente, of hetzelfde deel ervan, staat in één netwerk"),
    ),
    explanation=Text(
        "De Leidraad vraagt een netwerk te omschrijven welke gemeenten erbij horen: dat bekijken we per netwerk. "
        "Per gemeente kijken we of zij, of hetzelfde deel van haar, in meer dan één netwerk op de lijst staat. Dat "
        "laatste is een eigen regel en dus een tip: het kan kloppen. Verschillende delen van een gemeente in "
        "verschillende netwerken is geen dubbeling.",
        "The Leidraad asks a network to state which municipalities belong to it: we look at that per network. Per "
        "municipality we look whether it, or the same part of it, is in more than one listed network. That is a "
        "rule of our own and so a tip: it can be right. Different parts in different networks are no double.",
    ),
    remedy=STATE_THEM,
    ask_whom=Text(
        "Het netwerk, de mandaathouder of de gemeente; over de lijst het programma.",
        "The network, the mandate holder or the municipality; on the list the programme.",
    ),
    check=check,
    looks_at=Text("netwerken, en alle gemeenten", "networks, and all municipalities"),
    statements=("LR072", "LR074"),
)
