"""R15: terms of municipal and insurer contracts of one network line up (Leidraad ch. 6)."""

from collections.abc import Iterator, Sequence
from datetime import date

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text, dutch_date, dutch_list, english_date, english_list
from queries.cited import together
from queries.contracts import OWN_STAFF, NetworkContract, made_contracts
from queries.functions import IN_ORDER, function_words
from queries.rules.contract_judging import Wanted, contract_parties, listed, nothing_to_judge
from queries.rules.documents import LEIDRAAD
from queries.rules.judging import Found, called, judgement
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every function of a network that both sides contract, and every network without one."""
    for network in active_networks(view):
        for found in _of_network(view, network):
            yield judgement(view, network, Severity.SHOULD, found, contract_parties)


def _of_network(view: GraphOnDay, network: Node) -> Iterator[Found]:
    made = [one for one in made_contracts(view, network) if OWN_STAFF not in one.forms]
    insurers = [one for one in made if one.is_zvw]
    social = [one for one in made if one.is_social and not one.insurers]
    both = [f for f in IN_ORDER if _for(insurers, f) and _for(social, f)]
    if not both:
        yield nothing_to_judge(view, network, WANTED, QUESTION)
    for function in both:
        words = function_words(view, function)
        yield _of_function(network, function, words, _for(insurers, function), _for(social, function))


def _for(contracts: Sequence[NetworkContract], function: str) -> list[NetworkContract]:
    return [one for one in contracts if function in one.functions]


def _of_function(
    network: Node,
    function: str,
    words: Text,
    insurers: Sequence[NetworkContract],
    social: Sequence[NetworkContract],
) -> Found:
    """Only a difference between the sides counts: that two insurers' contracts end apart is none."""
    both = [*insurers, *social]
    open_ended = [one for one in both if one.ends is None]
    if any(one != other for one in _ends(insurers) for other in _ends(social)):
        status, text = Status.VIOLATION, _differ(network, words, both)
    elif open_ended:
        status, text = Status.UNKNOWN, _unstated(network, words, open_ended)
    else:
        status, text = Status.OK, _same(network, words, *_ends(both))
    sources = together(*(one.sources for one in both))
    about = tuple(one.contract for one in both)
    return Found(status, text, sources, function, about, REMEDIES[status])


def _ends(contracts: Sequence[NetworkContract]) -> set[date]:
    return {one.ends for one in contracts if one.ends is not None}


def _same(network: Node, words: Text, end: date) -> Text:
    return Text(
        f"Voor {words.nl} van {network.name} lopen de contracten van verzekeraars en gemeenten volgens onze bronnen "
        f"allemaal tot {dutch_date(end)}.",
        f"For {words.en} of {network.name} the contracts of insurers and municipalities by our sources all run until "
        f"{english_date(end)}.",
    )


def _differ(network: Node, words: Text, both: Sequence[NetworkContract]) -> Text:
    dated = [(called(one.contract), one.ends) for one in both if one.ends is not None]
    nl = dutch_list([f"{title} tot {dutch_date(end)}" for title, end in dated])
    en = english_list([f"{title} until {english_date(end)}" for title, end in dated])
    return Text(
        f"Voor {words.nl} van {network.name} lopen de contracten van verzekeraars en gemeenten niet tot dezelfde dag: {nl}.",
        f"For {words.en} of {network.name} the contracts of insurers and municipalities do not run until the same day: {en}.",
    )


def _unstated(network: Node, words: Text, open_ended: Sequence[NetworkContract]) -> Text:
    return Text(
        f"Tot wanneer {listed(open_ended).nl} voor {words.nl} van {network.name} loopt, staat niet in onze bronnen.",
        f"Until when {listed(open_ended).en} on {words.en} of {network.name} runs is not in our sources.",
    )


WANTED = Wanted(
    Text(
        "functie waarvoor zowel een verzekeraar als een gemeente een contract heeft",
        "function for which both an insurer and a municipality have a contract",
    )
)
QUESTION = Text("Of hun looptijden gelijk lopen", "Whether their terms line up")
ALIGN = Text(
    "Stem de looptijd van de contracten van verzekeraars en gemeenten op elkaar af, bijvoorbeeld bij de volgende verlenging.",
    "Align the terms of the contracts of insurers and municipalities, for instance at the next renewal.",
)
REMEDIES = {
    Status.OK: NOTHING,
    Status.VIOLATION: ALIGN,
    Status.UNKNOWN: Text(
        "Vraag de financiers tot wanneer hun contract loopt, en leg dat vast.",
        "Ask the financiers until when their contract runs, and record it.",
    ),
}

RULE = Rule(
    id="R15",
    title=Text(
        "Contracten van gemeenten en verzekeraars lopen gelijk",
        "Contracts of municipalities and insurers line up",
    ),
    category=Category.LEIDRAAD,
    severity=Severity.SHOULD,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "Voor de continuïteit en gelijkwaardigheid van de samenwerking in het netwerk is het aan te bevelen dat gemeenten "
            "en zorgverzekeraars de doorlooptijd van de bekostiging en relevante contractvoorwaarden op elkaar afstemmen.",
        ),
    ),
    explanation=Text(
        "De Leidraad beveelt aan dat gemeenten en verzekeraars hun looptijden op elkaar afstemmen. Wij kijken per functie of de "
        "contracten van beide kanten op dezelfde dag eindigen. Een verschil kan bewust zijn: het is een punt om te bekijken, "
        "geen fout. Eigen medewerkers van een gemeente hebben geen looptijd en tellen niet mee; andere voorwaarden kennen wij "
        "niet.",
        "The Leidraad recommends that municipalities and insurers align their terms. Per function we look at whether the "
        "contracts of both sides end on the same day. A difference can be deliberate: it is a point to look at, no error. A "
        "municipality's own staff has no term and does not count; other conditions we do not know.",
    ),
    remedy=ALIGN,
    ask_whom=Text(
        "De gemeenten en zorgverzekeraars die betalen.", "The municipalities and insurers that pay."
    ),
    check=check,
    contradictions=Text(
        "Hoofdstuk 6 verwacht minder meerjarige afspraken, door de tijdelijkheid van de SPUK IZA en de transformatiemiddelen; "
        "de NZa raadt meerjarige afspraken juist aan.",
        "Chapter 6 expects fewer agreements over several years, because SPUK IZA and transformation money are temporary; the "
        "NZa on the contrary advises agreements over several years.",
    ),
    looks_at=Text(
        "functies van een netwerk waarvoor een verzekeraar én een gemeente een contract hebben",
        "functions of a network for which both an insurer and a municipality have a contract",
    ),
    statements=("LR134", "LR143", "LR145", "LR146"),
)
