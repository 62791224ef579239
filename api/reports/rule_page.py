"""The page of a rule in docs/rules: what it asks, why, examples from Voorbeeldland, and what helps.

Everything on it comes from the rule itself and from what it says of Voorbeeldland, the fictional country
that the tests judge too. The pages are Dutch: who reads them works with the Leidraad.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph.day import GraphOnDay
from graph.graph import Graph
from graph.text import dutch_date
from queries.rules.checking import Finding, outcome
from queries.rules.rule import Passage, Rule, RuleScope, Status
from queries.rules.words import CATEGORY_WORDS, MEANINGS, SEVERITY_WORDS, word_of


@dataclass(frozen=True, slots=True)
class Setting:
    """A day and a level at which the examples are looked for; what differs from the usual is said."""

    day: date
    level: str = "CONTRACTED"
    remark: str = ""


SETTINGS = (
    Setting(date(2026, 11, 22)),
    Setting(date(2026, 11, 22), "LISTED", "geteld zijn de netwerken op de lijst"),
    Setting(date(2026, 6, 15), remark="zoals het was op 15 juni 2026"),
)
"""In this order: the day of the facts, the list instead of contracts, and a day on which deviations held."""

HEADINGS = {
    Status.OK: "In orde",
    Status.VIOLATION: "Niet in orde",
    Status.WAIVED: "Afgesproken",
    Status.UNKNOWN: "Niet te beoordelen",
}


@dataclass(frozen=True, slots=True)
class Example:
    """A finding of a rule on Voorbeeldland, and the setting in which it is found."""

    finding: Finding
    setting: Setting


def rule_page(rule: Rule, voorbeeldland: Graph) -> str:
    """The page of one rule, in Markdown."""
    parts = (_head(rule), _why(rule), _examples(examples(rule, voorbeeldland)), _what_helps(rule))
    return "\n".join(line for part in parts for line in part) + "\n"


def index_page(rules: Iterable[Rule]) -> str:
    """The page that lists all rules, and says what the words mean."""
    lines = [
        "# De regels",
        "",
        "Gemaakt uit de regels zelf; de voorbeelden komen uit Voorbeeldland, dat verzonnen is.",
        "Toetsen doet u met `mgn check`.",
        "",
        "| regel | wat zij vraagt | soort | zwaarste oordeel |",
        "|---|---|---|---|",
        *(
            f"| [{rule.id}]({rule.id}.md) | {rule.title.nl} | {CATEGORY_WORDS[rule.category].nl} | "
            f"{SEVERITY_WORDS[rule.severity].nl} |"
            for rule in rules
        ),
        "",
        "## De woorden",
        "",
        *(f"- **{name}**: {meaning.nl}" for name, meaning in MEANINGS.items()),
    ]
    return "\n".join(lines) + "\n"


def examples(rule: Rule, voorbeeldland: Graph) -> Mapping[str, Example]:
    """The first example of every word that the rule uses on Voorbeeldland."""
    found: dict[str, Example] = {}
    for setting in SETTINGS:
        view = GraphOnDay(voorbeeldland, setting.day)
        for finding in outcome(view, rule, RuleScope(level=setting.level)).findings:
            found.setdefault(word_of(finding.judgement).nl, Example(finding, setting))
    return found


def _head(rule: Rule) -> Iterator[str]:
    yield f"# {rule.id} {rule.title.nl}"
    yield ""
    category, severity = CATEGORY_WORDS[rule.category].nl, SEVERITY_WORDS[rule.severity].nl
    yield f"*{rule.title.en}.* Soort: {category}. Zwaarste oordeel: {severity}."
    yield ""
    yield "## Wat we bekijken"
    yield ""
    looked_at = f"Bekeken worden: {rule.looks_at.nl}." if rule.looks_at.nl else ""
    yield " ".join(part for part in (rule.explanation.nl, looked_at) if part)
    if rule.over_a_period:
        yield "Deze regel bekijkt een hele periode (`--from`, `--to`)."
    yield ""


def _why(rule: Rule) -> Iterator[str]:
    yield "## Waarom"
    yield ""
    yield from (f"- {_passage(passage)}" for passage in rule.passages)
    if rule.statements:
        yield f"- In de lijst van uitspraken van de Leidraad: {', '.join(rule.statements)}."
    if rule.contradictions.nl:
        yield from ("", f"Waar documenten verschillen: {rule.contradictions.nl}")
    yield ""


def _passage(passage: Passage) -> str:
    place = f"{passage.document[0].upper()}{passage.document[1:]}, {passage.chapter}"
    return f"{place}: ‘{passage.words}’" if passage.words else f"{place}."


def _examples(found: Mapping[str, Example]) -> Iterator[str]:
    yield "## Voorbeelden uit Voorbeeldland (verzonnen)"
    yield ""
    for status, heading in HEADINGS.items():
        of_status = [one for one in found.values() if one.finding.judgement.status is status]
        if of_status:
            yield f"### {heading}"
            yield ""
            yield from _told(of_status)


def _told(found: Sequence[Example]) -> Iterator[str]:
    for example in found:
        judgement = example.finding.judgement
        remark = f" ({example.setting.remark})" if example.setting.remark else ""
        yield f"- **{judgement.subject.name}**, {word_of(judgement).nl}{remark}: {judgement.explanation.nl}"
        if judgement.reason.nl:
            yield f"  {judgement.reason.nl}"
        if judgement.sources:
            newest = judgement.sources[0]
            yield f"  Bron: {newest.title}{f', {dutch_date(newest.date)}' if newest.date else ''}."
    yield ""


def _what_helps(rule: Rule) -> Iterator[str]:
    yield "## Wat helpt"
    yield ""
    yield rule.remedy.nl
    yield ""
    yield f"Wie het weet: {rule.ask_whom.nl}"
    yield ""
    yield "Klopt een bevinding niet? Stuur haar nummer, wat er geldt, sinds wanneer en in welk stuk dat staat aan de"
    yield "beheerder van het overzicht, en een fout in een bron ook aan de uitgever van die bron."
