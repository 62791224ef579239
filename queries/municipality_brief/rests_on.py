"""On which statements the networks, the leaders and the decisions of a brief rest (municipality_brief.cypher)."""

from collections.abc import Iterator

from graph.day import GraphOnDay
from graph.records import Node, Statement
from queries import geography, networks
from queries.municipalities import municipality_of
from queries.question import Asked
from queries.resting import Row, row_of
from queries.who_leads.mandate import HOLDER

QUALIFIERS = ("rank", "part", "decision_date")


def rests_on(view: GraphOnDay, asked: Asked) -> Iterator[Row]:
    """What is stated of the networks and the region of a municipality, or of any that exists on the day."""
    scheme, level = geography.require_scheme(view, asked.scheme), networks.require_level(view, asked.level)
    wanted = asked.get("municipality")
    towns = [municipality_of(view, wanted)] if wanted else view.of_label("Municipality")
    for town in (one for one in towns if view.exists(one)):
        for s in _stated(view, town, scheme, level):
            about = {"municipality": town.id, "says": s.kind, "who": s.subject, "whom": s.object}
            yield row_of(s, *QUALIFIERS, **about)


def _stated(view: GraphOnDay, town: Node, scheme: str, level: str) -> Iterator[Statement]:
    yield from (s for s in view.into(town.id, "COVERS") if networks.is_at(view, s.subject, level))
    for region, lying in geography.regions_of(view, town.id, scheme):
        yield from lying
        yield from view.into(region.id, "LEADS")
        yield from (s for s in view.into(region.id, "MANDATE_FOR") if s.text("kind") == HOLDER)
    yield from view.out(town.id, "ADOPTED")
