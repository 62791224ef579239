"""The answer card of a thing: who leads, who has the mandate, which network, each with its sign and sources."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from api.web.cites import Cites
from api.web.signs import Sign, sign_of
from api.web.things.wording import class_words
from graph.answers import Answer, Reason, State
from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.text import Text, dutch_list, english_list
from queries import geography, municipalities, networks, partners
from queries.claims import named, vouching
from queries.coverage.regions import coverage_of
from queries.layers.networks import sources_of
from queries.networks_of_municipality.networks import networks_of
from queries.sentences import names
from queries.who_leads.leaders import LeaderAnswer, insurer_of_rank, leading_pairs
from queries.who_leads.mandate import holders, mandate

EACH_A_PART = Text(
    "Er is er meer dan één, elk voor een eigen deel.", "There is more than one, each for its own part."
)


@dataclass(frozen=True, slots=True)
class CardLine:
    """One answer: the question in a word, its sign, a sentence, and the things that it names."""

    title: Text
    sentence: Text
    sign: Sign | None = None
    things: tuple[Node, ...] = ()
    cites: tuple[int, ...] = ()


FIRST, SECOND = Text("Eerste verzekeraar", "First insurer"), Text("Tweede verzekeraar", "Second insurer")
MANDATE, NETWORK = Text("Mandaathouder", "Mandate holder"), Text("Netwerk", "Network")


def region_card(view: GraphOnDay, region: Node, level: str, cites: Cites) -> list[CardLine]:
    """Who leads in a region, who holds the mandate, and which networks it has."""
    found = coverage_of(view, region, level)
    covers = (c for entry in found.networks for c in networks.municipalities(view, entry.network))
    sources = _distinct(s for cover in covers for s in cover.sources)
    return [
        *_insurers(view, region, cites),
        _mandate(view, region, cites),
        CardLine(
            NETWORK,
            found.explanation,
            sign_of(found.state, found.reason, found.complete),
            tuple(entry.network for entry in found.networks),
            cites.numbers(sources or _claims(view, "NETWORKS")),
        ),
    ]


def network_card(view: GraphOnDay, network: Node, cites: Cites) -> list[CardLine]:
    """How far a network is, who leads, who holds the mandate, and whether the three partners are named."""
    lines = []
    stated = networks.status(view, network.id)
    if stated is not None:
        words = Text(stated.status.name.capitalize() + ".", stated.status.text("label_en").capitalize() + ".")
        meaning = Text(stated.status.text("definition"), stated.status.text("definition_en"))
        lines.append(
            CardLine(Text("Hoe ver", "How far"), words + meaning, cites=cites.numbers(stated.sources))
        )
    else:
        silent = Text("Onze bronnen noemen geen status.", "Our sources name no status.")
        lines.append(CardLine(Text("Hoe ver", "How far"), silent, UNKNOWN_SIGN))
    return [
        *lines,
        _named_insurers(view, network, cites),
        _holders(view, network, cites),
        _partners(view, network, cites),
    ]


def municipality_card(
    view: GraphOnDay, municipality: Node, level: str, scheme: str, cites: Cites
) -> list[CardLine]:
    """In which network a municipality falls, in which region, and who leads there."""
    if not view.exists(municipality):
        return _successors(view, municipality, level, cites)
    lines = [_network(view, municipality, level, cites)]
    for region, stated in geography.regions_of(view, municipality.id, scheme):
        kind, town = class_words(region), municipality.name
        said = Text(f"{town} ligt in {kind.nl} {region.name}.", f"{town} lies in {kind.en} {region.name}.")
        numbers = cites.numbers(view.sources_of(*stated))
        lines.append(CardLine(Text("Regio", "Region"), said, None, (region,), numbers))
        lines += [*_insurers(view, region, cites), _mandate(view, region, cites)]
    return lines


def organisation_card(view: GraphOnDay, organisation: Node, cites: Cites) -> list[CardLine]:
    """In which networks an organisation has a part; for an insurer where sources name it first or second."""
    lines = []
    for rank, title in ((1, FIRST), (2, SECOND)) if organisation.label == "Insurer" else ():
        led = [
            s
            for s in view.out(organisation.id, "LEADS")
            if s.get("rank") == rank and s.text("evidence") != "HINT"
        ]
        regions = _nodes(view, (s.object for s in led))
        lines.append(_count(title, regions, cites.numbers(view.sources_of(*led))))
    stated = view.out(organisation.id, "PARTNER_IN")
    if stated or organisation.label != "Insurer":
        found = _nodes(view, (s.object for s in stated))
        lines.append(_count(Text("Partner in", "Partner in"), found, cites.numbers(view.sources_of(*stated))))
    held = view.out(organisation.id, "MANDATE_FOR")
    if held:
        found = _nodes(view, (s.object for s in held))
        lines.append(
            _count(Text("Mandaat voor", "Mandate for"), found, cites.numbers(view.sources_of(*held)))
        )
    return lines


def _count(title: Text, found: Sequence[Node], numbers: tuple[int, ...]) -> CardLine:
    if not found:
        silent = Text("Niet in onze bronnen.", "Not in our sources.")
        return CardLine(title, silent, UNKNOWN_SIGN)
    nl, en = dutch_list(names(found), 6), english_list(names(found), 6)
    return CardLine(title, Text(f"{nl}.", f"{en}."), None, tuple(found[:6]), numbers)


def _insurers(view: GraphOnDay, region: Node, cites: Cites) -> list[CardLine]:
    lines = [_leader(view, region, rank, title, cites) for rank, title in ((1, FIRST), (2, SECOND))]
    for pair in leading_pairs(view, region):
        nl, en = dutch_list(names(pair.insurers)), english_list(names(pair.insurers))
        said = Text(
            f"Een bron noemt {nl} samen; wie eerste is, staat er niet.",
            f"A source names {en} together; which is first is not said.",
        )
        lines.append(
            CardLine(
                Text("Samen genoemd", "Named together"),
                said,
                None,
                pair.insurers,
                cites.numbers(pair.sources),
            )
        )
    return lines


def _leader(view: GraphOnDay, region: Node, rank: int, title: Text, cites: Cites) -> CardLine:
    answer: LeaderAnswer = insurer_of_rank(view, region, rank)
    sources = _distinct(s for candidate in answer.candidates for s in candidate.sources)
    things = tuple(candidate.insurer for candidate in answer.candidates)
    return CardLine(title, answer.explanation, _sign(answer), things, cites.numbers(sources))


def _mandate(view: GraphOnDay, region: Node, cites: Cites) -> CardLine:
    answer = mandate(view, region)
    sources = _distinct(s for candidate in answer.candidates for s in candidate.sources)
    things = tuple(candidate.holder for candidate in answer.candidates)
    sign = _sign(answer)
    if answer.reason is Reason.PARTS:
        sign = replace(sign, meaning=EACH_A_PART)
    return CardLine(MANDATE, answer.explanation, sign, things, cites.numbers(sources))


def _network(view: GraphOnDay, municipality: Node, level: str, cites: Cites) -> CardLine:
    answer = networks_of(view, municipality, level)
    things = tuple(c.network for c in answer.candidates) + tuple(p.network for p in answer.proposals)
    return CardLine(
        NETWORK, answer.explanation, _sign(answer), things, cites.numbers(sources_of(view, answer))
    )


def _successors(view: GraphOnDay, municipality: Node, level: str, cites: Cites) -> list[CardLine]:
    lines = [CardLine(Text("Nu", "Now"), municipalities.not_existing(view, municipality), None,
                      tuple(municipalities.answers_for(view, municipality)))]  # fmt: skip
    for town in municipalities.answers_for(view, municipality):
        line = _network(view, town, level, cites)
        lines.append(
            CardLine(Text(f"Netwerk van {town.name}", f"Network of {town.name}"), line.sentence, line.sign,
                     line.things, line.cites)
        )  # fmt: skip
    return lines


def _named_insurers(view: GraphOnDay, network: Node, cites: Cites) -> CardLine:
    stated = view.into(network.id, "LEADS")
    title, found = Text("Verzekeraar", "Insurer"), _nodes(view, (s.subject for s in stated))
    if not found:
        silent = Text(
            "Onze bronnen noemen bij dit netwerk geen verzekeraar.", "Our sources name no insurer here."
        )
        return CardLine(title, silent, UNKNOWN_SIGN)
    nl, en = dutch_list(names(found)), english_list(names(found))
    said = Text(f"Bronnen noemen bij dit netwerk {nl}.", f"Sources name {en} for this network.")
    return CardLine(title, said, None, tuple(found), cites.numbers(view.sources_of(*stated)))


def _holders(view: GraphOnDay, network: Node, cites: Cites) -> CardLine:
    found = holders(view, network.id)
    if not found:
        silent = Text("Onze bronnen noemen geen mandaathouder.", "Our sources name no mandate holder.")
        return CardLine(MANDATE, silent, UNKNOWN_SIGN)
    nodes = tuple(candidate.holder for candidate in found)
    nl, en = dutch_list(names(nodes)), english_list(names(nodes))
    sources = _distinct(s for candidate in found for s in candidate.sources)
    said = Text(f"Bronnen noemen {nl}.", f"Sources name {en}.")
    return CardLine(MANDATE, said, None, nodes, cites.numbers(sources))


def _partners(view: GraphOnDay, network: Node, cites: Cites) -> CardLine:
    missing = partners.missing_roles(view, network)
    title = Text("Partners", "Partners")
    if not missing:
        return CardLine(title, Text(
            "Onze bronnen noemen een kerninstelling, een partner uit het sociaal domein en een huisartsenorganisatie.",
            "Our sources name a core institution, a social-domain partner and a GP organisation."))  # fmt: skip
    none = partners.none_of(missing)
    claims = vouching(view, "PARTNER_IN", network)
    if claims:
        said = Text(
            f"Een bron die zegt alle partners te noemen {named(claims).nl}, noemt {none.nl}.",
            f"A source that claims to name all partners {named(claims).en} names {none.en}.",
        )
        return CardLine(title, said, sign_of(State.NONE, None, True), (), cites.numbers(claims))
    return CardLine(
        title, Text(f"Onze bronnen noemen {none.nl}.", f"Our sources name {none.en}."), UNKNOWN_SIGN
    )


def _sign(answer: Answer[object, object] | LeaderAnswer | object) -> Sign:
    assert isinstance(answer, Answer)
    return sign_of(answer.state, answer.reason, answer.complete)


def _nodes(view: GraphOnDay, ids: Iterable[str]) -> list[Node]:
    nodes = [node for id in dict.fromkeys(ids) if (node := view.node(id))]
    return sorted(nodes, key=lambda node: (node.name.casefold(), node.id))


def _claims(view: GraphOnDay, topic: str) -> tuple[Source, ...]:
    return tuple(view.graph.sources[claim.source] for claim in view.completeness(topic))


def _distinct(sources: Iterable[Source]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(sources))


UNKNOWN_SIGN = Sign(
    "unknown",
    Text("onbekend", "unknown"),
    Text("Wij hebben hier geen bron voor; dat zegt niets over de regio.", "We have no source for this."),
)
