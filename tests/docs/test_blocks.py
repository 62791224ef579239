"""Every block of code in the documentation runs, or says why not."""

import re
import shlex
import shutil
from pathlib import Path

import pyoxigraph
import pytest

from api.cli.main import FINE, exit_code
from tests.api.graphql.conftest import Ask, asking
from tests.docs.blocks import HOUSE, SHELL, Block, all_blocks, blocks_of, commands, pages

BLOCKS = all_blocks()
FINDINGS = 1
LANGUAGES = {*SHELL, "graphql", "python", "cypher", "sparql", "turtle", "csv", "text", ""}
CHANGES = "docs/contributing.md"
"""Its blocks make changes to the program; tests/docs/test_contributing.py makes them in a copy."""

PREFIXES = """
@prefix mgn: <https://w3id.org/mgn/ontologie#> . @prefix dct: <http://purl.org/dc/terms/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix prov: <http://www.w3.org/ns/prov#> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def running(*languages: str) -> list[Block]:
    return [one for one in BLOCKS if one.language in languages and one.runs and one.page != CHANGES]


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store as `make serve` leaves it."""
    file = tmp_path_factory.mktemp("loaded") / "mgn.db"
    assert exit_code(["load", "--reference", "--commit", "--store", f"sqlite:///{file}"]) == FINE
    return file


@pytest.fixture
def folder(loaded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which a reader types: the store is there, and nothing is remembered elsewhere."""
    shutil.copy(loaded, tmp_path / "mgn.db")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MGN_STORE", raising=False)
    for name in ("MGN_CACHE", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    return tmp_path


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(HOUSE)))
@pytest.mark.usefixtures("folder")
def test_every_command_works_as_printed(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the order of the page, so that a file that one command writes is there for the next."""
    wrong: list[str] = []
    for block in running(*SHELL):
        for words in commands(block) if HOUSE / block.page == page else ():
            if words[0] == "export":
                monkeypatch.setenv(*words[1].split("=", 1))
            elif words[0] not in ("mgn", ".venv/bin/mgn") or "serve" in words:
                wrong.append(f"{block}: “{words[0]}” is not run here; say why: ```sh no-run: the reason")
            elif exit_code(words[1:]) not in ((FINE, FINDINGS) if words[1] == "check" else (FINE,)):
                wrong.append(f"{block}: {' '.join(words)}")
    assert wrong == []


@pytest.mark.parametrize("block", running("console"), ids=str)
@pytest.mark.usefixtures("folder")
def test_what_a_console_shows_is_what_is_printed(block: Block, capsys: pytest.CaptureFixture[str]) -> None:
    """Every answer that stands after a command; three dots stand for the rest of it."""
    for typed, shown in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block.text, re.M):
        capsys.readouterr()
        assert exit_code(shlex.split(typed)[1:]) == FINE
        printed = " ".join(capsys.readouterr().out.split())
        assert shown.strip()
        assert " ".join(shown.split()).removesuffix(" ...") in printed


@pytest.fixture(scope="module")
def ask(request: pytest.FixtureRequest) -> Ask:
    """Asks about the real country."""
    return asking(request.getfixturevalue("reference_history"))


@pytest.mark.parametrize("block", running("graphql"), ids=str)
def test_every_query_is_answered(block: Block, ask: Ask) -> None:
    answer = ask(block.text)
    assert "errors" not in answer
    assert all(value is not None for value in answer["data"].values())


@pytest.mark.parametrize("block", running("python"), ids=str)
@pytest.mark.usefixtures("folder")
def test_every_piece_of_python_runs(block: Block) -> None:
    exec(compile(block.text, str(block), "exec"), {"__name__": "__docs__"})


@pytest.mark.parametrize("block", running("sparql", "turtle"), ids=str)
def test_every_piece_of_linked_data_can_be_read(block: Block) -> None:
    if block.language == "sparql":
        pyoxigraph.Store().query(block.text)
    else:
        assert list(pyoxigraph.parse(PREFIXES + block.text, format=pyoxigraph.RdfFormat.TURTLE))


def test_every_block_has_a_language_that_is_tried_and_a_reason_when_it_is_not() -> None:
    assert {str(block) for block in BLOCKS if block.runs and block.language not in LANGUAGES} == set()
    assert {str(block) for block in BLOCKS if not block.runs and len(block.reason.split()) < 2} == set()
    assert [str(block) for block in running("cypher")] == [], "Cypher is held against Neo4j in tests/neo4j"


def test_a_reason_names_tests_that_are_there() -> None:
    named = {
        (str(block), path)
        for block in BLOCKS
        if not block.runs
        for path in re.findall(r"[\w/]*test_\w+\.py|tests/[\w/]+", block.reason)
    }
    assert len(named) > 5
    assert {one for one in named if not one[1].startswith("tests/") or not (HOUSE / one[1]).exists()} == set()


def test_no_block_is_indented() -> None:
    """A block inside a list would not be found, and so not be run."""
    indented = [
        str(page.relative_to(HOUSE))
        for page in pages()
        if re.search(r"^[ >]+```", page.read_text("utf-8"), re.M)
    ]
    assert indented == []


def test_the_blocks_are_found() -> None:
    """So that an empty list of blocks is not what makes the other tests pass."""
    assert {block.language for block in BLOCKS} >= {"sh", "console", "graphql", "text"}
    assert {block.language for block in blocks_of(HOUSE / "README.md")} == {"sh", "console"}
    shown = Block("page", 1, "console", "", "$ mgn ask who-leads \\\n  --level LISTED # the list\nanswer\n")
    assert list(commands(shown)) == [["mgn", "ask", "who-leads", "--level", "LISTED"]]
