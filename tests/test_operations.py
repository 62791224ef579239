"""docs/operations.md tells every setting that the program reads, and nothing else."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from typer.main import get_command

from api.app import create_app
from api.cli.main import app
from api.graphql.schema import SCHEMA
from api.opening import bundled_in_memory, concepts
from api.serving import Keeper
from graph.store import refusals
from ontology.vocabulary import load_vocabulary
from tests.waiting import done

HOUSE = Path(__file__).parents[1]
PAGE = (HOUSE / "docs/operations.md").read_text("utf-8")
ROOMS = ("api", "graph", "loaders", "ontology", "queries", "tools", "reliability", "benchmarks")
SETTING = re.compile(r"MGN_[A-Z0-9_]+")


def texts(path: Path) -> Iterator[str]:
    """Every text that is a value in a module; a docstring names, and does not read."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def read_by_the_program() -> set[str]:
    """The settings in the code and the files for containers. Codes of the ontology can look like one."""
    codes = {code for codes in load_vocabulary().code_lists.values() for code in codes.codes}
    modules = (path for room in ROOMS for path in (HOUSE / room).rglob("*.py"))
    found = {text for path in modules for text in texts(path) if SETTING.fullmatch(text)}
    for path in (HOUSE / "tests").rglob("*.py"):
        found |= set(re.findall(r'environ\.get\("(MGN_\w+)"', path.read_text("utf-8")))
    for name in ("compose.yaml", "Dockerfile"):
        found |= set(SETTING.findall((HOUSE / name).read_text("utf-8")))
    return found - codes


def test_every_setting_is_told() -> None:
    told = re.findall(r"^\| `(MGN_\w+)` \|", PAGE, re.M)
    assert len(told) == len(set(told))
    assert set(told) == read_by_the_program()


def test_every_option_that_a_setting_stands_for_is_told_beside_it() -> None:
    command: Any = get_command(app)
    taken = {
        (str(option.envvar), option.opts[0])
        for one in command.commands.values()
        for option in one.params
        if option.envvar
    }
    told = set(re.findall(r"^\| `(MGN_\w+)` \| `(--\w+)` \|", PAGE, re.M))
    assert told == taken
    assert len(told) > 3


def test_every_field_of_the_status_is_told() -> None:
    table = PAGE.split("## Watching it")[1].split("\n## ")[0]
    cells = re.findall(r"^\| (`[^|]+) \|", table, re.M)
    told = {name.partition(".")[0] for cell in cells for name in re.findall(r"`([\w.]+)`", cell)}
    store = bundled_in_memory()
    with Keeper(lambda: store, concepts=concepts()) as keeper:
        status = done(_status(create_app(keeper, SCHEMA)))
    assert told == set(status)


async def _status(application: Any) -> dict[str, Any]:  # noqa: ANN401 - an application of the framework
    through = httpx.ASGITransport(application)
    async with httpx.AsyncClient(transport=through, base_url="http://here") as client:
        found: dict[str, Any] = (await client.get("/status")).json()
        return found


@pytest.mark.parametrize(
    "refusal", ["full", "failing_disk", "read_only", "being_written", "damaged", "other_form"], ids=str
)
def test_what_a_store_says_is_on_the_page(refusal: str) -> None:
    error = getattr(refusals, refusal)("...")
    (row,) = (line for line in PAGE.splitlines() if line.startswith(f"| {error.message.rstrip('.')}"))
    assert row.split(" | ")[1] == str(error.exit_code)


def test_every_page_that_is_named_is_there() -> None:
    for name in re.findall(r"\]\(([\w./-]+\.md)", PAGE):
        assert (HOUSE / "docs" / name).is_file(), name
