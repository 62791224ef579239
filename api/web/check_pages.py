"""`/toets`: the rules and their findings, filterable and downloadable; `/toets/{id}` tells of one rule."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.reports.check_rows import COLUMNS, Row, as_json, flat, rows
from api.reports.table import Report
from api.web.choices import read_number, read_text
from api.web.cites import Cites
from api.web.files import as_file, download
from api.web.site import Site, Visit
from api.web.things.findings import CONTRACTED, shown
from graph.errors import BadInput, NotFound
from graph.names import plain
from graph.records import Node
from queries import geography, networks
from queries.rules import all_rules
from queries.rules.checking import Finding, RuleOutcome
from queries.rules.report import STRONGEST_FIRST, CheckReport, WordCount, report
from queries.rules.rule import Category, RuleScope, Severity, Status
from queries.rules.words import CATEGORY_WORDS, MEANINGS, word

MOST_PAGES = 10_000
PER_PAGE = 100
WORDS = {(severity or status).value.lower(): (status, severity) for status, severity in STRONGEST_FIRST}
"""The words by which findings are filtered: must, should, tip, unknown, waived, ok."""

SHOWN_AT_FIRST = ("must", "should", "tip", "waived")


@dataclass(frozen=True, slots=True)
class Filter:
    """Which findings a reader asked for; empty means all (of words: those that say something is the matter)."""

    rule: str = ""
    words: tuple[str, ...] = SHOWN_AT_FIRST
    category: str = ""
    region: str = ""
    text: str = ""
    page: int = 1

    def parameters(self) -> dict[str, str]:
        """The part of an address that reproduces it."""
        return {
            "regel": self.rule,
            "oordeel": "" if self.words == SHOWN_AT_FIRST else ",".join(self.words),
            "soort": self.category,
            "regio": self.region,
            "zoek": self.text,
        }


class CheckPages:
    """The check of the day, one rule, and the check as a file."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def routes(self) -> list[Route]:
        """What the application mounts."""
        return [
            Route("/toets", self.page),
            Route("/toets/bevindingen.{form}", self.file),
            Route("/toets/{id}", self.rule),
        ]

    def page(self, request: Request) -> Response:
        """The counts, the rules, and the findings that the filter keeps."""
        visit = self._site.visit(request)
        found, wanted = check_of(visit), read_filter(request, visit)
        kept = kept_findings(visit, found.outcomes, wanted)
        first = (wanted.page - 1) * PER_PAGE
        return visit.render(
            "check.html",
            found=found,
            wanted=wanted,
            counts=[(key_of(count), count, MEANINGS[count.word.nl]) for count in found.counts],
            words={key: word(status, severity or Severity.TIP) for key, (status, severity) in WORDS.items()},
            categories=CATEGORY_WORDS,
            rules=list(all_rules().values()),
            regions=geography.regions(visit.view, visit.choices.scheme),
            schemes=[s for s in geography.schemes(visit.view) if geography.regions(visit.view, s.id)],
            levels=networks.levels(visit.view),
            usual_level=CONTRACTED,
            total=len(kept),
            pages=max(1, -(-len(kept) // PER_PAGE)),
            findings=[shown(finding) for finding in kept[first : first + PER_PAGE]],
            here_with=lambda **more: visit.choices.path("/toets", **(wanted.parameters() | more)),
            file_address=lambda form: visit.choices.path(f"/toets/bevindingen.{form}", **wanted.parameters()),
        )

    def rule(self, request: Request) -> Response:
        """One rule: what it rests on, what it says, and every finding that is not in order."""
        visit = self._site.visit(request)
        id, cites = str(request.path_params["id"]).upper(), Cites()
        outcome = next((o for o in check_of(visit).outcomes if o.rule.id == id), None)
        if outcome is None:
            raise NotFound(
                f"Er is geen regel “{id}”.", "Kies een regel uit de lijst bij Toets aan de Leidraad."
            )
        found = [f for f in outcome.findings if f.judgement.status is not Status.OK]
        ordered = sorted(found, key=lambda f: f.judgement.status is Status.UNKNOWN)
        return visit.render(
            "rule.html",
            rule=outcome.rule,
            outcome=outcome,
            category=CATEGORY_WORDS[outcome.rule.category],
            strength=word(Status.VIOLATION, outcome.rule.severity),
            findings=[shown(finding, cites) for finding in ordered[:300]],
            hidden=max(0, len(ordered) - 300),
            cites=cites,
        )

    def file(self, request: Request) -> Response:
        """The findings that the filter keeps, as a file; as HTML the whole check as a page that stands alone."""
        visit = self._site.visit(request)
        found, form = check_of(visit), str(request.path_params["form"])
        name = f"toets-{visit.choices.day.isoformat()}"
        if form == "html":
            from api.reports.check_page import as_html

            return as_file(as_html(found), "text/html; charset=utf-8", f"{name}.html")
        kept = {f.id for f in kept_findings(visit, found.outcomes, read_filter(request, visit))}
        listed = [row for row in rows(found) if row.finding.id in kept]
        return download(_report(visit, found, listed), form, name)


def check_of(visit: Visit) -> CheckReport:
    """The check of all rules under the choices of a visit; without a level at CONTRACTED, as `mgn check` does."""
    scope = RuleScope(visit.choices.scheme, visit.choices.level or CONTRACTED)
    return report(visit.view, all_rules().values(), scope)


def read_filter(request: Request, visit: Visit) -> Filter:
    """The filter that an address holds; BadInput with the possibilities for what does not exist."""
    asked = request.query_params
    words = tuple(w for part in asked.getlist("oordeel") for w in part.lower().split(",") if w)
    category, rule, page = (
        asked.get("soort", "").upper(),
        asked.get("regel", "").upper(),
        asked.get("blad", "1"),
    )
    _known([w for w in words if w != "alles"], WORDS, "oordeel")
    _known([category] if category else [], [c.value for c in Category], "soort")
    _known([rule] if rule else [], all_rules(), "regel")
    number = read_number(page)
    if number is None or not 0 < number < MOST_PAGES:
        raise BadInput(f"“{page[:20]}” is geen bladzijde.", "Begin bij bladzijde 1.")
    region = read_text(request.query_params, "regio")
    if region:
        geography.region(visit.view, region)
    chosen = tuple(WORDS) if "alles" in words else words or SHOWN_AT_FIRST
    return Filter(rule, chosen, category, region, read_text(asked, "zoek"), number)


def kept_findings(visit: Visit, outcomes: Sequence[RuleOutcome], wanted: Filter) -> list[Finding]:
    """The findings that a filter keeps: strongest first, then by rule."""
    order = list(WORDS)
    things = _in_region(visit, wanted.region) if wanted.region else None
    kept = [
        finding
        for outcome in outcomes
        if wanted.rule in ("", outcome.rule.id)
        for finding in outcome.findings
        if word_key(finding) in wanted.words
        and wanted.category in ("", finding.category.value)
        and (things is None or finding.judgement.subject.id in things)
        and (not wanted.text or plain(wanted.text) in _words(finding))
    ]
    return sorted(kept, key=lambda finding: order.index(word_key(finding)))


def word_key(finding: Finding) -> str:
    """Under which word a finding is filtered."""
    judgement = finding.judgement
    found = judgement.severity if judgement.status is Status.VIOLATION else judgement.status
    return found.value.lower()


def key_of(count: WordCount) -> str:
    """Under which word the findings of a count are filtered."""
    return (count.severity or count.status).value.lower()


def _known(given: Sequence[str], known: Iterable[str], what: str) -> None:
    names = list(known)
    for one in given:
        if one not in names:
            raise BadInput(f"“{one}” kan niet bij {what}.", f"Kies uit: {', '.join(names)}.")


def _in_region(visit: Visit, id: str) -> frozenset[str]:
    region = geography.region(visit.view, id)
    inside: Sequence[Node] = networks.in_region(visit.view, region)
    towns = [member.municipality for member in geography.members(visit.view, region)]
    return frozenset(node.id for node in (region, *inside, *towns))


def _words(finding: Finding) -> str:
    judgement = finding.judgement
    told, title = judgement.explanation, finding.rule.title
    return plain(f"{finding.id} {judgement.subject.name} {told.nl} {told.en} {title.nl} {title.en}")


def _report(visit: Visit, found: CheckReport, listed: Sequence[Row]) -> Report:
    kept = {row.finding.id for row in listed}
    whole = as_json(found, None)
    return Report(
        sentence=found.sentence.nl,
        columns=COLUMNS,
        rows=[flat(row) for row in listed],
        as_json={**whole, "rows": [row for row in whole["rows"] if row["id"] in kept]},
        remarks=[
            ("Peildatum", visit.choices.day.isoformat()),
            ("Regio-indeling", found.scope.scheme),
            ("Niveau (R01)", found.scope.level),
            ("Telling", found.counted.nl),
            ("Adres", str(visit.request.url)),
        ],
    )
