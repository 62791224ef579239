"""The sentences of `insurer-portfolio`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.text import NOTHING, Text, dutch_count, dutch_date, dutch_list, english_date, english_list
from queries.contracts import NetworkContract
from queries.functions import functions_words
from queries.sentences import names, source_age

if TYPE_CHECKING:
    from queries.insurer_portfolio.holding import Holding

PART_WORDS = {
    "FIRST": Text("eerste verzekeraar", "first insurer"),
    "SECOND": Text("tweede verzekeraar", "second insurer"),
    "PAIR": Text("paar zonder volgorde", "pair without order"),
    "NETWORK": Text("genoemd bij het netwerk", "named for the network"),
    "CONTRACT": Text("contract", "contract"),
    "PROPOSAL": Text("voorstel, geen feit", "proposal, no fact"),
    "ENDING": Text("eindigt", "ends"),
    "OPEN": Text("open punt", "open point"),
}


def pair(region: Node, insurers: Sequence[Node], sources: Sequence[Source]) -> Text:
    """Two insurers that sources name together; who is first they do not say."""
    nl, en = dutch_list(names(insurers)), english_list(names(insurers))
    ages = [source_age(source) for source in sources]
    old_nl = "; ".join(dict.fromkeys(age.nl for age in ages))
    old_en = "; ".join(dict.fromkeys(age.en for age in ages))
    return Text(
        f"{nl} worden voor {region.name} samen genoemd ({old_nl}); wie eerste is, staat er niet.",
        f"{en} are named together for {region.name} ({old_en}); who is first is not said.",
    )


def proposed(contract: Node, network: Node) -> Text:
    """A contract that no source links to a network."""
    return Text(
        f"Voorstel, geen feit: “{contract.name}”. Geen bron zegt dat dit contract voor {network.name} is.",
        f"A proposal, no fact: “{contract.name}”. No source says that this contract is for {network.name}.",
    )


def named(network: Node, insurers: Sequence[Node]) -> Text:
    """Whom sources name for a network itself."""
    if len(insurers) == 1:
        return Text(
            f"Onze bronnen noemen bij {network.name} één verzekeraar met het voortouw: {insurers[0].name}.",
            f"Our sources name one leading insurer for {network.name}: {insurers[0].name}.",
        )
    return Text(
        f"Onze bronnen noemen bij {network.name} als verzekeraars met het voortouw: {dutch_list(names(insurers))}.",
        f"Our sources name as leading insurers for {network.name}: {english_list(names(insurers))}.",
    )


def contract(view: GraphOnDay, one: NetworkContract, status: Node | None) -> Text:
    """A contract: for which functions, how far, and until when."""
    what = functions_words(view, one.functions)
    nl = f"“{one.contract.name}”" + (f" voor {what.nl}" if one.functions else "")
    en = f"“{one.contract.name}”" + (f" for {what.en}" if one.functions else "")
    if status:
        nl, en = f"{nl}: {status.name.lower()}", f"{en}: {status.text('label_en').lower()}"
    if one.ends is None:
        return Text(
            f"{nl}; tot wanneer, staat niet in onze bronnen.", f"{en}; until when is not in our sources."
        )
    return Text(f"{nl}; loopt tot {dutch_date(one.ends)}.", f"{en}; runs until {english_date(one.ends)}.")


def summary(
    whose: str, scheme: Text, regions: int, rows: Sequence[Holding], words: Text, of_concern: Sequence[Node]
) -> Text:
    """How many of each part, with what a source does not say kept apart."""
    count = {part: sum(row.part == part for row in rows) for part in PART_WORDS}
    leads = Text(
        f"{whose} is volgens onze bronnen eerste verzekeraar in {count['FIRST'] or 'geen'} van de {regions} {scheme.nl} en "
        f"tweede in {count['SECOND'] or 'geen enkele'}. {_pairs(count['PAIR'])} Bij "
        f"{dutch_count(count['NETWORK'], 'netwerk', 'netwerken') if count['NETWORK'] else 'geen enkel netwerk'} is {whose} "
        "zelf genoemd.",
        f"By our sources {whose} is first insurer in {count['FIRST']} of {regions} {scheme.en} and second in "
        f"{count['SECOND']}. {count['PAIR']} times a pair without order is named, which counts as neither. For "
        f"{count['NETWORK']} networks {whose} itself is named.",
    )
    told = leads + _contracts(count["CONTRACT"]) + _ending(whose, words, count["ENDING"])
    return told + _open(count["OPEN"]) + _concern(of_concern)


def _pairs(number: int) -> str:
    if not number:
        return "Een paar zonder volgorde noemen zij hier niet."
    return f"{number} keer wordt een paar zonder volgorde genoemd; dat telt niet als eerste of tweede."


def _ending(whose: str, words: Text, number: int) -> Text:
    if not number:
        return Text(
            f"Onze bronnen noemen niets dat binnen {words.nl} eindigt waar {whose} het voortouw heeft of betaalt.",
            f"Our sources name nothing that ends within {words.en} where {whose} leads or pays.",
        )
    return Text(
        f"Binnen {words.nl} {'eindigt' if number == 1 else 'eindigen'} {dutch_count(number, 'punt', 'punten')} waar {whose} "
        "het voortouw heeft of betaalt.",
        f"Within {words.en} {number} points end where {whose} leads or pays.",
    )


def _open(number: int) -> Text:
    if not number:
        return NOTHING
    return Text(
        f"In deze regio's en netwerken {'is' if number == 1 else 'zijn'} er {dutch_count(number, 'open punt', 'open punten')}, "
        "meestal omdat iets niet in onze bronnen staat.",
        f"In these regions and networks {number} points are open, mostly because something is not in our sources.",
    )


def _contracts(number: int) -> Text:
    if not number:
        return Text(
            "Een contract voor een netwerk staat niet in onze bronnen; dat kan er wel zijn.",
            "No contract for a network is in our sources; there may be one.",
        )
    return Text(
        f"Onze bronnen noemen {dutch_count(number, 'contract', 'contracten')} voor een netwerk.",
        f"Our sources name {number} contracts for a network.",
    )


def _concern(insurers: Sequence[Node]) -> Text:
    if not insurers:
        return NOTHING
    return Text(
        f"Samengenomen zijn de verzekeraars van dit concern in onze bronnen: {dutch_list(names(insurers))}.",
        f"Taken together are the insurers of this concern in our sources: {english_list(names(insurers))}.",
    )
