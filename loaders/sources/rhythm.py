"""How often a series is expected to come out again. Where no rhythm is known, age alone is no warning.

The figures are ours: CBS and the annex of the regulation come once a year, the programme edits its page
during the year, and a person's own workbook is worth a look once a year.
"""

from loaders.workbook.sources import SERIES as WORKBOOKS

MONTHS = {
    "programme-list": 6,
    "cbs-gebieden-in-nederland": 13,
    "bwbr0048411-annex-1": 13,
}
WORKBOOK_MONTHS = 12


def expected_months(series: str) -> int | None:
    """Within how many months a newer edition is expected; None where that is not known."""
    if series.startswith(WORKBOOKS):
        return WORKBOOK_MONTHS
    return MONTHS.get(series)
