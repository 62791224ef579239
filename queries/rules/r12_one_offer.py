"""R12: an offer need go to one insurer only; more is a tip, never a deviation (Leidraad ch. 6)."""

from collections.abc import Iterator, Sequence

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text, dutch_list, english_list
from queries.cited import together
from queries.functions import function_words
from queries.offers import NetworkOffer, offers_of
from queries.rules.contract_judging import contract_parties
from queries.rules.documents import LEIDRAAD
from queries.rules.judging import Found, called, judgement
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks
from queries.sentences import names


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """What the same providers offer for the same function, and every network of which no offer is known."""
    for network in active_networks(view):
        found = [_of_group(view, network, *key, group) for key, group in _groups(view, network).items()]
        for one in found or [_no_offer(network)]:
            yield judgement(view, network, Severity.TIP, one, contract_parties)


def _groups(view: GraphOnDay, network: Node) -> dict[tuple[str, str], list[NetworkOffer]]:
    """Offers to insurers, or to nobody that a source names, by function and by who offers."""
    groups: dict[tuple[str, str], list[NetworkOffer]] = {}
    for offer in offers_of(view, network):
        if not offer.to or _insurers([offer]):
            for function in offer.functions or ("",):
                groups.setdefault((function, _offerers(offer)), []).append(offer)
    return groups


def _offerers(offer: NetworkOffer) -> str:
    """Who offers, by id; where no source says so, the offer stands by itself."""
    return "+".join(sorted(node.id for node in offer.offered_by)) or offer.offer.id


def _insurers(group: Sequence[NetworkOffer]) -> list[Node]:
    found = {node.id: node for offer in group for node in offer.to if node.label == "Insurer"}
    return list(found.values())


def _of_group(
    view: GraphOnDay, network: Node, function: str, offerers: str, group: Sequence[NetworkOffer]
) -> Found:
    status = _status(group)
    sources = together(*(offer.sources for offer in group))
    remedy = {Status.OK: NOTHING, Status.VIOLATION: ONE_WILL_DO, Status.UNKNOWN: ASK_TO_WHOM}[status]
    about = tuple(offer.offer for offer in group)
    return Found(
        status, _text(view, network, function, group), sources, f"{function}+{offerers}", about, remedy
    )


def _status(group: Sequence[NetworkOffer]) -> Status:
    """Two insurers are two, whatever more there is; one is one only where of every offer is known to whom it went."""
    insurers = len(_insurers(group))
    if insurers > 1:
        return Status.VIOLATION
    return Status.OK if insurers and all(offer.to for offer in group) else Status.UNKNOWN


def _text(view: GraphOnDay, network: Node, function: str, group: Sequence[NetworkOffer]) -> Text:
    submitted = [called(one.offer) for one in group if one.to]
    unstated = [called(one.offer) for one in group if not one.to]
    insurers = names(_insurers(group))
    what = function_words(view, function) if function else NOTHING
    nl = f"Voor {what.nl + ' van ' if function else ''}{network.name} noemen onze bronnen"
    en = f"For {what.en + ' of ' if function else ''}{network.name} our sources name"
    if not submitted:
        return Text(
            f"{nl} {dutch_list(unstated)}, maar niet bij welke zorgverzekeraar die is ingediend.",
            f"{en} {english_list(unstated)}, but not to which insurer it was submitted.",
        )
    told = Text(
        f"{nl} {dutch_list(submitted)}, ingediend bij {dutch_list(insurers)}.",
        f"{en} {english_list(submitted)}, submitted to {english_list(insurers)}.",
    )
    return (
        told + (NOT_NEEDED if len(insurers) > 1 else NOTHING) + (_unstated(unstated) if unstated else NOTHING)
    )


def _unstated(titles: Sequence[str]) -> Text:
    return Text(
        f"Bij wie {dutch_list(titles)} is ingediend, staat niet in onze bronnen.",
        f"To whom {english_list(titles)} was submitted is not in our sources.",
    )


def _no_offer(network: Node) -> Found:
    text = Text(
        f"In onze bronnen staat van {network.name} geen lopende offerte aan een zorgverzekeraar. Of die bij één "
        "zorgverzekeraar is ingediend, is niet te beoordelen.",
        f"For {network.name} our sources state no current offer to an insurer. Whether it went to one insurer cannot "
        "be judged.",
    )
    return Found(Status.UNKNOWN, text, remedy=ASK_TO_WHOM)


NOT_NEEDED = Text(
    "Dat mag, maar het hoeft niet: één is genoeg.", "That is allowed, but not needed: one is enough."
)
ONE_WILL_DO = Text(
    "Dien een offerte voor een functie bij één zorgverzekeraar in; de andere volgen op basis van fair share.",
    "Submit an offer for a function to one insurer; the others follow on the basis of fair share.",
)
ASK_TO_WHOM = Text(
    "Vraag het netwerk bij welke zorgverzekeraar het zijn offerte indient, en leg dat vast.",
    "Ask the network to which insurer it submits its offer, and record it.",
)

RULE = Rule(
    id="R12",
    title=Text("Een offerte hoeft maar bij één zorgverzekeraar", "An offer need go to one insurer only"),
    category=Category.LEIDRAAD,
    severity=Severity.TIP,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "Zorgaanbieders hoeven de offerte bij maximaal één zorgverzekeraar in te dienen.",
        ),
    ),
    explanation=Text(
        "Zorgaanbieders hoeven hun offerte voor een functie maar bij één zorgverzekeraar in te dienen. Dat scheelt werk. Het "
        "is een verlichting, geen verbod: meer offertes zijn nooit een afwijking van de Leidraad, alleen een tip.",
        "Providers need to submit their offer for a function to one insurer only. That saves work. It is a relief, not a "
        "prohibition: more offers are never a deviation from the Leidraad, only a tip.",
    ),
    remedy=ONE_WILL_DO,
    ask_whom=Text("Het netwerk en zijn hoofdaannemers.", "The network and its main contractors."),
    check=check,
    contradictions=Text(
        "‘Hoeven bij maximaal één’ leest als een grens, maar ontslaat alleen van meer; het verbiedt niets.",
        "‘Hoeven bij maximaal één’ reads as a limit, but only frees from more; it forbids nothing.",
    ),
    looks_at=Text(
        "offertes van dezelfde aanbieders voor dezelfde functie van een netwerk",
        "offers of the same providers for the same function of a network",
    ),
    statements=("LR175", "LR176"),
)
