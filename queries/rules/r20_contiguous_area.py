"""R20: a network's area is contiguous, islands aside (data quality).

Which municipalities share a border on land is derived from boundaries and stands in the graph as
proposals (ADJACENT_TO). Land that no border connects is an island: it cannot be a gap.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import networkx

from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.remembered import remembered
from graph.text import NOTHING, Text, dutch_list, english_list
from queries import networks
from queries.cited import together
from queries.gaps.municipalities import list_sources
from queries.networks import Cover
from queries.rules.documents import OUR_OWN
from queries.rules.rule import Category, Judgement, Passage, Rule, RuleScope, Severity, Status
from queries.rules.subjects import active_networks
from queries.whom_to_ask import network_parties

MOST_NAMED = 4


def check(view: GraphOnDay, scope: RuleScope) -> Iterator[Judgement]:
    """Every network that did not stop, on the municipalities that it states."""
    for network in active_networks(view):
        covers = [cover for cover in networks.municipalities(view, network) if not cover.retired]
        yield _judged(view, network, covers)


@remembered
def borders(view: GraphOnDay) -> "networkx.Graph[str]":
    """The municipalities with the borders on land that they share."""
    drawn: networkx.Graph[str] = networkx.Graph()
    drawn.add_edges_from((s.subject, s.object) for s in view.proposals_of_kind("ADJACENT_TO"))
    return drawn


@remembered
def _land_of(view: GraphOnDay) -> Mapping[str, int]:
    """For each municipality with a neighbour, the piece of connected land it lies on."""
    pieces = networkx.connected_components(borders(view))
    return {code: number for number, piece in enumerate(pieces) for code in piece}


@remembered
def _drawn_on(view: GraphOnDay) -> tuple[Source, ...]:
    return view.sources_of(*view.proposals_of_kind("ADJACENT_TO")[:1])


def _judged(view: GraphOnDay, network: Node, covers: Sequence[Cover]) -> Judgement:
    towns = {cover.municipality.id: cover.municipality for cover in covers}
    pieces = _apart(view, towns)
    undrawn = [town.name for town in towns.values() if _not_drawn(view, town)]
    status = _status(towns, pieces, undrawn, bool(_drawn_on(view)))
    return Judgement(
        subject=network,
        status=status,
        severity=Severity.TIP,
        explanation=_explanation(network, status, towns, pieces, undrawn),
        sources=together(*(cover.sources for cover in covers), _drawn_on(view)) or list_sources(view),
        remedy=NOTHING if status is Status.OK else LOOK,
        ask_whom=network_parties(view, network),
    )


def _apart(view: GraphOnDay, towns: Mapping[str, Node]) -> list[list[str]]:
    """The pieces of the area that land could connect but does not, by name, the largest first."""
    land, found = _land_of(view), networkx.connected_components(borders(view).subgraph(towns))
    by_land: dict[int, list[list[str]]] = {}
    for piece in found:
        names = sorted(towns[code].name for code in piece)
        by_land.setdefault(land[next(iter(piece))], []).append(names)
    apart = [piece for pieces in by_land.values() if len(pieces) > 1 for piece in pieces]
    return sorted(apart, key=lambda piece: (-len(piece), piece))


def _not_drawn(view: GraphOnDay, town: Node) -> bool:
    """Whether a municipality came after the boundaries were drawn: its neighbours are not known."""
    began, drawn = town.day("exists_from"), _drawn_day(view)
    return began is not None and drawn is not None and drawn < began and town.id not in borders(view)


def _drawn_day(view: GraphOnDay) -> date | None:
    return _drawn_on(view)[0].speaks_from if _drawn_on(view) else None


def _status(
    towns: Mapping[str, Node], pieces: Sequence[Sequence[str]], undrawn: Sequence[str], drawn: bool
) -> Status:
    if not towns or undrawn or not drawn:
        return Status.UNKNOWN
    return Status.VIOLATION if pieces else Status.OK


def _explanation(
    network: Node,
    status: Status,
    towns: Mapping[str, Node],
    pieces: Sequence[Sequence[str]],
    undrawn: Sequence[str],
) -> Text:
    if not towns:
        return Text(
            f"Onze bronnen noemen bij {network.name} geen gemeenten.",
            f"Our sources state no municipalities for {network.name}.",
        )
    if status is Status.UNKNOWN:
        return _not_known(network, undrawn)
    if status is Status.OK:
        return Text(
            f"De gemeenten van {network.name} grenzen aan elkaar; water tussen eilanden telt niet.",
            f"The municipalities of {network.name} border on each other; water between islands does not count.",
        )
    nl = "; ".join(dutch_list(piece, MOST_NAMED) for piece in pieces)
    en = "; ".join(english_list(piece, MOST_NAMED) for piece in pieces)
    return Text(
        f"De gemeenten van {network.name} vormen {len(pieces)} stukken die over land niet aan elkaar grenzen: {nl}. "
        "Dammen, dijken en bruggen tellen hier niet mee.",
        f"The municipalities of {network.name} form {len(pieces)} pieces that do not border on each other on land: "
        f"{en}. Dams, dikes and bridges do not count here.",
    )


def _not_known(network: Node, undrawn: Sequence[str]) -> Text:
    if not undrawn:
        return Text(
            f"Welke gemeenten van {network.name} aan elkaar grenzen, weten wij voor deze dag niet.",
            f"Which municipalities of {network.name} border on each other is not known to us for this day.",
        )
    return Text(
        f"Aan welke gemeenten {dutch_list(undrawn)} grenst, weten wij niet; of het gebied van {network.name} aan één "
        "stuk ligt dus ook niet.",
        f"On which municipalities {english_list(undrawn)} borders we do not know; so neither whether the area of "
        f"{network.name} is in one piece.",
    )


LOOK = Text(
    "Kijk of er een gemeente ontbreekt of te veel staat; klopt het gebied, dan hoeft er niets te veranderen.",
    "Look whether a municipality is missing or too many; if the area is right, nothing needs to change.",
)

RULE = Rule(
    id="R20",
    title=Text("Het gebied van een netwerk ligt aan één stuk", "The area of a network is in one piece"),
    category=Category.DATA_QUALITY,
    severity=Severity.TIP,
    passages=(Passage(OUR_OWN, "kwaliteit van gegevens; geen document zegt dit"),),
    explanation=Text(
        "Ligt een gebied niet aan één stuk, dan ontbreekt er misschien een gemeente op de lijst, of staat er een te "
        "veel. Het kan ook kloppen. Eilanden, en land dat alleen over water of via het buitenland verbonden is, tellen "
        "niet als los stuk. Grenzen zijn van ons afgeleid; dammen, dijken en bruggen tellen niet mee.",
        "Where an area is not in one piece, a municipality may be missing from the list, or one too many is on it. It "
        "can also be right. Islands, and land connected only over water or through another country, are no separate "
        "piece. Borders are derived by us; dams, dikes and bridges do not count.",
    ),
    remedy=LOOK,
    ask_whom=Text("Het netwerk; over de lijst het programma.", "The network; on the list the programme."),
    check=check,
    looks_at=Text("netwerken die niet gestopt zijn", "networks that did not stop"),
)
