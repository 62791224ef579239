"""What our sources state of one region, topic by topic: the value in words, with its state and its sources."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from graph.answers import State, state_of
from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.text import Text, dutch_list, dutch_number, english_list
from queries import geography, networks
from queries.contracts import made_contracts
from queries.coverage.regions import coverage_of
from queries.money import money_of
from queries.partners import CORE, RHO, SOCIAL, partners
from queries.plans import plans_of
from queries.sentences import ANSWER_WORDS, answer_words, in_a_list, names
from queries.shares import shares_in
from queries.things import by_name
from queries.who_leads.leaders import LeaderAnswer, insurer_of_rank, leading_in, leading_pairs
from queries.who_leads.mandate import mandate

UNKNOWN = ANSWER_WORDS["UNKNOWN"]
MOST_SHARES = 4


@dataclass(frozen=True, slots=True)
class RegionValue:
    """What is stated of one region on one topic. `things` are what it names, to see what regions have in common."""

    region: Node
    state: State
    text: Text
    things: tuple[Node, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that sources can state of a region."""

    id: str
    title: Text
    value: Callable[[GraphOnDay, Node, str], RegionValue]


def institutions_of(view: GraphOnDay, region: Node, level: str) -> tuple[Node, ...]:
    """The core institutions and RHOs of the networks in a region, and those that say they work there; by name."""
    return by_name(node for role in (CORE, RHO) for node in _in_role(role)(view, region, level).things)


def insurers_of(view: GraphOnDay, region: Node) -> tuple[Node, ...]:
    """The insurers that sources state as first, second or one of a pair, by name."""
    return by_name(leading_in(view, region))


def _inhabitants(view: GraphOnDay, region: Node, level: str) -> RegionValue:
    sources = tuple(geography.region_inhabitant_sources(view, region))
    return _number(region, geography.region_inhabitants(view, region), sources)


def _municipalities(view: GraphOnDay, region: Node, level: str) -> RegionValue:
    members = geography.members(view, region)
    sources = tuple(dict.fromkeys(source for member in members for source in member.sources))
    return _number(region, len(members) or None, sources)


def _insurer(rank: int) -> Callable[[GraphOnDay, Node, str], RegionValue]:
    def value(view: GraphOnDay, region: Node, level: str) -> RegionValue:
        answer = insurer_of_rank(view, region, rank)
        sources = (source for candidate in answer.candidates for source in candidate.sources)
        things = tuple(candidate.insurer for candidate in answer.candidates)
        return RegionValue(
            region, answer.state, _insurers_text(answer), things, tuple(dict.fromkeys(sources))
        )

    return value


def _insurers_text(answer: LeaderAnswer) -> Text:
    words = answer_words(answer.state, answer.reason, answer.complete)
    named = in_a_list([c.insurer.name for c in answer.candidates])
    old = any(c.last_known for c in answer.candidates)
    if not answer.candidates:
        return words
    last = Text(" (laatst bekend)", " (last known)") if old else Text("", "")
    if answer.state is State.SEVERAL:
        return Text(f"{words.nl}: {named.nl}{last.nl}", f"{words.en}: {named.en}{last.en}")
    return Text(named.nl + last.nl, named.en + last.en)


def _pair(view: GraphOnDay, region: Node, level: str) -> RegionValue:
    pairs = leading_pairs(view, region)
    sources = tuple(dict.fromkeys(source for pair in pairs for source in pair.sources))
    told = list(dict.fromkeys(in_a_list(names(pair.insurers)) for pair in pairs))
    things = by_name(node for pair in pairs for node in pair.insurers)
    text = Text("; ".join(one.nl for one in told), "; ".join(one.en for one in told)) if told else UNKNOWN
    return RegionValue(region, state_of(len(pairs), False), text, things, sources)


def _shares(view: GraphOnDay, region: Node, level: str) -> RegionValue:
    found = shares_in(view, region)
    if found is None:
        return _unknown(region)
    largest = sorted(found.percent.items(), key=lambda share: (-share[1], share[0]))[:MOST_SHARES]
    said = [f"{view.name(id)} {f'{percent:g}'.replace('.', ',')}%" for id, percent in largest]
    text = f"{', '.join(said)} ({found.year})"
    things = tuple(node for id, _ in largest if (node := view.node(id)))
    return RegionValue(region, State.ONE, Text(text, text), things, found.sources)


def _mandate(view: GraphOnDay, region: Node, level: str) -> RegionValue:
    answer = mandate(view, region)
    things = tuple(candidate.holder for candidate in answer.candidates)
    sources = tuple(dict.fromkeys(source for c in answer.candidates for source in c.sources))
    words = answer_words(answer.state, answer.reason, answer.complete)
    told = in_a_list(names(things))
    if things and answer.state is State.SEVERAL:
        told = Text(f"{words.nl}: {told.nl}", f"{words.en}: {told.en}")
    text = told if things else words
    return RegionValue(region, answer.state, text, things, sources)


def _networks(view: GraphOnDay, region: Node, level: str) -> RegionValue:
    found = coverage_of(view, region, level)
    told = in_a_list([entry.network.name for entry in found.networks])
    words = answer_words(found.state, found.reason, found.complete)
    things = tuple(entry.network for entry in found.networks)
    sources = tuple(dict.fromkeys(s for node in things for s in _status_sources(view, node)))
    return RegionValue(region, found.state, told if things else words, things, sources)


