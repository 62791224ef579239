"""`/bronnen`: the sources, how old they are, and what they are complete for."""

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.web.about_data import overview_on
from api.web.choices import read_text
from api.web.site import Site, Visit
from graph.day import GraphOnDay
from graph.names import plain
from graph.records import Completeness, Source
from graph.text import Text
from ontology.terms import Label
from ontology.vocabulary import load_vocabulary
from queries.sentences import scheme_words


class SourcePages:
    """The list of sources."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def routes(self) -> list[Route]:
        """What the application mounts."""
        return [Route("/bronnen", self.all)]

    def all(self, request: Request) -> Response:
        """Every source, newest first, filtered by what is typed."""
        visit = self._site.visit(request)
        overview, text = overview_on(visit), read_text(request.query_params, "zoek")
        ages = [age for age in overview.sources if not text or plain(text) in _words(age.source)]
        complete = {claim.source: claims_of(visit, claim.source) for claim in overview.completeness}
        return visit.render("sources.html", overview=overview, ages=ages, text=text, complete=complete)


def _of_what(view: GraphOnDay, topic: Label, scope: str) -> Text:
    """The topic, with the name of what it is limited to between brackets."""
    node = view.node(scope) if scope else None
    if node is None:
        return Text(topic.nl, topic.en)
    words = scheme_words(view, scope) if node.label == "RegionScheme" else Text(node.name, node.name)
    return Text(f"{topic.nl} ({words.nl})", f"{topic.en} ({words.en})")


def claims_of(visit: Visit, source: str) -> Sequence[tuple[Text, Completeness]]:
    """What a source claims to be complete for, in words: all of what, and of which thing or division."""
    topics = load_vocabulary().code_lists["CompletenessTopic"]
    claims = [claim for claim in visit.view.graph.completeness if claim.source == source]
    return [
        (_of_what(visit.view, topics.concept(c.topic).label, c.scope), c)
        for c in claims
        if c.topic in topics.codes
    ]


def _words(source: Source) -> str:
    return plain(f"{source.id} {source.title} {source.publisher} {source.url}")
