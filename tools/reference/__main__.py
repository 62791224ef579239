"""Writes docs/questions.md and docs/commands.md anew, after a change to a question or a command."""

import sys
from pathlib import Path

from tools.reference.commands import commands_page
from tools.reference.questions import questions_page


def write(folder: Path) -> None:
    """Both pages in a folder."""
    (folder / "questions.md").write_text(questions_page(), encoding="utf-8")
    (folder / "commands.md").write_text(commands_page(), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "docs"))
