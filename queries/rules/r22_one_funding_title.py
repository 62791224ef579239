"""R22: not both transformation money and PGAZ for one function and period (Leidraad ch. 5)."""

from collections.abc import Iterator, Sequence

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text, dutch_list, english_list
from queries.cited import together
from queries.functions import function_order, function_words
from queries.money import PGAZ, TRANSFORMATION_MONEY, Money, money_of
from queries.rules.contract_judging import contract_parties
from queries.rules.documents import LEIDRAAD
from queries.rules.judging import Found, judgement
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks

BOTH = frozenset({TRANSFORMATION_MONEY, PGAZ})


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every function of which a source states the kind of money, and every network where none is known."""
    for network in active_networks(view):
        found = _of_network(view, network)
        for one in found or [_nothing_known(network)]:
            yield judgement(view, network, Severity.MUST, one, contract_parties)


def _of_network(view: GraphOnDay, network: Node) -> list[Found]:
    """Money that a municipality pays is no money for Zvw care, and is left out."""
    known = [money for money in money_of(view, network) if money.holds and money.title and money.is_zvw]
    general = [money for money in known if not money.function]
    functions = sorted({money.function for money in known if money.function}, key=function_order)
    found = [
        _of_function(view, network, code, [m for m in known if m.function == code], general)
        for code in functions
    ]
    return found or ([_without_function(view, network, general)] if general else [])


def _of_function(
    view: GraphOnDay, network: Node, function: str, own: Sequence[Money], general: Sequence[Money]
) -> Found:
    titles, others = ({money.title for money in group} & BOTH for group in (own, general))
    may_be_both = bool(titles) and titles | others == BOTH
    status = Status.VIOLATION if titles == BOTH else Status.UNKNOWN if may_be_both else Status.OK
    words = function_words(view, function)
    what = Text(f"{words.nl} van {network.name}", f"{words.en} of {network.name}")
    rests_on = [*own, *general] if status is Status.UNKNOWN else own
    return _found(view, status, what, own, rests_on, function)


def _without_function(view: GraphOnDay, network: Node, general: Sequence[Money]) -> Found:
    status = Status.UNKNOWN if {money.title for money in general} >= BOTH else Status.OK
    return _found(view, status, Text(network.name, network.name), general, general, "")


def _found(
    view: GraphOnDay, status: Status, what: Text, shown: Sequence[Money], rests_on: Sequence[Money], case: str
) -> Found:
    titles = _titles(view, shown)
    text = Text(
        f"{what.nl[0].upper()}{what.nl[1:]} wordt volgens onze bronnen betaald uit {titles.nl}.",
        f"By our sources {what.en} is paid from {titles.en}.",
    )
    about = tuple({m.bearer.id: m.bearer for m in rests_on if m.bearer.label == "Contract"}.values())
    sources = together(*(money.sources for money in rests_on))
    return Found(status, text + VERDICTS[status], sources, case, about, REMEDIES[status])


def _titles(view: GraphOnDay, found: Sequence[Money]) -> Text:
    nodes = [node for title in sorted({m.title for m in found}) if (node := view.node(title))]
    return Text(
        dutch_list([node.name for node in nodes]), english_list([node.text("label_en") for node in nodes])
    )


def _nothing_known(network: Node) -> Found:
    text = Text(
        f"Uit welk soort geld {network.name} wordt betaald, staat niet in onze bronnen. Of er voor één functie "
        "transformatiemiddelen en PGAZ tegelijk zijn, is niet te beoordelen.",
        f"From which kind of money {network.name} is paid is not in our sources. Whether there are transformation money and "
        "PGAZ at once for one function cannot be judged.",
    )
    return Found(Status.UNKNOWN, text, remedy=RECORD_THE_MONEY)


RECORD_THE_MONEY = Text(
    "Vraag het netwerk en de zorgverzekeraars uit welk geld elke functie wordt betaald, en tot wanneer.",
    "Ask the network and the insurers from which money each function is paid, and until when.",
)
CHOOSE_ONE = Text(
    "Gebruik voor deze functie eerst de transformatiemiddelen; zet PGAZ pas in als die afspraken eindigen.",
    "Use the transformation money for this function first; use PGAZ only when those agreements end.",
)
VERDICTS = {
    Status.OK: NOTHING,
    Status.VIOLATION: Text(
        "Volgens de Leidraad gaan afspraken over transformatiemiddelen voor op PGAZ.",
        "By the Leidraad agreements on transformation money go before PGAZ.",
    ),
    Status.UNKNOWN: Text(
        "Onze bronnen noemen ook geld zonder de functie erbij; of transformatiemiddelen en PGAZ voor dezelfde functie zijn, "
        "staat er niet.",
        "Our sources also name money without its function; whether transformation money and PGAZ are for the same function is "
        "not stated.",
    ),
}
REMEDIES = {Status.OK: NOTHING, Status.VIOLATION: CHOOSE_ONE, Status.UNKNOWN: RECORD_THE_MONEY}

RULE = Rule(
    id="R22",
    title=Text(
        "Geen transformatiemiddelen en PGAZ tegelijk voor één functie",
        "No transformation money and PGAZ at once for one function",
    ),
    category=Category.LEIDRAAD,
    severity=Severity.MUST,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 5",
            "De overige functies van het Mentale gezondheidsnetwerk kunnen bekostigd worden op basis van het experiment "
            "patiëntengroepsgebonden afstemming binnen Zvw-verzekerde zorg (PGAZ). In sommige gevallen is al gestart en zijn "
            "afspraken gemaakt op basis van IZA-transformatiemiddelen. Deze afspraken zijn voorliggend op de inzet van de PGAZ.",
        ),
    ),
    explanation=Text(
        "Is een functie al begonnen met transformatiemiddelen, dan gaan die afspraken voor. Op dezelfde dag ook PGAZ voor "
        "diezelfde functie past daar niet bij. Geld dat een gemeente betaalt, telt hier niet mee.",
        "Where a function already started with transformation money, those agreements go first. PGAZ for that same function on "
        "the same day does not fit with that. Money that a municipality pays does not count here.",
    ),
    remedy=CHOOSE_ONE,
    ask_whom=Text(
        "Het netwerk en de preferente zorgverzekeraars.", "The network and the preferential insurers."
    ),
    check=check,
    looks_at=Text(
        "functies van een netwerk waarvan een bron het soort geld noemt",
        "functions of a network of which a source states the kind of money",
    ),
    statements=("LR111", "LR112", "LR113"),
)
