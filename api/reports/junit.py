"""A check as JUnit XML, for those who run it every night: a suite per rule, a test case per finding.

A violation at or above the threshold is a failure; one below it passes with its words as output. What
cannot be judged is skipped, unless the threshold says that it fails; an agreed deviation is skipped.
"""

import re
from collections.abc import Callable
from xml.etree import ElementTree as Xml

from queries.rules.checking import Finding, RuleOutcome
from queries.rules.report import CheckReport
from queries.rules.rule import Status
from queries.rules.words import word_of

Fails = Callable[[Finding], bool]

NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_junit(report: CheckReport, fails: Fails) -> bytes:
    """The check as JUnit XML; `fails` says which findings are at or above the threshold."""
    suites = Xml.Element("testsuites", name="mgn check")
    for outcome in report.outcomes:
        suites.append(_suite(outcome, fails))
    _count(suites, [f for outcome in report.outcomes for f in outcome.findings], fails)
    Xml.indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{Xml.tostring(suites, encoding="unicode")}\n'.encode()


def _suite(outcome: RuleOutcome, fails: Fails) -> Xml.Element:
    suite = Xml.Element("testsuite", name=_clean(f"{outcome.rule.id} {outcome.rule.title.nl}"))
    _count(suite, outcome.findings, fails)
    for finding in outcome.findings:
        suite.append(_case(finding, fails))
    return suite


def _case(finding: Finding, fails: Fails) -> Xml.Element:
    judgement = finding.judgement
    name = _clean(f"{judgement.subject.name} ({finding.id})")
    case = Xml.Element("testcase", classname=finding.rule.id, name=name, time="0")
    word, text = word_of(judgement).nl, _clean(judgement.explanation.nl)
    if fails(finding):
        failure = Xml.SubElement(case, "failure", type=word, message=text)
        failure.text = _clean(f"{finding.remedy.nl} {judgement.reason.nl}".strip())
    elif judgement.status in (Status.UNKNOWN, Status.WAIVED):
        Xml.SubElement(
            case, "skipped", message=_clean(f"{word}: {judgement.explanation.nl} {judgement.reason.nl}")
        )
    elif judgement.status is Status.VIOLATION:
        Xml.SubElement(case, "system-out").text = f"{word}: {text}"
    return case


def _count(element: Xml.Element, findings: list[Finding] | tuple[Finding, ...], fails: Fails) -> None:
    failed = [finding for finding in findings if fails(finding)]
    skipped = [f for f in findings if f.judgement.status in (Status.UNKNOWN, Status.WAIVED) and not fails(f)]
    element.set("tests", str(len(findings)))
    element.set("failures", str(len(failed)))
    element.set("errors", "0")
    element.set("skipped", str(len(skipped)))


def _clean(text: str) -> str:
    return NOT_IN_XML.sub("", text).strip()
