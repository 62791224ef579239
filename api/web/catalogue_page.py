"""`/catalogus`: how to take the data along, for people, and as DCAT for other registers."""

from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.catalogue.dcat import resources_of
from api.catalogue.described import Dataset, dataset_of
from api.linked import jsonld, turtle
from api.snapshot import Snapshot
from api.web.accepting import accepted
from api.web.site import Site

HTML = "text/html"
WRITERS = {"text/turtle": turtle.turtle, "application/ld+json": jsonld.jsonld}
VARIED = {"Vary": "Accept"}


@lru_cache(maxsize=1)
def described(snapshot: Snapshot) -> Dataset:
    """The data set of a snapshot, worked out once."""
    return dataset_of(snapshot)


class CataloguePage:
    """The page, and its two forms of linked data."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def routes(self) -> list[Route]:
        """What the application mounts."""
        return [Route("/catalogus", self.page)]

    def page(self, request: Request) -> Response:
        """By the Accept header: a page, Turtle or JSON-LD."""
        visit = self._site.visit(request)
        dataset = described(visit.snapshot)
        form = accepted(request.headers.get("accept", ""), (HTML, *WRITERS)) or HTML
        if form != HTML:
            base = str(request.base_url).rstrip("/")
            return Response(
                "".join(WRITERS[form](resources_of(dataset, base))), media_type=form, headers=VARIED
            )
        answer = visit.render("catalogue.html", dataset=dataset)
        answer.headers.update(VARIED)
        return answer
