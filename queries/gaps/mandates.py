"""Mandate holders: missing, or named differently for a region and for its networks.

Of the networks' holders only those that lie in the region count; sub-holders do not; a public body counts
like a municipality. Compared over stated links, and over a link by name only as UNKNOWN (domain.md).
"""

from collections.abc import Iterator, Sequence

from graph.answers import State
from graph.day import GraphOnDay
from graph.records import Node, Source
from graph.text import Text, dutch_list, english_list
from queries import geography, networks
from queries.gaps.gap import Gap, GapKind, Scope
from queries.sentences import names
from queries.who_leads.mandate import MandateCandidate, holders, lies_in, mandate
from queries.whom_to_ask import MINISTRY, PROGRAMME, about_mandate


def missing(view: GraphOnDay, scope: Scope) -> Iterator[Gap]:
    """Regions of which our sources state no mandate holder."""
    for region in geography.regions(view, scope.scheme):
        answer = mandate(view, region)
        if not answer.candidates:
            yield Gap(
                GapKind.MANDATE_MISSING,
                answer.state,
                region,
                answer.explanation,
                Text(
                    "Vraag de gemeenten van de regio wie de mandaathouder is.",
                    "Ask the municipalities of the region who holds the mandate.",
                ),
                (MINISTRY,),
            )


def conflict(view: GraphOnDay, scope: Scope) -> Iterator[Gap]:
    """Regions where the region's holders and those of its networks have none in common."""
    for region in geography.regions(view, scope.scheme):
        stated = holders(view, region.id)
        for state, named in _of_networks(view, region):
            if stated and named and not _ids(stated) & _ids(named):
                yield _gap(view, GapKind.MANDATE_CONFLICT, state, region, stated, named)


def additional(view: GraphOnDay, scope: Scope) -> Iterator[Gap]:
    """Regions where the networks name a holder in common with the region, and more that lie in it."""
    for region in geography.regions(view, scope.scheme):
        stated = holders(view, region.id)
        for state, named in _of_networks(view, region):
            more = [candidate for candidate in named if candidate.holder.id not in _ids(stated)]
            if more and _ids(stated) & _ids(named):
                yield _gap(view, GapKind.MANDATE_ADDITIONAL, state, region, stated, more)


def _of_networks(view: GraphOnDay, region: Node) -> Iterator[tuple[State, list[MandateCandidate]]]:
    """The networks' holders that lie in the region: over stated links, or else over links by name."""
    linked = networks.in_region(view, region)
    if linked:
        yield State.SEVERAL, _inside(view, region, linked)
        return
    by_name = [view.node(s.subject) for s in view.proposals_into(region.id, "FOR_REGION")]
    yield State.UNKNOWN, _inside(view, region, [node for node in by_name if node is not None])


def _inside(view: GraphOnDay, region: Node, linked: Sequence[Node]) -> list[MandateCandidate]:
    towns = {member.municipality.id for member in geography.members(view, region)}
    found = {c.holder.id: c for network in linked for c in holders(view, network.id)}
    no_members = not towns
    return [c for c in found.values() if no_members or lies_in(c.holder, towns)]


def _ids(candidates: Sequence[MandateCandidate]) -> set[str]:
    return {candidate.holder.id for candidate in candidates}


def _gap(
    view: GraphOnDay,
    kind: GapKind,
    state: State,
    region: Node,
    stated: Sequence[MandateCandidate],
    named: Sequence[MandateCandidate],
) -> Gap:
    of_region, of_networks = [c.holder for c in stated], [c.holder for c in named]
    also = Text("ook", "also") if kind is GapKind.MANDATE_ADDITIONAL else Text("", "")
    by_name = Text("", "")
    if state is State.UNKNOWN:
        by_name = Text(
            "Netwerk en regio zijn hier alleen op naam verbonden; geen bron zegt dat ze bij elkaar horen.",
            "Network and region are linked by name only here; no source says that they belong together.",
        )
    nl = f"Voor de regio {region.name} noemen bronnen als mandaathouder {dutch_list(names(of_region))}; voor netwerken in deze regio {also.nl} {dutch_list(names(of_networks))}."
    en = f"For the region {region.name} sources name as mandate holder {english_list(names(of_region))}; for networks in this region {also.en} {english_list(names(of_networks))}."
    return Gap(
        kind,
        state,
        region,
        Text(" ".join(nl.split()), " ".join(en.split())) + by_name,
        Text(
            "Leg vast wie voor de regio tekent, en laat lijst en regeling hetzelfde zeggen.",
            "Record who signs for the region, and let the list and the regulation say the same.",
        ),
        (*about_mandate([*of_region, *of_networks]), PROGRAMME),
        _sources(stated, named),
    )


def _sources(*groups: Sequence[MandateCandidate]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(source for group in groups for c in group for source in c.sources))
