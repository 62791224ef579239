"""R23: temporary money that ends has a recorded follow-up, and the gap with the plan is known (ch. 5)."""

from collections.abc import Iterator, Sequence
from datetime import date

from graph.day import GraphOnDay
from graph.records import Node, Source, Statement
from graph.text import NOTHING, Text, dutch_count, dutch_date, english_date
from queries.cited import together
from queries.claims import vouching
from queries.descriptions import MONEY, described, quoted
from queries.money import Money, follow_up, money_of
from queries.plans import plans_of
from queries.rules.contract_judging import contract_parties
from queries.rules.documents import LEIDRAAD, WORK_AGENDA
from queries.rules.judging import Found, called, judgement
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """All temporary money of a network that holds on the day, and every network where none is known."""
    for network in active_networks(view):
        for found in _of_network(view, network):
            yield judgement(view, network, Severity.SHOULD, found, contract_parties)


def _of_network(view: GraphOnDay, network: Node) -> Iterator[Found]:
    known = money_of(view, network)
    holding = [money for money in known if money.holds]
    temporary = {money.case: money for money in holding if money.temporary}
    for money in temporary.values():
        yield _of_money(view, network, money, known)
    if holding and not temporary:
        yield _without_temporary(network, holding)
    if not holding:
        yield _nothing_known(view, network)


def _of_money(view: GraphOnDay, network: Node, money: Money, known: Sequence[Money]) -> Found:
    about = (money.bearer,) if money.bearer.label == "Contract" else ()
    start = _start(view, network, money)
    if money.ends is None:
        return Found(Status.UNKNOWN, start + NO_END, money.sources, money.case, about, RECORD_THE_END)
    after = follow_up(money, money.ends, known)
    if after is not None:
        text = start + _followed(view, money.ends, after) + _of_plan(view, network, money)
        return Found(Status.OK, text, together(money.sources, after.sources), money.case, about)
    claims = _naming_all_money(view, network, money)
    text = start + _of_plan(view, network, money) + (NAMES_NONE if claims else NONE_STATED)
    status = Status.VIOLATION if claims else Status.UNKNOWN
    return Found(status, text, together(money.sources, claims), money.case, about, RECORD_THE_FOLLOW_UP)


def _naming_all_money(view: GraphOnDay, network: Node, money: Money) -> tuple[Source, ...]:
    """Sources that claim to list all money of what is paid; a contract is paid as the network is."""
    if money.bearer.label == "Contract":
        return vouching(view, "PAID_FROM", network)
    return vouching(view, "PAID_FROM", money.bearer)


def _start(view: GraphOnDay, network: Node, money: Money) -> Text:
    title = view.node(money.title)
    nl = title.name if title else "tijdelijk geld"
    en = title.text("label_en") if title else "temporary money"
    whose = network.name if money.bearer.id == network.id else f"{network.name} ({called(money.bearer)})"
    if money.ends is None:
        return Text(
            f"{whose} krijgt volgens onze bronnen tijdelijk geld: {nl}.",
            f"By our sources {whose} gets temporary money: {en}.",
        )
    return Text(
        f"{whose} krijgt volgens onze bronnen tijdelijk geld: {nl}, tot {dutch_date(money.ends)}.",
        f"By our sources {whose} gets temporary money: {en}, until {english_date(money.ends)}.",
    )


def _followed(view: GraphOnDay, ends: date, after: Money) -> Text:
    title = view.node(after.title)
    nl = title.name if title else called(after.bearer)
    en = title.text("label_en") if title else called(after.bearer)
    if after.starts is None or after.starts <= ends:
        return Text(
            f"Daarna loopt volgens onze bronnen door: {nl}.", f"After that goes on, by our sources: {en}."
        )
    days = (after.starts - ends).days
    return Text(
        f"Daarna volgt {nl}, vanaf {dutch_date(after.starts)}; van {dutch_count(days, 'dag', 'dagen')} ertussen staat niet in "
        "onze bronnen wie betaalt.",
        f"After that follows {en}, from {english_date(after.starts)}; for {days} days between our sources do not state who pays.",
    )


def _of_plan(view: GraphOnDay, network: Node, money: Money) -> Text:
    """Until when the plan runs that the money is for, where a source states it."""
    stated = [s for s in view.out(network.id, "USES") if s.valid_to and _concerns(s, network, money)]
    if not stated or money.ends is None:
        return NOTHING
    plan, end = f"“{view.name(stated[0].object)}”", max(s.valid_to for s in stated if s.valid_to)
    if end == money.ends:
        return Text(f"{plan} loopt even lang.", f"{plan} runs just as long.")
    return Text(f"{plan} loopt tot {dutch_date(end)}.", f"{plan} runs until {english_date(end)}.")


