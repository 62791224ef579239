"""R07: insurers buy a function as a whole, on any day from one group of main contractors (Leidraad ch. 6)."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text, dutch_list, english_list
from queries.cited import together
from queries.contracts import NetworkContract
from queries.functions import FOUR, function_words
from queries.rules.contract_judging import (
    A_ZVW_CONTRACT,
    RECORD_CONTRACTS,
    Wanted,
    contract_parties,
    listed,
    nothing_to_judge,
    zvw_contracts,
)
from queries.rules.documents import LEIDRAAD
from queries.rules.judging import Found, called, judgement
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks
from queries.sentences import names


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every function of a network that insurers contracted, and every network where none is known."""
    for network in active_networks(view):
        for found in _of_network(view, network):
            yield judgement(view, network, Severity.MUST, found, contract_parties)


def _of_network(view: GraphOnDay, network: Node) -> Iterator[Found]:
    bought = zvw_contracts(view, network)
    by_function = {code: [one for one in bought if code in one.functions] for code in FOUR}
    for function, parts in by_function.items():
        if parts:
            yield _of_function(network, function, function_words(view, function), parts)
    unnamed = [one for one in bought if not one.functions]
    if unnamed:
        yield _without_function(network, unnamed)
    elif not any(by_function.values()):
        yield nothing_to_judge(view, network, FOR_A_FUNCTION if bought else A_ZVW_CONTRACT, QUESTION)


def _of_function(network: Node, function: str, words: Text, parts: Sequence[NetworkContract]) -> Found:
    status = _status(parts)
    text, remedy = {
        Status.OK: (_one_group(network, words, parts), NOTHING),
        Status.VIOLATION: (_split(network, words, parts), AGREE_ON_ONE),
        Status.UNKNOWN: (_unclear(network, words, parts), NAME_THEM),
    }[status]
    sources = together(*(one.sources for one in parts))
    return Found(status, text, sources, function, tuple(one.contract for one in parts), remedy)


def _status(parts: Sequence[NetworkContract]) -> Status:
    """Split where two contracts have no main contractor in common; unclear where a source may name too few."""
    groups = {frozenset(node.id for node in one.main_contractors) for one in parts}
    known = [group for group in groups if group]
    if any(left.isdisjoint(right) for left, right in combinations(known, 2)):
        return Status.VIOLATION
    return Status.OK if len(groups) == len(known) == 1 else Status.UNKNOWN


def _one_group(network: Node, words: Text, parts: Sequence[NetworkContract]) -> Text:
    insurers = list(dict.fromkeys(insurer.name for one in parts for insurer in one.insurers))
    main = names(parts[0].main_contractors)
    return Text(
        f"Volgens onze bronnen is {words.nl} van {network.name} door {dutch_list(insurers)} gecontracteerd bij "
        f"{dutch_list(main)}, en bij niemand anders.",
        f"By our sources {words.en} of {network.name} was contracted by {english_list(insurers)} with "
        f"{english_list(main)}, and with nobody else.",
    )


def _split(network: Node, words: Text, parts: Sequence[NetworkContract]) -> Text:
    return Text(
        f"Voor {words.nl} van {network.name} noemen onze bronnen contracten met verschillende hoofdaannemers: "
        f"{_each(parts).nl}.",
        f"For {words.en} of {network.name} our sources name contracts with different main contractors: "
        f"{_each(parts).en}.",
    )


def _each(parts: Sequence[NetworkContract]) -> Text:
    known = [one for one in parts if one.main_contractors]
    nl = [f"{dutch_list(names(o.main_contractors))} ({called(o.contract)})" for o in known]
    en = [f"{english_list(names(o.main_contractors))} ({called(o.contract)})" for o in known]
    return Text(dutch_list(nl), english_list(en))


