"""Limits on the text of a query: how deep it goes, how many aliases it has, and what its fragments unfold to.

A fragment is measured once, however often it is spread: thirty fragments that each spread the next one twice
take a few lines to write and a thousand million steps to walk through. A query over a limit is refused before
any other rule looks at it, since some of those take longer the longer a query is.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
    ValidationContext,
    ValidationRule,
)

from graph.errors import MgnError

DEPTH_ALLOWED = 12
ALIASES_ALLOWED = 30
FIELDS_ALLOWED = 400


class QueryTooLarge(MgnError):
    """The query goes over the limit on depth, aliases, fields or tokens."""

    code = "QUERY_TOO_LARGE"


@dataclass(frozen=True, slots=True)
class Size:
    """How large a selection is when its fragments are written out."""

    depth: int = 0
    aliases: int = 0
    fields: int = 0

    def beside(self, other: "Size") -> "Size":
        """Two selections side by side."""
        return Size(
            max(self.depth, other.depth), self.aliases + other.aliases, self.fields + other.fields
        )  # fmt: skip


class WithinLimits(ValidationRule):
    """Raises QueryTooLarge for a query over a limit; reports nothing else."""

    def __init__(self, context: ValidationContext) -> None:
        super().__init__(context)
        definitions = context.document.definitions
        fragments = (one for one in definitions if isinstance(one, FragmentDefinitionNode))
        measure = _Measure({fragment.name.value: fragment for fragment in fragments})
        for definition in definitions:
            if isinstance(definition, OperationDefinitionNode):
                demand_within_limits(measure.of(definition.selection_set))


def demand_within_limits(size: Size) -> None:
    """Nothing for a size within the limits; QueryTooLarge for any other."""
    if size.depth > DEPTH_ALLOWED:
        raise QueryTooLarge(
            f"De query gaat te diep: hooguit {DEPTH_ALLOWED} lagen.", "Vraag minder lagen tegelijk."
        )
    if size.aliases > ALIASES_ALLOWED:
        raise QueryTooLarge(
            f"De query heeft {size.aliases} aliassen; hooguit {ALIASES_ALLOWED} mogen.", "Deel de vraag op."
        )
    if size.fields > FIELDS_ALLOWED:
        raise QueryTooLarge(
            f"De query heeft te veel velden: hooguit {FIELDS_ALLOWED} mogen.", "Deel de vraag op."
        )


class _Measure:
    """Measures selections; every fragment once. A fragment within itself counts as empty: a rule refuses it."""

    def __init__(self, fragments: dict[str, FragmentDefinitionNode]) -> None:
        self._fragments = fragments
        self._measured: dict[str, Size] = {}

    def of(self, selection: SelectionSetNode | None) -> Size:
        total = Size()
        for part in self._parts(selection):
            total = total.beside(part)
        return total

    def _parts(self, selection: SelectionSetNode | None) -> Iterable[Size]:
        for node in selection.selections if selection else ():
            if isinstance(node, FieldNode):
                yield self._field(node)
            elif isinstance(node, FragmentSpreadNode):
                yield self._fragment(node.name.value)
            elif isinstance(node, InlineFragmentNode):
                yield self.of(node.selection_set)

    def _field(self, node: FieldNode) -> Size:
        inside = self.of(node.selection_set)
        # what a query asks of the schema itself has a limit of its own in the library
        is_about_schema = node.name.value.startswith("__")
        depth = 0 if is_about_schema or not node.selection_set else inside.depth + 1
        return Size(depth, inside.aliases + (node.alias is not None), inside.fields + 1)

    def _fragment(self, name: str) -> Size:
        if name not in self._measured:
            self._measured[name] = Size()
            fragment = self._fragments.get(name)
            self._measured[name] = self.of(fragment.selection_set) if fragment else Size()
        return self._measured[name]
