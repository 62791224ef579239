"""Layers that colour a municipality by what sources say of its region.

A municipality that sources count to two regions keeps its class where both have the same answer; otherwise
sources differ (or, for the areas of networks, which may overlap, there is more than one).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.remembered import remembered
from graph.text import NOTHING, Text, dutch_list, english_list
from queries import geography
from queries.cited import together
from queries.geography import Member
from queries.layers import signs
from queries.layers.layer import Group, MapClass, Place
from queries.layers.tints import tints
from queries.sentences import names, scheme_words

REGION_WORDS = (Text("regio", "region"), Text("regio's", "regions"))


@dataclass(frozen=True, slots=True)
class Judged:
    """What a layer makes of one region."""

    map_class: MapClass
    label: Text
    sentence: Text
    sources: tuple[Source, ...] = ()
    reason: Text = NOTHING


Judge = Callable[[Node], Judged]


@dataclass(frozen=True, slots=True)
class Counted:
    """A region to which sources count a municipality."""

    region: Node
    sources: tuple[Source, ...]


@remembered
def members_of_scheme(view: GraphOnDay, scheme: str) -> Sequence[tuple[Node, Sequence[Member]]]:
    """Every region of a scheme with its members on the day."""
    return [(region, geography.members(view, region)) for region in geography.regions(view, scheme)]


@remembered
def regions_by_municipality(view: GraphOnDay, scheme: str) -> dict[str, list[Counted]]:
    """The regions of every municipality in a scheme; also of scheme MGN, which no source states."""
    found: dict[str, list[Counted]] = {}
    for region, members in members_of_scheme(view, scheme):
        for member in members:
            found.setdefault(member.municipality.id, []).append(Counted(region, member.sources))
    return found


def places(view: GraphOnDay, scheme: str, judge: Judge) -> tuple[Place, ...]:
    """Every municipality of the day with the class of its region."""
    counted = regions_by_municipality(view, scheme)
    judged = {region.id: judge(region) for region, _ in members_of_scheme(view, scheme)}
    return tuple(
        _place(view, scheme, node, counted.get(node.id, []), judged) for node in view.of_label("Municipality")
    )


def groups(
    view: GraphOnDay,
    scheme: str,
    short: Callable[[int, Node], str] | None = None,
    title: Callable[[Node], str] = lambda region: region.name,
) -> tuple[Group, ...]:
    """The regions as areas on the map, numbered in order of name; those of networks as on the list."""
    found = [(region, members) for region, members in members_of_scheme(view, scheme) if members]
    codes = {region.id: [member.municipality.id for member in members] for region, members in found}
    tint = tints(view, codes)
    return tuple(
        Group(
            region,
            short(number, region) if short else _number(view, number, region),
            Text(title(region), title(region)),
            frozenset(codes[region.id]),
            tint[region.id],
        )
        for number, (region, _) in enumerate(found, start=1)
    )


def _number(view: GraphOnDay, number: int, region: Node) -> str:
    network = view.node(region.text("code")) if region.text("scheme") == geography.MGN else None
    return network.text("list_number") or str(number) if network else str(number)


def without_members(view: GraphOnDay, scheme: str) -> tuple[Text, ...]:
    """A note on the regions that are not on the map, as no source states their municipalities."""
    silent = [region for region, members in members_of_scheme(view, scheme) if not members]
    if not silent:
        return ()
    title = scheme_words(view, scheme)
    return (
        Text(
            f"Niet op de kaart, want geen bron noemt op deze dag hun gemeenten: {dutch_list(names(silent), 6)} ({title.nl}).",
            f"Not on the map, as no source states their municipalities on this day: {english_list(names(silent), 6)} ({title.en}).",
        ),
    )


def _place(
    view: GraphOnDay, scheme: str, municipality: Node, counted: Sequence[Counted], judged: dict[str, Judged]
) -> Place:
    if not counted:
        return _without_region(view, scheme, municipality)
    found = [judged[entry.region.id] for entry in counted]
    if len(found) > 1:
        return _in_several(scheme, municipality, counted, found)
    region, one = counted[0].region, found[0]
    return Place(
        municipality,
        one.map_class.id,
        one.label,
        _lies_in(municipality, [region]) + one.sentence,
        together(one.sources, counted[0].sources),
        one.reason,
        region.id,
    )


def _in_several(
    scheme: str, municipality: Node, counted: Sequence[Counted], found: Sequence[Judged]
) -> Place:
    same = len({(one.map_class.id, one.label) for one in found}) == 1
    differing = signs.MULTIPLE if scheme == geography.MGN else signs.SOURCES_DIFFER
    labels = list(dict.fromkeys(one.label for one in found))
    sentences = list(dict.fromkeys(one.sentence for one in found))
    lies = _lies_in(municipality, [entry.region for entry in counted], scheme)
    return Place(
        municipality,
        found[0].map_class.id if same else differing.id,
        Text(dutch_list([text.nl for text in labels]), english_list([text.en for text in labels])),
        sum(sentences, lies),
        together((s for one in found for s in one.sources), (s for entry in counted for s in entry.sources)),
        found[0].reason if same else NOTHING,
        counted[0].region.id if same else "",
    )


def _without_region(view: GraphOnDay, scheme: str, municipality: Node) -> Place:
    title = scheme_words(view, scheme)
    return Place(
        municipality,
        signs.UNKNOWN.id,
        signs.UNKNOWN.title,
        Text(
            f"Onze bronnen tellen {municipality.name} op deze dag bij geen enkele regio van de {title.nl}.",
            f"Our sources count {municipality.name} to no region of the {title.en} on this day.",
        ),
        (),
        Text("geen regio in onze bronnen", "no region in our sources"),
    )


def _lies_in(municipality: Node, regions: Sequence[Node], scheme: str = "") -> Text:
    name, found = municipality.name, names(regions)
    if len(found) == 1:
        return Text(f"{name} ligt in {found[0]}.", f"{name} lies in {found[0]}.")
    if scheme == geography.MGN:
        return Text(
            f"{name} ligt in meer dan één gebied: {dutch_list(found)}.",
            f"{name} lies in more than one area: {english_list(found)}.",
        )
    return Text(
        f"Bronnen tellen {name} bij verschillende regio's: {dutch_list(found)}.",
        f"Sources count {name} to different regions: {english_list(found)}.",
    )
