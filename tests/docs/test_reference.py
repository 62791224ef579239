"""The pages that follow from the program are current, and leave no question and no command out."""

import re
from pathlib import Path

from ontology.vocabulary import load_vocabulary
from queries import all_questions
from tools.reference.__main__ import write
from tools.reference.commands import command_paths, commands_page
from tools.reference.questions import CODES, questions_page

DOCS = Path(__file__).parents[2] / "docs"
AGAIN = "run: python -m tools.reference docs"


def test_the_page_of_the_questions_is_current() -> None:
    assert (DOCS / "questions.md").read_text("utf-8") == questions_page(), AGAIN


def test_the_page_of_the_commands_is_current() -> None:
    assert (DOCS / "commands.md").read_text("utf-8") == commands_page(), AGAIN


def test_every_question_has_its_sentence_parameters_columns_and_example() -> None:
    sections = questions_page().split("\n## ")[1:]
    told = {section.splitlines()[0]: section for section in sections}
    assert set(told) >= set(all_questions())
    for name, question in all_questions().items():
        assert question.asks.nl in told[name]
        assert question.asks.en in told[name]
        assert all(f"| `{one.name}`" in told[name] for one in question.parameters)
        assert all(f"`{one.name}` {one.title.nl}" in told[name] for one in question.columns)
        assert "```graphql" in told[name]


def test_every_command_has_a_text_with_an_example() -> None:
    sections = {part.split("\n")[0]: part for part in commands_page().split("\n## ")[1:]}
    assert set(sections) == {f"mgn {' '.join(path)}" for path in command_paths()}
    without = {
        name for name, text in sections.items() if "Voorbeeld" not in text and "Opdrachten:" not in text
    }
    assert without == set()


def test_both_pages_are_written_into_a_folder(tmp_path: Path) -> None:
    write(tmp_path)
    assert {page.name for page in tmp_path.iterdir()} == {"questions.md", "commands.md"}


def test_the_levels_and_divisions_are_told_with_what_they_mean() -> None:
    for heading, _, codes in CODES:
        section = questions_page().split(f"\n## {heading}\n")[1].split("\n## ")[0]
        listed = re.findall(r"^\| `(\w+)` \| .+ / .+ \| .+ / .+ \|$", section, re.MULTILINE)
        assert listed == list(load_vocabulary().code_lists[codes].codes)
