"""R13: a contract rests on a concrete plan and a budget (Leidraad ch. 4 and 6)."""

from collections.abc import Iterator, Sequence

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.text import NOTHING, Text, dutch_list, english_list
from queries.cited import together
from queries.claims import vouching
from queries.contracts import NetworkContract, made_contracts
from queries.plans import REGIOBEELD, Budget, budgets_ever, is_for, plans_of
from queries.rules.contract_judging import ANY_CONTRACT, contract_parties, listed, nothing_to_judge
from queries.rules.documents import LEIDRAAD
from queries.rules.judging import Found, called, judgement
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks
from queries.things import objects

REGIOPLAN = "IZA_REGIOPLAN"


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every contract of a network, of insurers and of municipalities, and every network without one."""
    for network in active_networks(view):
        made = made_contracts(view, network)
        found = [_of_contract(view, contract) for contract in made]
        for one in found or [nothing_to_judge(view, network, ANY_CONTRACT, QUESTION)]:
            yield judgement(view, network, Severity.MUST, one, contract_parties)


def _of_contract(view: GraphOnDay, contract: NetworkContract) -> Found:
    stated = view.out(contract.id, "RESTS_ON")
    plans = [node for node in objects(view, stated) if node.label == "Plan"]
    concrete = [plan for plan in plans if plan.text("plan_kind") not in (REGIOBEELD, REGIOPLAN)]
    if not concrete:
        return _without_plan(view, contract, plans)
    budgets = [b for plan in concrete for b in budgets_ever(view, plan) if is_for(b, contract.network)]
    rests = _rests_on(contract, concrete)
    sources = (contract.sources, view.sources_of(*stated))
    if budgets:
        return _found(
            Status.OK, contract, rests + _has_budget(budgets), *sources, *(b.sources for b in budgets)
        )
    claims = [vouching(view, "HAS_BUDGET", plan, contract.network) for plan in concrete]
    if all(claims):
        return _found(Status.VIOLATION, contract, rests + NAMES_NO_BUDGET, *sources, *claims)
    return _found(Status.UNKNOWN, contract, rests + NO_BUDGET_STATED, *sources)


def _without_plan(view: GraphOnDay, contract: NetworkContract, plans: Sequence[Node]) -> Found:
    claims = vouching(view, "RESTS_ON", contract.contract, contract.network)
    regional = any(plan.text("plan_kind") == REGIOPLAN for plan in plans)
    sources = (contract.sources, view.sources_of(*view.out(contract.id, "RESTS_ON")), claims)
    if claims and not regional:
        return _found(Status.VIOLATION, contract, _rests_on(contract, plans) + NAMES_NO_PLAN, *sources)
    text = _rests_on(contract, plans) + (MAY_BE_SKETCH if regional else _no_plan_stated(view, contract))
    return _found(Status.UNKNOWN, contract, text, *sources)


def _found(status: Status, contract: NetworkContract, text: Text, *sources: tuple[Source, ...]) -> Found:
    remedy = {Status.OK: NOTHING, Status.VIOLATION: MAKE_THEM, Status.UNKNOWN: RECORD_THEM}[status]
    return Found(status, text, together(*sources), contract.id, (contract.contract,), remedy)


def _rests_on(contract: NetworkContract, plans: Sequence[Node]) -> Text:
    title = listed([contract])
    nl, en = title.nl[0].upper() + title.nl[1:], title.en[0].upper() + title.en[1:]
    if not plans:
        return Text(
            f"Bij {title.nl} van {contract.network.name} noemen onze bronnen geen plan waarop het berust.",
            f"For {title.en} of {contract.network.name} our sources name no plan that it rests on.",
        )
    return Text(
        f"{nl} van {contract.network.name} berust volgens onze bronnen op {dutch_list([called(p) for p in plans])}.",
        f"{en} of {contract.network.name} rests by our sources on {english_list([called(p) for p in plans])}.",
    )


def _has_budget(budgets: Sequence[Budget]) -> Text:
    plans = list(dict.fromkeys(called(budget.plan) for budget in budgets))
    return Text(f"Een begroting staat in {dutch_list(plans)}.", f"A budget stands in {english_list(plans)}.")


def _no_plan_stated(view: GraphOnDay, contract: NetworkContract) -> Text:
    used = [plan for plan in plans_of(view, contract.network) if plan.text("plan_kind") != REGIOBEELD]
    if not used:
        return NO_PLAN_STATED
    return NO_PLAN_STATED + Text(
        f"Het netwerk gebruikt wel {dutch_list([called(p) for p in used])}.",
        f"The network does use {english_list([called(p) for p in used])}.",
    )


QUESTION = Text(
    "Of een contract op een plan en een begroting berust", "Whether a contract rests on a plan and a budget"
)
NO_BUDGET_STATED = Text(
    "Of daar een begroting voor dit netwerk bij hoort, staat niet in onze bronnen.",
    "Whether a budget for this network belongs to it is not in our sources.",
)
NAMES_NO_BUDGET = Text(
    "Een bron die alle begrotingen zegt te noemen, noemt er geen voor dit netwerk.",
    "A source that claims to name all budgets names none for this network.",
)
NO_PLAN_STATED = Text(
    "Of er een plan voor het netwerk onder ligt, staat niet in onze bronnen.",
    "Whether a plan for the network underlies it is not in our sources.",
)
NAMES_NO_PLAN = Text(
    "Een bron die alle plannen onder dit contract zegt te noemen, noemt geen plan voor het netwerk.",
    "A source that claims to name all plans under this contract names no plan for the network.",
)
MAY_BE_SKETCH = Text(
    "Een IZA-regioplan bevat vaak alleen een schets van het netwerk; of dit concreet genoeg is, staat niet in onze bronnen.",
    "An IZA regional plan often holds only a sketch of the network; whether this one is concrete enough is not in our "
    "sources.",
)
RECORD_THEM = Text(
    "Vraag het netwerk op welk plan en welke begroting het contract berust, en leg dat vast.",
    "Ask the network on which plan and which budget the contract rests, and record it.",
)
MAKE_THEM = Text(
    "Laat het netwerk een concreet plan met een begroting maken, en verbind het contract daaraan.",
    "Let the network make a concrete plan with a budget, and tie the contract to it.",
)

RULE = Rule(
    id="R13",
    title=Text(
        "Een contract berust op een concreet plan en een begroting",
        "A contract rests on a concrete plan and a budget",
    ),
    category=Category.LEIDRAAD,
    severity=Severity.MUST,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "Financiële afspraken tussen partners en met financiers worden gemaakt op basis van een concreet plan voor het "
            "Mentale gezondheidsnetwerk en een begroting.",
        ),
        Passage(
            LEIDRAAD,
            "hoofdstuk 4 (stap 2)",
            "Veel IZA-regioplannen bevatten een schets van het MGN, die nog geconcretiseerd moet worden.",
        ),
        Passage(
            LEIDRAAD,
            "hoofdstuk 4 (stap 5)",
            "Een begroting van het Mentale gezondheidsnetwerk biedt helderheid over de benodigde financiering.",
        ),
    ),
    explanation=Text(
        "Afspraken over geld rusten op een concreet plan van het netwerk en een begroting; dat geldt voor contracten van "
        "verzekeraars én van gemeenten. Een regiobeeld is geen plan voor het netwerk. Een IZA-regioplan kan genoeg zijn, maar "
        "bevat vaak alleen een schets. Of een plan goed genoeg is, beoordelen wij niet.",
        "Agreements on money rest on a concrete plan of the network and a budget; that holds for contracts of insurers and of "
        "municipalities. A picture of the region (regiobeeld) is no plan for the network. An IZA regional plan can be enough, "
        "but often holds only a sketch. Whether a plan is good enough we do not judge.",
    ),
    remedy=MAKE_THEM,
    ask_whom=Text("Het netwerk en zijn financiers.", "The network and its financiers."),
    check=check,
    looks_at=Text("contracten van een netwerk", "contracts of a network"),
    statements=("LR071", "LR076", "LR125", "LR173"),
)
