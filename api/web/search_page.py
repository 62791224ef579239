"""`/zoek`: things by name as people type it, old names included, each with what they came for in a line."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.web.choices import read_text
from api.web.signs import Sign, sign_of
from api.web.site import Site, Visit
from api.web.things.introducing import introduction
from api.web.things.wording import class_words
from graph.names import plain
from graph.records import Node
from graph.text import Text
from queries import municipalities, networks
from queries.networks_of_municipality.networks import networks_of
from queries.search import Hit, search

MOST = 60
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class ShownHit:
    """A hit: what it is, what it is called here, and for a municipality the answer on its network."""

    node: Node
    kind: Text
    sentence: Text
    known_as: str = ""
    sign: Sign | None = None
    things: tuple[Node, ...] = ()


class SearchPage:
    """The results of the search box."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def routes(self) -> list[Route]:
        """What the application mounts."""
        return [Route("/zoek", self.page)]

    def page(self, request: Request) -> Response:
        """The page with what was found."""
        visit = self._site.visit(request)
        text = read_text(request.query_params, "q")
        hits = search(visit.view, text) if len(text) >= SHORTEST else []
        return visit.render(
            "search.html",
            query_text=text,
            total=len(hits),
            hits=[_shown(visit, hit, text) for hit in hits[:MOST]],
            too_short=0 < len(text) < SHORTEST,
        )


def _shown(visit: Visit, hit: Hit, text: str) -> ShownHit:
    view, node = visit.view, hit.node
    known_as = _other_name(node, text)
    if node.label != "Municipality":
        return ShownHit(node, class_words(node), introduction(view, node), known_as)
    towns = municipalities.answers_for(view, node)
    answers = [networks_of(view, town, visit.choices.level or networks.LISTED) for town in towns]
    gone = municipalities.not_existing(view, node)
    sentence = sum((answer.explanation for answer in answers), gone)
    found = [c.network for answer in answers for c in answer.candidates]
    sign = sign_of(answers[0].state, answers[0].reason, answers[0].complete) if len(answers) == 1 else None
    things = (*found, *(town for town in towns if town.id != node.id))
    return ShownHit(node, class_words(node), sentence, known_as, sign, things)


def _other_name(node: Node, text: str) -> str:
    """The other name under which it was found, where its own name does not carry the text."""
    wanted = plain(text)
    if wanted in plain(node.name):
        return ""
    return next((alias for alias in node.aliases if wanted in plain(alias)), "")
