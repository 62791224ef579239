"""The page itself, its older addresses, and the same as Turtle for who asks for it."""

from importlib import resources

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from api.web.accepting import accepted
from api.web.choices import read_text
from api.web.ontology.diagram import HEIGHT, WIDTH, arrows, boxes
from api.web.ontology.entries import OFTEN_SOUGHT, SORTS, entries, every_entry, found, relation_words
from api.web.site import Site, Visit
from api.web.source_facts import SourceFact, row_of
from graph.errors import NotFound
from ontology.vocabulary import load_vocabulary
from queries.standing_in import standing

TURTLE = "text/turtle"
FILES = ("mgn.ttl", "records.ttl", "schemes.ttl", "alignments.ttl")


class OntologyPage:
    """`/ontologie` and `/ontologie/{version}`, by the Accept header as a page or as Turtle."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def routes(self) -> list[Route]:
        """What the application mounts."""
        return [
            Route("/ontologie", self.current),
            Route("/ontologie.ttl", lambda request: turtle()),
            Route("/ontologie/{version}", self.version),
        ]

    def current(self, request: Request) -> Response:
        """The version in use."""
        if accepted(request.headers.get("accept", ""), ("text/html", TURTLE)) == TURTLE:
            return turtle()
        visit = self._site.visit(request)
        return _varied(self._page(visit, read_text(request.query_params, "zoek")))

    def version(self, request: Request) -> Response:
        """One version by its number; only the one in use is kept here."""
        asked = str(request.path_params["version"])
        if asked != load_vocabulary().version:
            raise NotFound(
                f"Versie “{asked}” van de ontologie staat hier niet.",
                f"De versie die nu geldt is {load_vocabulary().version}.",
            )
        if accepted(request.headers.get("accept", ""), ("text/html", TURTLE)) == TURTLE:
            return turtle()
        return _varied(RedirectResponse("/ontologie", 303))

    def _page(self, visit: Visit, text: str) -> Response:
        every = every_entry()
        return visit.render(
            "ontology.html",
            version=load_vocabulary().version,
            text=text,
            hits=found(text) if text else [],
            often=[every[anchor] for anchor in OFTEN_SOUGHT],
            sorts={sort: title for sort, title in SORTS.items() if sort != "code"},
            entries=entries(),
            alphabet=sorted(every.values(), key=lambda entry: entry.label.nl.lower()),
            examples=_examples(visit),
            boxes=boxes(),
            arrows=arrows(),
            size=(WIDTH, HEIGHT),
            relation_words=relation_words,
        )


def turtle() -> Response:
    """The whole ontology with its code lists and alignments as Turtle."""
    ontology = resources.files("ontology")
    texts = [
        ontology.joinpath(name).read_text("utf-8") for name in FILES if ontology.joinpath(name).is_file()
    ]
    headers = {
        "Content-Disposition": 'inline; filename="mgn-ontologie.ttl"',
        "Vary": "Accept",
        "Link": f'</ontologie/{load_vocabulary().version}>; rel="version-history"',
    }
    return Response("\n".join(texts), media_type=TURTLE, headers=headers)


def _examples(visit: Visit) -> dict[str, SourceFact]:
    """By the anchor of a kind of fact: the first fact of that kind that holds on the day."""
    firsts = {kind: next(iter(visit.view.of_kind(kind)), None) for kind in load_vocabulary().kinds}
    facts = {kind: standing(visit.view, first) for kind, first in firsts.items() if first}
    return {f"verband-{kind}": row_of(visit, fact) for kind, fact in facts.items() if fact}


def _varied(response: Response) -> Response:
    response.headers["Vary"] = "Accept"
    return response
