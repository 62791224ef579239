"""The graph as open tables: an archive of CSV files with a `datapackage.json` that describes them."""

from collections.abc import Iterable

from api.exports.export import Export, Format
from api.open_tables.csv_files import csv_of, zipped
from api.open_tables.described import datapackage
from api.open_tables.made import tables_of
from graph.records import Source


def files(export: Export) -> Iterable[tuple[str, bytes]]:
    """Every file by name: the description, and each table."""
    selection = export.selection
    tables = tables_of(selection, export.vocabulary)
    records = (version.record for version in selection.versions if version.superseded is None)
    sources = sorted((one for one in records if isinstance(one, Source)), key=lambda source: source.id)
    yield "datapackage.json", datapackage(tables, sources, selection.version, selection.remarks)
    for table in tables:
        yield f"{table.name}.csv", csv_of(table)


FORMAT = Format("csv", "application/zip", lambda export: [zipped(files(export))], ending="zip", files=files)