def _unclear(network: Node, words: Text, parts: Sequence[NetworkContract]) -> Text:
    silent = [one for one in parts if not one.main_contractors]
    if silent:
        return Text(
            f"Bij {listed(silent).nl} voor {words.nl} van {network.name} staat in onze bronnen geen hoofdaannemer.",
            f"For {listed(silent).en} on {words.en} of {network.name} our sources state no main contractor.",
        )
    return Text(
        f"Onze bronnen noemen voor {words.nl} van {network.name} niet overal dezelfde hoofdaannemers: "
        f"{_each(parts).nl}. Of zij samen optreden, staat er niet bij.",
        f"Our sources do not name the same main contractors everywhere for {words.en} of {network.name}: "
        f"{_each(parts).en}. Whether they act together is not stated.",
    )


def _without_function(network: Node, unnamed: Sequence[NetworkContract]) -> Found:
    text = Text(
        f"Voor welke functie van {network.name} {listed(unnamed).nl} geldt, staat niet in onze bronnen.",
        f"For which function of {network.name} {listed(unnamed).en} holds is not in our sources.",
    )
    sources = together(*(one.sources for one in unnamed))
    things = tuple(one.contract for one in unnamed)
    return Found(Status.UNKNOWN, text, sources, "NO_FUNCTION", things, RECORD_CONTRACTS)


QUESTION = Text("Of een functie als geheel is ingekocht", "Whether a function is bought as a whole")
FOR_A_FUNCTION = Wanted(
    Text(
        "contract van een zorgverzekeraar voor functie I, II, III of IV",
        "contract of an insurer for function I, II, III or IV",
    ),
    of_municipalities=False,
)
AGREE_ON_ONE = Text(
    "Spreek met het netwerk af welke partij, of welke partijen samen, de hele functie op zich nemen. Lukt dat nog "
    "niet, leg dan met alle betrokkenen een tijdelijke afwijking vast.",
    "Agree with the network which party, or which parties together, take on the whole function. Where that cannot "
    "be done yet, record a temporary deviation with all involved.",
)
NAME_THEM = Text(
    "Vraag de zorgverzekeraars wie in elk contract de hoofdaannemer is, en leg dat vast.",
    "Ask the insurers who is the main contractor in each contract, and record it.",
)

RULE = Rule(
    id="R07",
    title=Text("Een functie wordt als geheel ingekocht", "A function is bought as a whole"),
    category=Category.LEIDRAAD,
    severity=Severity.MUST,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "Functies worden als geheel ingekocht. Een functie kan niet worden opgeknipt.",
        ),
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "Het Mentale gezondheidsnetwerk (de vier functies) wordt gecontracteerd bij één of meer hoofdaannemers, "
            "die hiervoor optreedt of die gezamenlijk optreden namens het hele samenwerkingsverband.",
        ),
    ),
    explanation=Text(
        "Zorgverzekeraars contracteren elke functie van een netwerk bij één hoofdaannemer, of bij een vaste groep "
        "hoofdaannemers samen. Hebben twee contracten voor dezelfde functie op één dag hoofdaannemers die geen van "
        "allen dezelfde zijn, dan is de functie opgeknipt. Een eigen contract van een uitvoerder die zelf declareert, "
        "telt hier niet mee (R11). Contracten van gemeenten worden hier niet bekeken.",
        "Insurers contract each function of a network with one main contractor, or with a fixed group of them "
        "together. Where two contracts for the same function on one day have no main contractor in common, the "
        "function is split. An executor's own contract, where executors claim themselves, does not count here (R11). "
        "Contracts of municipalities are not looked at.",
    ),
    remedy=AGREE_ON_ONE,
    ask_whom=Text(
        "De preferente zorgverzekeraars van de regio, en het netwerk.",
        "The preferential insurers of the region, and the network.",
    ),
    check=check,
    looks_at=Text(
        "functies I tot en met IV van een netwerk waarvoor zorgverzekeraars een contract hebben",
        "functions I to IV of a network for which insurers have a contract",
    ),
    statements=("LR152", "LR153", "LR158"),
)
