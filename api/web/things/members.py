"""The municipalities of a region, each with the answer on its networks."""

from api.web.cites import Cites
from api.web.signs import sign_of
from api.web.things.facts import Fact, FactTable
from graph.day import GraphOnDay
from graph.records import Node
from graph.text import NOTHING, Text
from queries import geography
from queries.networks_of_municipality.networks import networks_of

TITLE = Text("Gemeenten en hun netwerk", "Municipalities and their network")


def member_table(view: GraphOnDay, node: Node, level: str, cites: Cites) -> list[FactTable]:
    """The members of a region on the day as a table; nothing for another thing."""
    if node.label != "Region":
        return []
    facts = []
    for member in geography.members(view, node):
        answer = networks_of(view, member.municipality, level)
        sources = member.sources
        facts.append(
            Fact(
                things=(member.municipality,),
                details=_disputed(member.disputed),
                since=NOTHING,
                cites=cites.numbers(sources),
                sources=sources,
                more=tuple(candidate.network for candidate in answer.candidates),
                sign=sign_of(answer.state, answer.reason, answer.complete),
            )
        )
    return [FactTable("gemeenten", TITLE, tuple(facts))] if facts else []


def _disputed(disputed: bool) -> Text:
    if not disputed:
        return NOTHING
    return Text(
        "een andere bron telt deze gemeente bij een andere regio", "counted elsewhere by another source"
    )
