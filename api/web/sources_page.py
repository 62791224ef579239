"""`/bronnen`: the sources, how old they are, what they are complete for, and the facts that rest on each."""

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.overview import SourceAge
from api.web.about_data import overview_on
from api.web.choices import read_text
from api.web.site import Site, Visit
from api.web.things.facts import since
from api.web.things.wording import details_of, name_of_kind
from graph.errors import NotFound
from graph.names import plain
from graph.records import Completeness, Node, Source, Statement
from graph.text import NOTHING, Text
from ontology.vocabulary import load_vocabulary

MOST_PER_KIND = 400


@dataclass(frozen=True, slots=True)
class SourceFact:
    """A fact that stands in a source: two things with what is said of them."""

    subject: Node | None
    object: Node | None
    details: Text
    since: Text
    note: str


OPENINGS = {
    "": NOTHING,
    "-voorstel": Text("Voorstel: ", "Proposal: "),
    "-afgewezen": Text("Afgewezen voorstel: ", "Proposal turned down: "),
}
"""What stands before the title of what is no fact, by the ending of its id on the page."""


@dataclass(frozen=True, slots=True)
class FactsOfKind:
    """The facts of one kind in a source; `total` counts those that are not shown too."""

    id: str
    title: Text
    total: int
    facts: tuple[SourceFact, ...]
    opening: Text


class SourcePages:
    """The list of sources and the page of each."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def routes(self) -> list[Route]:
        """What the application mounts."""
        return [Route("/bronnen", self.all), Route("/bronnen/{id}", self.one)]

    def all(self, request: Request) -> Response:
        """Every source, newest first, filtered by what is typed."""
        visit = self._site.visit(request)
        overview, text = overview_on(visit), read_text(request.query_params, "zoek")
        ages = [age for age in overview.sources if not text or plain(text) in _words(age.source)]
        complete = {claim.source: _claims(visit, claim.source) for claim in overview.completeness}
        return visit.render("sources.html", overview=overview, ages=ages, text=text, complete=complete)

    def one(self, request: Request) -> Response:
        """One source, with what it is complete for and the facts that rest on it."""
        visit = self._site.visit(request)
        id = str(request.path_params["id"])
        age = next((age for age in overview_on(visit).sources if age.source.id == id), None)
        if age is None:
            raise NotFound(f"Er is geen bron met id “{id}”.", "Kies een bron uit de lijst bij Bronnen.")
        return visit.render(
            "source.html",
            age=age,
            claims=_claims(visit, id),
            kinds=facts_in(visit, age.source),
            others=_editions(visit, age),
        )


def facts_in(visit: Visit, source: Source) -> list[FactsOfKind]:
    """Everything that stands in a source, by kind; proposals apart."""
    graph, found = visit.view.graph, []
    indexes = {"": graph.stated, "-voorstel": graph.proposed, "-afgewezen": graph.rejected}
    for ending, index in indexes.items():
        for kind in load_vocabulary().kinds:
            said = [s for s in index.of_kind.get(kind, ()) if source.id in s.sources]
            if said:
                facts = tuple(fact_of(visit, statement) for statement in said[:MOST_PER_KIND])
                id = f"{kind.lower()}{ending}"
                found.append(FactsOfKind(id, name_of_kind(kind), len(said), facts, OPENINGS[ending]))
    return found


def fact_of(visit: Visit, statement: Statement) -> SourceFact:
    """A statement as a page shows it beside others of its kind."""
    view = visit.view
    return SourceFact(
        view.node(statement.subject),
        view.node(statement.object),
        details_of(view, statement),
        since(statement.valid_from, statement.valid_to),
        statement.note,
    )


def _claims(visit: Visit, source: str) -> Sequence[tuple[Text, Completeness]]:
    topics = load_vocabulary().code_lists["CompletenessTopic"]
    claims = [claim for claim in visit.view.graph.completeness if claim.source == source]
    return [
        (Text(topics.concept(c.topic).label.nl, topics.concept(c.topic).label.en), c)
        for c in claims
        if c.topic in topics.codes
    ]


def _editions(visit: Visit, age: SourceAge) -> list[SourceAge]:
    return [
        other
        for other in overview_on(visit).sources
        if other.source.series == age.source.series and other.source.id != age.source.id
    ]


def _words(source: Source) -> str:
    return plain(f"{source.id} {source.title} {source.publisher} {source.url}")
