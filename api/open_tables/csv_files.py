"""Tables as CSV that a Dutch Excel opens: UTF-8 with BOM, semicolons, decimal commas, no cell that is a formula."""

import csv
import io
import zipfile
from collections.abc import Iterable

from api.open_tables.table import Table
from api.reports.table import safe

BOM = b"\xef\xbb\xbf"
SAME_DAY = (1980, 1, 1, 0, 0, 0)
"""The day of every file in an archive, so that the same tables give the same bytes."""


def csv_of(table: Table) -> bytes:
    """One table as a file."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([safe(cell) for cell in row] for row in table.rows)
    return BOM + text.getvalue().encode()


def zipped(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Files by name as one archive."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            described = zipfile.ZipInfo(name, SAME_DAY)
            described.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(described, data)
    return content.getvalue()
