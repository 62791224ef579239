"""Who may use what: the command line is one door to the answers, and nothing behind it needs that door."""

import ast
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[2]
ROOMS = ("catalogue", "charts", "exports", "graphql", "linked", "maps", "open_tables", "reports", "web")


@pytest.mark.parametrize("room", ROOMS)
def test_no_room_needs_the_command_line(room: str) -> None:
    for path in (HOUSE / "api" / room).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert not (node.module or "").startswith(("api.cli", "typer")), path
