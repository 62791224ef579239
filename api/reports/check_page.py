"""A check as one HTML page that stands alone: no other file, no other host, and fit to print on A4."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

from api.reports.unjudged import Unjudged, grouped
from graph.records import Source
from graph.text import Text, dutch_date, dutch_list, dutch_number
from queries.rules.checking import Finding, RuleOutcome
from queries.rules.comparing import Change, Comparison, told_of
from queries.rules.objecting import OWN_REACTION, objection
from queries.rules.report import STRONGEST_FIRST, CheckReport, RegionFindings, strongest_first
from queries.rules.rule import Category, Severity, Status
from queries.rules.words import CATEGORY_WORDS, MEANINGS, STATUS_WORDS, word, word_of
from queries.sentences import source_age

JOINED = "\u2060–\u2060"
"""A dash at which no line breaks."""

MOST_NAMED = 60
"""A list of names longer than this is only counted."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding as the page shows it, with the numbers of its sources at the foot."""

    finding: Finding
    word: str
    sign: str
    sources: tuple[int, ...]
    remedy: str
    objection: str


@dataclass(frozen=True, slots=True)
class Section:
    """One rule: what was found, and what is only named."""

    outcome: RuleOutcome
    counts: tuple[tuple[str, int], ...]
    found: tuple[Shown, ...]
    unknown: tuple["UnjudgedShown", ...]
    in_order: str


@dataclass(frozen=True, slots=True)
class UnjudgedShown:
    """A reason why things cannot be judged, with the numbers of its sources at the foot."""

    group: Unjudged
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RegionLine:
    """A region with the rules of its findings, by word."""

    name: str
    networks: str
    found: tuple[tuple[str, str], ...]
    unknown: str


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """What became of a group of findings since the other day, by rule."""

    words: str
    number: int
    rules: tuple[str, ...]


