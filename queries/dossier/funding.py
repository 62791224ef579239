"""Which money a network has, and whether sources call it structural or temporary."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text, dutch_date, dutch_list, english_date, english_list
from queries.claims import vouching
from queries.descriptions import MONEY, described, quoted
from queries.dossier.asking import of_contracts
from queries.dossier.line import Line, Topic, TopicAnswer, claims_all, none, told, unknown
from queries.dossier.numbers import amounts
from queries.functions import functions_words
from queries.money import Money, money_of
from queries.plans import plans_of

FUNDING = Text("welk geld, structureel of tijdelijk", "which money, structural or temporary")
TERM = Text("of het geld structureel of tijdelijk is", "whether the money is structural or temporary")
HAS = Text("geld", "money")
IN_WORDS = Text("in de woorden van de bron", "in the words of the source")
TEMPORARY = Text("tijdelijk", "temporary")
LASTING = Text("structureel", "structural")
NOT_STATED = Text(
    "structureel of tijdelijk staat er niet bij", "whether structural or temporary is not said"
)  # fmt: skip


def funding(view: GraphOnDay, region: Node, networks: Sequence[Node]) -> TopicAnswer:
    """The money of each network on the day, each title and term once, with its functions and its end."""
    lines = list(amounts(view, region))
    for network in networks:
        lines += _of_network(view, region, network)
    held = [money for network in networks for money in money_of(view, network) if money.holds]
    words = [_words(view, same) + _end(same) for same in _together(held)]
    known = NOTHING
    if words:
        nl, en = (list(dict.fromkeys(found)) for found in zip(*((w.nl, w.en) for w in words), strict=True))
        known = _sentence(Text(f"{dutch_list(nl, 4)}.", f"{english_list(en, 4)}."))
    said = [line.value for line in lines if line.what == IN_WORDS]
    if not words and said:
        known = said[0]
    for line in lines:
        if line.about == region and not line.is_unknown:
            known += Text(f"{line.what.nl}: {line.value.nl}", f"{line.what.en}: {line.value.en}")
    return TopicAnswer(Topic.MONEY, known, tuple(lines))


def _of_network(view: GraphOnDay, region: Node, network: Node) -> Iterator[Line]:
    held = [money for money in money_of(view, network) if money.holds]
    for same in _together(held):
        yield _title(view, network, same)
    things = (network, *plans_of(view, network))
    said = [one for thing in things for one in described(view, thing, MONEY)]
    if said:
        text = quoted(said, Text("De bron schrijft", "The source writes"))
        sources = [source for one in said for source in one.sources]
        yield told(Topic.MONEY, network, IN_WORDS, text, sources=sources)
    if not held:
        yield _without(view, region, network, things, bool(said))


def _together(held: Iterable[Money]) -> list[list[Money]]:
    """Money of the same title and term."""
    found: dict[tuple[str, str], list[Money]] = {}
    for money in held:
        found.setdefault((money.title, _term(money).nl), []).append(money)
    return list(found.values())


def _title(view: GraphOnDay, network: Node, same: Sequence[Money]) -> Line:
    functions, words = {money.function for money in same if money.function}, _words(view, same)
    if functions:
        what = functions_words(view, functions)
        words = Text(f"{words.nl}, voor {what.nl}", f"{words.en}, for {what.en}")
    sources = [source for money in same for source in money.sources]
    return told(
        Topic.MONEY, network, HAS, _sentence(Text(f"{words.nl}.", f"{words.en}.")),
        until=_latest(same), sources=sources,
    )  # fmt: skip


def _words(view: GraphOnDay, same: Sequence[Money]) -> Text:
    """transformatiemiddelen (tijdelijk)."""
    node, term = view.node(same[0].title), _term(same[0])
    title = Text(node.name, node.text("label_en")) if node else Text("geld zonder titel", "untitled money")
    return Text(f"{title.nl} ({term.nl})", f"{title.en} ({term.en})")


def _latest(same: Sequence[Money]) -> date | None:
    """The last day that is stated; None as soon as some of it goes on."""
    ends = [money.ends for money in same if money.ends]
    return max(ends) if len(ends) == len(same) else None


def _end(same: Sequence[Money]) -> Text:
    day = _latest(same)
    return Text(f"tot {dutch_date(day)}", f"until {english_date(day)}") if day else NOTHING


def _sentence(text: Text) -> Text:
    return Text(text.nl[:1].upper() + text.nl[1:], text.en[:1].upper() + text.en[1:])


def _term(money: Money) -> Text:
    if money.temporary:
        return TEMPORARY
    return LASTING if money.structural else NOT_STATED


def _without(
    view: GraphOnDay, region: Node, network: Node, things: Sequence[Node], described_: bool
) -> Line:  # fmt: skip
    claims = [claim for thing in things for claim in vouching(view, "PAID_FROM", thing)]
    if claims:
        start = claims_all(claims, Text("al het geld", "all money"))
        text = Text(f"{start.nl}, en noemt niets.", f"{start.en}, and names nothing.")
        return none(Topic.MONEY, network, FUNDING, text, claims)
    step = Text(
        "Vraag welk geld er is, van wie, en tot wanneer.", "Ask which money there is, whose, and until when."
    )  # fmt: skip
    whom = of_contracts(view, network, region)
    return unknown(Topic.MONEY, network, TERM if described_ else FUNDING, step, whom)
