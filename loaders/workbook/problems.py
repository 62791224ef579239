"""A problem with one cell, as a sentence for a person and as a place in the workbook."""

import re
from dataclasses import dataclass

PROBLEMS = "Problemen"
"""The sheet of a report that lists all problems; a reader skips it."""

SENTENCE = re.compile(
    r"blad (?P<sheet>[^,:]+)(?:, rij (?P<row>\d+))?(?:, kolom “?(?P<column>[^”:]+?)”?)?: (?P<text>.+)", re.S
)


@dataclass(frozen=True, slots=True)
class CellProblem:
    """What is wrong where, and what to do; `row` 0 is the sheet as a whole, `column` "" the whole row."""

    sheet: str
    row: int
    column: str
    text: str

    @property
    def sentence(self) -> str:
        """The problem as a person reads it."""
        column = f", kolom “{self.column}”" if self.column else ""
        return f"{place(self.sheet, self.row)}{column}: {self.text}"


def place(sheet: str, row: int) -> str:
    """Where a row stands: `blad Partners, rij 7`."""
    return f"blad {sheet}, rij {row}" if row else f"blad {sheet}"


def parsed(sentence: str) -> CellProblem | None:
    """The problem that a sentence tells of, also one from a later check; None where it is of no sheet."""
    found = SENTENCE.fullmatch(sentence)
    if not found:
        return None
    return CellProblem(found["sheet"], int(found["row"] or 0), found["column"] or "", found["text"])
