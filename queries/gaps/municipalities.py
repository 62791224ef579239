"""Municipalities without a network, or in more than one."""

from collections.abc import Iterator

from graph.answers import Reason, State
from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.text import Text
from queries.gaps.gap import Gap, GapKind, Scope
from queries.networks_of_municipality.networks import networks_of
from queries.whom_to_ask import PROGRAMME, about_municipalities, about_network


def without_network(view: GraphOnDay, scope: Scope) -> Iterator[Gap]:
    """Municipalities on no row of a complete list (NONE), or of which no source says it (UNKNOWN)."""
    for town in view.of_label("Municipality"):
        answer = networks_of(view, town, scope.level)
        if answer.state in (State.NONE, State.UNKNOWN):
            named = tuple(party for p in answer.proposals for party in about_network(p.network, ()))
            yield Gap(
                GapKind.MUNICIPALITY_WITHOUT_NETWORK,
                answer.state,
                town,
                answer.explanation,
                _join(town),
                (*about_municipalities([town]), *named, PROGRAMME),
                list_sources(view),
            )


def in_several_networks(view: GraphOnDay, scope: Scope) -> Iterator[Gap]:
    """Municipalities that several networks state for the same part; own parts each are no double."""
    for town in view.of_label("Municipality"):
        answer = networks_of(view, town, scope.level)
        if answer.reason is Reason.MULTIPLE:
            sources = tuple(dict.fromkeys(s for c in answer.candidates for s in c.sources))
            yield Gap(
                GapKind.MUNICIPALITY_IN_SEVERAL_NETWORKS,
                State.SEVERAL,
                town,
                answer.explanation,
                Text(
                    f"Vraag de netwerken of {town.name} bij beide hoort, en voor welk deel; laat de lijst dat zeggen.",
                    f"Ask the networks whether {town.name} belongs to both, and for which part.",
                ),
                (*about_municipalities([town]), PROGRAMME),
                sources,
            )


def list_sources(view: GraphOnDay) -> tuple[Source, ...]:
    """The editions, by the day, that claim to list all networks: what a proven absence rests on."""
    claims = view.completeness("NETWORKS")
    return tuple(sorted({view.graph.sources[claim.source] for claim in claims}, key=lambda s: s.id))


def _join(town: Node) -> Text:
    return Text(
        f"Laat {town.name} en de netwerken in de buurt afspreken waar de gemeente bij hoort, en meld het aan het "
        "programma.",
        f"Let {town.name} and the networks nearby agree where it belongs, and tell the programme.",
    )
