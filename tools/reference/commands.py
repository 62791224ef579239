"""The page of all commands: what `--help` says of each, as people read it."""

from collections.abc import Iterator
from typing import Any

from typer.main import get_command
from typer.testing import CliRunner

from api.cli.main import app

HEAD = """\
# The commands

Made from `mgn --help` and that of each command: `python -m tools.reference docs`. The texts are Dutch, as users see
them. Exit codes: 0 fine, 1 findings at or above `--fail-on`, 2 wrong use or bad input, 3 the store cannot be reached,
130 after Ctrl-C.
"""
WIDE = {"COLUMNS": "100", "NO_COLOR": "1"}


def commands_page() -> str:
    """The page, in Markdown."""
    parts = [HEAD, _block(), ""]
    for path in command_paths():
        parts += [f"## mgn {' '.join(path)}", "", _block(*path), ""]
    return "\n".join(parts).rstrip() + "\n"


def command_paths() -> Iterator[tuple[str, ...]]:
    """Every command as it is typed after `mgn`, those of a group too."""
    yield from _below(get_command(app), ())


def _below(group: Any, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:  # noqa: ANN401 - a type of the library
    for name, command in group.commands.items():
        yield (*path, name)
        if hasattr(command, "commands"):
            yield from _below(command, (*path, name))


def _block(*path: str) -> str:
    shown = CliRunner().invoke(app, [*path, "--help"], prog_name="mgn", env=WIDE)
    return f"```text\n{shown.stdout.rstrip()}\n```"
