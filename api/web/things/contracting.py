"""The contracts, offers and steps of a network on its page, and the good agreements of a contract on its own.

There is no price anywhere. Volume and budget stand with the facts of a contract, for who may see their source.
"""

from collections.abc import Sequence
from datetime import date

from api.web.cites import Cites
from api.web.things.facts import Fact, FactTable, since
from api.web.things.wording import INTO, OUT, class_words, details_of
from graph.day import GraphOnDay
from graph.records import Node, Statement
from graph.stating import stated_from, stated_to
from graph.text import NOTHING, Text, dutch_date, dutch_list, english_date, english_list
from queries import contracting_steps
from queries.contracting_steps.steps import StepRow, steps_of
from queries.contracting_steps.wording import WORDS
from queries.contracts import NetworkContract, contracts_of, status_of
from queries.functions import functions_words
from queries.good_agreements.checklist import PracticeRow, checklist
from queries.offers import NetworkOffer, offers_of
from queries.sentences import names
from queries.things import objects, subjects

SHOWN_HERE = (("TAKES_STEP", OUT), ("FOR_NETWORK", INTO))
"""What the tables of this room show of a network, so that no other table needs to."""
CONTRACTS = Text("Contracten", "Contracts")
NO_PRICES = Text(
    "Prijzen staan hier nooit. Volume en budget staan bij een contract, alleen voor wie ze mag zien.",
    "Prices never stand here. Volume and budget stand with a contract, only for who may see them.",
)


def contracting_tables(view: GraphOnDay, node: Node, cites: Cites) -> list[FactTable]:
    """The contracts, offers and steps of a network, or the good agreements of a contract; those with rows."""
    if node.label == "Contract":
        found = [_agreements(view, node, cites)]
    elif node.label == "Network":
        makers = (_contracts, _offers, _steps, _other_papers)
        found = [make(view, node, cites) for make in makers]
    else:
        found = []
    return [table for table in found if table.facts]


def _contracts(view: GraphOnDay, network: Node, cites: Cites) -> FactTable:
    facts = [_contract(view, one, cites) for one in contracts_of(view, network)]
    return FactTable("contracten", CONTRACTS, tuple(facts), NO_PRICES)


def _contract(view: GraphOnDay, one: NetworkContract, cites: Cites) -> Fact:
    parts = [
        functions_words(view, one.functions),
        _status(view, one.contract),
        *(_payer(view, statement) for statement in view.out(one.id, "FINANCED_BY")),
        _who("namens", "on behalf of", one.on_behalf_of),
        _who("hoofdaannemer", "main contractor", one.main_contractors),
        _who("uitvoerder", "executor", one.executors),
        *_claiming(view, one),
        _who("wordt gevolgd door", "followed by", _followers(view, one.contract)),
        _who("berust op", "rests on", objects(view, view.out(one.id, "RESTS_ON"))),
    ]
    return Fact(
        (one.contract,), _joined(parts), since(one.starts, one.ends), cites.numbers(one.sources), one.sources
    )


def _payer(view: GraphOnDay, statement: Statement) -> Text:
    """Who pays, in which form and from which money."""
    name, how = view.name(statement.object), details_of(view, statement)
    nl, en = (f" ({words})" if words else "" for words in (how.nl, how.en))
    return Text(f"betaald door {name}{nl}", f"paid by {name}{en}")


def _claiming(view: GraphOnDay, one: NetworkContract) -> list[Text]:
    """Who claims, in the words of the ontology; each once."""
    return list(dict.fromkeys(details_of(view, s) for s in view.out(one.id, "FOR_FUNCTION")))


def _followers(view: GraphOnDay, contract: Node) -> tuple[Node, ...]:
    return subjects(view, view.into(contract.id, "FOLLOWS"))


def _offers(view: GraphOnDay, network: Node, cites: Cites) -> FactTable:
    facts = [_offer(view, one, cites) for one in offers_of(view, network)]
    return FactTable("offertes", Text("Offertes", "Offers"), tuple(facts))


