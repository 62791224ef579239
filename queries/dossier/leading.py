"""Who leads in a region, who holds the mandate, and which networks there are."""

from collections.abc import Iterator

from graph.answers import Reason, State
from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.remembered import remembered
from graph.text import NOTHING, Text, dutch_count, dutch_list, english_list
from queries import geography, networks
from queries.claims import vouching
from queries.coverage.regions import NetworkInRegion, RegionCoverage, coverage_of
from queries.dossier.asking import of_list, of_network
from queries.dossier.line import Line, Topic, TopicAnswer, called, of_answer, told, unknown
from queries.sentences import names
from queries.who_leads.leaders import insurer_of_rank, leading_pairs
from queries.who_leads.mandate import mandate
from queries.whom_to_ask import MINISTRY, about_first_insurer, about_second_insurer

FIRST = Text("wie de eerste verzekeraar is", "who the first insurer is")
SECOND = Text("wie de tweede verzekeraar is", "who the second insurer is")
PAIR = Text("samen genoemd", "named together")
MANDATE = Text("wie de mandaathouder is", "who holds the mandate")
NETWORKS = Text("welke netwerken de regio heeft", "which networks the region has")
HOW_FAR = Text("hoe ver het netwerk is", "how far the network is")


def networks_of_region(view: GraphOnDay, region: Node, level: str) -> list[Node]:
    """The networks at a level of which the dossier of a region tells, by name.

    Those that stopped are left out, and so are those that lie for the greater part in another region, where the
    region has a network of its own.
    """
    found = [entry.network for entry in coverage_of(view, region, level).networks]
    going = [node for node in found if not networks.is_at(view, node.id, networks.STOPPED)]
    at_home = [node for node in going if mostly_in(view, node, region) == region]
    return at_home or going


@remembered
def mostly_in(view: GraphOnDay, network: Node, region: Node) -> Node:
    """The region of the same scheme with most municipalities of a network; this one where none has more."""
    codes = {c.municipality.id for c in networks.municipalities(view, network) if not c.retired}
    everywhere = networks.regions_of_network(view, network, region.text("scheme"))
    return max([region, *everywhere], key=lambda one: len(codes & _members(view, one)))


def _members(view: GraphOnDay, region: Node) -> set[str]:
    return {member.municipality.id for member in geography.members(view, region)}


def leading(view: GraphOnDay, region: Node) -> TopicAnswer:
    """The first and second insurer, the pairs without order, and the mandate holder."""
    lines = list(_insurers(view, region))
    known = NOTHING
    for line in lines:
        if line.things:
            (nl, en), title = called(line.things), TITLES[line.what.nl]
            start = _before(view, region, line)
            words = Text(
                f"{title.nl}{start.nl}: {dutch_list(nl)}.", f"{title.en}{start.en}: {english_list(en)}."
            )
            known += words if words.nl not in known.nl else NOTHING
    return TopicAnswer(Topic.LEADING, known, tuple(lines))


DIFFER = Text(" (bronnen verschillen)", " (sources differ)")
LAST_KNOWN = Text(" (laatst bekend)", " (last known)")
TITLES = {
    FIRST.nl: Text("Eerste verzekeraar", "First insurer"),
    SECOND.nl: Text("Tweede verzekeraar", "Second insurer"),
    PAIR.nl: Text("Samen genoemd, zonder volgorde", "Named together, in no order"),
    MANDATE.nl: Text("Mandaathouder", "Mandate holder"),
}


def _before(view: GraphOnDay, region: Node, line: Line) -> Text:
    """What goes before the colon: that sources differ, or that the newest source is over two years old."""
    if line.reason is Reason.SOURCES_DIFFER:
        return DIFFER
    rank = {FIRST.nl: 1, SECOND.nl: 2}.get(line.what.nl)
    found = insurer_of_rank(view, region, rank).candidates if rank else ()
    return LAST_KNOWN if any(candidate.last_known for candidate in found) else NOTHING


