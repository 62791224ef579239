"""The workbook in which people keep their facts: a template from the ontology, a tolerant reader, a report.

A workbook is read into `Facts` like any other source; every problem names sheet, row, column, value and
remedy. What it states belongs to its own source, which is INTERNAL unless the sheet of sources says otherwise.
"""

from loaders.workbook.reading import read_workbook
from loaders.workbook.report import marked_workbook
from loaders.workbook.writing import template

__all__ = ["marked_workbook", "read_workbook", "template"]
