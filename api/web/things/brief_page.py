"""`/gemeente/{code}/brief`: what an alderman needs to know, on one page that prints on one sheet of A4."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from api.web.cites import Cites
from api.web.site import Site, Visit, path_of
from api.web.things.dossier import ShownTopic, ToAsk, to_ask, topics_of
from api.web.things.page import thing
from graph.records import Node
from queries import networks
from queries.dossier.line import Topic
from queries.municipality_brief.brief import Brief, brief

IN_FULL = frozenset({Topic.PARTIES})
"""Topics of which the brief tells the lines themselves and not what they come to."""

MOST_ENDINGS = 3


@dataclass(frozen=True, slots=True)
class BriefPage:
    """Everything that the page of a brief shows."""

    found: Brief
    topics: tuple[ShownTopic, ...]
    asking: tuple[ToAsk, ...]
    cites: Cites

    @property
    def in_full(self) -> frozenset[Topic]:
        """The topics that are told line by line."""
        return IN_FULL


class BriefPages:
    """The brief of a municipality."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def routes(self) -> list[Route]:
        """What the application mounts."""
        return [Route("/gemeente/{id}/brief", self.page)]

    def page(self, request: Request) -> Response:
        """The brief; a municipality that is asked for by name is sent on to its code."""
        visit = self._site.visit(request)
        town = thing(visit.view, "gemeente", str(request.path_params["id"]))
        address = f"{path_of(town)}/brief"
        if request.url.path != address:
            return RedirectResponse(visit.choices.path(address), 308)
        return visit.render("brief.html", page=brief_page(visit, town), most=MOST_ENDINGS)


def brief_page(visit: Visit, town: Node) -> BriefPage:
    """The brief of a municipality as the page shows it."""
    cites, level = Cites(), visit.choices.level or networks.LISTED
    found = brief(visit.view, town, visit.choices.scheme, level)
    several = len(found.networks) > 1 or len(found.regions) > 1
    return BriefPage(found, topics_of(found, cites), to_ask(found.unknown, several), cites)
