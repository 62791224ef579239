"""How the answer on a municipality's networks reads."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from graph.answers import Reason
from graph.day import GraphOnDay
from graph.records import Node
from graph.text import Text, dutch_list, english_list
from queries.networks import NetworkProposal, level_words, parts_in
from queries.sentences import oldest_source

if TYPE_CHECKING:
    from queries.networks_of_municipality.networks import NetworkCandidate


def found(
    view: GraphOnDay,
    municipality: Node,
    level: str,
    candidates: Sequence[NetworkCandidate],
    reason: Reason | None,
    complete: bool,
) -> Text:
    """One network or several, with the parts that each states."""
    start, name = level_words(view, level), municipality.name
    nl, en = dutch_list([_dutch(c) for c in candidates]), english_list([_english(c) for c in candidates])
    if reason is Reason.PARTS:
        return Text(
            f"{start.nl} valt {name} in delen: {nl}. Of dat samen de hele gemeente is, staat er niet.",
            f"{start.en} {name} falls in parts: {en}. Whether these make up the whole is not stated.",
        )
    if reason is Reason.MULTIPLE:
        count = len(candidates)
        return Text(
            f"{start.nl} valt {name} in {count} netwerken: {nl}. Dat kan kloppen.",
            f"{start.en} {name} falls in {count} networks: {en}. That can be right.",
        )
    return _one(start, name, candidates[0], complete)


def _one(start: Text, name: str, candidate: NetworkCandidate, complete: bool) -> Text:
    network = candidate.network.name
    if candidate.extent == "PART":
        return Text(
            f"{start.nl} valt van {name} alleen {_parts(candidate).nl} in een netwerk: {network}. "
            "Over de rest van de gemeente zeggen onze bronnen niets.",
            f"{start.en} only {_parts(candidate).en} of {name} falls in a network: {network}. "
            "On the rest of the municipality our sources are silent.",
        )
    if complete:
        return Text(
            f"{start.nl} valt {name} in precies één netwerk: {network}.",
            f"{start.en} {name} falls in exactly one network: {network}.",
        )
    return Text(
        f"{start.nl} valt {name} in één netwerk in onze bronnen: {network}. "
        "Geen bron staat voor het geheel in.",
        f"{start.en} {name} falls in one network in our sources: {network}. No source vouches for the whole.",
    )


def on_no_row(view: GraphOnDay, municipality: Node, level: str) -> Text:
    """A complete list names none."""
    start = level_words(view, level)
    return Text(
        f"{start.nl} staat {municipality.name} bij geen enkel netwerk. De lijst kan onvolledig zijn.",
        f"{start.en} {municipality.name} stands with no network. The list may be incomplete.",
    )


def may_be_held(
    view: GraphOnDay, municipality: Node, level: str, proposals: Sequence[NetworkProposal]
) -> Text:
    """On no row, but a network that states no municipalities carries the name."""
    start, name = level_words(view, level), municipality.name
    nl = dutch_list([proposal.network.name for proposal in proposals])
    en = english_list([proposal.network.name for proposal in proposals])
    return Text(
        f"{start.nl} staat {name} bij geen enkel netwerk, maar {nl} draagt de naam van de gemeente en noemt "
        f"zelf geen gemeenten. Of {name} erbij hoort, zegt geen bron van ons.",
        f"{start.en} {name} stands with no network, but {en} carries the name of the municipality and states "
        f"no municipalities itself. Whether {name} belongs to it, no source of ours says.",
    )


def before_oldest(view: GraphOnDay, municipality: Node, level: str, known_from: date) -> Text:
    """The day lies before the oldest source."""
    start, name = level_words(view, level), municipality.name
    return Text(
        f"{start.nl}: in welk netwerk {name} op deze dag viel, is onbekend.",
        f"{start.en}: in which network {name} fell on this day is unknown.",
    ) + oldest_source(known_from)


def no_source(view: GraphOnDay, municipality: Node, level: str) -> Text:
    """No source speaks of this level for this municipality."""
    start, name = level_words(view, level), municipality.name
    return Text(
        f"{start.nl}: onze bronnen noemen voor {name} geen netwerk. Dat zegt niets over de gemeente.",
        f"{start.en}: our sources name no network for {name}. That says nothing of the municipality.",
    )


def _dutch(candidate: NetworkCandidate) -> str:
    return f"{candidate.network.name} ({dutch_list(parts_in(candidate.part)) or 'de hele gemeente'})"


def _english(candidate: NetworkCandidate) -> str:
    return f"{candidate.network.name} ({english_list(parts_in(candidate.part)) or 'the whole municipality'})"


def _parts(candidate: NetworkCandidate) -> Text:
    named = parts_in(candidate.part)
    many = len(named) > 1
    return Text(
        f"{'de delen' if many else 'het deel'} {dutch_list(named)}",
        f"the part{'s' if many else ''} {english_list(named)}",
    )
