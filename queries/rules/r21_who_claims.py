"""R21: for functions II to IV and the coordination only the main contractor claims (Leidraad ch. 6)."""

from collections.abc import Iterator

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text
from queries.contracts import NetworkContract
from queries.functions import COORDINATION, FOUR, function_words
from queries.rules.contract_judging import (
    MAIN_CONTRACTOR_ONLY,
    RECORD_CONTRACTS,
    Wanted,
    arrangements,
    contract_parties,
    listed,
    nothing_to_judge,
    zvw_contracts,
)
from queries.rules.documents import LEIDRAAD
from queries.rules.judging import Found, judgement
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks

BEYOND_THE_PATIENT = (*FOUR[1:], COORDINATION)
"""The coordination and the functions whose costs are not tied to one patient."""


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every such function in every contract of insurers, and every network where none is known."""
    for network in active_networks(view):
        found = list(_of_network(view, network))
        for one in found or [nothing_to_judge(view, network, WANTED, QUESTION)]:
            yield judgement(view, network, Severity.MUST, one, contract_parties)


def _of_network(view: GraphOnDay, network: Node) -> Iterator[Found]:
    for contract in zvw_contracts(view, network):
        for function in BEYOND_THE_PATIENT:
            if function in contract.functions:
                yield _of_function(view, contract, function)


def _of_function(view: GraphOnDay, contract: NetworkContract, function: str) -> Found:
    stated = arrangements(view, contract, function)
    status = (
        Status.UNKNOWN
        if len(stated) != 1
        else Status.OK
        if MAIN_CONTRACTOR_ONLY in stated
        else Status.VIOLATION
    )
    words, title, network = function_words(view, function), listed([contract]), contract.network.name
    verdict = VERDICTS[status] if len(stated) < 2 else SOURCES_DIFFER
    text = Text(
        f"Bij {title.nl} voor {words.nl} van {network} {verdict.nl}.",
        f"For {title.en} on {words.en} of {network} {verdict.en}.",
    )
    about = (contract.contract,)
    return Found(status, text, contract.sources, f"{contract.id}+{function}", about, REMEDIES[status])


WANTED = Wanted(
    Text(
        "contract van een zorgverzekeraar voor functie II, III of IV of de coördinatie",
        "contract of an insurer for function II, III or IV or the coordination",
    ),
    of_municipalities=False,
)
QUESTION = Text(
    "Of daarvoor alleen de hoofdaannemer declareert", "Whether only the main contractor claims for it"
)
VERDICTS = {
    Status.OK: Text("declareert alleen de hoofdaannemer", "only the main contractor claims"),
    Status.VIOLATION: Text(
        "declareert volgens onze bronnen elke uitvoerder zelf", "by our sources every executor claims itself"
    ),
    Status.UNKNOWN: Text("staat in onze bronnen niet wie declareert", "our sources do not state who claims"),
}
SOURCES_DIFFER = Text("verschillen onze bronnen over wie declareert", "our sources differ on who claims")
LET_MAIN_CLAIM = Text(
    "Spreek af dat voor deze functie alleen de hoofdaannemer declareert, en hoe hij de uitvoerders betaalt.",
    "Agree that for this function only the main contractor claims, and how it pays the executors.",
)
REMEDIES = {Status.OK: NOTHING, Status.VIOLATION: LET_MAIN_CLAIM, Status.UNKNOWN: RECORD_CONTRACTS}

RULE = Rule(
    id="R21",
    title=Text(
        "Buiten het verkennend gesprek declareert alleen de hoofdaannemer",
        "Outside the exploratory talk only the main contractor claims",
    ),
    category=Category.LEIDRAAD,
    severity=Severity.MUST,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "Coördinatiekosten en de kosten van patiëntoverstijgende functies worden bij de hoofdaannemer van die functie "
            "gecontracteerd. Alleen de hoofdaannemer kan deze declareren.",
        ),
    ),
    explanation=Text(
        "De coördinatie en functies II, III en IV gaan niet over één patiënt. Zorgverzekeraars contracteren ze bij de "
        "hoofdaannemer, en alleen die declareert ze. Voor het verkennend gesprek (functie I) kan het ook anders (R11). Over een "
        "andere, regionaal afgesproken functie oordelen wij niet. Contracten van gemeenten worden hier niet bekeken.",
        "The coordination and functions II, III and IV are not about one patient. Insurers contract them with the main "
        "contractor, which alone claims them. For the exploratory talk (function I) it can be otherwise (R11). On another, "
        "regionally agreed function we do not judge. Contracts of municipalities are not looked at.",
    ),
    remedy=LET_MAIN_CLAIM,
    ask_whom=Text("De zorgverzekeraar en de hoofdaannemer.", "The insurer and the main contractor."),
    check=check,
    looks_at=Text(
        "functies II tot en met IV en de coördinatie in contracten van zorgverzekeraars",
        "functions II to IV and the coordination in contracts of insurers",
    ),
    statements=("LR156", "LR157"),
)
