"""One fact over two periods that share days: one of the two rows has a slip."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from graph.periods import Period
from graph.records import Record, Statement
from loaders.workbook.columns import VALID_FROM
from loaders.workbook.problems import CellProblem, parsed
from ontology.vocabulary import Vocabulary

HEADER = {VALID_FROM: "Geldt vanaf"}


def overlaps(
    statements: Iterable[Statement], place: Callable[[Record], str], vocabulary: Vocabulary
) -> Iterator[CellProblem]:
    """A problem for each pair of rows that state the same with periods that share days.

    Rows with one identity are left to the check of doubles, which all loaders share.
    """
    same: defaultdict[tuple[object, ...], list[Statement]] = defaultdict(list)
    for s in (s for s in statements if not s.proposal):
        identifying = vocabulary.kinds[s.kind].identifying
        told = tuple(pair for pair in s.qualifiers if pair[0] in identifying)
        same[s.kind, s.subject, s.object, s.series, told].append(s)
    for first, second in (pair for found in same.values() for pair in combinations(found, 2)):
        if first.id != second.id and _period(first).overlaps(_period(second)):
            text = f"deze periode overlapt die van {place(first)}, over hetzelfde. Laat de ene eindigen waar de andere begint."
            at = parsed(f"{place(second)}: {text}")
            yield (
                CellProblem(at.sheet, at.row, HEADER[VALID_FROM], text)
                if at
                else CellProblem(place(second), 0, "", text)
            )


def _period(s: Statement) -> Period:
    return Period(s.valid_from, s.valid_to)
