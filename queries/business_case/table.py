"""All rows in their order: the printed table, what its notes add, and the answers to the questions of chapter 3."""

from collections.abc import Mapping
from types import MappingProxyType

from queries.business_case.computed_rows import MONEY_ROWS, PATIENT_ROWS, QUESTION_ROWS
from queries.business_case.given_rows import IN_NOTES, PRINTED
from queries.business_case.row import Computed, Given

PRINTED_ROWS: tuple[Given | Computed, ...] = tuple(
    sorted((*PRINTED, *PATIENT_ROWS, *MONEY_ROWS), key=lambda row: row.number)
)
"""The 29 rows of annex 4 in the order of the print: 12 given, 17 computed."""

ROWS: tuple[Given | Computed, ...] = (*PRINTED_ROWS, *IN_NOTES, *QUESTION_ROWS)
"""Every row, printed or not."""

GIVEN: Mapping[str, Given] = MappingProxyType({row.name: row for row in ROWS if isinstance(row, Given)})
COMPUTED: Mapping[str, Computed] = MappingProxyType(
    {row.name: row for row in ROWS if isinstance(row, Computed)}
)
BY_NAME: Mapping[str, Given | Computed] = MappingProxyType({row.name: row for row in ROWS})
