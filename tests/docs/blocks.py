"""The blocks of code in the documentation, and the commands that a block tells to type."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HOUSE = Path(__file__).parents[2]
FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
SHELL = ("sh", "console")
NOT_RUN = "no-run:"


@dataclass(frozen=True, slots=True)
class Block:
    """A block: where it stands, its language, what else its first line says, and its text."""

    page: str
    line: int
    language: str
    remark: str
    text: str

    @property
    def runs(self) -> bool:
        """Whether the block says nothing against being run."""
        return not self.remark.startswith(NOT_RUN)

    @property
    def reason(self) -> str:
        """Why it is not run."""
        return self.remark.removeprefix(NOT_RUN).strip()

    def __str__(self) -> str:
        return f"{self.page}:{self.line}"


def pages() -> list[Path]:
    """The pages whose blocks are run: the README, the pages of docs/, and that of Voorbeeldland."""
    return [HOUSE / "README.md", *sorted((HOUSE / "docs").glob("*.md")), HOUSE / "loaders/example/README.md"]


def blocks_of(page: Path) -> list[Block]:
    """The blocks of one page, in order."""
    whole, found = page.read_text("utf-8"), []
    for match in FENCE.finditer(whole):
        language, _, remark = match["info"].strip().partition(" ")
        line = whole.count("\n", 0, match.start()) + 1
        found.append(Block(str(page.relative_to(HOUSE)), line, language, remark.strip(), match["text"]))
    return found


def all_blocks() -> list[Block]:
    """The blocks of all pages."""
    return [block for page in pages() for block in blocks_of(page)]


def commands(block: Block) -> Iterator[list[str]]:
    """The commands of a block for a shell, one list of words each; a console shows them after a dollar."""
    lines = block.text.replace("\\\n", " ").splitlines()
    if block.language == "console":
        lines = [line[2:] for line in lines if line.startswith("$ ")]
    for line in lines:
        words = shlex.split(line, comments=True)
        if words:
            yield words