def as_html(report: CheckReport) -> bytes:
    """The check as a page."""
    numbers, checked = _numbers(report.findings), [outcome.rule.id for outcome in report.outcomes]
    template = _environment().get_template("check.html")
    page = template.render(
        report=report,
        counts=[(count, MEANINGS[count.word.nl].nl) for count in report.counts],
        categories=[(category, CATEGORY_WORDS[category].nl) for category in Category],
        columns=[word(status, severity or Severity.TIP).nl for status, severity in STRONGEST_FIRST],
        sections=[_section(outcome, numbers) for outcome in report.outcomes],
        regions=[_region(found, checked) for found in report.regions],
        comparison=list(_comparison(report.comparison)) if report.comparison else [],
        sources=list(numbers),
        own_reaction=OWN_REACTION.nl,
    )
    return page.encode()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("api.reports"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["dutch_date"] = dutch_date
    environment.filters["dutch_number"] = dutch_number
    environment.filters["age"] = lambda source: source_age(source).nl
    environment.filters["is_link"] = lambda url: url.startswith(("https://", "http://"))
    return environment


def _numbers(findings: Iterable[Finding]) -> dict[Source, int]:
    """The sources of everything that is shown with its reasons, numbered in the order in which they come."""
    numbers: dict[Source, int] = {}
    for finding in findings:
        if finding.judgement.status is not Status.OK:
            replies = (source for reaction in finding.reactions for source in reaction.sources)
            for source in (*finding.judgement.sources, *replies):
                numbers.setdefault(source, len(numbers) + 1)
    return numbers


def _section(outcome: RuleOutcome, numbers: dict[Source, int]) -> Section:
    findings = strongest_first(outcome.findings)
    of_status = {status: [f for f in findings if f.judgement.status is status] for status in Status}
    found = [f for f in findings if f.judgement.status in (Status.VIOLATION, Status.WAIVED)]
    return Section(
        outcome,
        tuple(_counts(outcome.findings)),
        tuple(_shown(finding, numbers) for finding in found),
        tuple(_unjudged(of_status[Status.UNKNOWN], numbers)),
        _named(of_status[Status.OK]),
    )


def _counts(findings: Sequence[Finding]) -> Iterator[tuple[str, int]]:
    words = [word_of(finding.judgement).nl for finding in findings]
    for status, severity in STRONGEST_FIRST:
        name = word(status, severity or Severity.TIP).nl
        yield name, words.count(name)


def _shown(finding: Finding, numbers: dict[Source, int]) -> Shown:
    judgement = finding.judgement
    own_remedy = finding.remedy.nl if finding.remedy != finding.rule.remedy else ""
    return Shown(
        finding,
        word_of(judgement).nl,
        _sign(judgement.status, judgement.severity),
        tuple(numbers[source] for source in judgement.sources),
        own_remedy,
        objection(finding).nl,
    )


def _unjudged(findings: Sequence[Finding], numbers: dict[Source, int]) -> Iterator[UnjudgedShown]:
    for group in grouped(findings):
        yield UnjudgedShown(group, tuple(sorted(numbers[source] for source in group.sources)))


def _sign(status: Status, severity: Severity) -> str:
    return severity.value.lower() if status is Status.VIOLATION else status.value.lower()


def _named(findings: Sequence[Finding]) -> str:
    names = _counted([finding.judgement.subject.name for finding in findings])
    return dutch_list(names) if len(names) <= MOST_NAMED else ""


def _region(found: RegionFindings, checked: Sequence[str]) -> RegionLine:
    by_word: dict[str, set[str]] = {}
    for finding in found.findings:
        by_word.setdefault(word_of(finding.judgement).nl, set()).add(finding.rule.id)
    in_order, unknown = (STATUS_WORDS[status].nl for status in (Status.OK, Status.UNKNOWN))
    return RegionLine(
        found.region.name,
        dutch_list([network.name for network in found.networks]),
        tuple((w, _stretches(ids, checked)) for w, ids in by_word.items() if w not in (in_order, unknown)),
        _stretches(by_word.get(unknown, set()), checked),
    )


def _stretches(ids: Collection[str], checked: Sequence[str]) -> str:
    """The rules in order, with stretches of three or more without a gap written as R07–R15."""
    places = [place for place, id in enumerate(checked) if id in ids]
    stretches: list[list[int]] = []
    for place in places:
        if stretches and stretches[-1][-1] == place - 1:
            stretches[-1].append(place)
        else:
            stretches.append([place])
    return ", ".join(_stretch([checked[place] for place in stretch]) for stretch in stretches)


def _stretch(ids: Sequence[str]) -> str:
    return f"{ids[0]}{JOINED}{ids[-1]}" if len(ids) > 2 else ", ".join(ids)


def _comparison(comparison: Comparison) -> Iterator[ChangeLine]:
    groups: Sequence[tuple[Text, Sequence[Change]]] = (
        (Text("Nieuw", "New"), comparison.new),
        (Text("Opgelost", "Solved"), comparison.solved),
        (Text("Sindsdien afgesproken", "Agreed since"), comparison.waived),
        (Text("Nu niet meer te beoordelen", "Can no longer be judged"), comparison.unjudged),
        (Text("Nog steeds", "Still there"), comparison.remaining),
    )
    for words, changes in groups:
        yield ChangeLine(words.nl, len(changes), tuple(_by_rule(changes)))


def _by_rule(changes: Sequence[Change]) -> Iterator[str]:
    """R05, let op: Drenthe en Twente."""
    same: dict[str, list[str]] = {}
    for change in changes:
        key = f"{change.finding.rule.id}, {word_of(change.finding.judgement).nl}"
        same.setdefault(key, []).append(told_of(change))
    return (f"{key}: {dutch_list(_counted(names))}" for key, names in same.items())


def _counted(names: Sequence[str]) -> list[str]:
    """Each name once, and how often where that is more."""
    return [f"{name} ({count} keer)" if count > 1 else name for name, count in Counter(names).items()]
