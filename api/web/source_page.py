"""`/bronnen/{id}`: one source, and the facts in the graph that rest on it, by kind and page by page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.overview import SourceAge
from api.web.about_data import overview_on
from api.web.choices import read_number, read_text
from api.web.site import Site, Visit
from api.web.source_facts import SourceFact, row_of
from api.web.sources_page import claims_of
from api.web.things.wording import name_of_class, name_of_kind
from graph.errors import BadInput, NotFound
from graph.text import NOTHING, Text
from ontology.vocabulary import load_vocabulary
from queries.standing_in import DESCRIBED, PROPOSED, REJECTED, STATED, StandingFact, standing_in

FIRST, PER_PAGE = 50, 100
"""How many facts of a kind stand on the page of a source, and on a page of one kind alone."""
OPENINGS = {
    DESCRIBED: NOTHING,
    STATED: NOTHING,
    PROPOSED: Text("Voorstel: ", "Proposal: "),
    REJECTED: Text("Afgewezen voorstel: ", "Proposal turned down: "),
}
ENDINGS = {DESCRIBED: "-ding", STATED: "", PROPOSED: "-voorstel", REJECTED: "-afgewezen"}


@dataclass(frozen=True, slots=True)
class FactsOfKind:
    """The facts of one kind in a source that are shown, of `total`. `described`: things, not statements."""

    id: str
    title: Text
    opening: Text
    described: bool
    total: int
    facts: tuple[SourceFact, ...]

    @property
    def has_details(self) -> bool:
        """Whether some fact has words beside the things it is about."""
        return any(fact.details.nl or fact.note for fact in self.facts)

    @property
    def has_places(self) -> bool:
        """Whether some fact has a place in the source."""
        return any(fact.locator for fact in self.facts)

    @property
    def has_periods(self) -> bool:
        """Whether some fact has a period."""
        return any(fact.since.nl for fact in self.facts)


@dataclass(frozen=True, slots=True)
class Paging:
    """Which page of how many; page 1 is the first."""

    page: int
    pages: int


class SourcePage:
    """The page of one source."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def routes(self) -> list[Route]:
        """What the application mounts."""
        return [Route("/bronnen/{id}", self.one)]

    def one(self, request: Request) -> Response:
        """A source with all kinds of facts in it, or one kind page by page (`soort`, `pagina`)."""
        visit = self._site.visit(request)
        id = str(request.path_params["id"])
        age = next((age for age in overview_on(visit).sources if age.source.id == id), None)
        if age is None:
            raise NotFound(f"Er is geen bron met id “{id}”.", "Kies een bron uit de lijst bij Bronnen.")
        groups, chosen = _groups(visit, age), read_text(request.query_params, "soort")
        paging = _paging(request, groups, chosen)
        return visit.render(
            "source.html",
            age=age,
            claims=claims_of(visit, id),
            kinds=_shown(visit, groups, chosen, paging),
            chosen=chosen,
            paging=paging,
            others=_editions(visit, age),
            total=_number(groups, DESCRIBED, STATED),
            proposed=_number(groups, PROPOSED, REJECTED),
        )


def _groups(visit: Visit, age: SourceAge) -> Mapping[str, Sequence[StandingFact]]:
    """What stands in the source by id of its group: things first, in the order of the ontology."""
    found, vocabulary = standing_in(visit.view, age.source), load_vocabulary()
    order = [
        *((DESCRIBED, name) for name in vocabulary.classes),
        *((status, name) for status in (STATED, PROPOSED, REJECTED) for name in vocabulary.kinds),
    ]
    return {_id_of(*key): found[key] for key in order if key in found}


def _number(groups: Mapping[str, Sequence[StandingFact]], *statuses: str) -> int:
    return sum(len(facts) for facts in groups.values() if facts[0].status in statuses)


def _id_of(status: str, kind: str) -> str:
    return f"{kind.lower()}{ENDINGS[status]}"


def _paging(request: Request, groups: Mapping[str, Sequence[StandingFact]], chosen: str) -> Paging | None:
    """The page that is asked for; None where all kinds are shown."""
    if not chosen:
        return None
    if chosen not in groups:
        raise BadInput(f"“{chosen}” staat niet in deze bron.", "Kies een soort op de pagina van de bron.")
    pages = -(-len(groups[chosen]) // PER_PAGE)
    given = request.query_params.get("pagina", "1")
    number = read_number(given)
    if number is None or not 1 <= number <= pages:
        raise BadInput(f"Pagina “{given[:20]}” is er niet.", f"Kies 1 tot en met {pages}.")
    return Paging(number, pages)


def _shown(
    visit: Visit, groups: Mapping[str, Sequence[StandingFact]], chosen: str, paging: Paging | None
) -> list[FactsOfKind]:
    if paging is None:
        return [_facts(visit, id, facts, facts[:FIRST]) for id, facts in groups.items()]
    start = (paging.page - 1) * PER_PAGE
    facts = groups[chosen]
    return [_facts(visit, chosen, facts, facts[start : start + PER_PAGE])]


def _facts(
    visit: Visit, id: str, facts: Sequence[StandingFact], shown: Sequence[StandingFact]
) -> FactsOfKind:
    first = facts[0]
    described = first.status == DESCRIBED
    title = name_of_class(first.kind) if described else name_of_kind(first.kind)
    rows = tuple(row_of(visit, fact) for fact in shown)
    return FactsOfKind(id, title, OPENINGS[first.status], described, len(facts), rows)


def _editions(visit: Visit, age: SourceAge) -> list[SourceAge]:
    return [
        other
        for other in overview_on(visit).sources
        if other.source.series == age.source.series and other.source.id != age.source.id
    ]
