"""How the answer on the networks of a region reads."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from graph.answers import Reason, State
from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text, dutch_count, dutch_list, dutch_number, english_list
from queries import geography, networks
from queries.geography import Member
from queries.networks import NetworkProposal
from queries.sentences import in_a_list, oldest_source

if TYPE_CHECKING:
    from queries.coverage.regions import NetworkInRegion


@dataclass(frozen=True, slots=True)
class RegionFacts:
    """What a sentence on a region needs."""

    region: Node
    members: Sequence[Member]
    found: Sequence[NetworkInRegion]
    proposals: Sequence[NetworkProposal]
    without_network: Sequence[Node]
    in_parts: Collection[str]
    complete: bool


def explanation(
    view: GraphOnDay, level: str, state: State, reason: Reason | None, facts: RegionFacts
) -> Text:
    """The answer for one region in a few sentences; the first words name the level."""
    start = networks.level_words(view, level)
    if state is State.UNKNOWN:
        return _unknown(view, start, reason, facts)
    if state is State.NONE:
        return Text(
            f"{start.nl} staat voor {facts.region.name} geen netwerk. De lijst kan onvolledig zijn.",
            f"{start.en} there is no network for {facts.region.name}. The list may be incomplete.",
        )
    body = _one(start, facts) if state is State.ONE else _several(start, facts)
    return body + _without(facts) + _disputed(facts) + _named(facts) + _by_definition(facts)


def first_member_day(view: GraphOnDay, region: Node) -> date | None:
    """The first day about which a source states a member of the region, when that is after the day."""
    if region.text("scheme") == geography.MGN:
        oldest = view.first_day(*view.ever_out(region.text("code"), "COVERS"))
    else:
        oldest = view.first_day(*view.ever_into(region.id, "IN_REGION"))
    return oldest if oldest is not None and view.day < oldest else None


def _one(start: Text, facts: RegionFacts) -> Text:
    entry = facts.found[0]
    if facts.complete:
        return Text(
            f"{start.nl} heeft {facts.region.name} precies één netwerk: {_covering(entry, facts).nl}.",
            f"{start.en} {facts.region.name} has exactly one network: {_covering(entry, facts).en}.",
        )
    return Text(
        f"{start.nl} heeft {facts.region.name} één netwerk in onze bronnen: {_covering(entry, facts).nl}. "
        "Geen bron staat voor het geheel in.",
        f"{start.en} {facts.region.name} has one network in our sources: {_covering(entry, facts).en}. "
        "No source vouches for the whole.",
    )


def _several(start: Text, facts: RegionFacts) -> Text:
    nl = dutch_list([_covering(entry, facts).nl for entry in facts.found])
    en = english_list([_covering(entry, facts).en for entry in facts.found])
    count = len(facts.found)
    text = Text(
        f"{start.nl} heeft {facts.region.name} {count} netwerken: {nl}.",
        f"{start.en} {facts.region.name} has {count} networks: {en}.",
    )
    return text + _sharing(facts)


def _sharing(facts: RegionFacts) -> Text:
    """Whether the networks share municipalities: the same ones, own parts of one, or none."""
    towns = [town for entry in facts.found for town in entry.covered]
    shared = sorted({town.name: town for town in towns if towns.count(town) > 1}.items())
    doubled = [name for name, town in shared if town.id not in facts.in_parts]
    parted = [name for name, town in shared if town.id in facts.in_parts]
    if not shared:
        return Text(
            "Zij hebben hier geen gemeente gemeen; dat kan kloppen.",
            "They share no municipality here; that can be right.",
        )
    text = NOTHING
    if doubled:
        nl, en = dutch_list(doubled), english_list(doubled)
        text += Text(f"Meer dan één netwerk noemt {nl}.", f"More than one network states {en}.")
    if parted:
        nl, en = dutch_list(parted), english_list(parted)
        text += Text(
            f"Elk netwerk noemt een eigen deel van {nl}.", f"Each network states its own part of {en}."
        )
    return text


def _covering(entry: NetworkInRegion, facts: RegionFacts) -> Text:
    """The network and how much of the region it covers: one border municipality or all."""
    name, count, all_members = entry.network.name, entry.municipalities, len(facts.members)
    if not all_members:
        return Text(name, name)
    only = f": {entry.covered[0].name}" if count == 1 and all_members > 1 and not entry.partly else ""
    towns = Text(
        f"{count} van de {dutch_count(all_members, 'gemeente', 'gemeenten')}{only}",
        f"{count} of {all_members} municipalities{only}",
    )
    told = (towns, *_parts(entry), *_people(entry))
    return Text(
        f"{name} ({', '.join(one.nl for one in told)})", f"{name} ({', '.join(one.en for one in told)})"
    )


def _parts(entry: NetworkInRegion) -> Iterator[Text]:
    """The municipalities of which the network states a part only."""
    if entry.partly:
        towns = in_a_list([town.name for town in entry.partly])
        yield Text(f"waarvan {towns.nl} voor een deel", f"of which {towns.en} in part")


def _people(entry: NetworkInRegion) -> Iterator[Text]:
    """The inhabitants of what is covered whole; of a part nobody states how many there are."""
    total = entry.inhabitants_of_whole
    if total:
        nl, en = " in de gemeenten die geheel meedoen", " in the municipalities that take part as a whole"
        yield Text(
            f"{dutch_number(total)} inwoners{nl if entry.partly else ''}",
            f"{total:,} inhabitants{en if entry.partly else ''}",
        )


def _without(facts: RegionFacts) -> Text:
    """Members that a complete list puts with no network."""
    if not facts.without_network:
        return NOTHING
    towns = [town.name for town in facts.without_network]
    return Text(
        f"Bij geen enkel netwerk op de lijst: {dutch_list(towns)}.",
        f"With no network on the list: {english_list(towns)}.",
    )


def _disputed(facts: RegionFacts) -> Text:
    """Members that other sources count to another region."""
    towns = [member.municipality.name for member in facts.members if member.disputed]
    if not towns:
        return NOTHING
    return Text(
        f"Bronnen verschillen over {dutch_list(towns)}: een andere bron telt die gemeente bij een andere regio.",
        f"Sources differ on {english_list(towns)}: another source counts it to another region.",
    )


def _named(facts: RegionFacts) -> Text:
    """Proposals beside the networks that count."""
    if not facts.proposals:
        return NOTHING
    nl = dutch_list([proposal.network.name for proposal in facts.proposals])
    en = english_list([proposal.network.name for proposal in facts.proposals])
    return Text(
        f"Voorstel op grond van de naam, geen feit: {nl}.",
        f"Proposal on the ground of the name, no fact: {en}.",
    )


def _by_definition(facts: RegionFacts) -> Text:
    if facts.region.text("scheme") != geography.MGN:
        return NOTHING
    return Text(
        "Een MGN-regio is het gebied dat een netwerk noemt, dus eigen netwerk volgt uit de definitie.",
        "An MGN region is the area that a network states, so its own network follows from the definition.",
    )


def _unknown(view: GraphOnDay, start: Text, reason: Reason | None, facts: RegionFacts) -> Text:
    name = facts.region.name
    if reason is Reason.BEFORE_OLDEST_SOURCE:
        oldest = first_member_day(view, facts.region) or networks.covers_known_from(view)
        text = Text(
            f"{start.nl}: of {name} op deze dag een netwerk had, is onbekend.",
            f"{start.en}: whether {name} had a network on this day is unknown.",
        )
        return text + (oldest_source(oldest) if oldest else NOTHING)
    if reason is Reason.NO_STATED_MEMBERS:
        text = Text(
            f"{start.nl}: geen bron van ons noemt de gemeenten van {name}; het netwerk is dus onbekend.",
            f"{start.en}: no source of ours states the municipalities of {name}; the network is unknown.",
        )
        return text + _named(facts)
    if reason is Reason.MAY_BE_HELD_BY_PROPOSAL:
        text = Text(
            f"{start.nl} noemt geen netwerk een gemeente van {name}.",
            f"{start.en} no network states a municipality of {name}.",
        )
        return text + _named(facts)
    return Text(
        f"{start.nl}: van geen netwerk in {name} zegt een bron van ons dit. Dat zegt niets over de regio.",
        f"{start.en}: of no network in {name} does a source of ours say this. That says nothing of the region.",
    )
