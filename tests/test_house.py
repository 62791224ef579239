"""The house stays as docs/architecture.md draws it: arrows of imports, pure rooms, small pieces."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from ontology.shapes import shapes
from ontology.vocabulary import load_vocabulary

HOUSE = Path(__file__).parents[1]
ROOMS = ("ontology", "graph", "loaders", "queries", "api")
MAY_KNOW = {
    "ontology": {"ontology", "graph"},
    "graph": {"graph", "ontology"},
    "loaders": {"loaders", "graph", "ontology"},
    "queries": {"queries", "graph"},
    "api": set(ROOMS),
}
OUTSIDE_WORLD = {
    "os",
    "io",
    "pathlib",
    "sqlite3",
    "socket",
    "urllib",
    "httpx",
    "time",
    "random",
    "subprocess",
}
CLOCKS = {"now", "today", "utcnow"}


def modules(*rooms: str) -> Iterator[Path]:
    for room in rooms:
        yield from sorted((HOUSE / room).rglob("*.py"))


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def is_pure(path: Path) -> bool:
    """Questions, and the graph but for its stores."""
    room = path.relative_to(HOUSE).parts
    return room[0] == "queries" or (room[0] == "graph" and room[1] != "store")


@pytest.mark.parametrize("room", ROOMS)
def test_no_import_runs_against_the_arrows(room: str) -> None:
    against = {
        (str(path.relative_to(HOUSE)), name)
        for path in modules(room)
        for name in imported(path)
        if name.split(".")[0] in ROOMS and name.split(".")[0] not in MAY_KNOW[room]
    }
    assert against == set()


def test_only_a_store_and_what_builds_it_know_the_ontology_inside_graph() -> None:
    knowing = [p for p in modules("graph") if any(name.startswith("ontology") for name in imported(p))]
    assert [p for p in knowing if "store" not in p.relative_to(HOUSE).parts] == []


def test_pure_rooms_touch_no_outside_world() -> None:
    touching = {
        (str(path.relative_to(HOUSE)), name)
        for path in modules("graph", "queries")
        if is_pure(path)
        for name in imported(path)
        if name.split(".")[0] in OUTSIDE_WORLD
    }
    assert touching == set()


def test_pure_rooms_ask_no_clock() -> None:
    asking = {
        (str(path.relative_to(HOUSE)), node.lineno)
        for path in modules("graph", "queries")
        if is_pure(path)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CLOCKS
    }
    assert asking == set()


def test_files_and_functions_stay_small() -> None:
    long: list[str] = []
    for path in modules(*ROOMS):
        text = path.read_text("utf-8")
        if text.count("\n") > 400:
            long.append(str(path.relative_to(HOUSE)))
        for node in ast.walk(ast.parse(text)):
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                continue
            if (node.end_lineno or 0) - node.lineno + 1 > 40:
                long.append(f"{path.relative_to(HOUSE)}:{node.name}")
    assert long == []


def test_every_module_and_public_name_says_what_it_is() -> None:
    silent: list[str] = []
    for path in modules(*ROOMS):
        tree = ast.parse(path.read_text("utf-8"))
        if tree.body and ast.get_docstring(tree) is None:
            silent.append(str(path.relative_to(HOUSE)))
        for node in tree.body:
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
                continue
            if not node.name.startswith("_") and ast.get_docstring(node) is None:
                silent.append(f"{path.relative_to(HOUSE)}:{node.name}")
    assert silent == []


def test_the_shapes_follow_from_the_vocabulary() -> None:
    kept = (HOUSE / "ontology" / "shapes.ttl").read_text("utf-8")
    assert kept == shapes(load_vocabulary()), "run: python -m ontology.shapes > ontology/shapes.ttl"