def _concerns(uses: Statement, network: Node, money: Money) -> bool:
    """The plan that is paid, or whatever plan the network uses where the network itself is paid."""
    return money.bearer.id in (uses.object, network.id)


def _without_temporary(network: Node, holding: Sequence[Money]) -> Found:
    """Structural money needs no follow-up; of money of which no source states the term we do not know."""
    unstated = [money for money in holding if not money.structural]
    if unstated:
        text = Text(
            f"Onze bronnen noemen voor {network.name} geld; of het tijdelijk is, staat er niet bij.",
            f"Our sources name money for {network.name}; whether it is temporary they do not say.",
        )
        sources = together(*(money.sources for money in unstated))
        return Found(Status.UNKNOWN, text, sources, remedy=RECORD_THE_END)
    text = Text(
        f"Onze bronnen noemen voor {network.name} geen tijdelijk geld, wel structureel geld.",
        f"Our sources name no temporary money for {network.name}, but structural money.",
    )
    return Found(Status.OK, text, together(*(money.sources for money in holding)))


def _nothing_known(view: GraphOnDay, network: Node) -> Found:
    said = [one for thing in (network, *plans_of(view, network)) for one in described(view, thing, MONEY)]
    text = Text(
        f"Of {network.name} tijdelijk geld krijgt, en tot wanneer, staat niet in onze bronnen.",
        f"Whether {network.name} gets temporary money, and until when, is not in our sources.",
    )
    if said:
        text = text + quoted(said, Text("Wel zeggen zij over geld", "On money they do say"))
    return Found(Status.UNKNOWN, text, together(*(one.sources for one in said)), remedy=RECORD_THE_END)


NO_END = Text("Tot wanneer, staat niet in onze bronnen.", "Until when is not in our sources.")
NONE_STATED = Text(
    "Wat er daarna betaalt, staat niet in onze bronnen.", "What pays after that is not in our sources."
)
NAMES_NONE = Text(
    "Een bron die al het geld zegt te noemen, noemt niets voor daarna.",
    "A source that claims to name all money names nothing for after that.",
)
RECORD_THE_END = Text(
    "Vraag het netwerk welk geld tijdelijk is, tot wanneer het loopt en wat er daarna komt.",
    "Ask the network which money is temporary, until when it runs and what comes after.",
)
RECORD_THE_FOLLOW_UP = Text(
    "Spreek af wat er na dit geld komt, en leg dat vast, bijvoorbeeld in de regionale werkagenda.",
    "Agree what follows after this money, and record it, for instance in the regional work agenda.",
)

RULE = Rule(
    id="R23",
    title=Text("Tijdelijk geld heeft een vervolg", "Temporary money has a follow-up"),
    category=Category.LEIDRAAD,
    severity=Severity.SHOULD,
    passages=(
        Passage(
            LEIDRAAD,
            "hoofdstuk 5",
            "Transformatiemiddelen zijn echter geen structurele bekostiging.",
        ),
        Passage(
            LEIDRAAD,
            "hoofdstuk 6",
            "Steeds meer gemeenten kiezen voor meerjarige afspraken, maar dat zal als gevolg van de tijdelijkheid van de SPUK "
            "IZA en de transformatiemiddelen in dit geval minder voor de hand liggen.",
        ),
        Passage(WORK_AGENDA, "p. 5 en 8"),
    ),
    explanation=Text(
        "Transformatiemiddelen en SPUK IZA zijn tijdelijk. Volgens de opdracht voor de regionale werkagenda wordt vastgelegd wat "
        "er na afloop komt, want het transformatieplan eindigt eerder dan die agenda. Wij kijken of onze bronnen een vervolg "
        "noemen voor tijdelijk geld, en tot wanneer het plan loopt. Dat er geen vervolg in onze bronnen staat, zegt nog niet dat "
        "het er niet is.",
        "Transformation money and SPUK IZA are temporary. By the assignment for the regional work agenda it is recorded what "
        "follows after them, because the transformation plan ends before that agenda. We look whether our sources name a "
        "follow-up for temporary money, and until when the plan runs. That our sources name none does not say that there is "
        "none.",
    ),
    remedy=RECORD_THE_FOLLOW_UP,
    ask_whom=Text("Het netwerk, of zijn mandaathouder.", "The network, or its mandate holder."),
    check=check,
    looks_at=Text("tijdelijk geld van een netwerk", "temporary money of a network"),
    statements=("LR113", "LR145"),
)
