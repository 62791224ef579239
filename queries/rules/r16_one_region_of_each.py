"""R16: a network's municipalities lie in one IZA region and one zorgkantoor region (ours, after Movisie 3.3)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.text import NOTHING, Text, dutch_list, english_list
from queries import geography, networks
from queries.cited import together
from queries.gaps.municipalities import list_sources
from queries.rules.documents import LEIDRAAD, MOVISIE
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks
from queries.sentences import scheme_words
from queries.whom_to_ask import network_parties

SCHEMES = ("IZA", "ZORGKANTOOR")


@dataclass(frozen=True, slots=True)
class _Spread:
    """The regions of one scheme in which the municipalities of a network lie."""

    scheme: str
    status: Status
    text: Text
    sources: tuple[Source, ...]


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every network that did not stop, on the municipalities that it states."""
    for network in active_networks(view):
        covers = networks.municipalities(view, network)
        towns = list({c.municipality.id: c.municipality for c in covers if not c.retired}.values())
        stated = together(*(cover.sources for cover in covers)) or list_sources(view)
        yield _judged(view, network, towns, stated) if towns else _silent(view, network, stated)


def _judged(view: GraphOnDay, network: Node, towns: Sequence[Node], stated: tuple[Source, ...]) -> Judgement:
    spreads = [_spread(view, towns, scheme) for scheme in SCHEMES]
    found = {spread.status for spread in spreads}
    status = next(s for s in (Status.VIOLATION, Status.UNKNOWN, Status.OK) if s in found)
    count = len(towns)
    start = Text(
        f"{network.name} noemt {count} gemeenten." if count > 1 else f"{network.name} noemt één gemeente.",
        f"{network.name} states {count} municipalities."
        if count > 1
        else f"{network.name} states one municipality.",
    )
    return Judgement(
        subject=network,
        status=status,
        severity=Severity.TIP,
        explanation=sum((spread.text for spread in spreads), start),
        sources=together(stated, *(spread.sources for spread in spreads)),
        case="+".join(spread.scheme for spread in spreads if spread.status is Status.VIOLATION),
        remedy=REMEDIES[status],
        ask_whom=network_parties(view, network),
    )


def _silent(view: GraphOnDay, network: Node, stated: tuple[Source, ...]) -> Judgement:
    text = Text(
        f"Onze bronnen noemen bij {network.name} geen gemeenten.",
        f"Our sources state no municipalities for {network.name}.",
    )
    parties = network_parties(view, network)
    return Judgement(network, Status.UNKNOWN, Severity.TIP, text, stated, "", STATE_THEM, parties)


def _spread(view: GraphOnDay, towns: Sequence[Node], scheme: str) -> _Spread:
    found = {town.name: geography.regions_of(view, town.id, scheme) for town in towns}
    by_town = {name: {region.id for region, _ in regions} for name, regions in found.items()}
    shared = set.intersection(*(ids for ids in by_town.values() if ids)) if any(by_town.values()) else set()
    unknown = [name for name, ids in by_town.items() if not ids]
    disputed = [name for name, ids in by_town.items() if len(ids) > 1]
    sources = view.sources_of(*(s for regions in found.values() for _, stated in regions for s in stated))
    title = scheme_words(view, scheme)
    if any(by_town.values()) and not shared:
        return _Spread(scheme, Status.VIOLATION, _several(title, found), sources)
    if unknown or disputed:
        return _Spread(scheme, Status.UNKNOWN, _not_known(title, unknown or disputed), sources)
    return _Spread(scheme, Status.OK, _one(title, view.name(min(shared))), sources)


def _several(title: Text, found: Mapping[str, Sequence[tuple[Node, object]]]) -> Text:
    """Each region with its towns, the region with the most first."""
    by_region: dict[str, list[str]] = {}
    for town, regions in found.items():
        for region, _ in regions:
            by_region.setdefault(region.name, []).append(town)
    parts = sorted(by_region.items(), key=lambda part: (-len(part[1]), part[0]))
    nl = dutch_list([f"{region} ({dutch_list(towns, 4)})" for region, towns in parts])
    en = english_list([f"{region} ({english_list(towns, 4)})" for region, towns in parts])
    return Text(f"{_capital(title.nl)}: {nl}.", f"{_capital(title.en)}: {en}.")


def _one(title: Text, region: str) -> Text:
    return Text(f"{_capital(title.nl)}: alle in {region}.", f"{_capital(title.en)}: all in {region}.")


def _not_known(title: Text, towns: Sequence[str]) -> Text:
    return Text(
        f"{_capital(title.nl)}: van {dutch_list(towns, 4)} is de regio niet zeker.",
        f"{_capital(title.en)}: the region of {english_list(towns, 4)} is not certain.",
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


TALK = Text(
    "Dit mag. Spreek af met welke mandaathouders en welke verzekeraars het netwerk te maken heeft, nu het over "
    "grenzen van regio's gaat.",
    "This is allowed. Agree with which mandate holders and insurers the network deals, now that it crosses borders "
    "of regions.",
)
FIND_THE_REGION = Text(
    "Zoek uit in welke regio deze gemeenten liggen, en leg dat vast met de bron.",
    "Find out in which region these municipalities lie, and record it with its source.",
)
REMEDIES = {Status.OK: NOTHING, Status.VIOLATION: TALK, Status.UNKNOWN: FIND_THE_REGION}
STATE_THEM = Text(
    "Laat het netwerk omschrijven welke gemeenten meedoen.",
    "Let the network state which municipalities take part.",
)

RULE = Rule(
    id="R16",
    title=Text(
        "Een netwerk ligt in één IZA-regio en één zorgkantoorregio",
        "A network lies in one IZA region and one zorgkantoor region",
    ),
    category=Category.OURS,
    severity=Severity.TIP,
    passages=(
        Passage(
            MOVISIE,
            "paragraaf 3.3",
            "Er bestaat geen eenduidige regionale indeling waarop kan worden aangesloten.",
        ),
        Passage(
            LEIDRAAD,
            "hoofdstuk 4, stap 3",
            "In de Werkwijze hebben we afgesproken dat de betrokken partijen bepalen hoe groot een regio is.",
        ),
    ),
    explanation=Text(
        "Dit is een eigen regel, geen regel van de Leidraad: partijen bepalen zelf hoe groot een regio is. Ligt een "
        "netwerk in meer IZA-regio's of zorgkantoorregio's, dan zijn er meestal meer mandaathouders en verzekeraars "
        "bij betrokken. Dat is handig om te weten.",
        "This is a rule of our own, not of the Leidraad: parties themselves decide how large a region is. Where a "
        "network lies in several IZA or zorgkantoor regions, more mandate holders and insurers are usually involved. "
        "That is useful to know.",
    ),
    remedy=Text(
        "Spreek af met welke mandaathouders en welke verzekeraars het netwerk te maken heeft.",
        "Agree with which mandate holders and insurers the network deals.",
    ),
    ask_whom=Text("Het netwerk en zijn mandaathouder.", "The network and its mandate holder."),
    check=check,
    looks_at=Text("netwerken die niet gestopt zijn", "networks that did not stop"),
    statements=("LR072", "LR073"),
)