def _insurers(view: GraphOnDay, region: Node) -> Iterator[Line]:
    first, second = (insurer_of_rank(view, region, rank) for rank in (1, 2))
    paired = [insurer for pair in leading_pairs(view, region) for insurer in pair.insurers]
    known_first = [candidate.insurer for candidate in first.candidates] or paired
    for what, found, whom in (
        (FIRST, first, about_second_insurer(paired) if paired else about_first_insurer()),
        (SECOND, second, about_second_insurer(known_first)),
    ):
        things = [candidate.insurer for candidate in found.candidates]
        step = Text(f"Vraag {what.nl}.", f"Ask {what.en}.")
        sources = [source for candidate in found.candidates for source in candidate.sources]
        yield of_answer(Topic.LEADING, region, what, found, things, step, whom, sources)
    for pair in leading_pairs(view, region):
        nl, en = dutch_list(names(pair.insurers)), english_list(names(pair.insurers))
        text = Text(
            f"Een bron noemt {nl} samen; wie eerste is, staat er niet.",
            f"A source names {en} together; which is first is not said.",
        )
        yield told(Topic.LEADING, region, PAIR, text, things=pair.insurers, sources=pair.sources)
    yield _mandate(view, region)


def _mandate(view: GraphOnDay, region: Node) -> Line:
    found = mandate(view, region)
    things = [candidate.holder for candidate in found.candidates]
    sources = [source for candidate in found.candidates for source in candidate.sources]
    step = Text(f"Vraag {MANDATE.nl}.", f"Ask {MANDATE.en}.")
    return of_answer(Topic.LEADING, region, MANDATE, found, things, step, (MINISTRY,), sources)


def networks_answer(view: GraphOnDay, region: Node, level: str) -> TopicAnswer:
    """Which networks a region has, how much of it each covers, and how far each is."""
    found = coverage_of(view, region, level)
    is_open = found.state is State.UNKNOWN
    whole = Line(
        Topic.NETWORKS,
        region,
        NETWORKS,
        found.state,
        found.reason,
        found.complete,
        found.explanation,
        tuple(entry.network for entry in found.networks),
        next_step=Text(f"Vraag {NETWORKS.nl}.", f"Ask {NETWORKS.en}.") if is_open else NOTHING,
        ask_whom=of_list(view, region) if is_open else (),
        sources=_sources(view, found),
    )
    lines = (whole, *(_network(view, region, entry) for entry in found.networks))
    return TopicAnswer(Topic.NETWORKS, NOTHING if is_open else found.explanation, lines)


def _sources(view: GraphOnDay, found: RegionCoverage) -> tuple[Source, ...]:
    """The sources of what the networks cover; where there are none, the list that shows it."""
    covers = (c for entry in found.networks for c in networks.municipalities(view, entry.network))
    stated = dict.fromkeys(source for cover in covers for source in cover.sources)
    return tuple(stated) or (vouching(view, "NETWORKS") if found.state is State.NONE else ())


def _network(view: GraphOnDay, region: Node, entry: NetworkInRegion) -> Line:
    stated = networks.status(view, entry.network.id)
    if stated is None:
        step = Text("Vraag hoe ver het netwerk is.", "Ask how far the network is.")
        whom = of_network(view, entry.network, region)
        return unknown(Topic.NETWORKS, entry.network, HOW_FAR, step, whom)
    total = len(geography.members(view, region))
    status = Text(stated.status.name, stated.status.text("label_en"))
    part, home = _part(entry, total), mostly_in(view, entry.network, region)
    text = Text(
        f"{status.nl[:1].upper()}{status.nl[1:]}{part.nl}.",
        f"{status.en[:1].upper()}{status.en[1:]}{part.en}.",
    )
    if home != region:
        text += Text(
            f"Dit netwerk ligt voor het grootste deel in {home.name}; meer staat in het dossier daar.",
            f"Most of this network lies in {home.name}; more is in the dossier there.",
        )
    return told(
        Topic.NETWORKS, entry.network, HOW_FAR, text,
        things=(entry.network,), since=stated.valid_from, until=stated.valid_to, sources=stated.sources,
    )  # fmt: skip


def _part(entry: NetworkInRegion, total: int) -> Text:
    if not entry.municipalities or not total:
        return NOTHING
    if entry.municipalities == total and not entry.partly:
        return Text("; de hele regio", "; the whole region")
    partly, partly_en = dutch_list(names(entry.partly)), english_list(names(entry.partly))
    nl = f"; {entry.municipalities} van de {dutch_count(total, 'gemeente', 'gemeenten')}"
    en = f"; {entry.municipalities} of {total} municipalities"
    if partly:
        nl, en = f"{nl} ({partly} deels)", f"{en} ({partly_en} in part)"
    return Text(nl, en)
