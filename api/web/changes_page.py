"""`/wijzigingen`: what changed between two days, per region: what happened, what is only known since, and findings."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api import clock
from api.reports.changes_rows import changes_report
from api.web.choices import read_text
from api.web.cites import Cites
from api.web.files import download
from api.web.mailing import mail_link
from api.web.site import Site, Visit
from api.web.things.findings import CONTRACTED
from graph.day import GraphOnDay
from graph.errors import BadInput
from graph.records import Node
from graph.text import Text
from queries import geography
from queries.changes.by_region import ToldApart, by_region, correction_words, of_region, told_apart
from queries.changes.findings import FindingsOfRegion, findings_between, findings_by_region, findings_words
from queries.changes.question import Change, a_year_before, changes, summary
from queries.rules.comparing import told_of
from queries.rules.words import word_of

TITLE = Text("Wijzigingen", "Changes")


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A change with the numbers of its sources."""

    change: Change
    cites: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ShownRegion:
    """The changes in one region, newest first; without a region what belongs to none."""

    region: Node | None
    changes: tuple[ShownChange, ...]


@dataclass(frozen=True, slots=True)
class AskedChanges:
    """What is asked, and what was found: changes by what changed, and findings by region.

    `scheme` is the division of the region that is asked about, else the one of the reader.
    """

    earlier: date
    scheme: str
    chosen: Node | None
    known_then: GraphOnDay
    found: tuple[Change, ...]
    apart: ToldApart
    findings: tuple[FindingsOfRegion, ...]


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
        asked = _asked(visit)
        sentence = summary(asked.found, asked.earlier, visit.view.day)
        return visit.render(
            "changes.html",
            earlier=asked.earlier,
            chosen=asked.chosen,
            sentence=sentence,
            division=asked.scheme,
            regions=geography.regions(visit.view, asked.scheme),
            schemes=[s for s in geography.schemes(visit.view) if geography.regions(visit.view, s.id)],
            happened=_shown(visit, asked.apart.happened, asked, cites),
            known=_shown(visit, asked.apart.known_since, asked, cites),
            corrected=_shown(visit, asked.apart.corrected, asked, cites),
            correction=correction_words(asked.apart.corrected, asked.known_then),
            findings=asked.findings,
            findings_sentence=findings_words(asked.findings, asked.earlier),
            told_of=told_of,
            word_of=word_of,
            file_address=lambda form: visit.choices.path(f"/wijzigingen/lijst.{form}", **_parameters(asked)),
            mail_address=mail_link(visit.say(TITLE), visit.say(sentence), visit),
            cites=cites,
        )

    def file(self, request: Request) -> Response:
        """The changes and findings as a file."""
        visit = self._site.visit(request)
        asked = _asked(visit)
        sentence = visit.say(summary(asked.found, asked.earlier, visit.view.day))
        report = changes_report(
            visit.view, asked.scheme, sentence, asked.found, asked.findings, asked.earlier
        )
        name = f"wijzigingen-{asked.earlier.isoformat()}-{visit.view.day.isoformat()}"
        return download(report, str(request.path_params["form"]), name)


def _asked(visit: Visit) -> AskedChanges:
    """From which day (default a year earlier), in which region if any, and everything that changed."""
    text = visit.request.query_params.get("van", "").strip()
    earlier = clock.read_day(text) if text else a_year_before(visit.view.day)
    if earlier > visit.view.day:
        raise BadInput("De eerste dag ligt niet vóór de tweede.", "Kies een eerdere begindag.")
    region = read_text(visit.request.query_params, "regio")
    chosen = geography.region(visit.view, region) if region else None
    known_then = visit.snapshot.view(earlier, clock.end_of_day(earlier))
    everything = changes(visit.view, earlier, visit.view.day, known_then)
    found = of_region(visit.view, everything, chosen) if chosen else everything
    scheme = chosen.text("scheme") if chosen else visit.choices.scheme
    compared = findings_between(visit.view, earlier, scheme, visit.choices.level or CONTRACTED)
    findings = findings_by_region(visit.view, compared, scheme, chosen)
    return AskedChanges(earlier, scheme, chosen, known_then, tuple(found), told_apart(found), tuple(findings))


def _parameters(asked: AskedChanges) -> dict[str, str]:
    return {"van": asked.earlier.isoformat(), "regio": asked.chosen.id if asked.chosen else ""}


def _shown(visit: Visit, found: Iterable[Change], asked: AskedChanges, cites: Cites) -> list[ShownRegion]:
    return [
        ShownRegion(one.region, tuple(ShownChange(c, cites.numbers(c.sources)) for c in one.changes))
        for one in by_region(visit.view, found, asked.scheme, asked.chosen)
    ]
