"""A check in the forms in which people take it along."""

import re
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from xml.etree import ElementTree as Xml

import pytest

from api.cli.check import failing
from api.reports.check_page import as_html
from api.reports.check_rows import COLUMNS, as_json, flat, rows
from api.reports.check_text import as_text
from api.reports.junit import as_junit
from api.reports.unjudged import grouped
from graph.day import GraphOnDay
from graph.graph import Graph
from queries.rules import all_rules
from queries.rules.report import CheckReport, report
from queries.rules.rule import RuleScope, Status


@pytest.fixture(scope="module")
def found(voorbeeldland: Graph) -> CheckReport:
    view = GraphOnDay(voorbeeldland, date(2026, 11, 22))
    return report(view, all_rules().values(), RuleScope(level="LISTED"), date(2026, 6, 15))


class Page(HTMLParser):
    """Ids, links and text of a page, and whether its tags close."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.ids += [named["id"]] if "id" in named else []
        self.links += [named["href"]] if tag == "a" else []
        self.loads += [named[name] for name in ("src", "href") if name in named and tag != "a"]
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def html(found: CheckReport) -> str:
    return as_html(found).decode()


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return Page(html)


class TestPage:
    def test_it_stands_alone(self, html: str, page: Page) -> None:
        assert page.loads == []
        assert "<script" not in html
        assert "@import" not in html
        assert "url(" not in html

    def test_tags_close_and_ids_are_unique(self, page: Page) -> None:
        assert page.open == []
        assert len(page.ids) == len(set(page.ids))

    def test_every_link_within_leads_somewhere(self, page: Page) -> None:
        within = {link.removeprefix("#") for link in page.links if link.startswith("#")}
        assert within
        assert within <= set(page.ids)

    def test_it_begins_with_the_answer_and_has_a_section_per_rule(
        self, found: CheckReport, page: Page
    ) -> None:
        assert found.sentence.nl in page.text
        assert set(all_rules()) <= set(page.ids)
        for rule in all_rules().values():
            assert rule.title.nl in page.text
            assert rule.explanation.nl in page.text

    def test_every_finding_shows_its_sentence_remedy_and_objection(
        self, found: CheckReport, page: Page
    ) -> None:
        for finding in found.findings:
            if finding.judgement.status in (Status.VIOLATION, Status.WAIVED):
                assert finding.judgement.explanation.nl in page.text
                assert finding.id in page.ids
                assert f"Stuur nummer {finding.id}" in page.text
            if finding.judgement.status is Status.VIOLATION:
                assert finding.remedy.nl in page.text

    def test_a_waived_finding_says_until_when_and_who_agreed(self, page: Page) -> None:
        assert (
            "Afgesproken afwijking tot 1 juli 2027: De twee netwerken gaan in 2027 samen verder." in page.text
        )
        assert "Ingestemd: Verzekeraar Beuk" in page.text

    def test_reactions_stand_beside_findings(self, found: CheckReport) -> None:
        """The one reply of Voorbeeldland is on a finding that is in order, which the page only names."""
        reactions = [r for f in found.findings for r in f.reactions]
        assert [r.party.id for r in reactions] == ["GM9910"]

    def test_sources_are_listed_at_the_foot(self, found: CheckReport, page: Page) -> None:
        used = {s for f in found.findings if f.judgement.status is not Status.OK for s in f.judgement.sources}
        assert all(source.title in page.text for source in used)

    def test_it_says_what_changed(self, page: Page) -> None:
        assert "Veranderd sinds 15 juni 2026" in page.text

    def test_what_people_wrote_is_shown_as_text(self, found: CheckReport) -> None:
        assert as_html(found).count(b"<script") == 0


class TestText:
    def test_counts_come_first_then_rules_then_what_they_are_about(self, found: CheckReport) -> None:
        text = as_text(found, 120).decode()
        places = [
            text.index(words)
            for words in ("Van de 5 regio", "Oordeel", "Regel ", "Vergeleken met", "let op · ")
        ]
        assert places == sorted(places)

    def test_a_reaction_and_an_agreement_are_told(self, found: CheckReport) -> None:
        text = as_text(found, 200).decode()
        assert "afgesproken afwijking · Middenland" in text
        assert re.search(r"niet te beoordelen \(\d+\): ", text)

    def test_lines_do_not_end_in_spaces(self, found: CheckReport) -> None:
        body = as_text(found, 100).decode().partition("Vergeleken")[2]
        assert not [line for line in body.splitlines() if line != line.rstrip()]


class TestRows:
    def test_every_finding_is_a_row_with_every_column(self, found: CheckReport) -> None:
        listed = rows(found)
        assert {row.finding.id for row in listed} >= {finding.id for finding in found.findings}
        assert all(len(flat(row)) == len(COLUMNS) for row in listed)

    def test_the_json_object(self, found: CheckReport) -> None:
        as_known_at = datetime(2026, 11, 22, tzinfo=UTC)
        answer = as_json(found, as_known_at)
        head = {
            key: answer[key]
            for key in ("as_of", "as_known_at", "scheme", "level", "version", "compared_with")
        }
        assert head == {
            "as_of": "2026-11-22",
            "as_known_at": "2026-11-22T00:00:00+00:00",
            "scheme": "IZA",
            "level": "LISTED",
            "version": 1,
            "compared_with": "2026-06-15",
        }
        assert [rule["id"] for rule in answer["rules"]] == sorted(all_rules())
        for rule in answer["rules"]:
            counted = rule["totals"]
            assert counted["looked_at"] == sum(
                counted[name] for name in ("ok", "violation", "unknown", "waived")
            )
        row = next(
            row for row in answer["rows"] if row["rule"]["id"] == "R03" and row["status"] == "VIOLATION"
        )
        assert row["subject"] == {"id": "netwerk-zuid-west", "name": "Netwerk Zuid-West"}
        assert row["word"] == "wijkt af van de Leidraad"
        assert row["change"] == "NEW"
        assert row["sources"][0]["url"] == "https://voorbeeldland.example/partners-zuid-west-2026"

    def test_what_is_solved_has_no_status_of_today(self, found: CheckReport) -> None:
        assert found.comparison is not None
        solved = {change.finding.id for change in found.comparison.solved}
        for row in as_json(found, None)["rows"]:
            if row["id"] in solved:
                assert row["change"] == "SOLVED"
                assert row["status"] in (None, "OK")


class TestJUnit:
    @pytest.mark.parametrize("threshold", ["unknown", "tip", "should", "must", "never"])
    def test_failures_are_what_is_at_or_above_the_threshold(self, found: CheckReport, threshold: str) -> None:
        fails = failing(threshold)
        root = Xml.fromstring(as_junit(found, fails))
        assert [suite.get("name", "")[:3] for suite in root] == sorted(all_rules())
        failed = [case for case in root.iter("testcase") if case.find("failure") is not None]
        assert (
            len(failed) == sum(fails(finding) for finding in found.findings) == int(root.get("failures", ""))
        )
        assert int(root.get("tests", "")) == len(list(root.iter("testcase"))) == len(found.findings)
        assert int(root.get("skipped", "")) == len(list(root.iter("skipped")))

    def test_the_order_is_unknown_tip_should_must_and_waived_never_fails(self, found: CheckReport) -> None:
        counts = [
            sum(map(failing(name), found.findings)) for name in ("unknown", "tip", "should", "must", "never")
        ]
        assert counts == sorted(counts, reverse=True)
        assert counts[-1] == 0
        waived = [f for f in found.findings if f.judgement.status is Status.WAIVED]
        assert waived
        assert not any(map(failing("unknown"), waived))


def test_the_same_reason_is_told_once(found: CheckReport) -> None:
    for outcome in found.outcomes:
        unknown = [f for f in outcome.findings if f.judgement.status is Status.UNKNOWN]
        groups = list(grouped(unknown))
        assert sum(len(group.things) for group in groups) == len(unknown)
        for group in groups:
            assert group.reason
            for thing in group.things:
                assert thing.name not in group.reason or len(group.things) == 1
