"""How the answers on leading insurers and mandate holders read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from graph.answers import Reason, State
from graph.records import Node, Source
from graph.text import NOTHING, Text, dutch_list, english_list
from queries.claims import named
from queries.sentences import by_state, in_a_list, oldest_source, source_age

if TYPE_CHECKING:
    from queries.who_leads.leaders import InsurerCandidate
    from queries.who_leads.mandate import MandateCandidate

RANKS = {1: Text("eerste", "first"), 2: Text("tweede", "second")}


def rank_words(rank: int) -> dict[State, Text]:
    """What is said of the regions with each answer on an insurer's rank, unknown and none each apart."""
    word = RANKS[rank]
    return {
        State.ONE: Text(
            f"noemen onze bronnen één {word.nl} verzekeraar", f"our sources name one {word.en} insurer"
        ),
        State.SEVERAL: Text("noemen bronnen verschillende", "sources name different ones"),
        State.NONE: Text(
            "noemt een bron die volledig zegt te zijn er geen",
            "a source that claims to be complete names none",
        ),
        State.UNKNOWN: Text("is het onbekend", "it is unknown"),
    }


def leaders(title: Text, first: Sequence[State], second: Sequence[State], pairs: int) -> Text:
    """Of how many regions the insurers are known, and of how many a source names a pair."""
    told = Text(f"{title.nl}, {len(first)} in onze bronnen:", f"{title.en}, {len(first)} in our sources:")
    ranks = (by_state(first, rank_words(1)), by_state(second, rank_words(2)))
    told += Text("; ".join(words.nl for words in ranks) + ".", "; ".join(words.en for words in ranks) + ".")
    if pairs:
        told += Text(
            f"Van {pairs} noemt een bron twee verzekeraars samen, zonder te zeggen wie de eerste is.",
            f"For {pairs} a source names two insurers together without saying which is first.",
        )
    return told + (ASK if State.UNKNOWN in (*first, *second) else NOTHING)


ASK = Text(
    "Wat onbekend is: vraag het Zorgverzekeraars Nederland.",
    "Ask Zorgverzekeraars Nederland what is unknown.",
)


def leader(
    region: Node, rank: int, state: State, candidates: Sequence[InsurerCandidate], vouchers: Sequence[Source]
) -> Text:
    """One insurer at a rank, none by a complete source, or different ones by different sources."""
    word = RANKS[rank]
    if state is State.NONE:
        return Text(
            f"Een bron die zegt volledig te zijn {named(vouchers).nl}, noemt voor {region.name} geen {word.nl} verzekeraar.",
            f"A source that claims to be complete {named(vouchers).en} names no {word.en} insurer for {region.name}.",
        )
    nl, en = dutch_list([_dutch(c) for c in candidates]), english_list([_english(c) for c in candidates])
    if state is State.SEVERAL:
        return Text(
            f"Bronnen noemen voor {region.name} verschillende {word.nl} verzekeraars: {nl}.",
            f"Sources name different {word.en} insurers for {region.name}: {en}.",
        )
    return _one_leader(region, word, candidates[0], bool(vouchers))


def _one_leader(region: Node, word: Text, candidate: InsurerCandidate, complete: bool) -> Text:
    ours = Text("", "") if complete else Text(" in onze bronnen", " in our sources")
    last = Text("Laatst bekend: ", "Last known: ") if candidate.last_known else NOTHING
    return Text(
        f"{last.nl}{candidate.insurer.name} is{ours.nl} de {word.nl} verzekeraar van {region.name} "
        f"({source_age(candidate.sources[0]).nl}).",
        f"{last.en}{candidate.insurer.name} is{ours.en} the {word.en} insurer of {region.name} "
        f"({source_age(candidate.sources[0]).en}).",
    )


def no_leader(region: Node, rank: int) -> Text:
    """No source states an insurer at this rank."""
    return Text(
        f"In onze bronnen staat geen {RANKS[rank].nl} verzekeraar van {region.name}.",
        f"Our sources state no {RANKS[rank].en} insurer of {region.name}.",
    )


def leader_before(region: Node, rank: int, oldest: date) -> Text:
    """The day lies before the oldest source."""
    return Text(
        f"Wie op deze dag de {RANKS[rank].nl} verzekeraar van {region.name} was, is onbekend.",
        f"Who was the {RANKS[rank].en} insurer of {region.name} on this day is unknown.",
    ) + oldest_source(oldest)


def mandate(
    region: Node,
    state: State,
    reason: Reason | None,
    candidates: Sequence[MandateCandidate],
    vouchers: Sequence[Source],
) -> Text:
    """One holder, none by a complete source, or several: in parts, differing, or simply more."""
    if state is State.NONE:
        return Text(
            f"Een bron die zegt volledig te zijn {named(vouchers).nl}, noemt voor {region.name} geen mandaathouder.",
            f"A source that claims to be complete {named(vouchers).en} names no mandate holder for {region.name}.",
        )
    nl = dutch_list([f"{c.holder.name}{_for_whom(c).nl}" for c in candidates])
    en = english_list([f"{c.holder.name}{_for_whom(c).en}" for c in candidates])
    if state is State.ONE:
        ours = Text("", "") if vouchers else Text(" in onze bronnen", " in our sources")
        town = "Gemeente " if candidates[0].holder.label == "Municipality" else ""
        return Text(
            f"{town}{nl} is{ours.nl} de mandaathouder van {region.name}.",
            f"{en} is{ours.en} the mandate holder of {region.name}.",
        )
    starts = {
        Reason.PARTS: Text(
            "heeft mandaathouders elk voor een eigen deel", "has holders each for its own part"
        ),
        Reason.SOURCES_DIFFER: Text(
            "heeft volgens verschillende bronnen een andere mandaathouder", "has different holders by source"
        ),
        Reason.MULTIPLE: Text(
            "heeft in onze bronnen meer dan één mandaathouder", "has more than one holder in our sources"
        ),
    }
    start = starts[reason or Reason.MULTIPLE]
    return Text(f"{region.name} {start.nl}: {nl}.", f"{region.name} {start.en}: {en}.")


def no_mandate(region: Node, named_for_networks: bool) -> Text:
    """No source states a holder of the region; holders of its networks are no answer."""
    text = Text(
        f"In onze bronnen staat geen mandaathouder van {region.name}.",
        f"Our sources state no mandate holder of {region.name}.",
    )
    if not named_for_networks:
        return text
    return text + Text(
        "Wel noemen ze mandaathouders van netwerken in deze regio.",
        "They do name mandate holders of networks in this region.",
    )


def mandate_before(region: Node, oldest: date) -> Text:
    """The day lies before the oldest source."""
    return Text(
        f"Wie op deze dag de mandaathouder van {region.name} was, is onbekend.",
        f"Who held the mandate of {region.name} on this day is unknown.",
    ) + oldest_source(oldest)


def _for_whom(candidate: MandateCandidate) -> Text:
    towns, stated = in_a_list([node.name for node in candidate.for_municipalities]), candidate.for_words
    if not candidate.for_municipalities:
        return Text(f" ({stated})", f" ({stated})") if stated else NOTHING
    return Text(f" ({towns.nl})", f" ({towns.en})")


def _dutch(candidate: InsurerCandidate) -> str:
    return f"{candidate.insurer.name} ({source_age(candidate.sources[0]).nl})"


def _english(candidate: InsurerCandidate) -> str:
    return f"{candidate.insurer.name} ({source_age(candidate.sources[0]).en})"
