"""`/wijzigingen`: what changed between two days, per kind: what happened apart from what is only known since."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api import clock
from api.web.cites import Cites
from api.web.site import Site, Visit
from api.web.things.wording import name_of_kind, sentence_of
from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.happened import came, went
from graph.records import Node, Statement
from graph.remembered import on_day
from graph.text import Text
from ontology.vocabulary import load_vocabulary

LEFT_OUT = frozenset({"ADJACENT_TO", "HAS_OBSERVATION", "HAS_DESCRIPTION"})
MOST = 60
BEGAN, ENDED, FIRST_STATED = "BEGAN", "ENDED", "FIRST_STATED"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is otherwise, with the day that sources give for it, if any."""

    day: date | None
    sentence: Text
    things: tuple[Node, ...]
    cites: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ChangesOfKind:
    """The changes of one kind of statement; `total` counts those that are not shown too."""

    id: str
    title: Text
    total: int
    changes: tuple[Change, ...]


class ChangesPage:
    """The changes between two days."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def routes(self) -> list[Route]:
        """What the application mounts."""
        return [Route("/wijzigingen", self.page)]

    def page(self, request: Request) -> Response:
        """What began, what ended, and what only became known, from one day to another."""
        visit = self._site.visit(request)
        after, cites = visit.view, Cites()
        asked = request.query_params.get("van", "").strip()
        earlier = clock.read_day(asked) if asked else date(after.day.year, 1, 1)
        if earlier >= after.day and asked:
            raise BadInput("De eerste dag ligt niet vóór de tweede.", "Kies een eerdere begindag.")
        before = on_day(after, min(earlier, after.day))
        return visit.render(
            "changes.html",
            earlier=before.day,
            began=list(_kinds(visit, before, BEGAN, cites)),
            ended=list(_kinds(visit, before, ENDED, cites)),
            stated=list(_kinds(visit, before, FIRST_STATED, cites)),
            cites=cites,
        )


def _kinds(visit: Visit, before: GraphOnDay, what: str, cites: Cites) -> Iterator[ChangesOfKind]:
    for kind in load_vocabulary().kinds:
        if kind not in LEFT_OUT:
            found = [s for s in visit.view.ever_of_kind(kind) if _changed(before, visit.view, s) == what]
            if found:
                yield _of_kind(visit, kind, what, found, cites)


def _changed(before: GraphOnDay, after: GraphOnDay, statement: Statement) -> str:
    if went(before, after, statement):
        return "" if _said_otherwise(after, statement) else ENDED
    if came(before, after, statement):
        return "" if _said_otherwise(before, statement) else BEGAN
    return FIRST_STATED if after.holds(statement) and not before.holds(statement) else ""


def _said_otherwise(view: GraphOnDay, statement: Statement) -> bool:
    """Whether on that day another statement says the same: then nothing changed but who says it."""
    same = view.out(statement.subject, statement.kind)
    return any(s.object == statement.object and s.qualifiers == statement.qualifiers for s in same)


def _of_kind(visit: Visit, kind: str, what: str, found: Sequence[Statement], cites: Cites) -> ChangesOfKind:
    changes = [_change(visit, s, what, cites) for s in found[:MOST]]
    ordered = sorted(changes, key=lambda c: (-(c.day or date.min).toordinal(), c.sentence.nl))
    return ChangesOfKind(f"{what}-{kind}".lower(), name_of_kind(kind), len(found), tuple(ordered))


def _change(visit: Visit, statement: Statement, what: str, cites: Cites) -> Change:
    view = visit.view
    nodes = (view.node(statement.subject), view.node(statement.object))
    day = statement.valid_to if what == ENDED else statement.valid_from
    if what == FIRST_STATED:
        day = view.graph.first_spoken(statement)
    return Change(
        day,
        sentence_of(view, statement),
        tuple(node for node in nodes if node is not None and node.sources),
        cites.numbers(view.sources_of(statement)),
    )
