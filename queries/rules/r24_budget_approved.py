"""R24: the budget is approved by the municipalities under their mandate structure (Leidraad ch. 5)."""

from collections.abc import Iterator

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text
from queries import networks
from queries.cited import together
from queries.plans import Budget, budgets_for
from queries.rules.documents import LEIDRAAD
from queries.rules.judging import Found, called, judgement
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks
from queries.still_to_decide.deciding import decisions_on
from queries.who_leads.mandate import holders
from queries.whom_to_ask import Party, about_municipalities, about_network


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every budget for a network that holds on the day, and every network where none is known."""
    for network in active_networks(view):
        found = [_of_budget(view, network, budget) for budget in budgets_for(view, network)]
        for one in found or [_no_budget(network)]:
            yield judgement(view, network, Severity.MUST, one, _parties)


def _of_budget(view: GraphOnDay, network: Node, budget: Budget) -> Found:
    case = "+".join((budget.plan.id, budget.beneficiary.id, budget.year))
    start, remedies = _start(network, budget), {True: NOTHING, False: LET_THEM_APPROVE}
    if len(budget.approved) == 1:
        approved = True in budget.approved
        status = Status.OK if approved else Status.VIOLATION
        text = start + (APPROVED if approved else NOT_APPROVED)
        return Found(status, text, budget.sources, case, remedy=remedies[approved])
    if budget.approved:
        return Found(Status.UNKNOWN, start + SOURCES_DIFFER, budget.sources, case, remedy=ASK_THEM)
    return _by_adoption(view, network, budget, start, case)


def _by_adoption(view: GraphOnDay, network: Node, budget: Budget, start: Text, case: str) -> Found:
    """A municipality that adopted the plan adopted its budget: the budget stands in it."""
    covers = [cover for cover in networks.municipalities(view, network) if not cover.retired]
    towns = {cover.municipality.id for cover in covers}
    adopted = [s for s in decisions_on(view, budget.plan) if s.subject in towns]
    decided = {statement.subject for statement in adopted}
    sources = together(budget.sources, view.sources_of(*adopted))
    if towns and decided == towns:
        return Found(Status.OK, start + ALL_ADOPTED, sources, case)
    count = NOTHING if not decided else _some(len(decided), len(towns))
    return Found(Status.UNKNOWN, start + NOT_STATED + count, sources, case, remedy=ASK_THEM)


def _parties(view: GraphOnDay, network: Node) -> tuple[Party, ...]:
    """The mandate holders and the municipalities of a network, or else the network itself."""
    named = [candidate.holder for candidate in holders(view, network.id)]
    covers = [cover for cover in networks.municipalities(view, network) if not cover.retired]
    towns = {node.id: node for node in (*named, *(cover.municipality for cover in covers))}
    return about_municipalities(list(towns.values())) or about_network(network, ())


def _some(decided: int, towns: int) -> Text:
    return Text(
        f"Van {decided} van de {towns} gemeenten staat er een besluit over het plan in.",
        f"They state a decision on the plan of {decided} of the {towns} municipalities.",
    )


def _start(network: Node, budget: Budget) -> Text:
    year = f" ({budget.year})" if budget.year else ""
    nl = "" if budget.beneficiary.id == network.id else f" voor {budget.beneficiary.name}"
    en = "" if budget.beneficiary.id == network.id else f" for {budget.beneficiary.name}"
    return Text(
        f"{network.name} heeft een begroting{nl} in {called(budget.plan)}{year}.",
        f"{network.name} has a budget{en} in {called(budget.plan)}{year}.",
    )


def _no_budget(network: Node) -> Found:
    text = Text(
        f"In onze bronnen staat van {network.name} geen begroting. Of de gemeenten die goedkeurden, is niet te beoordelen.",
        f"For {network.name} our sources state no budget. Whether the municipalities approved it cannot be judged.",
    )
    return Found(Status.UNKNOWN, text, remedy=ASK_THEM)


APPROVED = Text(
    "Volgens onze bronnen keurden de gemeenten die goed.", "By our sources the municipalities approved it."
)
NOT_APPROVED = Text(
    "Een bron zegt dat de gemeenten die niet hebben goedgekeurd.",
    "A source says that the municipalities have not approved it.",
)
SOURCES_DIFFER = Text(
    "Bronnen verschillen erover of de gemeenten die goedkeurden.",
    "Sources differ on whether the municipalities approved it.",
)
ALL_ADOPTED = Text(
    "Alle gemeenten van het netwerk stelden dat plan volgens onze bronnen vast.",
    "By our sources all municipalities of the network adopted that plan.",
)
NOT_STATED = Text(
    "Of de gemeenten die goedkeurden, staat niet in onze bronnen.",
    "Whether the municipalities approved it is not in our sources.",
)
ASK_THEM = Text(
    "Vraag de mandaathouder of de gemeenten de begroting goedkeurden, en wanneer.",
    "Ask the mandate holder whether the municipalities approved the budget, and when.",
)
LET_THEM_APPROVE = Text(
    "Leg de begroting aan de gemeenten voor, zoals in hun mandaatstructuur is afgesproken.",
    "Put the budget before the municipalities, as agreed in their mandate structure.",
)

RULE = Rule(
    id="R24",
    title=Text("Gemeenten keurden de begroting goed", "Municipalities approved the budget"),
    category=Category.LEIDRAAD,
    severity=Severity.MUST,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 5",
            "Hierin is tevens een begroting afgesproken die is goedgekeurd door gemeenten, volgens de afgesproken "
            "mandaatstructuur.",
        ),
    ),
    explanation=Text(
        "Bij het regionale plan hoort een begroting, en de gemeenten keuren die goed zoals zij dat onderling hebben afgesproken. "
        "Stelden alle gemeenten van het netwerk het plan vast, dan telt dat ook. Hoe de mandaatstructuur eruitziet, weten wij "
        "niet; een besluit van alleen de mandaathouder laten we daarom open.",
        "A budget belongs to the regional plan, and the municipalities approve it as they agreed among themselves. Where all "
        "municipalities of the network adopted the plan, that counts too. We do not know the mandate structure, so a decision of "
        "the mandate holder alone is left open.",
    ),
    remedy=LET_THEM_APPROVE,
    ask_whom=Text("De mandaathouder en de gemeenten.", "The mandate holder and the municipalities."),
    check=check,
    looks_at=Text("begrotingen voor een netwerk", "budgets for a network"),
    statements=("LR076", "LR100", "LR101"),
)
