"""The hidden sheet of lists that the drop-downs take their choices from."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from graph.records import Node
from loaders.workbook.columns import BOOLEAN, CLASS, CODE, NAME, Column
from loaders.workbook.proposals import ACCEPT, DECISION, REJECT
from loaders.workbook.sheets import LISTS
from ontology.concepts import concept_nodes
from ontology.vocabulary import Vocabulary

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

MOST_CHOICES = 5000
YES_NO = ("ja", "nee")


class Choices:
    """Lists of choices, each written once however many columns use it."""

    def __init__(self, vocabulary: Vocabulary, nodes: Iterable[Node]) -> None:
        self._vocabulary = vocabulary
        self._nodes = [*concept_nodes(vocabulary), *nodes]
        self._places: dict[tuple[str, ...], int] = {}

    def range_of(self, column: Column) -> str:
        """The cells that hold the choices of a column, as a formula; empty where it has none."""
        choices = self._of(column)
        if not choices:
            return ""
        place = self._places.setdefault(choices, len(self._places) + 1)
        letter = _letter(place)
        return f"{LISTS}!${letter}$1:${letter}${len(choices)}"

    def write(self, sheet: "Worksheet") -> None:
        """Write all lists that were asked for, and hide the sheet."""
        for choices, place in self._places.items():
            for number, words in enumerate(choices, start=1):
                cell = sheet.cell(number, place)
                cell.value, cell.data_type = words, "s"
        sheet.sheet_state = "hidden"

    def _of(self, column: Column) -> tuple[str, ...]:
        if column.form == NAME:
            return self._names(column.classes)
        if column.key == CLASS:
            return tuple(self._vocabulary.classes[name].label.nl for name in column.classes)
        if column.form == CODE and column.code_list:
            concepts = self._vocabulary.code_lists[column.code_list].concepts
            return tuple(concept.label.nl for concept in concepts)
        if column.key == DECISION:
            return ACCEPT, REJECT
        return YES_NO if column.form == BOOLEAN else ()

    def _names(self, classes: Sequence[str]) -> tuple[str, ...]:
        """Names in order; of municipalities only those that exist, and the id where two share a name."""
        found = {
            node.id: node for node in self._nodes if node.label in classes and node.day("exists_to") is None
        }
        names = [node.name for node in found.values()]
        told = {node.id if names.count(node.name) > 1 else node.name for node in found.values()}
        return tuple(sorted(told, key=str.casefold))[:MOST_CHOICES]


def _letter(place: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(place)
