"""R31: the care part of the exploratory talk is paid from its own performance title (Leidraad ch. 5)."""

from collections.abc import Iterator

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text, dutch_list, english_list
from queries.contracts import NetworkContract
from queries.functions import FUNCTION_I
from queries.money import TRANSFORMATION_MONEY
from queries.rules.contract_judging import (
    RECORD_CONTRACTS,
    Wanted,
    contract_parties,
    executor_contracts,
    listed,
    nothing_to_judge,
    zvw_contracts,
)
from queries.rules.documents import LEIDRAAD
from queries.rules.judging import Found, judgement
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks

EXPLORATORY_TALK = "EXPLORATORY_TALK"


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every contract of insurers for function I alone, and every network where none is known."""
    for network in active_networks(view):
        bought = (*zvw_contracts(view, network), *executor_contracts(view, network))
        found = [_of_contract(view, one) for one in bought if one.functions == (FUNCTION_I,)]
        for one in found or [nothing_to_judge(view, network, WANTED, QUESTION)]:
            yield judgement(view, network, Severity.MUST, one, contract_parties)


def _of_contract(view: GraphOnDay, contract: NetworkContract) -> Found:
    stated = {s.text("funding_title") for s in view.out(contract.id, "FINANCED_BY")} - {""}
    status = _status(stated)
    title, network = listed([contract]), contract.network
    if not stated:
        text = Text(
            f"Uit welk geld {title.nl} van {network.name} wordt betaald, staat niet in onze bronnen.",
            f"From which money {title.en} of {network.name} is paid is not in our sources.",
        )
    else:
        text = _paid(view, title, network, stated) + (
            ALREADY_STARTED if status is Status.UNKNOWN else NOTHING
        )
    return Found(status, text, contract.sources, contract.id, (contract.contract,), REMEDIES[status])


def _status(titles: set[str]) -> Status:
    """Talks may have started on transformation money (ch. 5): that alone proves no deviation."""
    if EXPLORATORY_TALK in titles:
        return Status.OK
    return Status.UNKNOWN if titles <= {TRANSFORMATION_MONEY} else Status.VIOLATION


def _paid(view: GraphOnDay, title: Text, network: Node, titles: set[str]) -> Text:
    nodes = [node for code in sorted(titles) if (node := view.node(code))]
    nl, en = dutch_list([n.name for n in nodes]), english_list([n.text("label_en") for n in nodes])
    return Text(
        f"Bij {title.nl} voor het verkennend gesprek van {network.name} noemen onze bronnen als geld: {nl}.",
        f"For {title.en} on the exploratory talk of {network.name} our sources name as money: {en}.",
    )


WANTED = Wanted(
    Text(
        "contract van een zorgverzekeraar voor alleen het verkennend gesprek (functie I)",
        "contract of an insurer for the exploratory talk (function I) alone",
    ),
    of_municipalities=False,
    function=FUNCTION_I,
)
QUESTION = Text(
    "Of dat uit de prestatie verkennend gesprek wordt betaald",
    "Whether that is paid from the performance title exploratory talk",
)
ALREADY_STARTED = Text(
    "Volgens de Leidraad kan al zijn gestart met transformatiemiddelen; of deze afspraak van toen is, weten wij niet.",
    "By the Leidraad some may have started with transformation money already; whether this agreement is of that time, we do "
    "not know.",
)
USE_THE_TITLE = Text(
    "Bespreek met de zorgverzekeraar hoe het zorgdeel van het gesprek uit de prestatie verkennend gesprek wordt betaald.",
    "Discuss with the insurer how the care part of the talk is paid from the performance title exploratory talk.",
)
REMEDIES = {Status.OK: NOTHING, Status.VIOLATION: USE_THE_TITLE, Status.UNKNOWN: RECORD_CONTRACTS}

RULE = Rule(
    id="R31",
    title=Text(
        "Het zorgdeel van het verkennend gesprek heeft een eigen prestatie",
        "The care part of the exploratory talk has its own performance title",
    ),
    category=Category.LEIDRAAD,
    severity=Severity.MUST,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 5",
            "Het zorgdeel van het verkennend gesprek (deelname van de ggz-professional) wordt bekostigd op basis van een "
            "prestatie voor het verkennend gesprek.",
        ),
        Passage(
            LEIDRAAD,
            "hoofdstuk 5",
            "In sommige gevallen is al gestart en zijn afspraken gemaakt op basis van IZA-transformatiemiddelen.",
        ),
    ),
    explanation=Text(
        "De zorgverzekeraar betaalt het zorgdeel van het verkennend gesprek uit een prestatie van de NZa. PGAZ is voor de andere "
        "functies. Wij kijken alleen naar contracten van zorgverzekeraars die alleen voor het verkennend gesprek zijn: bij een "
        "contract voor meer functies is niet te zien welk geld waarvoor is. Contracten van gemeenten worden hier niet bekeken.",
        "The insurer pays the care part of the exploratory talk from a performance title of the NZa. PGAZ is for the other "
        "functions. We look only at contracts of insurers for the exploratory talk alone: a contract for several functions does "
        "not show which money is for what. Contracts of municipalities are not looked at.",
    ),
    remedy=USE_THE_TITLE,
    ask_whom=Text("De zorgverzekeraar.", "The insurer."),
    check=check,
    looks_at=Text(
        "contracten van zorgverzekeraars voor alleen het verkennend gesprek",
        "contracts of insurers for the exploratory talk alone",
    ),
    statements=("LR110", "LR111", "LR214"),
)
