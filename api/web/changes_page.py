"""`/wijzigingen`: what changed between two days, per region: what happened apart from what is only known since."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api import clock
from api.cli.report import Report
from api.web.choices import read_text
from api.web.cites import Cites
from api.web.files import download
from api.web.site import Site, Visit
from graph.errors import BadInput
from graph.records import Node
from queries import geography, networks
from queries.changes.question import A_YEAR, Change, changes, summary


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A change with the numbers of its sources."""

    change: Change
    cites: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ChangesOfRegion:
    """The changes in one region, newest first; without a region what belongs to none."""

    region: Node | None
    changes: tuple[ShownChange, ...]


class ChangesPage:
    """The changes between two days, and the same as a file."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def routes(self) -> list[Route]:
        """What the application mounts."""
        return [Route("/wijzigingen", self.page), Route("/wijzigingen/lijst.{form}", self.file)]

    def page(self, request: Request) -> Response:
        """What happened, and what only became known, from one day to another."""
        visit, cites = self._site.visit(request), Cites()
        earlier, chosen = _asked(visit)
        found = _found(visit, earlier, chosen)
        return visit.render(
            "changes.html",
            earlier=earlier,
            chosen=chosen,
            sentence=summary(found, earlier, visit.view.day),
            regions=geography.regions(visit.view, visit.choices.scheme),
            happened=_per_region(visit, [c for c in found if c.happened], chosen, cites),
            known=_per_region(visit, [c for c in found if not c.happened], chosen, cites),
            file_address=lambda form: visit.choices.path(
                f"/wijzigingen/lijst.{form}", van=earlier.isoformat(), regio=chosen.id if chosen else ""
            ),
            cites=cites,
        )

    def file(self, request: Request) -> Response:
        """The changes as a file."""
        visit = self._site.visit(request)
        earlier, chosen = _asked(visit)
        name = f"wijzigingen-{earlier.isoformat()}-{visit.view.day.isoformat()}"
        return download(
            _report(visit, _found(visit, earlier, chosen), earlier), str(request.path_params["form"]), name
        )


def _asked(visit: Visit) -> tuple[date, Node | None]:
    """The day to begin at (default a year earlier) and the region, if one is asked for."""
    asked = visit.request.query_params.get("van", "").strip()
    earlier = clock.read_day(asked) if asked else visit.view.day - A_YEAR
    if earlier > visit.view.day:
        raise BadInput("De eerste dag ligt niet vóór de tweede.", "Kies een eerdere begindag.")
    region = read_text(visit.request.query_params, "regio")
    return earlier, geography.region(visit.view, region) if region else None


def _found(visit: Visit, earlier: date, chosen: Node | None) -> list[Change]:
    found = changes(visit.view, earlier, visit.view.day)
    return [c for c in found if chosen is None or chosen.id in {r.id for r in _regions(visit, c.subject)}]


def _per_region(
    visit: Visit, found: Iterable[Change], chosen: Node | None, cites: Cites
) -> list[ChangesOfRegion]:
    together: dict[str, list[Change]] = {}
    for change in sorted(found, key=lambda c: (-c.date.toordinal(), c.sentence.nl)):
        for id in [region.id for region in _regions(visit, change.subject)] or [""]:
            if chosen is None or id == chosen.id:
                together.setdefault(id, []).append(change)
    regions = {region.id: region for region in geography.regions(visit.view, visit.choices.scheme)}
    order: list[str] = [id for id in (*regions, "") if id in together]
    return [
        ChangesOfRegion(
            regions.get(id), tuple(ShownChange(c, cites.numbers(c.sources)) for c in together[id])
        )
        for id in order
    ]


def _regions(visit: Visit, subject: Node) -> Sequence[Node]:
    """The regions of the chosen division that a change is about."""
    view, scheme = visit.view, visit.choices.scheme
    if subject.label == "Region":
        return [subject] if subject.text("scheme") == scheme else []
    if subject.label == "Network":
        return networks.regions_of_network(view, subject, scheme)
    if subject.label == "Municipality":
        return [region for region, _ in geography.regions_of(view, subject.id, scheme)]
    return []


def _report(visit: Visit, found: Sequence[Change], earlier: date) -> Report:
    titles = ("Soort", "Datum", "Id", "Over", "Eerst", "Daarna", "Wat", "Bronnen")
    names = ("kind", "date", "subject_id", "subject", "before", "after", "sentence", "sources")
    rows = [
        [
            change.kind.value, change.date.isoformat(), change.subject.id, change.subject.name, change.before,
            change.after, visit.say(change.sentence), "; ".join(source.id for source in change.sources),
        ]
        for change in found
    ]  # fmt: skip
    return Report(
        sentence=visit.say(summary(found, earlier, visit.view.day)),
        columns=list(zip(names, titles, strict=True)),
        rows=rows,
        as_json={"rows": [dict(zip(names, row, strict=True)) for row in rows]},
        remarks=[("Van", earlier.isoformat()), ("Tot en met", visit.view.day.isoformat())],
    )
