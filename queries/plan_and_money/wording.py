"""The sentences of `plan-and-money`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text, dutch_count, dutch_date, dutch_list, english_date, english_list
from queries import networks
from queries.functions import function_words, functions_words
from queries.sentences import names

if TYPE_CHECKING:
    from queries.contracts import ContractTerm
    from queries.plan_and_money.lines import Later, TermLine

KIND_WORDS = {
    "PLAN": Text("plan", "plan"),
    "CONTRACT": Text("contract", "contract"),
    "MONEY": Text("geld", "money"),
}
NOTHING_OF = {
    "PLAN": KIND_WORDS["PLAN"],
    "CONTRACT": KIND_WORDS["CONTRACT"],
    "MONEY": Text("geld met een titel of looptijd", "money with a title or term"),
}
WITH_ARTICLE = {
    "PLAN": Text("het plan", "the plan"),
    "CONTRACT": Text("het langste contract", "the longest contract"),
    "MONEY": Text("het langste geld", "the longest money"),
}
KNOWN_WORDS = {
    "PERIOD": Text("begin en einde bekend", "beginning and end known"),
    "END": Text("einde bekend", "end known"),
    "NO_END": Text("einde niet in onze bronnen", "end not in our sources"),
    "NOT_STATED": Text("niet in onze bronnen", "not in our sources"),
    "NONE_BY_SOURCE": Text("geen, volgens een bron die alles noemt", "none, by a source that names all"),
    "PROPOSED": Text("voorstel, geen bron zegt het", "proposal, no source says so"),
}


def nothing(kinds: Sequence[str]) -> Text:
    """Of which kinds nothing is named: geen plan, contract of geld."""
    found = [NOTHING_OF[kind] if len(kinds) == 1 else KIND_WORDS[kind] for kind in kinds]
    nl = dutch_list([words.nl for words in found]).replace(" en ", " of ")
    en = english_list([words.en for words in found]).replace(" and ", " or ")
    return Text(f"geen {nl}", f"no {en}")


def contract(
    view: GraphOnDay, term: ContractTerm, payers: Sequence[Node], titles: Sequence[str], temporary: bool
) -> Text:
    """A contract: for which functions, who pays, and from which money."""
    functions = functions_words(view, term.functions)
    from_nl = dutch_list([node.name if (node := view.node(title)) else title for title in titles])
    from_en = english_list([node.text("label_en") if (node := view.node(t)) else t for t in titles])
    name = term.contract.name
    nl, en = f"“{name}”", f"“{name}”"
    if term.functions:
        nl, en = f"{nl}, {functions.nl}", f"{en}, {functions.en}"
    if payers:
        nl, en = (
            f"{nl}, betaald door {dutch_list(names(payers))}",
            f"{en}, paid by {english_list(names(payers))}",
        )
    if titles:
        nl, en = f"{nl} uit {from_nl}", f"{en} from {from_en}"
    return Text(f"{nl}, tijdelijk" if temporary else nl, f"{en}, temporary" if temporary else en)


def money(view: GraphOnDay, title: str, function: str, temporary: bool, bearer: Node | None) -> Text:
    """Money: its title, for which function, and of which plan."""
    node = view.node(title)
    nl, en = (node.name, node.text("label_en")) if node else ("geld", "money")
    if temporary:
        nl, en = f"{nl}, tijdelijk", f"{en}, temporary"
    if function:
        words = function_words(view, function)
        nl, en = f"{nl}, voor {words.nl}", f"{en}, for {words.en}"
    if bearer:
        nl, en = f"{nl}, bij “{bearer.name}”", f"{en}, of “{bearer.name}”"
    return Text(nl, en)


def money_promised(status: Node) -> Text:
    """A source states that money was promised, without a term."""
    return Text(
        f"Wel noemt een bron de status “{status.name.lower()}”.",
        f"A source does state the status “{status.text('label_en').lower()}”.",
    )


def line(found: TermLine) -> Text:
    """Until when a line runs, and how many days before what."""
    if found.thing is None:
        return _of_nothing(found)
    if found.known == "PROPOSED":
        return Text(
            "Een voorstel: geen bron zegt dat dit bij het netwerk hoort.", "A proposal: no source says so."
        )
    if found.ends is None:
        return Text("Tot wanneer, staat niet in onze bronnen.", "Until when is not in our sources.")
    if found.is_over:
        return Text(f"Liep tot {dutch_date(found.ends)}.", f"Ran until {english_date(found.ends)}.")
    start = Text(f"Loopt tot {dutch_date(found.ends)}", f"Runs until {english_date(found.ends)}")
    if not found.later:
        return Text(f"{start.nl}.", f"{start.en}.")
    nl, en = (
        dutch_list([_dutch(one) for one in found.later]),
        english_list([_english(one) for one in found.later]),
    )
    return Text(f"{start.nl}, {nl}.", f"{start.en}, {en}.")


def _of_nothing(found: TermLine) -> Text:
    if found.known == "NONE_BY_SOURCE":
        return Text(
            f"Een bron die alles zegt te noemen, noemt {found.what.nl}.",
            f"A source that claims to name all names {found.what.en}.",
        )
    return Text(
        f"In onze bronnen staat {found.what.nl} van dit netwerk; dat kan er wel zijn.",
        f"Our sources state {found.what.en} of this network; there may be.",
    )


def _dutch(one: Later) -> str:
    days = dutch_count(one.days, "dag", "dagen")
    return f"{days} eerder dan {WITH_ARTICLE[one.kind].nl} (tot {dutch_date(one.ends)})"


def _english(one: Later) -> str:
    return f"{one.days} days before {WITH_ARTICLE[one.kind].en} (until {english_date(one.ends)})"


def summary(view: GraphOnDay, level: str, chosen: Sequence[Node], rows: Sequence[TermLine]) -> Text:
    """Of how many networks a plan, contract or money is known, and where one ends before the other."""
    start = networks.level_words(view, level)
    facts = [row for row in rows if row.thing is not None and row.known != "PROPOSED"]
    counts = {kind: _networks(row for row in facts if kind in row.kinds) for kind in KIND_WORDS}
    dated = _networks(row for row in facts if row.ends is not None)
    differ = _networks(row for row in facts if row.later)
    silent = len(chosen) - _networks(facts)
    in_words = _networks(row for row in rows if row.aside.nl)
    told = Text(
        f"{start.nl} staan {len(chosen)} netwerken. Onze bronnen noemen van {_none(counts['PLAN'])} een plan, van "
        f"{_none(counts['CONTRACT'])} een contract en van {_none(counts['MONEY'])} geld met een titel of looptijd"
        f"{f' (van {in_words} zeggen zij wel iets over geld)' if in_words else ''}; van {silent} geen van de drie.",
        f"{start.en} there are {len(chosen)} networks. Our sources name a plan of {counts['PLAN']}, a contract of "
        f"{counts['CONTRACT']} and money with a title or term of {counts['MONEY']}"
        f"{f' (of {in_words} they do say something on money)' if in_words else ''}; of {silent} none of the three.",
    )
    return told + _compared(dated, differ)


def _compared(dated: int, differ: int) -> Text:
    if not dated:
        return Text(
            "Van geen enkel netwerk noemen zij een einddatum; wat eerder eindigt, is dus niet te zeggen. Vraag het de netwerken.",
            "They state no end for any network, so what ends first cannot be said. Ask the networks.",
        )
    nl = f"bij {differ} daarvan eindigt" if differ else "bij geen daarvan eindigt"
    return (
        Text(
            f"Van {dated} noemen zij een einddatum; {nl} het een eerder dan het ander.",
            f"Of {dated} they state an end; of {differ} of those one ends before the other.",
        )
        + SILENCE
    )


def _none(number: int) -> str:
    return str(number) if number else "geen enkel netwerk"


def of_network(network: Node, rows: Sequence[TermLine]) -> Text:
    """What ends first in one network, or why nothing can be laid side by side."""
    facts = [row for row in rows if row.thing is not None and row.known != "PROPOSED"]
    if not facts:
        return Text(
            f"Van {network.name} noemen onze bronnen geen plan, contract of geld; dat kan er wel zijn.",
            f"Our sources name no plan, contract or money of {network.name}; there may be.",
        )
    differing = [row for row in facts if row.later]
    told = NOTHING
    for row in differing[:4]:
        told = told + Text(
            f"{_capital(row.what.nl)}: {_small(row.explanation.nl)}",
            f"{_capital(row.what.en)}: {_small(row.explanation.en)}",
        )
    if told.nl:
        return told + (SILENCE if len(differing) <= 4 else _more(len(differing) - 4) + SILENCE)
    if not any(row.ends and not row.is_over for row in facts):
        return Text(
            f"Wat voor {network.name} eerder eindigt, is niet te zeggen: onze bronnen noemen geen einddatum die nog komt.",
            f"What ends first for {network.name} cannot be said: our sources state no end to come.",
        )
    return (
        Text(
            f"Voor {network.name} noemen onze bronnen niets dat eerder eindigt dan iets van een andere soort.",
            f"For {network.name} our sources name nothing that ends before something of another kind.",
        )
        + SILENCE
    )


def _more(number: int) -> Text:
    return Text(f"Nog {number} staan hieronder.", f"Another {number} stand below.")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _networks(rows: Iterable[TermLine]) -> int:
    return len({row.network.id for row in rows})


SILENCE = Text("Vergeleken is alleen wat een einddatum heeft.", "Only what has an end is compared.")
