"""Who owns, coordinates and carries out: by the parties to the plan or agreement, and by the contracts."""

from collections.abc import Iterator, Sequence

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text, dutch_list, english_list
from queries.agreements import agreements_of
from queries.contracts import NetworkContract, made_contracts
from queries.dossier.asking import of_contracts, of_network
from queries.dossier.line import Line, Topic, TopicAnswer, called, told, unknown
from queries.functions import COORDINATION, functions_words
from queries.plans import plans_of
from queries.things import by_name, subjects

OWNER = Text("wie eigenaar van het plan is", "who owns the plan")
COORDINATOR = Text("wie coördineert", "who coordinates")
EXECUTORS = Text("wie uitvoert", "who carries out")
NO_SINGLE_OWNER = Text("Een eigenaar noemen onze bronnen niet apart.", "Our sources name no owner apart.")


def roles(view: GraphOnDay, region: Node, networks: Sequence[Node]) -> TopicAnswer:
    """Three lines for each network: who owns, who coordinates, who carries out."""
    lines = [line for network in networks for line in _of_network(view, region, network)]
    people = [line for line in lines if not line.is_unknown]
    known = NOTHING
    for what, title in ((COORDINATOR, COORDINATED), (EXECUTORS, CARRIED_OUT)):
        nl, en = called(by_name(node for line in people if line.what == what for node in line.things))
        if nl:
            known += Text(f"{title.nl}: {dutch_list(nl, 6)}.", f"{title.en}: {english_list(en, 6)}.")
    return TopicAnswer(Topic.ROLES, known, tuple(lines))


COORDINATED = Text("Coördinatie", "Coordination")
CARRIED_OUT = Text("Uitvoering", "Carrying out")


def _of_network(view: GraphOnDay, region: Node, network: Node) -> Iterator[Line]:
    made = made_contracts(view, network)
    yield _owner(view, region, network)
    yield _coordinator(view, region, network, made)
    yield _executors(view, region, network, made)


def _owner(view: GraphOnDay, region: Node, network: Node) -> Line:
    papers = [*plans_of(view, network), *agreements_of(view, network)]
    for paper in papers:
        stated = view.into(paper.id, "PARTY_TO")
        parties = subjects(view, stated)
        if parties:
            nl, en = dutch_list(called(parties)[0]), english_list(called(parties)[1])
            text = Text(f"Partij bij {paper.name}: {nl}.", f"Party to {paper.name}: {en}.") + NO_SINGLE_OWNER
            return told(
                Topic.ROLES, network, OWNER, text, things=parties, sources=view.sources_of(*stated)
            )  # fmt: skip
    step = Text("Vraag wie het plan draagt.", "Ask whose plan it is.")
    return unknown(Topic.ROLES, network, OWNER, step, of_network(view, network, region))


def _coordinator(
    view: GraphOnDay, region: Node, network: Node, made: Sequence[NetworkContract]
) -> Line:  # fmt: skip
    found = [one for one in made if COORDINATION in one.functions and one.main_contractors]
    who = by_name(node for one in found for node in one.main_contractors)
    if not who:
        step = Text("Vraag wie de coördinatie doet.", "Ask who coordinates.")
        return unknown(Topic.ROLES, network, COORDINATOR, step, of_network(view, network, region))
    nl, en = dutch_list(called(who)[0]), english_list(called(who)[1])
    text = Text(
        f"{nl}, volgens het contract voor de coördinatie.", f"{en}, by the contract for coordination."
    )
    sources = [source for one in found for source in one.sources]
    return told(Topic.ROLES, network, COORDINATOR, text, things=who, sources=sources)


def _executors(view: GraphOnDay, region: Node, network: Node, made: Sequence[NetworkContract]) -> Line:
    of_care = [one for one in made if not one.is_only_coordination]
    who = by_name(n for one in of_care for n in (*one.executors, *one.main_contractors))
    if not who:
        step = Text("Vraag wie de functies uitvoert.", "Ask who carries out the functions.")
        return unknown(Topic.ROLES, network, EXECUTORS, step, of_contracts(view, network, region))
    text = _main_contractors(view, of_care)
    nl, en = called(by_name(node for one in of_care for node in one.executors))
    if nl:
        text += Text(f"Uitvoerder: {dutch_list(nl)}.", f"Executor: {english_list(en)}.")
    sources = [source for one in of_care for source in one.sources]
    return told(Topic.ROLES, network, EXECUTORS, text, things=who, sources=sources)


def _main_contractors(view: GraphOnDay, of_care: Sequence[NetworkContract]) -> Text:
    """Every main contractor with its functions."""
    held = {
        node.id: {f for one in of_care if node in one.main_contractors for f in one.functions}
        for node in by_name(node for one in of_care for node in one.main_contractors)
    }
    if not held:
        return NOTHING
    nodes = [node for id in held if (node := view.node(id))]
    words = [functions_words(view, functions) for functions in held.values()]
    nl = [f"{name} ({what.nl})" for name, what in zip(called(nodes)[0], words, strict=True)]
    en = [f"{name} ({what.en})" for name, what in zip(called(nodes)[1], words, strict=True)]
    return Text(f"Hoofdaannemer: {dutch_list(nl)}.", f"Main contractor: {english_list(en)}.")
