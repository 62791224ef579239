"""How each of the four functions of a network stands: offered, contracted, or not in our sources."""

from collections.abc import Iterator, Sequence

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text, dutch_date, dutch_list, english_date, english_list
from queries.claims import vouching
from queries.contracts import NetworkContract, made_contracts
from queries.descriptions import described, quoted
from queries.dossier.asking import of_contracts
from queries.dossier.line import (
    NOT_IN_OUR_SOURCES,
    Line,
    Topic,
    TopicAnswer,
    called,
    claims_all,
    none,
    told,
    unknown,
)
from queries.functions import FOUR, function_words, functions_words

FUNCTIONS = "FUNCTIONS"
IN_WORDS = Text("in de woorden van de bron", "in the words of the source")
OFFERED = Text("Het netwerk biedt deze functie aan.", "The network offers this function.")
STATUS = {
    "SIGNED": Text("getekend", "signed"),
    "AGREED": Text("overeengekomen", "agreed"),
}

NO_PAYER_STATED = Text("van wie, zeggen onze bronnen niet", "of whom, our sources do not say")


def functions(view: GraphOnDay, region: Node, networks: Sequence[Node]) -> TopicAnswer:
    """Four lines for each network, and the functions as sources word them."""
    lines = [line for network in networks for line in _of_network(view, region, network)]
    known, alone = NOTHING, len(networks) == 1
    for network in networks:
        found = [line.things[0].id for line in lines if _is_known(line, network)]
        if found:
            words = functions_words(view, found)
            known += Text(
                f"{'Bekend' if alone else network.name}: {words.nl}.",
                f"{'Known' if alone else network.name}: {words.en}.",
            )
    described_ = [line.value for line in lines if line.what == IN_WORDS]
    if known == NOTHING and described_:
        known = described_[0]
    return TopicAnswer(Topic.FUNCTIONS, known, tuple(lines), _silence(view, lines))


def _silence(view: GraphOnDay, lines: Sequence[Line]) -> Text:
    """The functions that are unknown, by number; of which network, where networks differ."""
    names = dict.fromkeys(line.about.name for line in lines)
    open_ = {name: tuple(_unknown_codes(view, lines, name)) for name in names}
    if not any(open_.values()):
        return NOTHING
    same: dict[tuple[str, ...], list[str]] = {}
    for name, codes in open_.items():
        if codes:
            same.setdefault(codes, []).append(name)
    alike = len(set(open_.values())) == 1
    nl, en = [], []
    for codes, named in same.items():
        words = functions_words(view, codes)
        nl.append(words.nl if alike else f"van {dutch_list(named, 4)} {words.nl}")
        en.append(words.en if alike else f"of {english_list(named, 4)} {words.en}")
    start = NOT_IN_OUR_SOURCES
    return Text(f"{start.nl}: {'; '.join(nl)}.", f"{start.en}: {'; '.join(en)}.")


def _unknown_codes(view: GraphOnDay, lines: Sequence[Line], name: str) -> Iterator[str]:
    whats = {line.what.nl for line in lines if line.is_unknown and line.about.name == name}
    return (code for code in FOUR if function_words(view, code).nl in whats)


def _is_known(line: Line, network: Node) -> bool:
    function = bool(line.things) and line.things[0].label == "NetworkFunction"
    return function and line.about == network


def _of_network(view: GraphOnDay, region: Node, network: Node) -> Iterator[Line]:
    for code in FOUR:
        yield _function(view, region, network, code)
    words = described(view, network, FUNCTIONS)
    if words:
        text = quoted(words, Text("De bron schrijft", "The source writes"))
        sources = [source for one in words for source in one.sources]
        yield told(Topic.FUNCTIONS, network, IN_WORDS, text, sources=sources)


def _function(view: GraphOnDay, region: Node, network: Node, code: str) -> Line:
    node, what = view.node(code), function_words(view, code)
    offered = [s for s in view.out(network.id, "OFFERS") if s.object == code]
    made = [one for one in made_contracts(view, network) if code in one.functions]
    if node is not None and (offered or made):
        text = (OFFERED if offered else NOTHING) + _contracted(made)
        sources = [*view.sources_of(*offered), *(source for one in made for source in one.sources)]
        return told(Topic.FUNCTIONS, network, what, text, things=(node,), sources=sources)
    claims = vouching(view, "OFFERS", network)
    if claims:
        start = claims_all(claims, Text("alle functies", "all functions"))
        text = Text(f"{start.nl}; deze staat er niet bij.", f"{start.en}; this one is not among them.")
        return none(Topic.FUNCTIONS, network, what, text, claims)
    step = Text(
        f"Vraag of {what.nl} wordt aangeboden en wie haar betaalt.",
        f"Ask whether {what.en} is offered and who pays for it.",
    )
    return unknown(Topic.FUNCTIONS, network, what, step, of_contracts(view, network, region))


def _contracted(made: Sequence[NetworkContract]) -> Text:
    """The contracts for one function: who pays, and until when."""
    if not made:
        return NOTHING
    same: dict[tuple[str, str, bool], list[Node]] = {}
    for one in made:
        status = STATUS.get(one.status, NOTHING)
        nl = ", ".join(filter(None, (status.nl, f"tot {dutch_date(one.ends)}" if one.ends else "")))
        en = ", ".join(filter(None, (status.en, f"until {english_date(one.ends)}" if one.ends else "")))
        payers = (*one.insurers, *one.authorities, *one.on_behalf_of)
        same.setdefault((nl, en, bool(payers)), []).extend(payers)
    told_nl = [f"{_payers(who).nl}{_aside(nl)}" for (nl, _, _), who in same.items()]
    told_en = [f"{_payers(who).en}{_aside(en)}" for (_, en, _), who in same.items()]
    return Text(f"Contract: {'; '.join(told_nl)}.", f"Contract: {'; '.join(told_en)}.")


def _payers(who: Sequence[Node]) -> Text:
    nl, en = called(dict.fromkeys(who))
    return Text(dutch_list(nl), english_list(en)) if who else NO_PAYER_STATED


def _aside(text: str) -> str:
    return f" ({text})" if text else ""
