"""The graph as open tables in one Excel workbook."""

from api.exports.export import Export, Format
from api.open_tables.made import tables_of
from api.open_tables.workbook import workbook_of

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def written(export: Export) -> list[bytes]:
    """The workbook, with what it is and what was left out on the first sheet."""
    selection = export.selection
    day = (
        f"zoals die gold op {selection.day}"
        if selection.day
        else "alles wat ooit is vastgelegd en nu nog klopt"
    )
    opening = [f"Mentale gezondheidsnetwerken: {day}; versie {selection.version} van de graaf."]
    licences = ["Bij elk feit staan de bronnen; de voorwaarden van elke bron staan op het blad bronnen."]
    return [workbook_of(tables_of(selection, export.vocabulary), [*opening, *licences, *selection.remarks])]


FORMAT = Format("xlsx", MEDIA_TYPE, written)