def _statuses(view: GraphOnDay, region: Node, level: str) -> RegionValue:
    stated = [
        (node, status) for node in _at(view, region, level) if (status := networks.status(view, node.id))
    ]
    nl = "; ".join(f"{node.name}: {status.status.name.lower()}" for node, status in stated)
    en = "; ".join(f"{node.name}: {status.status.text('label_en').lower()}" for node, status in stated)
    sources = tuple(dict.fromkeys(source for _, status in stated for source in status.sources))
    state = state_of(len(stated), False)
    return RegionValue(region, state, Text(nl, en) if nl else UNKNOWN, (), sources)


def _in_role(role: str) -> Callable[[GraphOnDay, Node, str], RegionValue]:
    kinds = {CORE: ("SERVES",), RHO: ("WORKS_IN",), SOCIAL: ()}[role]

    def value(view: GraphOnDay, region: Node, level: str) -> RegionValue:
        named = [
            (p.organisation, p.sources)
            for node in _at(view, region, level)
            for p in partners(view, node)
            if p.role == role
        ]
        working = [
            (node, view.sources_of(s))
            for kind in kinds
            for s in view.into(region.id, kind)
            if (node := view.node(s.subject))
        ]
        return _things(region, (*named, *working))

    return value


def _plans(view: GraphOnDay, region: Node, level: str) -> RegionValue:
    used = [(plan, node) for node in _at(view, region, level) for plan in plans_of(view, node)]
    return _things(
        region,
        [
            (plan, view.sources_of(*(s for s in view.out(node.id, "USES") if s.object == plan.id)))
            for plan, node in used
        ],
    )


def _contracts(view: GraphOnDay, region: Node, level: str) -> RegionValue:
    made = {c.id: c for node in _at(view, region, level) for c in made_contracts(view, node)}
    if not made:
        return _unknown(region)
    payers = by_name(node for c in made.values() for node in (*c.insurers, *c.authorities))
    told, number = in_a_list(names(payers)), len(made)
    paid = Text(f"{number}, betaald door {told.nl}", f"{number}, paid by {told.en}")
    text = paid if payers else _digits(number)
    sources = tuple(dict.fromkeys(source for c in made.values() for source in c.sources))
    return RegionValue(region, state_of(number, False), text, payers, sources)


def _money(view: GraphOnDay, region: Node, level: str) -> RegionValue:
    found = [m for node in _at(view, region, level) for m in money_of(view, node) if m.holds and m.title]
    sources = tuple(dict.fromkeys(source for m in found for source in m.sources))
    named = _things(region, [(node, sources) for m in found if (node := view.node(m.title))])
    return replace(named, things=())  # a title is a code, and nobody shares a code


TOPICS = (
    Topic("INHABITANTS", Text("Inwoners", "Inhabitants"), _inhabitants),
    Topic("MUNICIPALITIES", Text("Gemeenten", "Municipalities"), _municipalities),
    Topic("FIRST_INSURER", Text("Eerste verzekeraar", "First insurer"), _insurer(1)),
    Topic("SECOND_INSURER", Text("Tweede verzekeraar", "Second insurer"), _insurer(2)),
    Topic("LEADING_PAIR", Text("Samen genoemd, zonder volgorde", "Named together, no order"), _pair),
    Topic("SHARES", Text("Marktaandelen", "Market shares"), _shares),
    Topic("MANDATE", Text("Mandaathouder", "Mandate holder"), _mandate),
    Topic("NETWORKS", Text("Netwerken", "Networks"), _networks),
    Topic("STATUS", Text("Hoe ver", "How far"), _statuses),
    Topic("CORE", Text("Ggz-kerninstellingen", "Core institutions"), _in_role(CORE)),
    Topic("RHO", Text("Huisartsenorganisaties (RHO)", "GP organisations (RHO)"), _in_role(RHO)),
    Topic("SOCIAL", Text("Partners uit het sociaal domein", "Social-domain partners"), _in_role(SOCIAL)),
    Topic("PLANS", Text("Plannen", "Plans"), _plans),
    Topic("CONTRACTS", Text("Contracten", "Contracts"), _contracts),
    Topic("MONEY", Text("Geld, naar titel", "Money, by title"), _money),
)
"""Everything that is set side by side, in order."""


def _at(view: GraphOnDay, region: Node, level: str) -> list[Node]:
    return [node for node in networks.in_region(view, region) if networks.is_at(view, node.id, level)]


def _status_sources(view: GraphOnDay, network: Node) -> tuple[Source, ...]:
    found = networks.status(view, network.id)
    return found.sources if found else ()


def _things(region: Node, named: Iterable[tuple[Node, Sequence[Source]]]) -> RegionValue:
    """The things that sources name, each once; where they name none it is unknown, as nobody claims to name all."""
    listed = list(named)
    things = by_name(node for node, _ in listed)
    if not things:
        return _unknown(region)
    sources = tuple(dict.fromkeys(source for _, sources in listed for source in sources))
    nl = dutch_list(names(things))
    en = english_list([node.text("label_en") or node.name for node in things])
    return RegionValue(region, state_of(len(things), False), Text(nl, en), things, sources)


def _number(region: Node, number: int | None, sources: tuple[Source, ...] = ()) -> RegionValue:
    if number is None:
        return _unknown(region)
    return RegionValue(region, State.ONE, _digits(number), (), sources)


def _digits(number: int) -> Text:
    return Text(dutch_number(number), f"{number:,}")


def _unknown(region: Node) -> RegionValue:
    return RegionValue(region, State.UNKNOWN, UNKNOWN, (), ())
