"""What the program is made of: locked, with a known licence, audited where that can be, and nothing local in it."""

import ast
import json
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tools.audit import FINE, NOT_AUDITED, VULNERABLE, judged
from tools.licences import DEVELOPS, RUNS, licence_of, locked, page

HOUSE = Path(__file__).parents[1]
PROGRAM = ("graph", "ontology", "loaders", "queries", "api")
BESIDE = ("benchmarks", "reliability", "tests", "tools")
GO_WITH_OURS = {
    "0BSD", "Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MIT-CMU", "MPL-2.0",
    "PSF-2.0", "Python-2.0", "W3C", "Zlib",
}  # fmt: skip
"""Licences under which a part may be handed on with a program under the EUPL. A new one is judged first."""
PINNED = re.compile(r"[\w.-]+==[\w.!+]+( ; sys_platform != \"win32\")?|\s*#.*|")


@pytest.mark.parametrize("lock", [RUNS, DEVELOPS])
def test_a_lock_holds_versions_and_no_path_or_host(lock: str) -> None:
    lines = (HOUSE / lock).read_text("utf-8").splitlines()
    assert [line for line in lines if not PINNED.fullmatch(line)] == []
    assert [line for line in lines if re.search(r"://|/(home|tmp|opt|work|Users)/|@", line)] == []
    assert len(lines) > 50


def test_all_that_the_project_names_is_locked() -> None:
    text = (HOUSE / "pyproject.toml").read_text("utf-8")
    needed = re.search(r"^dependencies = \[(.*?)^\]", text, re.S | re.M)
    assert needed is not None
    names = {name.lower() for name in re.findall(r'"([\w.-]+)>=', needed[1])}
    assert len(names) > 10
    assert names <= locked(RUNS) <= locked(DEVELOPS)


def imported(*rooms: str) -> set[str]:
    """The packages of others that the modules in some rooms import, by the name under which they are installed."""
    names, ours = set[str](), {*PROGRAM, *BESIDE}
    for path in (path for room in rooms for path in (HOUSE / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names.add(node.module.partition(".")[0])
    known = packages_distributions()
    return {known[name][0].lower() for name in names - ours - sys.stdlib_module_names}


def declared(*extras: str) -> set[str]:
    """What the project names as what it needs, also for developing."""
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))["project"]
    optional = project["optional-dependencies"]
    asked = [*project["dependencies"], *(line for extra in extras for line in optional[extra])]
    return {re.split(r"[^\w.-]", line)[0].lower() for line in asked}


def test_all_that_is_imported_is_declared() -> None:
    """What comes along with something else goes away with it."""
    assert imported(*PROGRAM) - declared() == set()
    assert imported(*BESIDE) - declared("dev") == set()
    assert "starlette" in imported(*PROGRAM)


def test_the_page_of_licences_is_that_of_what_is_locked() -> None:
    shown = (HOUSE / "docs/licences.md").read_text("utf-8")
    rows = set(re.findall(r"^\| ([\w.-]+) \| \S", shown, re.M))
    assert locked(RUNS) | locked(DEVELOPS) <= rows, "make licences writes the page anew"
    assert shown == page(), "make licences writes the page anew"


def test_what_is_handed_on_may_be_handed_on() -> None:
    unknown = {
        name: licence_of(name)
        for name in locked(RUNS)
        if not set(re.findall(r"[\w.+-]+", licence_of(name))) - {"AND", "OR"} <= GO_WITH_OURS
    }
    assert unknown == {}


# --- The audit, without a network -----------------------------------------------------------------

SOUND = {"name": "h11", "version": "0.16.0", "vulns": []}
SICK = {
    "name": "h11",
    "version": "0.14.0",
    "vulns": [{"id": "PYSEC-1", "fix_versions": ["0.16.0"], "aliases": [], "description": ""}],
}
SKIPPED = {"name": "h11", "skip_reason": "Dependency not found on PyPI"}


@pytest.mark.parametrize(
    ("packages", "code", "words"),
    [
        ([SOUND, SOUND], FINE, "nothing known of 2 packages"),
        ([SOUND, SICK], VULNERABLE, "h11 0.14.0: PYSEC-1, mended in 0.16.0"),
        ([SKIPPED, SICK], VULNERABLE, "1 known vulnerabilities in 1 packages"),
        ([SOUND, SKIPPED], NOT_AUDITED, "knows 1 of 2 packages"),
        ([SKIPPED], NOT_AUDITED, "NOT AUDITED"),
        ([], NOT_AUDITED, "NOT AUDITED"),
    ],
)
def test_what_is_passed_over_is_not_called_clean(packages: list[object], code: int, words: str) -> None:
    found, lines = judged("requirements.lock", json.dumps({"dependencies": packages, "fixes": []}), "")
    assert found == code
    assert words in "\n".join(lines)


def test_a_service_that_cannot_be_reached_is_told_in_one_line() -> None:
    code, lines = judged("requirements.lock", "", "Traceback\nConnectionError: pypi.org")
    assert code == NOT_AUDITED
    assert lines == [
        "requirements.lock: NOT AUDITED, the advisory service cannot be reached: ConnectionError: pypi.org"
    ]
