"""docs/domain.md, docs/interfaces.md and docs/pages.md: what comments point to is there, and says what is so."""

import re
from pathlib import Path

from api.graphql.schema import SCHEMA
from ontology.vocabulary import load_vocabulary
from queries import all_questions
from queries.layers import signs
from queries.rules import all_rules
from tests.docs.blocks import HOUSE
from tools.reference.commands import command_paths

DOCS = HOUSE / "docs"
DOMAIN, INTERFACES, PAGES = (
    (DOCS / f"{name}.md").read_text("utf-8") for name in ("domain", "interfaces", "pages")
)
NAMED = re.compile(r"[\w./-]*\w\.md\b")
RULE = re.compile(r"R\d\d\.md")
"""The page of one rule, which tests make for rules of their own."""
CODES = load_vocabulary().code_lists


def between(text: str, begin: str, end: str) -> str:
    return text.split(begin)[1].split(end)[0]


def test_every_page_that_code_names_is_in_the_repository() -> None:
    rooms = [path for path in HOUSE.iterdir() if path.is_dir() and path.name.isidentifier()]
    dangling = {
        f"{path.relative_to(HOUSE)}: {name}"
        for room in rooms
        for path in sorted(room.rglob("*.py"))
        for name in NAMED.findall(path.read_text("utf-8"))
        if not (HOUSE / name).is_file()
        and not (DOCS / name).is_file()
        and not RULE.fullmatch(Path(name).name)
    }
    assert dangling == set()


def test_the_rules_are_those_of_the_program() -> None:
    assert set(re.findall(r"^\| (R\d\d) \| (?!\(not a rule)", DOMAIN, re.M)) == set(all_rules())


def test_the_codes_are_those_of_the_ontology() -> None:
    gaps = between(DOMAIN, "## Points of attention (`gaps`)", "\n## ")
    assert set(CODES["GapKind"].codes) == set(re.findall(r"\b[A-Z]+(?:_[A-Z]+)+\b", gaps))
    levels = between(DOMAIN, "## How far is a network?", "Each status")
    assert re.findall(r"`(\w+)`", levels) == list(CODES["NetworkStatus"].codes)
    schemes = re.findall(r"^\| RegionScheme .*", DOMAIN, re.M)[0]
    assert set(CODES["RegionScheme"].codes) <= set(re.findall(r"\w+", schemes))
    assert all(reason in DOMAIN for reason in CODES["AnswerReason"].codes)


def test_the_classes_bear_their_labels() -> None:
    classes = load_vocabulary().classes
    rows = re.findall(
        r"^\| ([A-Z]\w+(?:, \w+)*) \| ([^|]+) \|", between(DOMAIN, "## Entities", "\n## "), re.M
    )
    told = [
        pair for names, labels in rows for pair in zip(names.split(", "), labels.split(", "), strict=True)
    ]
    assert len(told) > 25
    assert {name: label for name, label in told if classes[name].label.nl.split(" (")[0] != label.split(" (")[0]} == {}  # fmt: skip


def test_every_question_command_and_root_field_is_named() -> None:
    questions = set(re.findall(r"`([\w-]+)`", between(INTERFACES, "Questions:", "##")))
    assert questions == {*all_questions(), "business-case"}
    roots = set(re.findall(r"`(\w+)`", between(INTERFACES, "Root fields:", "```")))
    assert SCHEMA._schema.query_type is not None
    assert roots == set(SCHEMA._schema.query_type.fields)
    commands = {f"mgn {' '.join(path)}" for path in command_paths()}
    assert {command for command in commands if f"`{command}" not in INTERFACES} == set()


def test_the_signs_are_those_of_the_pages() -> None:
    rows = re.findall(r"^\| [A-Z]{3}.*", between(PAGES, "## Signs and colours", "Each is explained"), re.M)
    told = {colour for row in rows for colour in re.findall(r"#[0-9A-F]{6}", row)}
    used = {sign.fill for sign in signs.ANSWERS} | {sign.outline for sign in signs.ANSWERS}
    assert told - used == {signs.PURPLE}, "that of an agreed deviation is on no map"
    assert all(sign.explanation.nl.rstrip(".") in PAGES for sign in signs.ANSWERS)
    meanings = re.sub(r"\s+", " ", PAGES)
    levels = {concept.label.nl: concept.definition.nl for concept in CODES["NetworkStatus"].concepts}
    for level in ("plan ingediend", "plan goedgekeurd"):
        assert f'"{levels[level]}"' in meanings
