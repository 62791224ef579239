"""The pages of the rules are kept, current and whole."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from api.reports.rule_pages import pages, write
from queries.rules import all_rules

KEPT = Path(__file__).parents[3] / "docs" / "rules"
PARTS = (
    "## Wat we bekijken",
    "## Waarom",
    "### In orde",
    "### Niet in orde",
    "### Niet te beoordelen",
    "## Wat helpt",
)


@pytest.fixture(scope="module")
def made() -> Mapping[str, str]:
    return pages()


def test_the_pages_are_current(made: Mapping[str, str]) -> None:
    kept = {page.name: page.read_text("utf-8") for page in KEPT.glob("*.md")}
    assert kept == made, "run: python -m api.reports.rule_pages docs/rules"


@pytest.mark.parametrize("id", sorted(all_rules()))
def test_a_page_has_problem_reason_examples_and_remedy(made: Mapping[str, str], id: str) -> None:
    page = made[f"{id}.md"]
    places = [page.index(part) for part in PARTS]
    assert places == sorted(places)
    assert all_rules()[id].explanation.nl in page
    assert all_rules()[id].remedy.nl in page


def test_the_index_lists_every_rule(made: Mapping[str, str]) -> None:
    assert all(f"[{id}]({id}.md)" in made["README.md"] for id in all_rules())


def test_a_page_of_a_rule_that_is_gone_is_removed(tmp_path: Path) -> None:
    (tmp_path / "R99.md").write_text("weg", encoding="utf-8")
    write(tmp_path)
    assert {page.name for page in tmp_path.iterdir()} == {"README.md", *(f"{id}.md" for id in all_rules())}