def _offer(view: GraphOnDay, one: NetworkOffer, cites: Cites) -> Fact:
    parts = [
        functions_words(view, one.functions),
        _status(view, one.offer),
        _who("van", "by", one.offered_by),
        _who("aan", "to", one.to),
    ]
    return Fact((one.offer,), _joined(parts), NOTHING, cites.numbers(one.sources), one.sources)


def _steps(view: GraphOnDay, network: Node, cites: Cites) -> FactTable:
    found = steps_of(view, network)
    facts = [_step(row, cites) for row in found.steps if row.is_known]
    title = Text("Stappen van de contractering", "Contracting steps")
    intro = contracting_steps.wording.of_network(found) + contracting_steps.wording.ORDER
    return FactTable("stappen", title, tuple(facts), intro)


def _step(row: StepRow, cites: Cites) -> Fact:
    number = row.step.text("notation")
    parts = [Text(f"stap {number}", f"step {number}"), WORDS[row.taken], _plain(row.by)]
    return Fact((row.step,), _joined(parts), _on(row.day), cites.numbers(row.sources), row.sources)


def _on(day: date | None) -> Text:
    return Text(f"op {dutch_date(day)}", f"on {english_date(day)}") if day else NOTHING


def _other_papers(view: GraphOnDay, network: Node, cites: Cites) -> FactTable:
    """What else is for the network: cooperation agreements, work agendas, and contracts that are over or not made."""
    shown = {one.id for one in contracts_of(view, network)} | {one.id for one in offers_of(view, network)}
    stated = [s for s in view.into(network.id, "FOR_NETWORK") if s.subject not in shown]
    facts = [
        _paper(view, node, [s for s in stated if s.subject == node.id], cites)
        for node in subjects(view, stated)
    ]
    return FactTable(
        "afspraken", Text("Afspraken en andere stukken", "Agreements and other papers"), tuple(facts)
    )


def _paper(view: GraphOnDay, node: Node, stated: Sequence[Statement], cites: Cites) -> Fact:
    sources = view.sources_of(*stated)
    period = since(stated_from(stated), stated_to(stated))
    return Fact((node,), class_words(node), period, cites.numbers(sources), sources)


def _agreements(view: GraphOnDay, contract: Node, cites: Cites) -> FactTable:
    """The checklist of a contract, where our sources know anything of it."""
    networks = objects(view, view.out(contract.id, "FOR_NETWORK"))
    own = [one for network in networks for one in contracts_of(view, network) if one.id == contract.id]
    rows = checklist(view, own[:1]) if own else []
    known = any(row.included or row.not_included for row in rows)
    intro = Text(
        "Tips van de NZa voor goede contractafspraken. Het zijn geen plichten.",
        "Tips of the NZa for good contract agreements. They are no duties.",
    )
    facts = tuple(_practice(row, cites) for row in rows) if known else ()
    return FactTable("goede-afspraken", Text("Goede afspraken", "Good agreements"), facts, intro)


def _practice(row: PracticeRow, cites: Cites) -> Fact:
    state = STANDS if row.included else STANDS_NOT if row.not_included else UNKNOWN
    theme = Text(row.theme.lower(), row.theme.lower())
    return Fact((row.practice,), _joined([state, theme]), NOTHING, cites.numbers(row.sources), row.sources)


def _status(view: GraphOnDay, node: Node) -> Text:
    status = view.node(status_of(view, node))
    return Text(status.name, status.text("label_en")) if status else NO_STATUS


def _who(dutch: str, english: str, nodes: Sequence[Node]) -> Text:
    if not nodes:
        return NOTHING
    return Text(f"{dutch} {dutch_list(names(nodes))}", f"{english} {english_list(names(nodes))}")


def _plain(text: Text) -> Text:
    return Text(text.nl.rstrip("."), text.en.rstrip("."))


def _joined(parts: Sequence[Text]) -> Text:
    return Text("; ".join(p.nl for p in parts if p.nl), "; ".join(p.en for p in parts if p.en))


NO_STATUS = Text("status niet in onze bronnen", "status not in our sources")
STANDS = Text("staat erin", "is in it")
STANDS_NOT = Text(
    "staat er niet in, volgens een bron die alles noemt", "is not in it, by a source that names all"
)
UNKNOWN = Text("onbekend", "unknown")
